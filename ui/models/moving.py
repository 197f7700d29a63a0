"""What would come of it if posts were put on a day, said before they are let go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Slot

from core.commands.moving import move_to
from core.commands.several import MoveTogether
from core.errors import CalendarError, PartRefused, RuleBroken
from core.model.day_place import Place
from core.model.journal import Row
from core.model.kinds import PlacementId
from core.model.posts import Placement
from core.model.states import State
from core.model.steps import Done, Outlook
from core.store.engine import Engine
from ui.models.carried import Carried
from ui.models.photo_words import filled
from ui.session import Session

_REASON = "pin-reason-needed"


@dataclass(frozen=True)
class Foresight:
    """What would come of putting something on a place.

    ``text`` says it in a line or two. ``command`` is ``None`` where the place is refused, ``refusal`` is why;
    ``does_harm`` tells that it would be asked once more, ``asks_reason`` that a reason has to be given first.
    ``moves_nothing`` tells that it stands there already.
    """

    text: str
    command: MoveTogether | None = None
    refusal: CalendarError | None = None
    does_harm: bool = False
    asks_reason: bool = False
    moves_nothing: bool = False

    @property
    def is_refused(self) -> bool:
        """Tell whether nothing would come of it."""
        return self.command is None and not self.asks_reason


class Moving(QObject):
    """Answer what a move would do, by the road that would do it; each answer is kept until the next step."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[tuple[tuple[PlacementId, ...], Place], Foresight] = {}
        session.changed.connect(self._on_session_changed)

    def known(self, carried: Carried, place: Place) -> Foresight | None:
        """Return an answer that was given since the last step, else ``None``."""
        return self._known.get((carried.placements, place))

    def foresee(self, carried: Carried, place: Place) -> Foresight:
        """Return what would come of putting something on a place."""
        key = (carried.placements, place)
        if key not in self._known:
            self._known[key] = self._foresee(carried, place)
        return self._known[key]

    def command(self, carried: Carried, place: Place, reason: str = "") -> MoveTogether:
        """Return the command that puts something on a place. Raises: CalendarError where it cannot be moved there."""
        placements = self._session.read(lambda engine: _placements(engine, carried.placements))
        return move_to(self._session.office.calendar, placements, place, reason)

    def _foresee(self, carried: Carried, place: Place) -> Foresight:
        try:
            command = self.command(carried, place)
        except CalendarError as refusal:
            return self._refused(refusal)
        outlook = self._session.preview(command)
        if isinstance(outlook, Outlook):
            return self._told(carried, command, outlook)
        if outlook.code == _REASON:
            return Foresight(self._why_not(outlook), refusal=outlook, asks_reason=True)
        return self._refused(outlook)

    def _refused(self, refusal: CalendarError) -> Foresight:
        return Foresight(self._why_not(refusal), refusal=refusal)

    def _why_not(self, refusal: CalendarError) -> str:
        """Return in a line why something is refused: of what stands, the first, and how much more there is."""
        today = self._session.today()
        reason = refusal.refusal if isinstance(refusal, PartRefused) else refusal
        if not isinstance(reason, RuleBroken) or not reason.findings:
            return self._session.texts.error(reason, today)
        first = self._session.texts.finding_with_clause(reason.findings[0], today)
        more = len(reason.findings) - 1
        return filled(self.tr("%1, and %2 more"), first, str(more)) if more else first

    def _told(self, carried: Carried, command: MoveTogether, outlook: Outlook) -> Foresight:
        own = [change.after for change in outlook.changes if change.id in carried.placements]
        rows = [row for row in own if row is not None]
        if not outlook.changes:
            return Foresight(self.tr("Stands there already"), command, moves_nothing=True)
        parts = [
            self._part(self.tr("Pins %1"), self._walls(rows, State.PINNED, "at_wall")),
            self._part(self.tr("Asks for %1"), self._walls(rows, State.ASKED, "at_wall")),
            self._part(self.tr("Plans %1"), self._walls(rows, State.DRAFT, "planned")),
        ]
        if any(row["state"] == State.DRAFT.value and row["planned"] is None for row in rows):
            parts.append(self.tr("Takes the day away"))
        others = {m.post_id for m in outlook.moved if m.post_id not in carried.posts and m.before is not None}
        if others:
            parts.append(self.tr("1 later post moves") if len(others) == 1 else self._later(len(others)))
        line = " · ".join(part for part in parts if part)
        harm = self._session.texts.harm(outlook, self._session.today())
        return Foresight("\n".join(part for part in (line, harm) if part), command, does_harm=bool(outlook.harms))

    def _later(self, count: int) -> str:
        return self.tr("%n later posts move", "", count)

    def _part(self, form: str, walls: Sequence[str]) -> str:
        return filled(form, ", ".join(walls)) if walls else ""

    def _walls(self, rows: Iterable[Row], state: State, cell: str) -> list[str]:
        """Return the times of those of a state, each once, earliest first."""
        found = {str(row[cell]) for row in rows if row["state"] == state.value and row[cell] is not None}
        today = self._session.today()
        return [self._session.texts.planned(datetime.fromisoformat(each), today) for each in sorted(found)]

    @Slot(object)
    def _on_session_changed(self, _done: Done) -> None:
        self._known.clear()


def _placements(engine: Engine, ids: Iterable[PlacementId]) -> list[Placement]:
    found = (engine.record(Placement, each) for each in ids)
    return [placement for placement in found if placement is not None]
