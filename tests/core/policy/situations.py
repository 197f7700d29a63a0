"""For every case that a rule can find, a post in which it finds it; and posts in which a rule finds nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from core.model.kinds import DepartmentId, EmergencyId, PartnerId, PersonId
from core.model.media import ConsentKind, PeopleAnswer, PhotoAuthorisation, Source
from core.model.posts import Verdict
from core.model.registers import RequestOutcome, Training, TrainingKind
from core.model.town import Authorisation, ChannelState, Partner, Role
from core.policy.facts import Assurances, PlacementFacts, PostFacts
from core.policy.pack import Pack
from core.policy.rules.approval import PeriodApprovers, Whose
from core.policy.rules.photos import Knowledge
from core.words.counting import Limit, LimitKind
from tests.core.policy import situations_in_words
from tests.core.policy.builders import (
    AUTHOR,
    CONFIRMATIONS,
    FACEBOOK,
    MEETING,
    NOW,
    OTHER_FILE,
    PACKS,
    a_channel,
    a_consent,
    a_council_post,
    a_decision,
    a_document,
    a_given_photo,
    a_limit,
    a_period,
    a_person,
    a_person_shown,
    a_photo,
    a_photo_authorisation,
    a_platform,
    a_post,
    a_post_in_an_emergency,
    a_published_post,
    a_release,
    a_release_entry,
    a_request,
    a_training,
    a_wall,
    an_approval,
    an_authorisation,
    an_instant,
    an_overseen_authorisation,
    an_overseen_post,
    an_unassured_post,
    on_channel,
    overseen_until,
    with_rule,
)
from tests.core.policy.outside import (
    AT_THE_LIBRARY,
    IN_THE_TIMES,
    an_agreement,
    named_in_the_times,
    on_members_own,
    saying,
    with_candidate,
    with_library,
    with_times,
)

YESTERDAY, TOMORROW = date(2026, 11, 19), date(2026, 11, 21)
MINOR = a_person_shown(minor=True)
FAMILIAR = a_training(kind=TrainingKind.FAMILIAR)
THIS_MONTH = ("2026-11-01", "2026-11-30")
STATEMENTS = ("nothing-confidential", "safety-and-law", "facts-checked", "channel-purpose")
"""The rules of Taber that ask of every post for nothing but a person's word."""

NO_USES: tuple[str, ...] = ("newsletter",)

GAPS: dict[str, dict[str, Any]] = {
    "withdrawn": {"withdrawn_on": YESTERDAY},
    "not-yet-signed": {"signed_on": TOMORROW},
    "ended": {"until_day": YESTERDAY},
    "other-uses": {"uses": NO_USES},
}
"""What can be amiss with a document, by the end of the case's name."""


def _commissioned(**changes: object) -> PostFacts:
    contract = a_document(ConsentKind.CONTRACT, **changes)
    return a_post(a_photo(source=Source.COMMISSIONED, photographer="Bea Moss", consents=(contract,)))


def _licensed(**changes: object) -> PostFacts:
    licence = a_document(ConsentKind.LICENCE, **changes)
    return a_post(a_photo(source=Source.LICENSED, photographer="Bea Moss", consents=(licence,)))


def _of_eli(**changes: object) -> PostFacts:
    return a_post(
        a_photo(people=PeopleAnswer.NAMED, people_shown=(a_person_shown(),), consents=(a_release(**changes),))
    )


def _of_a_minor(**changes: object) -> PostFacts:
    consent = a_release(kind=ConsentKind.GUARDIAN, given_by="Ivy Ford", **changes)
    return a_post(a_photo(people=PeopleAnswer.CROWD, people_how="Signs", people_shown=(MINOR,), consents=(consent,)))


def _given(**changes: object) -> PostFacts:
    return a_post(a_given_photo(a_consent(**changes)))


def _in_class(class_key: str, **changes: Any) -> PostFacts:
    return a_post(class_key=class_key, **{"ground": "", **changes})


