"""A town on whose calendar every door can be tried: posts in line and posts that may not stand there."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from core.commands.approvals import RevokePostApproval
from core.commands.asking import AskForDecision
from core.commands.authorising import RevokeAuthorisation
from core.commands.channels import AddBlackout
from core.commands.consents import WithdrawConsent
from core.commands.emergency import EndEmergency
from core.commands.emergency_review import ReviewAfterEmergency
from core.commands.media import ApprovePhoto, RevokePhotoApproval
from core.commands.ordering import PlaceBefore
from core.commands.packets import WithdrawPacket
from core.commands.passwords import NoteSignIn, OfferPassword
from core.commands.posts import DiscardPost, OwnWords
from core.commands.publishing import Publish
from core.commands.recording import ConfirmRecorded
from core.commands.schedule import Hold, PutBack, TakeOutOfLine
from core.commands.stand_ins import EndStandIn, NameStandIn
from core.commands.town import EndRole
from core.model.askings import AskingWay, AwaitedKind
from core.model.kinds import PhotoId, PostId, Sha256
from core.model.media import ConsentKind, PeopleAnswer
from core.model.town import Role
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import recorded as recorded_queries
from core.store import town as town_queries
from tests.core.builders import (
    FACEBOOK,
    NEWSLETTER,
    RECREATION,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_partner,
    a_person_shown,
    a_photo,
    a_pinned_post,
    a_place,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_attached,
    an_emergency,
    an_overseen_post,
    an_unconfirmed_post,
    catch_up,
    confirm,
    open_copy,
    set_password,
)
from tests.core.doors.registered import one_of_each
from tests.core.packets.mailing import a_packet, approved, trusted
from tests.core.recorded import recorded

LAST_DAY = date(2027, 1, 31)
"""The last day of the consent for the good photo."""

SETTINGS: Mapping[str, tuple[str, ...]] = {
    "as SQLite has it": ("PRAGMA foreign_keys = OFF", "PRAGMA recursive_triggers = OFF"),
    "as Oyez has it": (
        "PRAGMA foreign_keys = ON",
        "PRAGMA recursive_triggers = ON",
        "PRAGMA trusted_schema = OFF",
    ),
}
"""How a plain connection is set: as SQLite has it by default, and as Oyez has it."""


@dataclass(frozen=True)
class Ground:
    """A calendar to attack, closed: where it lies, and what is what in it, by name."""

    folder: Path
    ids: Mapping[str, str]

    def copied(self, folder: Path) -> Path:
        """Copy the database alone and return its path."""
        target = folder / "calendar.db"
        shutil.copyfile(a_place(self.folder).database, target)
        return target


@contextmanager
def raw(path: Path, settings: str = "as SQLite has it") -> Iterator[sqlite3.Connection]:
    """Open a plain connection, past Oyez."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in SETTINGS[settings]:
            connection.execute(pragma)
        yield connection


def build_ground(template: Path, folder: Path) -> Ground:
    """Fill a copy of the town: who can be scheduled, who cannot, and who went out."""
    scene = open_copy(template, folder)
    ids = {name: str(scene.channel(name)) for name in (FACEBOOK, NEWSLETTER)} | {
        name: scene.person(name) for name in ("kim", "cora")
    }
    ids |= _one_of_every_record(scene)
    published = a_queued_post(scene, photos=(a_sound_photo(scene),))
    scene.set_wall("2026-11-23T09:10")
    scene.run(Publish(scene.placement_id(published)))
    ids |= _photos(scene) | _recorded(scene)
    good, bad, revoked = (PhotoId(ids[name]) for name in ("good", "bad", "revoked"))
    posts = {
        "published": published,
        "queued": a_queued_post(scene, photos=(good,)),
        "pinned": a_pinned_post(scene, datetime.fromisoformat("2026-12-01T09:00"), photos=(good,)),
        "fit": a_post(scene, photos=(good,)),
        "bad": a_post(scene, photos=(bad,)),
        "bare": a_post(scene),
        "spare": a_post(scene, photos=(PhotoId(ids["spare"]),)),
        "withdrawn": a_post(scene, photos=(PhotoId(ids["withdrawn"]),)),
        "discarded": a_post(scene),
    }
    newsletter = a_post(scene, photos=(good,), on=(NEWSLETTER,))
    ids |= {"newsletter_post": newsletter, "newsletter_placement": scene.placement_id(newsletter, NEWSLETTER)}
    scene.run(DiscardPost(posts["discarded"]))
    posts |= _fallen(scene, revoked)
    _order_by_hand(scene)
    for name, post_id in posts.items():
        ids |= {f"{name}_post": post_id, f"{name}_placement": scene.placement_id(post_id)}
    for name in ("queued", "bad"):
        ids[f"{name}_link"] = post_queries.photos_of(scene.office.engine, posts[name])[0].id
    _sign_in(scene)
    _send_packet(scene)
    scene.office.close()
    return Ground(folder, ids)


def _one_of_every_record(scene: Scene) -> dict[str, str]:
    """Let there be a row in each table that the story below leaves empty."""
    emergency = an_emergency(scene)
    ids = one_of_each(scene, a_partner(scene), emergency)
    scene.agree(EndEmergency(emergency), "cora")
    scene.agree(ReviewAfterEmergency(()), "cora")
    new_year = datetime.fromisoformat("2028-01-01T09:00")
    scene.run(AddBlackout(None, new_year, new_year.replace(hour=12), "New Year"))
    a_post(scene, own_words=(OwnWords(scene.channel(FACEBOOK), text="Skate!"),))
    post_id = an_overseen_post(scene)
    for command in (Hold(scene.placement_id(post_id), "Wait"), PutBack(scene.placement_id(post_id))):
        scene.run(command)
    scene.run(TakeOutOfLine(scene.placement_id(post_id)))
    leave = town_queries.authorisations_of(scene.office.engine, scene.person("ian"))[0]
    scene.run(RevokeAuthorisation(leave.id, "Moved"), "cora")
    scene.run(RevokePostApproval(post_id, scene.post(post_id).content_hash, "Not so"), "dana")
    scene.run(EndRole(scene.person("rita"), Role.RECORDS_CLERK), "tim")
    _stand_in(scene)
    return ids


