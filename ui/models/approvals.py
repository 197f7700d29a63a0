"""What waits for the decision of the person who works, which of it is stood on, and the commands that decide it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.commands.asking import outstanding_of
from core.commands.awaited import Awaited, awaited, may_decide
from core.model.askings import Asking, AwaitedKind
from core.model.kinds import Day, PhotoId, PostId
from core.model.steps import Done
from core.policy.acts import Act
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.desk import Command
    from core.commands.recording import Decision

_TABLES = (
    "photo",
    "photo_approval",
    "post",
    "post_decision",
    "post_photo",
    "placement",
    "period_approval",
    "seal",
    "seal_decision",
    "second_reading",
    "publication",
    "person",
    "person_role",
    "authorisation",
    "comment",
    "consent",
    "people_shown",
    "confirmation",
    "answer",
    "override",
    "emergency",
    "town",
    "use_request",
    "use_step",
    "asking",
    "stand_in",
    "acted_for",
)
"""Where a step changes what waits."""

USES = frozenset({AwaitedKind.PERMISSION, AwaitedKind.LEAVE})
"""What is about leave to post, and about no content."""
GIVEN_ELSEWHERE = frozenset(AwaitedKind) - USES
"""What may be decided on paper or by telephone too."""

_USUAL_PERIOD = timedelta(days=13)


def number_awaited(session: Session) -> int:
    """Return how many decisions wait for the person who works, those too that were recorded in their name."""
    from ui.models.in_ones_name import number_in_ones_name

    everything = awaited(session.office.calendar, session.now())
    return len(_mine(session, everything)) + number_in_ones_name(session)


class ApprovalsModel(QObject):
    """Hold what waits, the longest waiting first, and stand on one of it; ``changed`` says that either is another."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._items: tuple[Awaited, ...] = ()
        self._everything: tuple[Awaited, ...] = ()
        self._askings: dict[tuple[AwaitedKind, str], Asking] = {}
        self._place = 0
        self._read()

    @property
    def items(self) -> tuple[Awaited, ...]:
        """Give what waits for the person."""
        return self._items

    @property
    def elsewhere(self) -> int:
        """Give how many decisions wait for other people."""
        return len(self._everything) - len(self._items)

    @property
    def everything(self) -> tuple[Awaited, ...]:
        """Give what waits for anybody."""
        return self._everything

    def asking(self, each: Awaited) -> Asking | None:
        """Return how the person, or whom they stand in for, was asked for it last; ``None`` where nobody did."""
        return self._askings.get(each.key)

    @property
    def place(self) -> int:
        """Give the place of what is stood on, counted from 0; -1 where nothing waits."""
        return self._place if self._items else -1

    @property
    def current(self) -> Awaited | None:
        """Give what is stood on, ``None`` where nothing waits."""
        return self._items[self._place] if self._items else None

    @property
    def photos(self) -> tuple[Awaited, ...]:
        """Give the photos among what waits."""
        return tuple(each for each in self._items if each.kind is AwaitedKind.PHOTO)

    def go(self, step: int) -> None:
        """Stand so many places on, at most at either end."""
        self.stand(self._place + step)

    def stand(self, place: int) -> None:
        """Stand on a place, the nearest there is."""
        place = max(0, min(place, len(self._items) - 1))
        if place != self._place:
            self._place = place
            self.changed.emit()

    def stand_on(self, each: Awaited) -> None:
        """Stand on one of what waits."""
        if each in self._items:
            self.stand(self._items.index(each))

    def refresh(self, done: Done | None) -> None:
        """Read anew what a step changed; whatever took the place of what was decided is stood on then."""
        if done is None or any(done.ids(table) for table in _TABLES):
            self._read()
            self.changed.emit()

    def may_return(self, each: Awaited) -> bool:
        """Tell whether the person may send it back with a comment."""
        match each.kind:
            case AwaitedKind.PHOTO:
                return self._session.may(Act.APPROVE_PHOTO, each.subject)
            case AwaitedKind.POST | AwaitedKind.PERIOD:
                return self._session.may(Act.APPROVE_POST, each.subject)
            case AwaitedKind.PERMISSION | AwaitedKind.LEAVE:
                return True
            case AwaitedKind.READING:
                return False
            case AwaitedKind.SEAL | AwaitedKind.EXCEPTIONS:
                return may_decide(each, self._session.actor, self._session.pack)

    def usual_period(self, each: Awaited) -> tuple[Day, Day]:
        """Return the days for which a post is approved where nobody says others: two weeks, and its own day in them."""
        return usual_period(each, self._session.today())

    def _read(self) -> None:
        was = self.current
        session = self._session
        self._everything = awaited(session.office.calendar, session.now())
        self._items = _mine(session, self._everything)
        asked_of = {session.person.id, *(stood.person.id for stood in session.actor.stands_for)}
        found = outstanding_of(session.office.calendar, self._items)
        self._askings = {each.each.key: asked[-1] for each in found if (asked := each.asked_of(asked_of))}
        keys = [each.key for each in self._items]
        if was is not None and was.key in keys:
            self._place = keys.index(was.key)
        self._place = max(0, min(self._place, len(self._items) - 1))


