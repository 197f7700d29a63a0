"""The lines above every screen that tell of an emergency and of what is to be done after it, with their dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.model.emergencies import EndingKind
from core.model.town import Emergency
from ui.models.emergency import EmergencyModel, Standing
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.models.emergency_review import ReviewModel
    from ui.views.emergency_lines import ReadingsLine, ReviewLine, UrgentLine
    from ui.widgets.banner import Banner

_MOST_MS = 24 * 3600 * 1000


class EmergencyDesk(QWidget):
    """Stand above the screens while there is something to tell, from the first ``refresh`` on.

    ``write_requested`` asks for a post about it.
    """

    write_requested = Signal()

    def __init__(self, session: Session, theme: Theme, moods: Moods, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._moods = moods
        self._model = EmergencyModel(session, self)
        self._standing = Standing((), None, 0)
        self._dialog: QDialog | None = None
        self._review: ReviewModel | None = None
        self._urgent: UrgentLine | None = None
        self._to_review: ReviewLine | None = None
        self._to_read: ReadingsLine | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._mistake_over = QTimer(self)
        self._mistake_over.setSingleShot(True)
        self._mistake_over.timeout.connect(self._show_all)
        self.hide()

    @property
    def may_declare(self) -> bool:
        """Tell whether the person may declare an emergency."""
        return self._model.may_declare

    @property
    def dialog(self) -> QDialog | None:
        """Give the dialog that was opened last, ``None`` where none is open."""
        return self._dialog

    def refresh(self) -> None:
        """Show how the calendar stands now."""
        self._standing = self._model.standing()
        self._show_all()

    @Slot()
    def declare(self) -> None:
        """Ask what emergency is declared."""
        from ui.dialogs.declare_emergency import DeclareEmergencyDialog

        if self.may_declare:
            self._open(DeclareEmergencyDialog(self._session, self._theme, self.window()))

    @Slot()
    def review(self) -> None:
        """Go on with the review after an emergency."""
        from ui.dialogs.review_emergency import ReviewEmergency
        from ui.models.emergency_review import ReviewModel

        if self._review is None:
            self._review = ReviewModel(self._session, self._moods, self)
        self._open(ReviewEmergency(self._session, self._theme, self._review, self.window()))

    def _made_urgent(self) -> UrgentLine:
        """Return the line of what is in force, made when there is first something to tell, as the others are."""
        if self._urgent is None:
            from ui.views.emergency_lines import UrgentLine

            self._urgent = UrgentLine(self._theme, self)
            self._urgent.write.clicked.connect(self.write_requested)
            self._urgent.mistake.clicked.connect(self._on_mistake_clicked)
            self._urgent.end.clicked.connect(self._on_end_clicked)
            self._column.insertWidget(0, self._urgent)
        return self._urgent

    def _made_review(self) -> ReviewLine:
        if self._to_review is None:
            from ui.views.emergency_lines import ReviewLine

            self._to_review = ReviewLine(self._theme, self)
            self._to_review.look.clicked.connect(self.review)
            self._column.insertWidget(0 if self._urgent is None else 1, self._to_review)
        return self._to_review

    def _made_readings(self) -> ReadingsLine:
        if self._to_read is None:
            from ui.views.emergency_lines import ReadingsLine

            self._to_read = ReadingsLine(self._theme, self)
            self._to_read.read.clicked.connect(self._on_read_clicked)
            self._column.addWidget(self._to_read)
        return self._to_read

    @Slot()
    def _show_all(self) -> None:
        standing = self._standing
        self._show_urgent(standing.in_force)
        self._show_review(standing.to_review)
        self._show_readings(standing.readings)
        self.setVisible(bool(standing.in_force or standing.to_review is not None or standing.readings))

    def _show_urgent(self, in_force: tuple[Emergency, ...]) -> None:
        if not in_force:
            _hide(self._urgent)
            return
        line = self._made_urgent()
        may_end = self._model.may_declare
        line.end.setVisible(may_end)
        line.mistake.setVisible(may_end and bool(self._mistaken()))
        line.show_texts(self._model.headline(in_force), self._model.detail(in_force))
        line.show()
        line.fold()

    def _mistaken(self) -> tuple[Emergency, ...]:
        """Return the emergencies that may still be said to be a mistake; the line is shown anew when that ends."""
        now = self._session.now()
        ends = {each: self._model.mistake_until(each) for each in self._standing.in_force}
        open_ends = {each: end for each, end in ends.items() if end is not None and end >= now}
        if open_ends:
            wait_ms = round((min(open_ends.values()) - now).total_seconds() * 1000) + 1000
            self._mistake_over.start(min(wait_ms, _MOST_MS))
        return tuple(open_ends)

    def _show_review(self, posts: int | None) -> None:
        if posts is None:
            _hide(self._to_review)
            return
        line = self._made_review()
        one, many = self.tr("1 post waits to be looked at"), self.tr("%n posts wait to be looked at", "", posts)
        waits = {0: self.tr("look at what goes out later"), 1: one}.get(posts, many)
        title = filled(self.tr("After “%1”: %2"), self._model.over(), waits)
        line.look.setVisible(self._model.may_review)
        detail = self.tr("They stay held until each has been kept, changed or dropped.") if posts else ""
        line.show_texts(title, detail)
        line.show()
        line.fold()

    def _show_readings(self, posts: int) -> None:
        if not posts:
            _hide(self._to_read)
            return
        line = self._made_readings()
        one = self.tr("1 emergency post went out and waits for a second reading")
        title = one if posts == 1 else self.tr("%n emergency posts went out and wait for a second reading", "", posts)
        line.show_texts(title, "")
        line.show()
        line.fold()

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _on_mistake_clicked(self) -> None:
        self._open_ending(EndingKind.MISTAKE, self._mistaken())

    @Slot()
    def _on_end_clicked(self) -> None:
        self._open_ending(EndingKind.OVER, self._standing.in_force)

    def _open_ending(self, kind: EndingKind, emergencies: tuple[Emergency, ...]) -> None:
        from ui.dialogs.end_emergency import EndEmergencyDialog

        if emergencies:
            self._open(EndEmergencyDialog(self._session, self._theme, kind, emergencies, self.window()))

    @Slot()
    def _on_read_clicked(self) -> None:
        from ui.dialogs.second_readings import SecondReadings

        self._open(SecondReadings(self._session, self._theme, self.window()))

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None
        self.refresh()


def _hide(line: Banner | None) -> None:
    if line is not None:
        line.hide()