def _stand_in(scene: Scene) -> None:
    """Let Ada stand in for Dana and decide so, be asked before, and a naming end before its day."""
    photo_id, today = a_photo(scene), date(2026, 11, 20)
    scene.run(NameStandIn(scene.person("dana"), scene.person("ada"), today, LAST_DAY), "dana")
    scene.run(NameStandIn(scene.person("dana"), scene.person("otto"), today, LAST_DAY), "dana")
    seen = Sha256(str(scene.office.engine.value("SELECT sha256 FROM photo WHERE id = :id", id=photo_id)))
    scene.run(AskForDecision(AwaitedKind.PHOTO, photo_id, seen, scene.person("ada"), AskingWay.LETTER))
    scene.run(ApprovePhoto(photo_id), "ada")
    last = str(scene.office.engine.value("SELECT max(id) FROM stand_in"))
    scene.run(EndStandIn(last, "She is back"), "dana")


def _sign_in(scene: Scene) -> None:
    """Let people sign in to the calendar, and one sign what she decides."""
    set_password(scene, "cora")
    confirm(scene, an_unconfirmed_post(scene))
    scene.run(OfferPassword(scene.person("rita"), "Her first"))
    scene.run(NoteSignIn(scene.person("rita"), succeeded=False), "calendar")


def _send_packet(scene: Scene) -> None:
    """Have a photo decided on a director's own computer, and a second packet withdrawn."""
    set_password(scene, "kim")
    photo_id = a_photo(scene, "ada", department_id=scene.department(RECREATION))
    packet_id = a_packet(scene, None, photo_id)
    scene.run(WithdrawPacket(a_packet(scene, None, photo_id), "Sent anew"))
    trusted(scene, approved(scene, packet_id))


def _order_by_hand(scene: Scene) -> None:
    """Put one post before another on a channel of their own."""
    first, second = (scene.placement_id(a_queued_post(scene, on=(WEBSITE,)), WEBSITE) for _ in range(2))
    scene.run(PlaceBefore(second, first))


def _photos(scene: Scene) -> dict[str, str]:
    good = a_photo(scene, people=PeopleAnswer.NAMED)
    consent = an_attached(scene, good, until_day=LAST_DAY)
    shown = a_person_shown(scene, good)
    release = an_attached(scene, good, kind=ConsentKind.RELEASE, given_by="Sam Lowen", shown_id=shown)
    scene.run(ApprovePhoto(good), "dana")
    bad = a_photo(scene)
    revoked, withdrawn = a_sound_photo(scene), a_sound_photo(scene)
    spare = a_photo(scene, photographer="Ann Lee")
    an_attached(scene, spare, given_by="Ann Lee")
    scene.run(ApprovePhoto(spare), "dana")
    taken_back = media_queries.consents_of(scene.office.engine, withdrawn)[0].id
    scene.run(WithdrawConsent(taken_back, date(2026, 11, 23)))
    engine = scene.office.engine
    return {
        "good": good,
        "bad": bad,
        "revoked": revoked,
        "withdrawn": withdrawn,
        "withdrawn_consent": taken_back,
        "spare": spare,
        "spare_consent": media_queries.consents_of(engine, spare)[0].id,
        "spare_approval": media_queries.approvals_of(engine, spare)[0].id,
        "consent": consent,
        "release": release,
        "shown": shown,
        "approval": media_queries.approvals_of(engine, good)[0].id,
        "revoked_approval": media_queries.approvals_of(engine, revoked)[0].id,
        "good_sha": str(engine.value("SELECT sha256 FROM photo WHERE id = :id", id=good)),
        "bad_sha": str(engine.value("SELECT sha256 FROM photo WHERE id = :id", id=bad)),
        "document": str(engine.value("SELECT document FROM consent WHERE id = :id", id=consent)),
    }


def _recorded(scene: Scene) -> dict[str, str]:
    """Have two photos approved on paper, put a post with one in line, and let the other's approval be confirmed."""
    photos = [a_photo(scene), a_photo(scene)]
    ids = {"dana": str(scene.person("dana"))}
    for name, photo_id in zip(("recorded", "confirmed"), photos, strict=True):
        an_attached(scene, photo_id)
        scene.run(recorded(scene, ApprovePhoto(photo_id)))
        ids[f"{name}_approval"] = media_queries.approvals_of(scene.office.engine, photo_id)[0].id
        record = recorded_queries.record_of(scene.office.engine, "photo_approval", ids[f"{name}_approval"])
        ids[name] = "" if record is None else record.id
    scene.run(ConfirmRecorded(ids["confirmed"]), "dana")
    post_id = a_queued_post(scene, photos=(photos[0],))
    return ids | {"recorded_placement": scene.placement_id(post_id)}


def _fallen(scene: Scene, revoked: PhotoId) -> dict[str, PostId]:
    """Put two posts with one photo in line, let one be missed, and then take the photo's approval back."""
    missed = a_pinned_post(scene, TUESDAY_AT_9, photos=(revoked,))
    held = a_pinned_post(scene, datetime.fromisoformat("2026-12-02T09:00"), photos=(revoked,))
    catch_up(scene, "2026-11-24T12:00")
    scene.agree(RevokePhotoApproval(revoked, "The wrong team"), "dana")
    return {"missed": missed, "held": held}
