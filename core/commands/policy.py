"""Commands that change the town's policy pack, or put another in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from core.commands.calendar import THE_CALENDAR, Calendar
from core.commands.desk import Command, Desk
from core.commands.of_town import OfTown
from core.commands.packs import MEDIA_TYPE, is_own
from core.commands.rejudging import Classes, Rejudged
from core.errors import BadInput, NotAllowed
from core.model.content import digest
from core.model.kinds import Sha256
from core.model.media import StoredFile
from core.model.town import TOWN_ID, Town
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.own_pack import PackChange, as_own, edited
from core.policy.pack import Pack
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from core.words.clean import clean_line

_OWN = ", own "
"""What stands in an own pack's version between that of the pack that it was made from and its number."""


@dataclass(frozen=True)
class NextPack:
    """The pack that a step puts in force, and the name by which the town's row keeps it."""

    pack: Pack
    policy: str


@dataclass(frozen=True)
class OwnText(NextPack):
    """A town's own pack that is not kept yet: its text, under a name for people."""

    name: str
    text: str


class PackStep(Command, Protocol):
    """A command that puts another pack in force."""

    @property
    def classes(self) -> Classes:
        """Give what each class of the pack in force is in the next, where its key is another."""

    @property
    def judged(self) -> Rejudged | None:
        """Give what was judged beforehand, ``None`` where nothing was."""

    def next_pack(self, calendar: Calendar) -> NextPack:
        """Return the pack that it would put in force. Raises: BadInput, NotAllowed where it is none."""


@dataclass(frozen=True)
class ChangePack(OfTown):
    """Change rules of the town's pack: the result is the town's own pack, a file in its calendar.

    Who may propose a change may see what it would do. The step is an act of record, answered by its opposite.
    """

    changes: tuple[PackChange, ...]
    reason: str
    judged: Rejudged | None = None

    act: ClassVar[Act | None] = None
    classes: ClassVar[Classes] = ()

    def next_pack(self, calendar: Calendar) -> OwnText:
        """Return the pack as changed, under a version of its own.

        Raises: BadInput with the loader's reason where it would be no pack, as one without a right; NotAllowed for a
        change that does not fit the pack, or where nothing differs.
        """
        town = town_queries.town(calendar.engine)
        now = calendar.packs.named(town.policy)
        made_from = now.version.rpartition(_OWN)[0] or now.version
        number = media_queries.number_of_files(calendar.engine, MEDIA_TYPE) + 1
        text = calendar.packs.text_of(town.policy)
        own = text if is_own(town.policy) else as_own(text, town.policy)
        made = edited(own, f"{made_from}{_OWN}{number}", self.changes)
        name = f"{now.base or town.policy}-own-{number}.toml"
        pack = calendar.packs.read_own(name, made)
        if replace(pack, version=now.version, base=now.base) == now:
            raise NotAllowed("pack-unchanged")
        return OwnText(pack, digest(made), name, made)

    def apply(self, desk: Desk) -> str:
        """Keep the file, put the pack in force and judge by it. Raises: NotAllowed without a reason; as next_pack."""
        _permit(desk, self.reason)
        following = self.next_pack(desk.calendar)
        content = following.text.encode("utf-8")
        sha256 = Sha256(following.policy)
        desk.to_keep[sha256] = content
        desk.add(StoredFile(sha256, following.name, MEDIA_TYPE, len(content), desk.now))
        _put_in_force(desk, following, self)
        return TOWN_ID

    def label(self, desk: Desk) -> str:
        """Return the reason."""
        return clean_line(self.reason)


