"""The photos of a post in a row, and the description of the chosen one for people who cannot see it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.commands.posts import Draft, PhotoUse
from core.model.kinds import PhotoId
from ui.editors.photo_button import DropTile, PhotoButton
from ui.models.drafting import with_description, with_photo_moved, with_photos, without_photo
from ui.models.photo_words import filled
from ui.models.post_photos import PostPhotos
from ui.theme import Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.form import Field, TextBox

_GAP_PX = 12
_BESIDE_FROM_PX = 620
_ONE_SHARE, _MANY_SHARE, _ABOUT_SHARE = 5, 8, 6
"""How the width is shared between photos and description, with one photo and with more."""


class PhotoStrip(QWidget):
    """Show a draft's photos. ``edited`` carries the draft with what a person changed.

    ``photo_requested`` asks for a photo's passport, ``choose_requested`` for photos to choose from, ``files_dropped``
    carries the paths of files that are to be added to the calendar first.
    """

    edited = Signal(object)
    photo_requested = Signal(str)
    choose_requested = Signal()
    files_dropped = Signal(object)

    def __init__(self, theme: Theme, photos: PostPhotos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._photos = photos
        self._draft: Draft | None = None
        self._chosen: PhotoId | None = None
        self._is_read_only = False
        self._buttons: list[PhotoButton] = []
        self._drop = DropTile(theme, self.tr("Drop a photo"))
        self._description = TextBox()
        self._description.setPlaceholderText(self.tr("Say what is to be seen, for those who cannot see it"))
        self._field = Field(theme, self.tr("Describe the photo for people who cannot see it"), self._description)
        self._earlier = Button(theme, self.tr("Earlier"), ButtonKind.LINK)
        self._later = Button(theme, self.tr("Later"), ButtonKind.LINK)
        self._open = Button(theme, self.tr("Passport"), ButtonKind.LINK)
        self._remove = Button(theme, self.tr("Take out"), ButtonKind.LINK)
        self._scroll = QScrollArea()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def chosen(self) -> PhotoId | None:
        """Give the photo whose description is shown."""
        return self._chosen

    def show_draft(self, draft: Draft) -> None:
        """Show a draft's photos."""
        self._draft = draft
        wanted = [use.photo_id for use in draft.photos]
        if [button.photo_id for button in self._buttons] != wanted:
            self._make_buttons(wanted)
        if self._chosen not in wanted:
            self._chosen = wanted[0] if wanted else None
        self._show_photos()
        self._show_chosen()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let photos be looked at alone, or changed."""
        self._is_read_only = is_read_only
        self._drop.setVisible(not is_read_only)
        self._description.setReadOnly(is_read_only)
        self._show_chosen()

    def start_focus(self) -> None:
        """Put the keyboard on the first photo, or on the place for one."""
        (self._buttons[0] if self._buttons else self._drop).setFocus()

    def focus_description(self, photo_id: PhotoId) -> None:
        """Put the keyboard into the description of a photo."""
        self._choose(photo_id)
        self._description.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the description under the photos where there is no room beside them."""
        super().resizeEvent(event)
        self._turn()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if not self._is_read_only and _files_in(event.mimeData()):
            event.acceptProposedAction()
            self._drop.set_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Stand as before."""
        self._drop.set_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the files, which become photos of the calendar and of the post."""
        self._drop.set_over(is_over=False)
        event.acceptProposedAction()
        self.files_dropped.emit(_files_in(event.mimeData()))

    def add(self, photo_ids: list[PhotoId]) -> None:
        """Put photos into the post, each with the description that is on file for it."""
        if self._draft is None or not photo_ids:
            return
        self._chosen = photo_ids[0]
        self._emit(with_photos(self._draft, [(each, self._photos.view(each).description) for each in photo_ids]))

    def _lay_out(self) -> None:
        self._tiles = QWidget()
        self._row = QHBoxLayout(self._tiles)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._photos_row = QHBoxLayout()
        self._photos_row.addWidget(self._scroll, 1)
        self._photos_row.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignTop)
        self._photos_row.addStretch(0)
        self._tiles.setProperty("ground", "clear")
        self._scroll.setWidget(self._tiles)
        self._acts = QHBoxLayout()
        self._acts.setContentsMargins(0, 0, 0, 0)
        self._acts.addStretch(1)
        for button in (self._earlier, self._later, self._open, self._remove):
            self._acts.addWidget(button)
        self._about = QWidget()
        about = QVBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(0)
        about.addWidget(self._field)
        about.addLayout(self._acts)
        about.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._photos_row, _ONE_SHARE)
        self._box.addWidget(self._about, _ABOUT_SHARE)

    def _connect(self) -> None:
        self._photos.made.connect(self._on_photos_made)
        self._scroll.horizontalScrollBar().rangeChanged.connect(self._on_scroll_bar_range_changed)
        self._drop.clicked.connect(self.choose_requested)
        self._drop.walked.connect(self._on_tile_walked)
        self._description.textChanged.connect(self._on_description_text_changed)
        self._earlier.clicked.connect(self._on_earlier_clicked)
        self._later.clicked.connect(self._on_later_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _make_buttons(self, wanted: list[PhotoId]) -> None:
        """Put the tiles in order; one that stays keeps the keyboard."""
        present = {button.photo_id: button for button in self._buttons}
        for photo_id, button in present.items():
            self._row.removeWidget(button)
            if photo_id not in wanted:
                button.hide()
                button.deleteLater()
        self._buttons = [present.get(photo_id) or self._make_button(photo_id) for photo_id in wanted]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(place, button)
            button.show()
        tiles = [*self._buttons, self._drop]
        for earlier, later in pairwise(tiles):
            self.setTabOrder(earlier, later)
        self._fit()

    def _make_button(self, photo_id: PhotoId) -> PhotoButton:
        button = PhotoButton(self._theme, photo_id, self._tiles)
        button.chosen.connect(self._on_button_chosen)
        button.moved.connect(self._on_button_moved)
        button.removed.connect(self._on_remove_clicked)
        button.walked.connect(self._on_tile_walked)
        return button

    def _show_photos(self) -> None:
        count = len(self._buttons)
        for place, button in enumerate(self._buttons, start=1):
            view = self._photos.view(button.photo_id)
            words = filled(self.tr("%1 of %2"), str(place), str(count))
            button.show_photo(view, self._photos.image(view.sha256), words)
            button.stands_alone = count == 1
            button.setChecked(button.photo_id == self._chosen)

    def _show_chosen(self) -> None:
        use = self._chosen_use()
        self._about.setVisible(use is not None)
        if use is None or self._draft is None:
            return
        if self._description.toPlainText() != use.description:
            with QSignalBlocker(self._description):
                self._description.setPlainText(use.description)
        place, last = self._draft.photos.index(use), len(self._draft.photos) - 1
        self._earlier.setVisible(last > 0 and not self._is_read_only)
        self._later.setVisible(last > 0 and not self._is_read_only)
        self._earlier.setEnabled(place > 0)
        self._later.setEnabled(place < last)
        self._remove.setVisible(not self._is_read_only)

    def _chosen_use(self) -> PhotoUse | None:
        if self._draft is None:
            return None
        return next((use for use in self._draft.photos if use.photo_id == self._chosen), None)

    def _choose(self, photo_id: PhotoId) -> None:
        self._chosen = photo_id
        for button in self._buttons:
            button.setChecked(button.photo_id == photo_id)
        self._show_chosen()

    def _emit(self, draft: Draft) -> None:
        self._draft = draft
        self.edited.emit(draft)

    def _move(self, places: int) -> None:
        if self._draft is not None and self._chosen is not None and not self._is_read_only:
            self._emit(with_photo_moved(self._draft, self._chosen, places))

    def _fit(self) -> None:
        """Let the photos be as wide as they are together, and scroll where there is no room for that."""
        count = len(self._buttons)
        self._drop.set_square(is_square=count > 1)
        self._box.setStretch(0, _MANY_SHARE if count > 1 else _ONE_SHARE)
        tile = self._buttons[0].sizeHint() if self._buttons else self._drop.sizeHint()
        self._scroll.setVisible(count > 0)
        self._scroll.setMaximumWidth(count * tile.width() + max(count - 1, 0) * self._row.spacing())
        scrolls = self._scroll.horizontalScrollBar().maximum() > 0
        bar_px = self._scroll.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self._scroll.setFixedHeight(tile.height() + bar_px)

    def _turn(self) -> None:
        is_wide = self.width() >= self._theme.space(_BESIDE_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)

    @Slot()
    def _on_button_chosen(self) -> None:
        button = self.sender()
        if isinstance(button, PhotoButton):
            self._choose(button.photo_id)
            self._scroll.ensureWidgetVisible(button)

    @Slot(int)
    def _on_button_moved(self, places: int) -> None:
        self._move(places)

    @Slot(int)
    def _on_tile_walked(self, step: int) -> None:
        tiles = [*self._buttons, self._drop]
        at = next((at for at, tile in enumerate(tiles) if tile is self.sender()), None)
        if at is not None and 0 <= at + step < len(tiles):
            tiles[at + step].setFocus()

    @Slot()
    def _on_description_text_changed(self) -> None:
        if self._draft is not None and self._chosen is not None:
            self._emit(with_description(self._draft, self._chosen, self._description.toPlainText()))

    @Slot(int, int)
    def _on_scroll_bar_range_changed(self, _least: int, _most: int) -> None:
        self._fit()

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._move(-1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self._move(1)

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._chosen is not None:
            self.photo_requested.emit(self._chosen)

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self._draft is not None and self._chosen is not None and not self._is_read_only:
            self._emit(without_photo(self._draft, self._chosen))
            self.start_focus()

    @Slot(str)
    def _on_photos_made(self, _sha256: str) -> None:
        self._show_photos()

    @Slot()
    def _on_theme_changed(self) -> None:
        gap_px = self._theme.space(_GAP_PX)
        for layout in (self._row, self._photos_row, self._box):
            layout.setSpacing(gap_px)
        self._fit()
        self._turn()


def _files_in(content: QMimeData) -> list[Path]:
    """Return the files that a drag carries."""
    return [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