def _deemed_by(role: Role) -> PostFacts:
    return a_post(class_key="other", deemed_by=PersonId("somebody"), facts={"deemed_roles": frozenset({role})})


def _limited(kind: LimitKind, limit: Limit, text: str = "<12345") -> PostFacts:
    placement = on_channel(platform=a_platform({kind: limit}), text=text, title="Ice is in")
    return a_post(a_photo(), facts={"placements": (placement,)})


def _on(placement: PlacementFacts) -> PostFacts:
    return a_post(facts={"placements": (placement,)})


def _approved(placement: PlacementFacts) -> PostFacts:
    return a_post(facts={"placements": (placement,), "decisions": (a_decision(),)})


def _by(**author: object) -> PostFacts:
    return a_post(facts={"author": a_person(**author)})


def _trained(authorisation: Authorisation, *trainings: Training) -> PostFacts:
    return a_post(facts={"placements": (on_channel(authorisations=(authorisation,)),), "trainings": trainings})


def _said(facts: dict[str, Any] | None = None, **changes: Any) -> PostFacts:
    """Return a post of which people said less or other than of a sound one."""
    assured = a_post(facts=facts)
    return replace(assured, assurances=replace(assured.assurances, **changes))


def _in_period(days: tuple[str, str], **changes: Any) -> PostFacts:
    return an_overseen_post(periods=(a_period(*days, **changes),))


def _in_flood(*authorisations: PhotoAuthorisation) -> PostFacts:
    return a_post_in_an_emergency(replace(a_photo(), authorisations=authorisations))


def _asked(outcome: RequestOutcome, **changes: Any) -> PostFacts:
    return a_post(facts={"requests": (a_request(outcome, **changes),)})


_DOCUMENTS: dict[tuple[str, str], tuple[Callable[..., PostFacts], PostFacts]] = {
    ("photographer-consent", "consent"): (_given, a_post(a_given_photo())),
    ("media-rights", "contract"): (_commissioned, a_post(a_photo(source=Source.COMMISSIONED))),
    ("media-rights", "licence"): (_licensed, a_post(a_photo(source=Source.LICENSED))),
    ("subject-consent", "release"): (
        _of_eli,
        a_post(a_photo(people=PeopleAnswer.NAMED, people_shown=(a_person_shown(),))),
    ),
    ("subject-consent", "guardian"): (_of_a_minor, a_post(a_photo(people_shown=(MINOR,), people=PeopleAnswer.NAMED))),
}
"""Each document that a rule asks for: a post whose photo has it, and one whose photo has none."""

_LIMITS = {
    LimitKind.TEXT: "long",
    LimitKind.TEXT_BYTES: "long",
    LimitKind.TITLE: "long",
    LimitKind.CHARACTERS: "<",
    LimitKind.IMAGES: "long",
    LimitKind.DESCRIPTION: "long",
    LimitKind.HASHTAGS: "#ice",
    LimitKind.LINKS: "taber.ca",
}

