"""The rule about photos while an emergency is in force: each goes out only as somebody authorised it."""

from __future__ import annotations

from collections.abc import Iterator

from core.late_dataclass import dataclass
from core.model.findings import Mend, Where
from core.model.media import PhotoAuthorisation
from core.model.town import Role
from core.policy.facts import PhotoFacts, PostFacts
from core.policy.rules.rule import EVERY_KIND, Rule, RuleInForce, Said, on_every_channel, told


@dataclass(frozen=True)
class PhotoAuthorisers:
    """Name the roles that authorise a photo while an emergency is in force."""

    authorised_by: tuple[Role, ...] = (Role.INFORMATION_OFFICER,)


def emergency_photo(facts: PostFacts, rule: RuleInForce[PhotoAuthorisers]) -> Iterator[Said]:
    """Ask that each photo about an emergency in force is authorised for it, as exactly this file (ADM-7 1.09 d)."""
    if not facts.emergency_in_force:
        return
    roles = rule.parameters.authorised_by
    for photo in facts.photos:
        case = _authorisation_amiss(photo, facts, roles)
        if case is not None:
            values = {"photo": photo.photo.name, "roles": told(roles)}
            said = rule.finding(case, Where(photo.photo.id), Mend.AUTHORISE_PHOTO, **values)
            yield from on_every_channel(facts, rule, said)


def _authorisation_amiss(photo: PhotoFacts, facts: PostFacts, roles: tuple[Role, ...]) -> str | None:
    given = [each for each in photo.authorisations if _counts(each, facts, roles)]
    if any(each.sha256 == photo.photo.sha256 for each in given):
        return None
    return "other-file" if given else "not-authorised"


def _counts(authorisation: PhotoAuthorisation, facts: PostFacts, roles: tuple[Role, ...]) -> bool:
    is_for_this = authorisation.emergency_id == facts.post.emergency_id and authorisation.revoked_at is None
    return is_for_this and authorisation.role in {role.value for role in roles}


EMERGENCY_PHOTO = Rule("emergency-photo", PhotoAuthorisers, emergency_photo, EVERY_KIND)
