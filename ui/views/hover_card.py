"""The card beside a chip: what a post says, where it stands and why, without opening it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.findings import Severity
from core.model.states import IN_PLAY, State
from ui.models.post_card import PostCard
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import Badge, class_badge
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.photo_frame import PhotoFrame
from ui.widgets.plain import PlainLabel, WrappedLabel, single_line

if TYPE_CHECKING:
    from ui.models.thumbnails import Thumbnails

_WIDTH_PX, _MOST_WIDTH_PX = 304, 460
_PAD_PX, _OFF_PX = 14, 6
_INDENT_PX = 76
_PHOTO_PX = 132
_TEXT_BEGINNING = 220
_MOST_REASONS = 3


class HoverCard(GroundFrame):
    """Float beside a chip. ``entered`` and ``left`` say that the pointer came onto it, or went."""

    entered = Signal()
    left = Signal()

    def __init__(
        self, session: Session, theme: Theme, thumbnails: Callable[[], Thumbnails] | None, room: QWidget
    ) -> None:
        """Make a card that is shown within ``room``; ``thumbnails`` gives small pictures, ``None`` for none."""
        super().__init__(Ground.CARD, room)
        self._session = session
        self._theme = theme
        self._room = room
        self._offered = thumbnails
        self._thumbnails: Thumbnails | None = None
        self._card: PostCard | None = None
        self._beside = QRect()
        self._make_parts()
        self.setAccessibleName(self.tr("About the post"))
        theme.changed.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """Give all that is said, as a screen reader is told it."""
        labels = (self._title, self._about, self._text, self._places, self._reasons)
        return ". ".join(label.text().replace("\n", ". ") for label in labels if label.isVisibleTo(self))

    def show_beside(self, card: PostCard, chip: QRect) -> None:
        """Show a post beside its chip, whose place is in the room."""
        self._card, self._beside = card, chip
        self._fill(card)
        self._show_photo(card)
        self.show()
        self.raise_()
        self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer went."""
        super().leaveEvent(event)
        self.left.emit()

    def _make_parts(self) -> None:
        theme = self._theme
        self._badge = Badge(theme, class_badge(6, ""))
        self._when = PlainLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._title = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        self._about = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._photo = PhotoFrame(theme)
        self._photo.setMaximumHeight(_PHOTO_PX)
        self._text = WrappedLabel(theme, "", TextStyle.SMALL)
        self._places = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._reasons = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TROUBLE_TEXT)
        head = QHBoxLayout()
        head.addWidget(self._badge)
        head.addStretch(1)
        head.addWidget(self._when)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PAD_PX, _PAD_PX, _PAD_PX, _PAD_PX)
        self._column.addLayout(head)
        for widget in (self._title, self._about, self._photo, self._text, self._places, self._reasons):
            self._column.addWidget(widget)

    def _fill(self, card: PostCard) -> None:
        texts, today = self._session.texts, self._session.today()
        number = 0 if card.priority is None else card.priority.number
        name = card.post.class_key if card.priority is None else texts.class_name(card.priority)
        self._badge.set_look(class_badge(number, name))
        shown = [each for each in card.placements if each.placement.state is not State.DROPPED]
        walls = [each.placement.at_wall or each.placement.planned for each in shown]
        known = [wall for wall in walls if wall is not None]
        self._when.setText(texts.planned(min(known), today) if known else "")
        self._title.setText(card.post.title or self.tr("Without a title"))
        who = (", ".join(each.channel.name for each in shown), card.department, card.author)
        self._about.setText(" · ".join(part for part in who if part))
        _say(self._text, _beginning(card.post.text))
        lines = [texts.placement(each.channel.name, each.placement, each.holds, today) for each in shown]
        _say(self._places, "\n".join(lines))
        _say(self._reasons, "\n".join(self._stopping(card)))

    def _stopping(self, card: PostCard) -> list[str]:
        """Return what stops a post that may still go out, the first things by name."""
        if card.state not in IN_PLAY:
            return []
        stops = [finding for finding in card.judgement.findings if finding.severity is not Severity.WARN]
        told = [self._session.texts.finding(finding, self._session.today()) for finding in stops]
        lines = list(dict.fromkeys(told))
        if len(lines) > _MOST_REASONS:
            lines[_MOST_REASONS:] = [self.tr("and %n more", "", len(lines) - _MOST_REASONS)]
        return lines

    def _show_photo(self, card: PostCard) -> None:
        first = next(iter(card.photos), None)
        self._photo.setVisible(first is not None and self._offered is not None)
        if first is None or self._offered is None:
            return
        if self._thumbnails is None:
            self._thumbnails = self._offered()
            self._thumbnails.made.connect(self._on_thumbnails_made)
        self._photo.show_image(self._thumbnails.image(first.sha256), first.description or first.name)

    def _place(self) -> None:
        """Stand beside the chip, whole inside the room."""
        width_px = min(self._theme.length(_WIDTH_PX), _MOST_WIDTH_PX, self._room.width())
        height_px = self._height_px(width_px)
        if height_px > self._room.height():
            self._photo.hide()
            height_px = min(self._height_px(width_px), self._room.height())
        self.setFixedSize(width_px, height_px)
        self.move(self._corner(width_px, height_px))

    def _corner(self, width_px: int, height_px: int) -> QPoint:
        """Return where to stand: at the right of the chip, else at its left; where it is as wide as a page, off it."""
        chip = self._beside
        top = max(min(chip.top(), self._room.height() - height_px), 0)
        right, left = chip.right() + _OFF_PX, chip.left() - _OFF_PX - width_px
        if right + width_px <= self._room.width():
            return QPoint(right, top)
        if left >= 0:
            return QPoint(left, top)
        under, over = chip.bottom() + _OFF_PX, chip.top() - _OFF_PX - height_px
        top = under if under + height_px <= self._room.height() else over if over >= 0 else top
        return QPoint(min(chip.left() + _INDENT_PX, self._room.width() - width_px), top)

    def _height_px(self, width_px: int) -> int:
        self._column.activate()
        return self._column.totalHeightForWidth(width_px)

    @Slot(str)
    def _on_thumbnails_made(self, sha256: str) -> None:
        if self._card is not None and self._card.photos and self._card.photos[0].sha256 == sha256:
            self._show_photo(self._card)
            self._place()


def _say(label: WrappedLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _beginning(text: str) -> str:
    """Return the first words of a text, in one line."""
    whole = single_line(text[: 4 * _TEXT_BEGINNING])
    if len(whole) <= _TEXT_BEGINNING:
        return whole
    return f"{whole[:_TEXT_BEGINNING].rpartition(' ')[0] or whole[:_TEXT_BEGINNING]} …"
