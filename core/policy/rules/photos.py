"""Rules that look at the photos of a post: whether each is approved, permitted and still the same file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from core.late_dataclass import dataclass
from core.model.findings import Mend, Severity, Where
from core.model.media import ConsentKind, PeopleAnswer, PersonShown, PhotoApproval, Source
from core.model.posts import Verdict
from core.model.town import Role
from core.policy.facts import PhotoFacts, PostFacts
from core.policy.rules.documents import Paper, weigh
from core.policy.rules.rule import EVERY_KIND, NoParameters, Rule, RuleInForce, Said, on_every_channel, told
from core.words.names import folded

_BETWEEN_NAMES = re.compile(r"[,;/&]")


@dataclass(frozen=True)
class PhotoApprovers:
    """Name the roles that approve a photo; a director does so for the photo's own department."""

    approved_by: tuple[Role, ...] = (Role.DIRECTOR, Role.COORDINATOR)


@dataclass(frozen=True)
class OtherCreator:
    """Say how grave it is that a file's own data names another creator than the photo's entry does."""

    other_creator: Severity = Severity.WARN


@dataclass(frozen=True)
class Knowledge:
    """Say whether it is enough that people at a workplace knew beforehand that they would be photographed."""

    knowledge_suffices: bool = False


def photo_approved(facts: PostFacts, rule: RuleInForce[PhotoApprovers]) -> Iterator[Said]:
    """Ask that every photo is approved, as exactly this file, by a role that the pack names (ADM-7 1.04 d)."""
    roles = {role.value for role in rule.parameters.approved_by}
    for photo in facts.photos:
        amiss = _approval_amiss(photo, roles)
        if amiss is None:
            continue
        case, mend = amiss
        values = {"photo": photo.photo.name, "department": photo.department, "roles": told(rule.parameters.approved_by)}
        if case == "returned":
            values["comment"] = _latest(photo.approvals).comment
        yield from on_every_channel(facts, rule, rule.finding(case, Where(photo.photo.id), mend, **values))