FOUND: Mapping[tuple[str, str], PostFacts] = {
    ("text", "empty"): _on(on_channel(text=" \n")),
    ("channel", "none"): a_post(facts={"placements": ()}),
    ("ground", "unknown-class"): _in_class("sports"),
    ("ground", "no-emergency"): _in_class("emergency"),
    ("ground", "emergency-over"): _in_class("emergency", emergency_id=EmergencyId("flood")),
    ("ground", "no-deadline"): _in_class("time-sensitive"),
    ("ground", "no-meeting"): _in_class("council"),
    ("ground", "no-program"): a_post(ground=" ", facts={"department": ""}),
    ("ground", "no-partner"): _in_class("partner"),
    ("ground", "not-deemed"): _in_class("other"),
    ("ground", "deemed-by-another"): _deemed_by(Role.DIRECTOR),
    ("window", "empty"): a_post(not_before=a_wall("2026-12-03T09:00"), go_out_before=a_wall("2026-12-03T09:00")),
    ("window", "past"): a_post(go_out_before=a_wall("2026-11-20T10:00")),
    ("window", "clash"): a_post(
        a_given_photo(a_consent(until_day=date(2026, 11, 30))), not_before=a_wall("2026-12-01")
    ),
    ("photo-approved", "not-approved"): a_post(a_photo(approvals=())),
    ("photo-approved", "returned"): a_post(a_photo((an_approval(verdict=Verdict.RETURNED, comment="Too dark"),))),
    ("photo-approved", "revoked"): a_post(a_photo((an_approval(revoked_at=NOW),))),
    ("photo-approved", "other-file"): a_post(a_photo((an_approval(sha256=OTHER_FILE),))),
    ("photo-approved", "discarded"): a_post(a_photo(discarded=True)),
    ("photographer-consent", "consent-of-another"): _given(given_by="Cy Dorn"),
    ("media-rights", "source-not-stated"): a_post(a_photo(source=None)),
    ("media-rights", "owner-not-named"): a_post(a_photo(owner_id=None)),
    ("media-rights", "owner-not-stated"): a_post(a_photo(stated_by=None)),
    ("media-rights", "reason-not-given"): a_post(a_photo(source=Source.PUBLIC_DOMAIN)),
    ("media-rights", "other-creator"): a_post(a_photo(creator_in_file="Bea Moss")),
    ("media-rights", "creator-not-named"): a_post(
        a_photo(source=Source.EXCEPTION, source_reason="Fair dealing: news", creator_in_file="Bea Moss")
    ),
    ("subject-consent", "people-not-stated"): a_post(a_photo(people=None)),
    ("subject-consent", "nobody-yet-named"): a_post(a_photo(people_shown=(a_person_shown(),))),
    ("subject-consent", "nobody-named"): a_post(a_photo(people=PeopleAnswer.NAMED)),
    ("subject-consent", "who-knew-not-stated"): a_post(a_photo(people=PeopleAnswer.WORKPLACE, people_who="The crew")),
    ("subject-consent", "announcement-not-stated"): a_post(a_photo(people=PeopleAnswer.CROWD)),
    ("media-unchanged", "altered"): a_post(a_photo(intact=False)),
    **situations_in_words.FOUND,
    ("platform-limits", "image-missing"): _limited(LimitKind.IMAGE_MISSING, a_limit(2)),
    ("platform-limits", "image-missing-advised"): _limited(LimitKind.IMAGE_MISSING, a_limit(None, 2)),
    ("opinion-words", "opinion"): saying("We believe that the ice is in"),
    ("respectful-words", "disrespect"): saying("Only an idiot skates before the ice is in"),
    ("quotation", "long"): saying(f"“{'rink ' * 41}”, said the mayor."),
    ("quotation", "not-attributed"): saying("“We have never had ice as fine as this.”"),
    ("quotation", "long-not-attributed"): saying(f"“{'rink ' * 41}”"),
    ("cited-party", "no-agreement"): saying(AT_THE_LIBRARY, registers=with_library()),
    ("cited-party", "agreement-ended"): saying(
        AT_THE_LIBRARY, registers=with_library(an_agreement(until_day=YESTERDAY))
    ),
    ("campaign-content", "campaign"): saying("Vote for the ice"),
    ("candidate-named", "candidate"): saying("Rosa Berg opens the rink", registers=with_candidate()),
    ("channel-approved", "not-official"): _on(on_channel(a_channel(official=False))),
    ("channel-approved", "not-approved"): _on(on_channel(a_channel(approved_by=None))),
    ("channel-open", "frozen"): _on(on_channel(a_channel(state=ChannelState.FROZEN))),
    ("channel-open", "retired"): _on(on_channel(a_channel(state=ChannelState.RETIRED))),
    ("author-authorised", "author-not-on-file"): _by(title=""),
    ("author-authorised", "author-left"): _by(left_on=YESTERDAY),
    ("author-authorised", "no-authorisation"): _on(on_channel(authorisations=())),
    ("author-authorised", "revoked"): _on(on_channel(authorisations=(an_authorisation(revoked_at=NOW),))),
    ("author-authorised", "overseer-left"): _on(overseen_until(YESTERDAY)),
    ("author-authorised", "ended"): _on(on_channel(authorisations=(an_authorisation(until_day=YESTERDAY),))),
    ("emergency-photo", "not-authorised"): _in_flood(),
    ("emergency-photo", "other-file"): _in_flood(a_photo_authorisation(sha256=OTHER_FILE)),
    **{(rule, "not-confirmed"): an_unassured_post() for rule in STATEMENTS},
    ("emergency-authority", "not-confirmed"): replace(_in_flood(), assurances=Assurances()),
    ("author-trained", "not-trained"): _trained(an_overseen_authorisation()),
    ("author-trained", "not-familiar"): _trained(an_authorisation()),
    ("program-area", "another-department"): _by(department_id=DepartmentId("planning")),
    ("calendar-approved", "neither"): an_overseen_post(),
    ("calendar-approved", "changed-since"): _in_period(THIS_MONTH, content_hash=OTHER_FILE),
    ("calendar-approved", "period-past"): _in_period(("2026-11-01", "2026-11-19")),
    ("calendar-approved", "approved-by-writer"): _in_period(THIS_MONTH, approved_by=AUTHOR),
    ("official-release", "not-in-register"): a_council_post(),
    ("official-release", "not-released"): a_council_post(a_release_entry(None)),
    ("official-release", "closed-meeting"): a_council_post(a_release_entry(is_closed=True)),
    ("community-request", "open"): _asked(RequestOutcome.OPEN),
    ("community-request", "deferred"): _asked(RequestOutcome.DEFERRED, deferred_to="the LED sign"),
    ("community-request", "decided-by-another"): _asked(RequestOutcome.SINGULAR, role="director"),
    ("correction-note", "changed"): a_published_post("The ice is out", "The ice is in"),
    ("correction-note", "added"): a_published_post("The ice is in again", "The ice is in"),
    ("correction-note", "taken-out"): a_published_post("The ice is", "The ice is in"),
    ("post-approved", "not-approved"): an_overseen_post(),
    ("post-approved", "changed-since"): an_overseen_post(a_decision(content_hash=OTHER_FILE)),
    ("post-approved", "revoked"): an_overseen_post(a_decision(revoked_at=NOW)),
    ("post-approved", "returned"): an_overseen_post(a_decision(verdict=Verdict.RETURNED, comment="Name the rink")),
    ("post-approved", "approved-by-writer"): an_overseen_post(a_decision(decided_by=AUTHOR)),
    **{(rule, f"{name}-none"): without for (rule, name), (_, without) in _DOCUMENTS.items()},
    **{
        (rule, f"{name}-{gap}"): with_document(**changes)
        for (rule, name), (with_document, _) in _DOCUMENTS.items()
        for gap, changes in GAPS.items()
    },
    **{("platform-limits", kind.value): _limited(kind, a_limit(0), text) for kind, text in _LIMITS.items()},
    **{
        ("platform-limits", f"{kind.value}-advised"): _limited(kind, a_limit(None, 0), text)
        for kind, text in _LIMITS.items()
    },
}
"""One post for each rule and case, judged by Taber's pack."""

