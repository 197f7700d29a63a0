"""All that people are asked to confirm of a post, on one card and in one act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.models.photo_words import filled
from ui.models.statements import StatementView
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import PictureLabel, WrappedLabel
from ui.widgets.text_link import TextLink

_PAD_PX, _EDGE_PX, _GAP_PX, _ROWS_GAP_PX = 10, 4, 8, 10
_ICON_PX = 16


class _StatementRow(QWidget):
    """One statement with its clause, and a box to tick while nobody has confirmed it."""

    ticked = Signal()
    clause_pressed = Signal(object)

    def __init__(self, theme: Theme, view: StatementView, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = view
        self.box = QCheckBox(self)
        self.box.setAccessibleName(view.statement)
        self.box.setVisible(not view.confirmed)
        self.box.toggled.connect(self._on_box_toggled)
        self._statement = WrappedLabel(theme, view.statement, TextStyle.SMALL_STRONG, parent=self)
        self._statement.installEventFilter(self)
        self.clause_link = TextLink(theme, TextStyle.CAPTION, self)
        self.clause_link.setText(view.clause)
        self.clause_link.clicked.connect(self._on_clause_link_clicked)
        self._tick = PictureLabel(self)
        self._tick.setVisible(bool(view.confirmed))
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick the box by a click on its words too."""
        is_press = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
        if is_press and not self.view.confirmed and self.box.isEnabled():
            self.box.toggle()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._said = QVBoxLayout()
        self._said.addWidget(self._statement)
        self._said.addWidget(self.clause_link)
        self.clause_link.setVisible(self.view.has_words and bool(self.view.clause))
        optional = self.tr("May be confirmed; nothing waits for it") if self.view.is_optional else ""
        captions = (
            "" if self.view.has_words else self.view.clause,
            self.view.about,
            self.view.confirmed or optional,
        )
        for caption in captions:
            if caption:
                self._said.addWidget(WrappedLabel(self._theme, caption, TextStyle.CAPTION, ColourRole.MUTED))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._said, 1)
        self._on_theme_changed()

    @Slot(bool)
    def _on_box_toggled(self, _is_ticked: bool) -> None:
        self.ticked.emit()

    @Slot()
    def _on_clause_link_clicked(self) -> None:
        self.clause_pressed.emit(self.view)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._said.setSpacing(self._theme.space(2))
        self._row.setSpacing(self._theme.space(_GAP_PX if self.view.confirmed else 0))
        ratio = self.devicePixelRatio()
        self._tick.setPixmap(self._theme.pixmap(IconName.CIRCLE_CHECK, ColourRole.GOOD, _ICON_PX, ratio))