def usual_period(each: Awaited, today: Day) -> tuple[Day, Day]:
    """Return the days for which a post is approved where nobody says others: two weeks, and its own day in them."""
    wished = today if each.until is None else each.until.date()
    return today, max(today + _USUAL_PERIOD, wished)


def approving(each: Awaited, comment: str, period: tuple[Day, Day]) -> Command:
    """Return the command that gives what is waited for; readings and leave carry a comment, only a line a period.

    A sealed period is decided line by line, see ``ui.models.seal_reading``.
    """
    from core.commands.uses import ApproveUse, PermitUse

    if each.kind is AwaitedKind.PERMISSION:
        return PermitUse(each.record_id, comment)
    if each.kind is AwaitedKind.LEAVE:
        return ApproveUse(each.record_id, comment)
    return giving(each, comment, period)


def returning(each: Awaited, comment: str) -> Command:
    """Return the command that sends it back with a comment, or refuses it."""
    from core.commands.uses import RefuseUse

    return RefuseUse(each.record_id, comment) if each.kind in USES else sending_back(each, comment)


def giving(each: Awaited, comment: str, period: tuple[Day, Day]) -> Decision:
    """Return the command that approves or reads a photo or a post; it may be given on paper too."""
    from core.commands.approvals import ApprovePost
    from core.commands.assuring import SecondRead
    from core.commands.media import ApprovePhoto
    from core.commands.periods import ApproveForPeriod

    match each.kind:
        case AwaitedKind.PHOTO:
            return ApprovePhoto(PhotoId(each.record_id))
        case AwaitedKind.POST:
            return ApprovePost(PostId(each.record_id), each.seen)
        case AwaitedKind.PERIOD:
            return ApproveForPeriod(PostId(each.record_id), each.seen, *period)
        case AwaitedKind.READING:
            return SecondRead(PostId(each.record_id), each.seen, comment)
        case _:
            raise AssertionError(f"{each.kind} is neither a photo nor a post")


def sending_back(each: Awaited, comment: str) -> Decision:
    """Return the command that returns a photo or a post with a comment; it may be given on paper too."""
    from core.commands.approvals import ReturnPost
    from core.commands.media import ReturnPhoto

    if each.kind is AwaitedKind.PHOTO:
        return ReturnPhoto(PhotoId(each.record_id), comment)
    return ReturnPost(PostId(each.record_id), each.seen, comment)


def _mine(session: Session, everything: tuple[Awaited, ...]) -> tuple[Awaited, ...]:
    """Return what of all that waits is for the person who works."""
    return tuple(each for each in everything if may_decide(each, session.actor, session.pack))
