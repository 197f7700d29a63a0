"""The rail at the left of the window: whose calendar it is, its screens, and who is working."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.late_dataclass import dataclass
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.badge import badge_size, count_pill, paint_badge
from ui.widgets.cards import Ground, GroundFrame, HairLine
from ui.widgets.plain import ElidedLabel, PictureLabel, set_plain_tool_tip, single_line

_RAIL_WIDTH_PX = 204
_MARGIN_PX = 10
_ABOVE_PX = 6
_ENTRY_HEIGHT_PX = 34
_ENTRY_GAP_PX = 2
_ENTRY_PAD_PX = 11
_ICON_PX = 17
_BRAND_ICON_PX = 22
_AVATAR_PX = 28
_RADIUS_PX = 7
_RING_PX = 2


@dataclass(frozen=True)
class RailEntry:
    """Hold one screen: its key, picture and name, and how many things wait there, ``None`` to say nothing."""

    key: str
    icon: IconName
    text: str
    count: int | None = None


@dataclass(frozen=True)
class RailPerson:
    """Hold who is working: initials, name and role, and what the button does, for a screen reader."""

    initials: str
    name: str
    role: str
    action: str


class _RailButton(QAbstractButton):
    """Draw what the buttons of the rail have in common: the ground under the pointer and the ring of the focus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def minimumSizeHint(self) -> QSize:
        """Ask for the whole size, so that no name is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter too, not by the space bar alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paint_ground(self, painter: QPainter) -> None:
        """Draw the ground and the ring."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        role = ColourRole.ACCENT_GROUND if self.isChecked() else ColourRole.HOVER
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(role))
            painter.drawRoundedRect(rect, _RADIUS_PX, _RADIUS_PX)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS_PX - 1, _RADIUS_PX - 1)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class _EntryButton(_RailButton):
    """One screen of the rail."""

    def __init__(self, theme: Theme, entry: RailEntry, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.entry = entry
        self._count = entry.count
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self._on_toggled)
        self.set_count(entry.count)

    def set_count(self, count: int | None) -> None:
        """Say how many things wait there."""
        self._count = count
        self.setAccessibleName(self.entry.text if count is None else f"{self.entry.text}, {count}")
        self._on_theme_changed()

    @Slot(bool)
    def _on_toggled(self, checked: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        """Ask for picture, name and count beside each other."""
        metrics = QFontMetrics(self._theme.font(TextStyle.BODY_STRONG))
        pill = badge_size(count_pill(self._count or 0), self._theme)
        pads_px = 4 * self._theme.space(_ENTRY_PAD_PX)
        width_px = self._theme.length(_ICON_PX) + metrics.horizontalAdvance(self.entry.text) + pill.width() + pads_px
        return QSize(width_px, max(metrics.height() + self._theme.space(12), self._theme.space(_ENTRY_HEIGHT_PX)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entry."""
        painter = QPainter(self)
        self.paint_ground(painter)
        pad_px = self._theme.space(_ENTRY_PAD_PX)
        ink = ColourRole.ACCENT if self.isChecked() else ColourRole.MUTED
        pixmap = self._theme.pixmap(self.entry.icon, ink, _ICON_PX, self.devicePixelRatio())
        side_px = self._theme.length(_ICON_PX)
        painter.drawPixmap(pad_px, (self.height() - side_px) // 2, pixmap)
        painter.setFont(self._theme.font(TextStyle.BODY_STRONG if self.isChecked() else TextStyle.BODY_MEDIUM))
        painter.setPen(self._theme.colour(ink))
        room = QRect(pad_px + side_px + self._theme.space(10), 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.entry.text)
        if self._count:
            look = count_pill(self._count)
            size = badge_size(look, self._theme)
            corner = QPoint(self.width() - pad_px - size.width() + 1, (self.height() - size.height()) // 2)
            paint_badge(painter, corner, look, self._theme)
        painter.end()


class _ActButton(_EntryButton):
    """Something to do from any screen, drawn as an entry is."""

    def __init__(self, theme: Theme, entry: RailEntry, parent: QWidget) -> None:
        super().__init__(theme, entry, parent)
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class _PersonButton(_RailButton):
    """Who is working, at the foot of the rail."""

    def __init__(self, theme: Theme, person: RailPerson, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._person = person
        self.set_person(person)

    def set_person(self, person: RailPerson) -> None:
        """Show somebody else."""
        self._person = person
        self.setAccessibleName(f"{person.action}: {person.name}, {person.role}")
        set_plain_tool_tip(self, f"{person.name}, {person.role}")
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Ask for the avatar and two lines."""
        lines_px = self._line_height(TextStyle.BODY_MEDIUM) + self._line_height(TextStyle.CAPTION)
        height_px = max(lines_px, self._theme.length(_AVATAR_PX)) + self._theme.space(12)
        return QSize(self._theme.length(_AVATAR_PX) * 4, height_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the avatar, and name and role beside it."""
        painter = QPainter(self)
        self.paint_ground(painter)
        left_px = self._paint_avatar(painter) + self._theme.space(10)
        first_px, second_px = self._line_height(TextStyle.BODY_MEDIUM), self._line_height(TextStyle.CAPTION)
        top_px = (self.height() - first_px - second_px) // 2
        room = QRect(left_px, top_px, self.width() - left_px - self._theme.space(4), first_px)
        self._paint_line(painter, room, self._person.name, (TextStyle.BODY_MEDIUM, ColourRole.TEXT))
        room = QRect(left_px, top_px + first_px, room.width(), second_px)
        self._paint_line(painter, room, self._person.role, (TextStyle.CAPTION, ColourRole.MUTED))
        painter.end()

    def _paint_avatar(self, painter: QPainter) -> int:
        side_px = self._theme.length(_AVATAR_PX)
        circle = QRect(self._theme.space(7), (self.height() - side_px) // 2, side_px, side_px)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ColourRole.ACCENT_GROUND))
        painter.drawEllipse(circle)
        painter.setFont(self._theme.font(TextStyle.CAPTION_STRONG))
        painter.setPen(self._theme.colour(ColourRole.ACCENT))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._person.initials)
        return circle.right()

    def _paint_line(self, painter: QPainter, room: QRect, text: str, look: tuple[TextStyle, ColourRole]) -> None:
        font = self._theme.font(look[0])
        painter.setFont(font)
        painter.setPen(self._theme.colour(look[1]))
        cut = QFontMetrics(font).elidedText(single_line(text), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    def _line_height(self, style: TextStyle) -> int:
        return QFontMetrics(self._theme.font(style)).height()


class _Brand(QWidget):
    """The megaphone, the name of the program, and the town under it."""

    def __init__(self, theme: Theme, name: str, town: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = PictureLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 4, 8)
        row.setSpacing(10)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(ElidedLabel(theme, name, TextStyle.BRAND))
        lines.addWidget(ElidedLabel(theme, town, TextStyle.CAPTION, ColourRole.MUTED))
        row.addWidget(self._picture)
        row.addLayout(lines, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @Slot()
    def _on_theme_changed(self) -> None:
        ratio = self.devicePixelRatio()
        self._picture.setPixmap(self._theme.pixmap(IconName.MEGAPHONE, ColourRole.ACCENT, _BRAND_ICON_PX, ratio))


class Rail(GroundFrame):
    """Let a person go from screen to screen; Tab reaches the shown one's entry, the arrow keys go up and down."""

    chosen = Signal(str)
    act_requested = Signal()
    person_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        brand: tuple[str, str],
        entries: Sequence[RailEntry],
        person: RailPerson,
        act: RailEntry,
        parent: QWidget | None = None,
    ) -> None:
        """Make a rail for the program's name and the town's, with the first entry shown as the current one.

        ``act`` is something to do from any screen; it is hidden until ``offer_act``.
        """
        super().__init__(Ground.RAIL, parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._entries = {entry.key: _EntryButton(theme, entry, self) for entry in entries}
        self._act_button = _ActButton(theme, act, self)
        self._act_button.hide()
        self._person_button = _PersonButton(theme, person, self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        column.setSpacing(_ENTRY_GAP_PX)
        column.addWidget(_Brand(theme, *brand, self))
        column.addSpacing(6)
        for button in self._entries.values():
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._act_button)
        column.addWidget(HairLine(self))
        column.addSpacing(6)
        column.addWidget(self._person_button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        next(iter(self._entries.values())).setChecked(True)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self._person_button.clicked.connect(self.person_requested)
        self._act_button.clicked.connect(self.act_requested)

    def sizeHint(self) -> QSize:
        """Ask for the width of the design, or for more where the names need it."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), _RAIL_WIDTH_PX), hint.height())

    def put_first(self, widget: QWidget) -> None:
        """Put a widget, made as a child of this one, between the name of the program and the first screen."""
        self._column.insertWidget(1, widget)
        self._column.insertSpacing(2, _ABOVE_PX)

    def entry(self, key: str) -> QWidget:
        """Give the entry of a screen."""
        return self._entries[key]

    def current(self) -> str:
        """Return the key of the shown screen."""
        button = self._group.checkedButton()
        return next(key for key, entry in self._entries.items() if entry is button)

    def set_current(self, key: str) -> None:
        """Mark a screen as the shown one without telling it as a person's choice."""
        self._entries[key].setChecked(True)

    def set_count(self, key: str, count: int | None) -> None:
        """Say how many things wait on a screen; none and ``None`` show no number."""
        self._entries[key].set_count(count)

    @property
    def person_button(self) -> QWidget:
        """Give the button that shows who works."""
        return self._person_button

    def offer_act(self, *, offered: bool) -> None:
        """Show or hide what can be done from any screen."""
        self._act_button.setVisible(offered)

    def set_person(self, person: RailPerson) -> None:
        """Show who is working now."""
        self._person_button.set_person(person)

    @Slot(QAbstractButton)
    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        """Tell a choice, also of the current screen: something may stand over it."""
        if isinstance(button, _EntryButton):
            self.chosen.emit(button.entry.key)
