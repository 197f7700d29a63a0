"""What the Photos screen shows: its bar with the filters, the grid, and the passport at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.model.kinds import PhotoId
from core.model.steps import Done
from ui.editors.photo_passport import PhotoPassport
from ui.jobs import Jobs
from ui.models.marked_photos import MarkedPhotos
from ui.models.media import PhotosModel
from ui.models.photo_catalogue import PhotoFilter
from ui.models.photo_looks import PhotoLooks
from ui.models.photo_wish import PhotoWish, RememberedWish
from ui.models.photo_wish_words import PhotoWishWords
from ui.models.photo_words import PhotoWords
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.photo_bar import PhotoBar
from ui.views.photo_grid import PhotoGrid
from ui.views.photo_rows import PhotoMarksRow, PhotoWishRow
from ui.widgets.cards import EmptyState, EmptyText


class PhotoDesk(QWidget):
    """Show the photos and one's passport. ``add_requested`` asks for files, ``post_requested`` carries a post's id."""

    add_requested = Signal()
    post_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        thumbnails: Thumbnails,
        looks: PhotoLooks,
        remembered: RememberedWish,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._session = session
        self._theme = theme
        self._model = PhotosModel(session, thumbnails, self)
        self._words = PhotoWords(session, self)
        self._grid = PhotoGrid(theme, self._model, self._words)
        self._passport = PhotoPassport(session, theme, jobs, thumbnails, looks)
        self._none, self._none_left, self._none_fits = self._make_empty_states()
        wish_words = PhotoWishWords(session, self)
        self._bar = PhotoBar(session, theme, wish_words)
        self._wish_row = PhotoWishRow(theme, wish_words)
        self._marked = MarkedPhotos(session, self._model)
        self._marks_row = PhotoMarksRow(session, theme, self._marked)
        self._lay_out()
        self._connect()
        self._on_model_counts_changed()
        left = remembered.read_segment()
        self._show_filter(PhotoFilter(left) if left in set(PhotoFilter) else PhotoFilter.ALL)
        self._show_wish(remembered.read())
        looks.want(self._model.hashes())

    @property
    def unsaved(self) -> frozenset[PhotoId]:
        """Give the photos of which the person wrote something that is not saved yet."""
        return self._passport.unsaved

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; ``None`` means everything, for another person too."""
        self._model.refresh(done)
        self._passport.refresh(done)
        self._marks_row.show_marks()
        self._bar.show_permits()

    def start_focus(self) -> None:
        """Stand on the chosen photo, the first at first; where none is shown on the way out, else on Add photos."""
        self._grid.choose_first()
        way_out = self._none_fits.first_step if self._stack.currentWidget() is self._none_fits else None
        if self._model.rowCount():
            self._grid.setFocus()
        elif way_out is not None:
            way_out.setFocus()
        else:
            self._bar.focus_add()

    def show_photo(self, photo_id: PhotoId) -> None:
        """Stand on a photo, whatever filter hid it."""
        if not self._grid.choose(photo_id):
            self._show_filter(PhotoFilter.ALL)
            self._show_wish(PhotoWish())
            self._grid.choose(photo_id)
        self._passport.show_top()
        self._grid.setFocus()

    def focus_words(self) -> None:
        """Stand in the field for words."""
        self._bar.focus_words()

    def save(self) -> None:
        """Save what is written in the passport."""
        self._passport.save()

    def _make_empty_states(self) -> tuple[EmptyState, EmptyState, EmptyState]:
        none = EmptyText(
            IconName.IMAGES,
            self.tr("No photos yet"),
            self.tr("Drop photos here, or add them. Each waits until it is approved and its consents are on file."),
            self.tr("Add photos"),
        )
        none_left = EmptyText(
            IconName.CIRCLE_CHECK,
            self.tr("No photo here"),
            self.tr("None of the photos belongs under this filter now."),
            self.tr("Show all photos"),
        )
        none_fits = EmptyText(
            IconName.SEARCH,
            self.tr("No photo fits"),
            self.tr("None has all that the filters and words ask for. Take one of them away, or all."),
            self.tr("Clear the filters"),
        )
        return EmptyState(self._theme, none), EmptyState(self._theme, none_left), EmptyState(self._theme, none_fits)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self._grid, self._none, self._none_left, self._none_fits):
            self._stack.addWidget(page)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._stack, 1)
        body.addWidget(self._passport)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self._bar, self._wish_row, self._marks_row):
            column.addWidget(bar)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self._bar.add_requested.connect(self.add_requested)
        self._bar.filter_chosen.connect(self._on_bar_filter_chosen)
        self._bar.wish_changed.connect(self._show_wish)
        self._wish_row.wish_changed.connect(self._on_wish_row_wish_changed)
        self._marks_row.acted.connect(self._grid.setFocus)
        self._marks_row.cleared.connect(self._on_marks_row_cleared)
        self._none.first_step_requested.connect(self.add_requested)
        self._none_left.first_step_requested.connect(self._on_none_left_first_step_requested)
        self._none_fits.first_step_requested.connect(self._on_none_fits_first_step_requested)
        self._model.counts_changed.connect(self._on_model_counts_changed)
        self._model.rowsInserted.connect(self._show_page)
        self._model.rowsRemoved.connect(self._show_page)
        self._model.modelReset.connect(self._show_page)
        self._grid.photo_chosen.connect(self._on_grid_photo_chosen)
        self._grid.marks_changed.connect(self._on_grid_marks_changed)
        self._grid.words_requested.connect(self._bar.focus_words)
        self._grid.opened.connect(self._passport.start_focus)
        self._grid.approve_requested.connect(self._passport.approve)
        self._grid.return_requested.connect(self._passport.ask_return)
        self._passport.left.connect(self._grid.setFocus)
        self._passport.post_requested.connect(self.post_requested)
        self._passport.photo_requested.connect(self._on_passport_photo_requested)

    def _show_filter(self, wanted: PhotoFilter) -> None:
        self._bar.show_filter(wanted)
        self._on_bar_filter_chosen(wanted)

    @Slot()
    def _show_page(self) -> None:
        """Show the grid, or what belongs where it is empty."""
        is_empty = self._model.rowCount() == 0
        wish = self._model.wish
        none_at_all = is_empty and self._model.filter is PhotoFilter.ALL and wish.is_empty
        empty = self._none if none_at_all else self._none_left if wish.is_empty else self._none_fits
        self._stack.setCurrentWidget(empty if is_empty else self._grid)
        self._wish_row.show_wish(wish, self._model.rowCount(), self._model.counts()[PhotoFilter.ALL])
        self._passport.setVisible(not none_at_all)

    @Slot()
    def _on_model_counts_changed(self) -> None:
        self._bar.show_counts(self._model.counts())
        self._show_page()

    @Slot(object)
    def _on_bar_filter_chosen(self, chosen: PhotoFilter) -> None:
        self._remembered.write_segment(chosen.value)
        self._model.set_filter(chosen)
        self._grid.choose_first()

    @Slot(object)
    def _show_wish(self, wish: PhotoWish) -> None:
        self._remembered.write(wish)
        self._bar.show_wish(wish)
        self._model.set_wish(wish)
        self._show_page()
        self._grid.choose_first()

    @Slot(object)
    def _on_wish_row_wish_changed(self, wish: PhotoWish) -> None:
        """Go on from the photos: the chip that was pressed is gone."""
        self._show_wish(wish)
        self.start_focus()

    @Slot()
    def _on_none_fits_first_step_requested(self) -> None:
        self._show_wish(PhotoWish())
        self.start_focus()

    @Slot(object)
    def _on_grid_marks_changed(self, photo_ids: tuple[PhotoId, ...]) -> None:
        self._marked.mark(photo_ids)
        self._marks_row.show_marks()

    @Slot()
    def _on_marks_row_cleared(self) -> None:
        self._grid.clear_marks()
        self._grid.setFocus()

    @Slot()
    def _on_none_left_first_step_requested(self) -> None:
        self._show_filter(PhotoFilter.ALL)
        self.start_focus()

    @Slot(object)
    def _on_grid_photo_chosen(self, photo_id: PhotoId | None) -> None:
        self._passport.show_photo(photo_id)

    @Slot(str)
    def _on_passport_photo_requested(self, photo_id: str) -> None:
        self.show_photo(PhotoId(photo_id))