class ConfirmCard(GroundFrame):
    """Show statements.

    ``confirm_requested`` carries the ticked ones as ``Confirm`` takes them, ``clause_requested`` a statement's view.
    ``rearranged`` says that other rows are shown. What is ticked stays ticked while its statement is shown, whatever
    else is written meanwhile.
    """

    confirm_requested = Signal(object)
    clause_requested = Signal(object)
    rearranged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.WARNING, parent)
        self._theme = theme
        self._views: tuple[StatementView, ...] = ()
        self._rows: list[_StatementRow] = []
        self._who = ""
        self._is_unfolded = self._is_folded = False
        self._icon = PictureLabel()
        self._heading = WrappedLabel(theme, "", TextStyle.SMALL_STRONG)
        self._note = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self.button = Button(theme, self.tr("Confirm"), ButtonKind.PLAIN)
        self.button.clicked.connect(self._on_button_clicked)
        self._fold = Button(theme, self.tr("Show"), ButtonKind.LINK)
        self._fold.clicked.connect(self._on_fold_clicked)
        self._lay_out()
        self.hide()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_statements(self, views: Sequence[StatementView], who: str) -> None:
        """Show other statements; ``who`` says who may confirm them, empty where the person may."""
        self.setVisible(bool(views))
        if (tuple(views), who) != (self._views, self._who):
            ticked = {row.view.asked for row in self._rows if row.box.isChecked()}
            focused = next((row.view.asked for row in self._rows if row.box.hasFocus()), None)
            self._views, self._who = tuple(views), who
            self._make_rows(ticked)
            self._give_focus(focused)
            self.rearranged.emit()
        self._show_state()

    def ticked(self) -> tuple[tuple[str, str], ...]:
        """Return what is ticked, from the top down."""
        return tuple(row.view.asked for row in self._rows if row.box.isChecked() and not row.view.confirmed)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignVCenter)
        self._list = QVBoxLayout()
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._note, 1)
        self._foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._list)
        self._column.addLayout(self._foot)

    def _make_rows(self, ticked: set[tuple[str, str]]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for view in self._views:
            row = _StatementRow(self._theme, view, self)
            row.box.setEnabled(not self._who)
            row.box.setChecked(view.asked in ticked and not view.confirmed)
            row.ticked.connect(self._on_row_ticked)
            row.clause_pressed.connect(self.clause_requested)
            self._list.addWidget(row)
            row.show()
            self._rows.append(row)
        self.button.raise_()

    def _give_focus(self, asked: tuple[str, str] | None) -> None:
        for row in self._rows:
            if asked is not None and row.view.asked == asked and not row.view.confirmed:
                row.box.setFocus()

    def _show_state(self) -> None:
        open_views = [view for view in self._views if not view.confirmed]
        needed = sum(1 for view in open_views if not view.is_optional)
        self.set_ground(Ground.WARNING if needed else Ground.PLAIN)
        self._heading.setText(self._heading_words(len(open_views), needed))
        self.setAccessibleName(self._heading.text())
        self.button.setVisible(bool(open_views) and not self._who)
        self.button.setEnabled(bool(self.ticked()))
        self._show_folded(is_all_said=not open_views)
        self._on_theme_changed()

    def _show_folded(self, *, is_all_said: bool) -> None:
        """Show who confirmed in place of what, once nothing is left to confirm, until it is unfolded."""
        is_folded = is_all_said and not self._is_unfolded
        for row in self._rows:
            row.setVisible(not is_folded)
        self._fold.setVisible(is_all_said)
        self._fold.set_label(self.tr("Show") if is_folded else self.tr("Hide"))
        by = "\n".join(dict.fromkeys(view.confirmed for view in self._views))
        self._note.setText(by if is_folded else "" if is_all_said else self._who)
        self._note.setVisible(is_folded or not is_all_said)
        self._is_folded = is_folded

    def _heading_words(self, still_open: int, needed: int) -> str:
        if not still_open:
            return self.tr("All is confirmed")
        if not needed:
            return self.tr("May be confirmed")
        return self.tr("To confirm") if needed == 1 else filled(self.tr("To confirm: %1 statements"), str(needed))

    @Slot()
    def _on_row_ticked(self) -> None:
        self.button.setEnabled(bool(self.ticked()))

    @Slot()
    def _on_button_clicked(self) -> None:
        self.confirm_requested.emit(self.ticked())

    @Slot()
    def _on_fold_clicked(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._show_state()

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        edge_px = self._theme.space(_EDGE_PX)
        indent_px = self._theme.length(_ICON_PX) + self._theme.space(_GAP_PX) if self._is_folded else 0
        self._column.setContentsMargins(pad_px, pad_px, edge_px, pad_px)
        self._column.setSpacing(self._theme.space(2 if self._is_folded else _ROWS_GAP_PX))
        self._list.setContentsMargins(0, 0, pad_px - edge_px, 0)
        self._foot.setContentsMargins(indent_px, 0, pad_px - edge_px, 0)
        self._list.setSpacing(self._theme.space(_ROWS_GAP_PX))
        self._head.setSpacing(self._theme.space(_GAP_PX))
        is_done = all(view.confirmed for view in self._views)
        icon, role = (
            (IconName.CIRCLE_CHECK, ColourRole.GOOD) if is_done else (IconName.CLIPBOARD_CHECK, ColourRole.WARNING)
        )
        self._icon.setPixmap(self._theme.pixmap(icon, role, _ICON_PX, self.devicePixelRatio()))