FOUND_ELSEWHERE: Mapping[tuple[str, str], tuple[PostFacts, Pack]] = {
    ("second-reader", "not-read"): (_said(readings=()), PACKS["toronto"]),
    ("objective", "not-stated"): (a_post(), PACKS["trail"]),
    ("objective", "not-of-list"): (a_post(facts={"objective": "Fame"}), PACKS["trail"]),
    ("classification", "not-confirmed"): (
        _said(
            confirmations=tuple(said for said in CONFIRMATIONS if said.rule != "classification"),
            facts={"objective": "Promote City achievements"},
        ),
        PACKS["calgary"],
    ),
    ("calendar-approved", "no-period"): (
        a_post(),
        with_rule("calendar-approved", parameters=PeriodApprovers(of=Whose.ALL)),
    ),
    ("subject-consent", "knowledge-not-enough"): (
        a_post(a_photo(people=PeopleAnswer.WORKPLACE, people_who="The crew", people_when="At the morning briefing")),
        with_rule("subject-consent", parameters=Knowledge(knowledge_suffices=False)),
    ),
    ("own-view-marked", "not-marked"): (_on(on_members_own("The ice is in")), PACKS["trail"]),
    ("commercial-content", "promotion"): (saying("Buy now at the rink"), PACKS["toronto"]),
    ("news-link", "unknown-outlet"): (saying("Read more: cbc.ca/ice"), PACKS["toronto"]),
    ("news-link", "no-agreement"): (saying(IN_THE_TIMES, registers=with_times()), PACKS["toronto"]),
    ("news-link", "agreement-ended"): (
        saying(IN_THE_TIMES, registers=named_in_the_times(until_day=YESTERDAY)),
        PACKS["toronto"],
    ),
}
"""Cases that Taber's pack never finds, each with a pack that does."""

