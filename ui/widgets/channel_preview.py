"""A drawing of a post as readers of a channel would meet it, by how that kind of platform lays posts out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.photo_frame import filling, paint_no_photo
from ui.widgets.plain import single_line, wrapped_layout
from ui.widgets.preview_look import Family, PreviewPhoto, PreviewView
from ui.widgets.utf16 import units

_PAD_PX, _GAP_PX = 14, 8
_AVATAR_PX = 34
_RADIUS_PX = 9
_USUAL_PX = 300
_LAMP_TEXT_PX = 17
_PAIR, _MOST_PHOTOS = 2, 4
_WIDE, _SQUARE = 0.62, 1.0
_BOARD, _LAMP = QColor("#14110c"), QColor("#ffb000")
"""A sign with lamps is dark in every theme."""

Spans = tuple[tuple[int, int], ...]


class _Sheet:
    """Put parts under each other into a width: drawn with a painter, or measured alone without one."""

    def __init__(self, theme: Theme, width_px: int, painter: QPainter | None) -> None:
        self.theme = theme
        self.painter = painter
        self.pad_px = theme.length(_PAD_PX)
        self.left_px, self.right_px = self.pad_px, width_px - self.pad_px
        self.y_px = self.pad_px

    @property
    def width_px(self) -> int:
        """Give the width between the sides."""
        return max(self.right_px - self.left_px, 1)

    def gap(self, px: float = _GAP_PX) -> None:
        """Leave room."""
        self.y_px += self.theme.length(px)

    def text(self, text: str, style: TextStyle, role: ColourRole = ColourRole.TEXT, spans: Spans = ()) -> None:
        """Put a text over as many lines as it needs; ``spans`` stand in the colour of links."""
        if text:
            self.words(text, self.theme.font(style), self.theme.colour(role), spans)

    def words(self, text: str, font: QFont, ink: QColor, spans: Spans = ()) -> None:
        """Put a text in a font and ink of its own."""
        layout, height_px = wrapped_layout(text, font, self.width_px)
        if self.painter is not None:
            self.painter.setPen(ink)
            layout.draw(self.painter, QPointF(self.left_px, self.y_px), self._ranges(text, spans))
        self.y_px += height_px

    def photos(self, photos: tuple[PreviewPhoto, ...], ratio: float, radius_px: float) -> None:
        """Put photos into a grid: one alone, two side by side, more in two rows with how many are not shown."""
        if not photos:
            return
        shown = photos[:_MOST_PHOTOS]
        gap_px = self.theme.length(2)
        height_px = round(self.width_px * ratio)
        whole = QRect(self.left_px, self.y_px, self.width_px, height_px)
        for photo, cell in zip(shown, _cells(whole, len(shown), gap_px), strict=True):
            self._photo(photo, cell, radius_px)
        if len(photos) > len(shown) and self.painter is not None:
            last = _cells(whole, len(shown), gap_px)[-1]
            self.painter.fillRect(last, QColor(0, 0, 0, 130))
            self.painter.setPen(QColor("white"))
            self.painter.setFont(self.theme.font(TextStyle.TITLE))
            self.painter.drawText(last, Qt.AlignmentFlag.AlignCenter, f"+{len(photos) - len(shown)}")
        self.y_px += height_px

    def card(self, host: str, title: str) -> None:
        """Put the card that a platform makes of a link."""
        if not host:
            return
        inner_px = self.theme.length(10)
        top_px, left_px, right_px = self.y_px, self.left_px, self.right_px
        self.left_px, self.right_px, self.y_px = left_px + inner_px, right_px - inner_px, top_px + inner_px
        self.text(host, TextStyle.CAPTION, ColourRole.MUTED)
        self.text(single_line(title), TextStyle.SMALL_STRONG)
        self.left_px, self.right_px, self.y_px = left_px, right_px, self.y_px + inner_px
        if self.painter is not None:
            self.painter.setPen(self.theme.colour(ColourRole.LINE))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(left_px, top_px, self.width_px, self.y_px - top_px).adjusted(0.5, 0.5, -0.5, -0.5)
            self.painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)

    def head(self, name: str, under: str) -> None:
        """Put the avatar with the channel's name beside it, and what stands under the name."""
        side_px, left_px, top_px = self.theme.length(_AVATAR_PX), self.left_px, self.y_px
        self._avatar(QRect(left_px, top_px, side_px, side_px), name)
        self.left_px += side_px + self.theme.length(_GAP_PX)
        self.text(single_line(name), TextStyle.BODY_STRONG)
        self.text(single_line(under), TextStyle.CAPTION, ColourRole.MUTED)
        self.left_px, self.y_px = left_px, max(self.y_px, top_px + side_px)
        self.gap()

    def _avatar(self, place: QRect, name: str) -> None:
        if self.painter is None:
            return
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.theme.colour(ColourRole.ACCENT_GROUND))
        self.painter.drawEllipse(place)
        self.painter.setPen(self.theme.colour(ColourRole.ACCENT))
        self.painter.setFont(self.theme.font(TextStyle.BODY_STRONG))
        self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name[:1].upper())

    def _photo(self, photo: PreviewPhoto, cell: QRect, radius_px: float) -> None:
        if self.painter is None:
            return
        self.painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(cell), radius_px, radius_px)
        self.painter.setClipPath(shape)
        self.painter.fillRect(cell, self.theme.colour(ColourRole.HOVER))
        if photo.image is None:
            paint_no_photo(self.painter, cell, self.theme)
        else:
            ratio = self.painter.device().devicePixelRatio()
            self.painter.drawPixmap(cell.topLeft(), filling(photo.image, cell.size(), ratio))
        self.painter.restore()

    def _ranges(self, text: str, spans: Spans) -> list[QTextLayout.FormatRange]:
        look = QTextCharFormat()
        look.setForeground(self.theme.colour(ColourRole.ACCENT))
        ranges = []
        for start, end in spans:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length, marked.format = units(text[:start]), units(text[start:end]), look
            ranges.append(marked)
        return ranges