@dataclass(frozen=True)
class SwitchPack(OfTown):
    """Put another pack in the place of the town's: a shipped one by its key, or an own one of before by its hash.

    ``classes`` say what a class of the pack in force is in the other; one of the same key needs no word. Posts that may
    still go out get the new key, which is no change of their words: they are held only for what the rules find.
    """

    policy: str
    classes: Classes
    reason: str
    judged: Rejudged | None = None

    act: ClassVar[Act | None] = None

    def next_pack(self, calendar: Calendar) -> NextPack:
        """Return the other pack. Raises: BadInput for one that is not there, NotAllowed for the one in force."""
        if self.policy == town_queries.town(calendar.engine).policy:
            raise NotAllowed("pack-unchanged")
        if is_own(self.policy) and calendar.engine.record(StoredFile, self.policy) is None:
            raise BadInput(None, None, "policy", "unknown-policy", policy=self.policy, known="")
        return NextPack(calendar.packs.named(self.policy), self.policy)

    def apply(self, desk: Desk) -> str:
        """Put it in force, rename the classes and judge by it.

        Raises: NotAllowed without a reason, for a class that neither pack has, or where one has no place in the other;
        BadInput, Damaged as next_pack.
        """
        _permit(desk, self.reason)
        before = desk.calendar.pack
        following = self.next_pack(desk.calendar)
        renamed = _renamed(self.classes, before, following.pack)
        _put_in_force(desk, following, self)
        for post in post_queries.posts_to_go_out(desk.engine):
            if post.class_key in renamed:
                desk.reclassed.add(post.id)
                desk.change(post, class_key=renamed[post.class_key])
        desk.plans = _order(before, renamed) != _order(following.pack, {})
        return TOWN_ID

    def label(self, desk: Desk) -> str:
        """Return the reason."""
        return clean_line(self.reason)


@dataclass(frozen=True)
class TakeUpPack(OfTown):
    """Judge by the version of the town's pack that came with this Oyez, where it is another than before."""

    judged: Rejudged | None = None

    act: ClassVar[Act | None] = None
    classes: ClassVar[Classes] = ()

    def next_pack(self, calendar: Calendar) -> NextPack:
        """Return the pack that the town's row names, as it is now."""
        policy = town_queries.town(calendar.engine).policy
        return NextPack(calendar.packs.named(policy), policy)

    def apply(self, desk: Desk) -> str:
        """Put it in force and judge by it. Raises: NotAllowed for anyone but the calendar itself."""
        if desk.who != THE_CALENDAR:
            raise NotAllowed("only-the-calendar")
        _put_in_force(desk, self.next_pack(desk.calendar), self)
        desk.plans = True
        return TOWN_ID

    def label(self, desk: Desk) -> str:
        """Return the version."""
        return desk.calendar.pack.version


def is_to_be_taken_up(calendar: Calendar) -> bool:
    """Tell whether the town's pack came in another version than the one by which its posts were judged."""
    town = town_queries.town(calendar.engine)
    return town.policy_version != calendar.packs.named(town.policy).version


def _permit(desk: Desk, reason: str) -> None:
    """Ask for the right to change the pack, or to propose it where the step is only foreseen, and for a reason."""
    act = Act.APPROVE_PACK_CHANGE
    if desk.foresees and desk.may(Act.PROPOSE_PACK_CHANGE, SubjectFacts()):
        act = Act.PROPOSE_PACK_CHANGE
    desk.require(act, SubjectFacts())
    if not clean_line(reason):
        raise NotAllowed("reason-needed")


def _renamed(classes: Classes, before: Pack, after: Pack) -> dict[str, str]:
    """Return the new key of each class whose key changes. Raises: NotAllowed where one has no place."""
    told = dict(classes)
    for old, new in classes:
        for key, pack in ((old, before), (new, after)):
            if pack.class_of(key) is None:
                raise NotAllowed("no-such-class", key=key)
    lost = [each.name for each in before.classes if each.key not in told and after.class_of(each.key) is None]
    if lost:
        raise NotAllowed("classes-without-place", names=", ".join(lost))
    return {old: new for old, new in told.items() if old != new}


def _order(pack: Pack, renamed: Mapping[str, str]) -> list[tuple[str, bool]]:
    """Return in which order a pack's classes wait, and which of them do not wait at all."""
    return [(renamed.get(each.key, each.key), each.immediate) for each in pack.classes]


def _put_in_force(desk: Desk, following: NextPack, step: PackStep) -> None:
    """Write which pack is in force; the rest of the step goes by it. What was judged beforehand is not judged again."""
    pack = following.pack
    town = desk.get(Town, TOWN_ID)
    if pack.release_blocks != town.release_blocks:
        desk.suspend_all()
    if step.judged is not None and step.judged.counts(desk.calendar, pack, step.classes):
        desk.judged_before, desk.passing = step.judged.judgements, step.judged.passing
    desk.tx.change(town, policy=following.policy, policy_version=pack.version, release_blocks=pack.release_blocks)
    desk.plans_moved_windows = True
    desk.calendar = replace(desk.calendar, pack=pack)