_UNTIL = {"until_day": date(2026, 11, 30)}
_OVER = an_instant("2026-12-01")

OUT_OF_TIME: Mapping[tuple[str, str], tuple[PostFacts, datetime]] = {
    ("window", "not-before-not-yet"): (
        a_post(not_before=a_wall("2026-12-01")),
        _OVER - timedelta(minutes=1),
    ),
    ("window", "go-out-before-over"): (a_post(go_out_before=a_wall("2026-12-01")), _OVER),
    ("cited-party", "agreement-not-yet"): (
        saying(AT_THE_LIBRARY, registers=with_library(an_agreement(from_day=date(2026, 12, 1)))),
        _OVER - timedelta(minutes=1),
    ),
    ("cited-party", "agreement-over"): (
        saying(AT_THE_LIBRARY, registers=with_library(an_agreement(until_day=date(2026, 11, 30)))),
        _OVER,
    ),
    ("candidate-named", "before-campaign-over"): (
        saying("Rosa Berg opens the rink", registers=with_candidate(date(2027, 10, 18))),
        an_instant("2027-09-01"),
    ),
    ("candidate-named", "after-campaign-not-yet"): (
        saying("Rosa Berg won", registers=with_candidate(), planned=a_wall("2026-12-08")),
        an_instant("2026-12-08") - timedelta(minutes=1),
    ),
    ("author-authorised", "authorisation-not-yet"): (
        _on(on_channel(authorisations=(an_authorisation(from_day=date(2026, 12, 1)),))),
        _OVER - timedelta(minutes=1),
    ),
    ("author-authorised", "authorisation-over"): (
        _on(on_channel(authorisations=(an_authorisation(**_UNTIL),))),
        _OVER,
    ),
    ("author-authorised", "oversight-over"): (_approved(overseen_until(date(2026, 11, 30))), _OVER),
    ("author-authorised", "employment-over"): (_by(left_on=date(2026, 11, 30)), _OVER),
    **situations_in_words.OUT_OF_TIME,
    ("official-release", "release-not-yet"): (
        a_council_post(a_release_entry("2026-12-01")),
        _OVER - timedelta(minutes=1),
    ),
    ("calendar-approved", "period-not-yet"): (_in_period(("2026-12-01", "2026-12-31")), _OVER - timedelta(minutes=1)),
    ("calendar-approved", "period-over"): (_in_period(THIS_MONTH), _OVER),
    **{(rule, f"{name}-over"): (holding(**_UNTIL), _OVER) for (rule, name), (holding, _) in _DOCUMENTS.items()},
}
"""For each interval that a rule may answer with, a post and an instant just outside."""