def photographer_consent(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that a photo given by somebody else has that person's written consent for the channel (ADM-7 1.08 e)."""
    for photo in facts.photos:
        if photo.photo.source is not Source.GIVEN:
            continue
        consents = tuple(c for c in photo.consents if c.kind is ConsentKind.PHOTOGRAPHER)
        named = photo.photo.photographer
        theirs = tuple(c for c in consents if not named or _is_same_name(c.given_by, named))
        if consents and not theirs:
            values = {"photo": photo.photo.name, "photographer": named, "given_by": consents[-1].given_by}
            another = rule.finding("consent-of-another", Where(photo.photo.id), Mend.ATTACH_CONSENT, **values)
            yield from on_every_channel(facts, rule, another)
        else:
            yield from weigh(facts, rule, photo, Paper("consent", theirs))


def media_rights(facts: PostFacts, rule: RuleInForce[OtherCreator]) -> Iterator[Said]:
    """Ask that the town owns every photo or holds the right to distribute it, and says whose it is (ADM-7 1.08 a, c).

    The written consent behind a photo that was given is ``photographer_consent``'s to ask for.
    """
    for photo in facts.photos:
        yield from _right_by_source(facts, rule, photo)
        creator = photo.photo.creator_in_file
        named = photo.owner if photo.photo.source is Source.OWNED else photo.photo.photographer
        if photo.photo.source is not None and creator and not _is_among(named, creator):
            case = "other-creator" if named else "creator-not-named"
            values = {"photo": photo.photo.name, "creator": creator, **({"named": named} if named else {})}
            said = rule.finding(case, Where(photo.photo.id), Mend.STATE_SOURCE, **values)
            yield from on_every_channel(facts, rule, replace(said, severity=rule.parameters.other_creator))


def subject_consent(facts: PostFacts, rule: RuleInForce[Knowledge]) -> Iterator[Said]:
    """Ask whom a photo shows, and for what each answer needs (ADM-7 1.07 b v).

    A minor who is named always needs a guardian's release, whatever the answer.
    """
    for photo in facts.photos:
        case = _people_amiss(photo, rule.parameters)
        if case:
            said = rule.finding(case, Where(photo.photo.id), Mend.STATE_PEOPLE, photo=photo.photo.name)
            yield from on_every_channel(facts, rule, said)
        for shown in photo.people:
            if shown.minor or photo.photo.people is PeopleAnswer.NAMED:
                yield from weigh(facts, rule, photo, _release(photo, shown))


def media_unchanged(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that the stored file is still, byte for byte, the one that was approved (ADM-7 1.04 d)."""
    for photo in facts.photos:
        if not photo.intact:
            said = rule.finding("altered", Where(photo.photo.id), Mend.RESTORE_FILE, photo=photo.photo.name)
            yield from on_every_channel(facts, rule, said)


def _approval_amiss(photo: PhotoFacts, roles: set[str]) -> tuple[str, Mend] | None:
    if photo.photo.discarded:
        return "discarded", Mend.EDIT_PHOTOS
    if any(_counts(approval, photo) and approval.role in roles for approval in photo.approvals):
        return None
    if not photo.approvals:
        return "not-approved", Mend.APPROVE_PHOTO
    last = _latest(photo.approvals)
    if last.revoked_at is not None:
        return "revoked", Mend.APPROVE_PHOTO
    if last.sha256 != photo.photo.sha256:
        return "other-file", Mend.APPROVE_PHOTO
    if last.verdict is Verdict.RETURNED:
        return "returned", Mend.EDIT_PHOTOS
    return "not-approved", Mend.APPROVE_PHOTO


def _counts(approval: PhotoApproval, photo: PhotoFacts) -> bool:
    approved = approval.verdict is Verdict.APPROVED and approval.revoked_at is None
    return approved and approval.sha256 == photo.photo.sha256


def _latest(approvals: tuple[PhotoApproval, ...]) -> PhotoApproval:
    return max(approvals, key=lambda approval: (approval.decided_at, approval.id))


def _right_by_source(facts: PostFacts, rule: RuleInForce[OtherCreator], photo: PhotoFacts) -> Iterator[Said]:
    source = photo.photo.source
    if source in _PAPERS:
        name, kind = _PAPERS[source]
        yield from weigh(facts, rule, photo, Paper(name, tuple(c for c in photo.consents if c.kind is kind)))
        return
    case = _source_amiss(photo)
    if case:
        said = rule.finding(case, Where(photo.photo.id), Mend.STATE_SOURCE, photo=photo.photo.name)
        yield from on_every_channel(facts, rule, said)


_PAPERS = {
    Source.COMMISSIONED: ("contract", ConsentKind.CONTRACT),
    Source.LICENSED: ("licence", ConsentKind.LICENCE),
}


def _source_amiss(photo: PhotoFacts) -> str | None:
    match photo.photo.source:
        case None:
            return "source-not-stated"
        case Source.OWNED if photo.photo.owner_id is None:
            return "owner-not-named"
        case Source.OWNED if photo.photo.stated_by is None:
            return "owner-not-stated"
        case Source.PUBLIC_DOMAIN | Source.EXCEPTION if not photo.photo.source_reason.strip():
            return "reason-not-given"
        case _:
            return None


def _people_amiss(photo: PhotoFacts, parameters: Knowledge) -> str | None:
    said = photo.photo
    match said.people:
        case None:
            return "people-not-stated"
        case PeopleAnswer.NOBODY if photo.people:
            return "nobody-yet-named"
        case PeopleAnswer.NAMED if not photo.people:
            return "nobody-named"
        case PeopleAnswer.WORKPLACE if not parameters.knowledge_suffices:
            return "knowledge-not-enough"
        case PeopleAnswer.WORKPLACE if not (said.people_who.strip() and said.people_when.strip()):
            return "who-knew-not-stated"
        case PeopleAnswer.CROWD if not said.people_how.strip():
            return "announcement-not-stated"
        case _:
            return None


def _release(photo: PhotoFacts, shown: PersonShown) -> Paper:
    name, kind = ("guardian", ConsentKind.GUARDIAN) if shown.minor else ("release", ConsentKind.RELEASE)
    documents = tuple(c for c in photo.consents if c.kind is kind and c.shown_id == shown.id)
    return Paper(name, documents, (("person", shown.name),))


def _is_same_name(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def _is_among(name: str, creators: str) -> bool:
    """Tell whether a name is what a file says of its creators, who may be several in one field."""
    told_of = {folded(creators), *(folded(part) for part in _BETWEEN_NAMES.split(creators))}
    return folded(name) in told_of


PHOTO_APPROVED = Rule("photo-approved", PhotoApprovers, photo_approved, EVERY_KIND, is_right=True)
PHOTOGRAPHER_CONSENT = Rule(
    "photographer-consent", NoParameters, photographer_consent, EVERY_KIND, Mend.ATTACH_CONSENT, is_right=True
)
MEDIA_RIGHTS = Rule("media-rights", OtherCreator, media_rights, EVERY_KIND, Mend.ATTACH_CONSENT, is_right=True)
SUBJECT_CONSENT = Rule("subject-consent", Knowledge, subject_consent, EVERY_KIND, Mend.ATTACH_CONSENT)
MEDIA_UNCHANGED = Rule("media-unchanged", NoParameters, media_unchanged, EVERY_KIND, is_right=True)

PHOTO_RULES = (PHOTO_APPROVED, PHOTOGRAPHER_CONSENT, MEDIA_RIGHTS, SUBJECT_CONSENT, MEDIA_UNCHANGED)