class ChannelPreview(QWidget):
    """Show one post on one channel. The drawing is generic: it takes no platform's own marks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: PreviewView | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def show_view(self, view: PreviewView) -> None:
        """Show another post or channel."""
        if view == self._view:
            return
        self._view = view
        self.setAccessibleName(self.tr("Preview on %1").replace("%1", view.channel))
        more = self.tr("More follows when it is unfolded.") if view.is_folded else ""
        self.setAccessibleDescription(" ".join(part for part in (view.title, view.text, more) if part))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower preview is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all parts at that width."""
        return self._lay_out(_Sheet(self._theme, width, None))

    def sizeHint(self) -> QSize:
        """Ask for about the width of a telephone."""
        width_px = self.width() if self.width() > 1 else self._theme.length(_USUAL_PX)
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        """Give way in width, not in height."""
        return QSize(1, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card with the parts on it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        is_sign = self._view is not None and self._view.family is Family.SIGN
        painter.setPen(self._theme.colour(ColourRole.LINE))
        painter.setBrush(_BOARD if is_sign else self._theme.colour(ColourRole.SURFACE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
        self._lay_out(_Sheet(self._theme, self.width(), painter))
        painter.end()

    def _lay_out(self, sheet: _Sheet) -> int:
        """Put the parts on a sheet and return the height that they take."""
        if self._view is None:
            return 1
        _LAYOUTS[self._view.family](sheet, self._view, self._folded(self._view))
        return sheet.y_px + sheet.pad_px

    def _folded(self, view: PreviewView) -> str:
        """Return the text with the words that unfold it."""
        if not view.is_folded:
            return view.text
        more = self.tr("… See more") if view.family is Family.PAGE else self.tr("… more")
        return f"{view.text}{more}"

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _short(sheet: _Sheet, view: PreviewView, text: str) -> None:
    sheet.head(view.name, view.handle)
    sheet.text(text, TextStyle.BODY, spans=view.marked)
    sheet.gap()
    sheet.photos(view.photos, _WIDE, _RADIUS_PX)
    if not view.photos:
        sheet.card(view.host, view.title)


def _page(sheet: _Sheet, view: PreviewView, text: str) -> None:
    sheet.head(view.name, view.handle)
    sheet.text(text, TextStyle.BODY, spans=view.marked)
    sheet.gap()
    side_px, sheet.left_px, sheet.right_px = sheet.left_px, 1, sheet.right_px + sheet.pad_px - 1
    sheet.photos(view.photos, _WIDE, 0)
    sheet.left_px, sheet.right_px = side_px, sheet.right_px - sheet.pad_px + 1
    if not view.photos:
        sheet.card(view.host, view.title)


def _photo(sheet: _Sheet, view: PreviewView, text: str) -> None:
    sheet.head(view.name, view.handle)
    side_px, sheet.left_px, sheet.right_px = sheet.left_px, 1, sheet.right_px + sheet.pad_px - 1
    sheet.photos(view.photos[:1], _SQUARE, 0)
    sheet.left_px, sheet.right_px = side_px, sheet.right_px - sheet.pad_px + 1
    sheet.gap()
    if len(view.photos) > 1:
        sheet.text("●" + " ○" * (len(view.photos) - 1), TextStyle.CAPTION, ColourRole.MUTED)
    sheet.text(view.name, TextStyle.BODY_STRONG)
    sheet.text(text, TextStyle.BODY, spans=view.marked)


def _video(sheet: _Sheet, view: PreviewView, text: str) -> None:
    sheet.photos(view.photos[:1], _WIDE, _RADIUS_PX)
    sheet.gap()
    sheet.text(view.title, TextStyle.HEADING)
    sheet.gap()
    sheet.head(view.name, view.handle)
    sheet.text(text, TextStyle.SMALL, spans=view.marked)


def _article(sheet: _Sheet, view: PreviewView, text: str) -> None:
    sheet.text(view.name, TextStyle.CAPTION, ColourRole.MUTED)
    sheet.text(view.title, TextStyle.TITLE)
    sheet.gap()
    sheet.photos(view.photos[:1], _WIDE, 0)
    sheet.gap()
    sheet.text(text, TextStyle.BODY, spans=view.marked)


def _letter(sheet: _Sheet, view: PreviewView, text: str) -> None:
    sheet.head(view.name, view.title)
    sheet.text(text, TextStyle.BODY, spans=view.marked)
    sheet.gap()
    sheet.photos(view.photos, _WIDE, 0)


def _sign(sheet: _Sheet, _view: PreviewView, text: str) -> None:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(sheet.theme.length(_LAMP_TEXT_PX))
    font.setBold(True)
    sheet.words(text or " ", font, _LAMP)


_LAYOUTS: Mapping[Family, Callable[[_Sheet, PreviewView, str], None]] = {
    Family.SHORT: _short,
    Family.PAGE: _page,
    Family.PHOTO: _photo,
    Family.VIDEO: _video,
    Family.ARTICLE: _article,
    Family.LETTER: _letter,
    Family.SIGN: _sign,
}


def _cells(whole: QRect, count: int, gap_px: int) -> list[QRect]:
    """Return the places of one to four photos: the first takes the left half, or the upper one of four."""
    half_px = (whole.width() - gap_px) // 2
    left = QRect(whole.left(), whole.top(), half_px, whole.height())
    right = QRect(whole.left() + half_px + gap_px, whole.top(), whole.width() - half_px - gap_px, whole.height())
    if count == 1:
        return [whole]
    if count == _PAIR:
        return [left, right]
    if count == _MOST_PHOTOS:
        return [*_halves(left, gap_px), *_halves(right, gap_px)]
    return [left, *_halves(right, gap_px)]


def _halves(column: QRect, gap_px: int) -> list[QRect]:
    half_px = (column.height() - gap_px) // 2
    below = column.height() - half_px - gap_px
    return [
        QRect(column.left(), column.top(), column.width(), half_px),
        QRect(column.left(), column.top() + half_px + gap_px, column.width(), below),
    ]