OUT_OF_TIME_ELSEWHERE: Mapping[tuple[str, str], tuple[PostFacts, datetime, Pack]] = {
    ("news-link", "agreement-not-yet"): (
        saying(IN_THE_TIMES, registers=named_in_the_times(from_day=date(2026, 12, 1))),
        _OVER - timedelta(minutes=1),
        PACKS["toronto"],
    ),
    ("news-link", "agreement-over"): (
        saying(IN_THE_TIMES, registers=named_in_the_times(**_UNTIL)),
        _OVER,
        PACKS["toronto"],
    ),
}
"""Intervals of rules that Taber's pack does not have, each with a pack that does."""

SOUND: Mapping[str, tuple[str, PostFacts]] = {
    "an emergency in force": (
        "ground",
        a_post(class_key="emergency", emergency_id=EmergencyId("flood"), facts={"emergency_in_force": True}),
    ),
    "a time to go out before": ("ground", _in_class("time-sensitive", go_out_before=a_wall("2026-12-01"))),
    "a meeting": ("ground", _in_class("council", ground="Council of 9 November, item 6")),
    "a program without words, of a department": ("ground", _in_class("program")),
    "a partner": (
        "ground",
        a_post(class_key="partner", facts={"partner": Partner(PartnerId("library"), "Taber Public Library")}),
    ),
    "deemed relevant by the CAO": ("ground", _deemed_by(Role.CAO)),
    "deemed relevant by Communications": ("ground", _deemed_by(Role.COORDINATOR)),
    "a window ahead": (
        "window",
        a_post(not_before=a_wall("2026-12-01"), go_out_before=a_wall("2026-12-01T00:01")),
    ),
    "approved by the director": ("photo-approved", a_post(a_photo())),
    "approved by the coordinator": ("photo-approved", a_post(a_photo((an_approval(role="coordinator"),)))),
    "returned first, approved later": (
        "photo-approved",
        a_post(a_photo((an_approval(), an_approval(verdict=Verdict.RETURNED, comment="Too dark")))),
    ),
    "a written consent": ("photographer-consent", _given()),
    "a consent in another spelling of the name": ("photographer-consent", _given(given_by="bea  MOSS")),
    "a photographer who is not named": ("photographer-consent", a_post(a_given_photo(a_consent(), photographer=""))),
    "a photo of the town's own": ("photographer-consent", a_post(a_photo())),
    "owned": ("media-rights", a_post(a_photo(creator_in_file="ANN LEE"))),
    "several creators in the file": ("media-rights", a_post(a_photo(creator_in_file="Bea Moss, Ann Lee"))),
    "commissioned under a contract": ("media-rights", _commissioned()),
    "licensed": ("media-rights", _licensed(until_day=TOMORROW)),
    "public domain with its reason": (
        "media-rights",
        a_post(a_photo(source=Source.PUBLIC_DOMAIN, source_reason="Glenbow archives, 1911")),
    ),
    "nobody recognisable": ("subject-consent", a_post(a_photo())),
    "a person with a release": ("subject-consent", _of_eli()),
    "a minor with a guardian's release": ("subject-consent", _of_a_minor()),
    "people at work who knew": (
        "subject-consent",
        a_post(a_photo(people=PeopleAnswer.WORKPLACE, people_who="The crew", people_when="At the morning briefing")),
    ),
    "a crowd that was told": ("subject-consent", a_post(a_photo(people=PeopleAnswer.CROWD, people_how="Signs"))),
    "the very file": ("media-unchanged", a_post(a_photo())),
    **situations_in_words.SOUND,
    "exactly as much as a platform takes": ("platform-limits", _limited(LimitKind.TEXT, a_limit(6))),
    "facts": ("opinion-words", saying("The ice is 10 cm thick")),
    "respectful words": ("respectful-words", saying("Skate with care in Scunthorpe and Assiniboia")),
    "a short quotation of somebody named": ("quotation", saying("“The ice is finer than ever,” said the mayor.")),
    "a partner that agreed": ("cited-party", saying(AT_THE_LIBRARY, registers=with_library(an_agreement()))),
    "where people vote": ("campaign-content", saying("Where to vote on Monday: taber.ca/vote")),
    "a name of nobody who stands": ("candidate-named", saying("Rosa Bergen skates", registers=with_candidate())),
    "approved this very day": ("channel-approved", _on(on_channel(a_channel(approved_on=NOW.date())))),
    "an open channel": ("channel-open", a_post()),
    "authorised until today": (
        "author-authorised",
        _on(on_channel(authorisations=(an_authorisation(until_day=NOW.date()),))),
    ),
    "the author's last day of work": ("author-authorised", _by(left_on=NOW.date())),
    "a photo that the Information Officer authorised": ("emergency-photo", _in_flood(a_photo_authorisation())),
    "a photo in a post about no emergency": ("emergency-photo", a_post(a_photo())),
    **{f"{rule}, confirmed": (rule, a_post()) for rule in STATEMENTS},
    "an emergency whose authority is confirmed": ("emergency-authority", _in_flood()),
    "no emergency": ("emergency-authority", an_unassured_post()),
    "trained for this channel": (
        "author-trained",
        _trained(an_overseen_authorisation(), a_training(channel_id=FACEBOOK)),
    ),
    "familiar with the procedures": ("author-trained", _trained(an_authorisation(), FAMILIAR)),
    "trained, and so familiar": ("author-trained", _trained(an_authorisation(), a_training())),
    "the author's own department": ("program-area", a_post()),
    "a coordinator, whose area is every department": (
        "program-area",
        replace(_by(department_id=DepartmentId("planning")), author_roles=frozenset({Role.COORDINATOR})),
    ),
    "read by another": ("second-reader", a_post()),
    "approved for a period that runs": ("calendar-approved", _in_period(THIS_MONTH)),
    "approved by itself, and for no period": ("calendar-approved", an_overseen_post(a_decision())),
    "approved for a period, and not by itself": ("post-approved", _in_period(THIS_MONTH)),
    "a regular author's, for no period": ("calendar-approved", a_post()),
    "a decision that was released": ("official-release", a_council_post(a_release_entry())),
    "a meeting in another spelling": ("official-release", a_council_post(a_release_entry(), ground=MEETING.upper())),
    "a post about no decision": ("official-release", a_post()),
    "nobody asked for it": ("community-request", a_post()),
    "a recognised day": ("community-request", _asked(RequestOutcome.RECOGNISED_DAY)),
    "a singular quality, said by the CAO": ("community-request", _asked(RequestOutcome.SINGULAR, role="cao")),
    "a unique interest, said by Communications": (
        "community-request",
        _asked(RequestOutcome.UNIQUE_INTEREST, role="coordinator"),
    ),
    "an objective of the list": ("objective", a_post(facts={"objective": "Give notice of what changes"})),
    "unrestricted, as somebody confirmed": ("classification", a_post()),
    "what went out, word for word": ("correction-note", a_published_post("The ice is in", "The ice is in")),
    "an edit that says so": ("correction-note", a_published_post("The ice is out. Edited: out", "The ice is in")),
    "other words, not published yet": ("correction-note", a_post(text="The ice is out")),
    "a regular author": ("post-approved", a_post()),
    "approved by the coordinator, another person": ("post-approved", an_overseen_post(a_decision())),
    "approved by the director, another person": (
        "post-approved",
        an_overseen_post(a_decision(role="director"), replace(a_decision(), verdict=Verdict.RETURNED, comment="No")),
    ),
}
"""Posts in which the rule named finds nothing, each with what makes it sound."""
