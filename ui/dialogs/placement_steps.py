"""Does acts on a post's placements, asking first for what they need: a time, a day, a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from core.commands.desk import Command
from core.commands.posts import PlanFor
from core.commands.publishing import Publish
from core.commands.schedule import Hold, PutBack, TakeBack, TakeOutOfLine, Unpin
from core.model.kinds import PlacementId
from core.model.posts import Placement
from ui.dialogs.ask_line import AskLine, LineWords
from ui.dialogs.pin import PinDialog, PinTarget
from ui.dialogs.plan_day import PlanDay
from ui.dialogs.record_published import RecordPublished
from ui.models.placement_acts import PlacementAct, channel_names, due_now, fitting
from ui.session import Session
from ui.theme import Theme

_AT_ONCE: dict[PlacementAct, Callable[[PlacementId], Command]] = {
    PlacementAct.UNPIN: Unpin,
    PlacementAct.TAKE_OUT: TakeOutOfLine,
    PlacementAct.TAKE_BACK: TakeBack,
    PlacementAct.PUT_BACK: PutBack,
}
_MORNING = time(9)


class PlacementSteps(QObject):
    """Run acts for one screen. What is refused or asked back is told by the session."""

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        """Open dialogs over ``window``."""
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._window = window
        self._dialog: QDialog | None = None
        self._placements: tuple[Placement, ...] = ()

    @property
    def dialog(self) -> QDialog | None:
        """Give the dialog that was opened last, ``None`` where none is open."""
        return self._dialog

    def start(self, act: PlacementAct, placements: Iterable[Placement], title: str) -> None:
        """Do an act with those placements of a post that stand so that it can be done."""
        self._placements = fitting(act, placements)
        if not self._placements:
            return
        if act in _AT_ONCE:
            self._run(_AT_ONCE[act](placement.id) for placement in self._placements)
        elif act is PlacementAct.PUBLISH:
            self._ask_link(title)
        elif act is PlacementAct.PIN:
            self._ask_time(title)
        elif act is PlacementAct.PLAN:
            self._ask_day(title)
        else:
            self._ask_reason()

    def _run(self, commands: Iterable[Command]) -> None:
        """Run commands until one is refused or waits for a yes."""
        for command in commands:
            if self._session.run(command) is None:
                return

    def _ask_time(self, title: str) -> None:
        names = channel_names(self._session)
        targets = [PinTarget(each.id, names.get(each.channel_id, "")) for each in self._placements]
        dialog = PinDialog(self._session, self._theme, title, targets, self._window)
        dialog.show_wall(self._first_wall())
        dialog.pinned.connect(self._on_dialog_pinned)
        self._open(dialog)

    def _first_wall(self) -> datetime:
        """Return the time that stands already, else that of the planned day, else tomorrow's morning."""
        now = self._session.zone.wall(self._session.now())
        for wall in (self._placements[0].at_wall, self._placements[0].planned):
            if wall is not None and wall > now:
                return wall if wall.time() != time() else datetime.combine(wall.date(), _MORNING)
        return datetime.combine(now.date() + timedelta(days=1), _MORNING)

    def _ask_link(self, title: str) -> None:
        """Ask for the link under which the first placement that is due went out; each is recorded by itself."""
        self._placements = due_now(self._session, self._placements)
        if not self._placements:
            return
        names = channel_names(self._session)
        dialog = RecordPublished(self._theme, title, names.get(self._placements[0].channel_id, ""), self._window)
        dialog.answered.connect(self._on_dialog_link_answered)
        self._open(dialog)

    def _ask_day(self, title: str) -> None:
        dialog = PlanDay(self._theme, title, self._session.today(), self._window)
        planned = self._placements[0].planned
        if planned is not None:
            dialog.show_day(planned.date())
        dialog.planned.connect(self._on_dialog_planned)
        self._open(dialog)

    def _ask_reason(self) -> None:
        words = LineWords(
            question=self.tr("Why is it held?"),
            consequence=self.tr("It goes out of line and keeps its moment. The reason is shown with it."),
            act=self.tr("Hold"),
            missing=self.tr("Give a reason"),
        )
        dialog = AskLine(self._theme, words, self._window)
        dialog.answered.connect(self._on_dialog_answered)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_dialog_pinned(self, commands: Sequence[Command]) -> None:
        self._run(commands)

    @Slot(object)
    def _on_dialog_planned(self, day: date | None) -> None:
        wall = None if day is None else datetime.combine(day, time())
        self._run(PlanFor(placement.id, wall) for placement in self._placements)

    @Slot(str)
    def _on_dialog_answered(self, reason: str) -> None:
        self._run(Hold(placement.id, reason) for placement in self._placements)

    @Slot(str)
    def _on_dialog_link_answered(self, link: str) -> None:
        self._run([Publish(self._placements[0].id, link)])

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        self._dialog = None
