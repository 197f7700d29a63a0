"""What the Photos screen shows: its bar with the filters, the grid, and the passport at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.model.kinds import PhotoId
from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.editors.permits import permit
from ui.editors.photo_passport import PhotoPassport
from ui.jobs import Jobs
from ui.models.media import PhotosModel
from ui.models.photo_catalogue import PhotoFilter
from ui.models.photo_words import PhotoWords, filled
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.photo_grid import PhotoGrid
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import EmptyState, EmptyText
from ui.widgets.segmented import Segment, SegmentedControl
from ui.widgets.top_bar import TopBar


class PhotoDesk(QWidget):
    """Show the photos and one's passport. ``add_requested`` asks for files, ``post_requested`` carries a post's id."""

    add_requested = Signal()
    post_requested = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = PhotosModel(session, thumbnails, self)
        self._words = PhotoWords(session, self)
        self._grid = PhotoGrid(theme, self._model, self._words)
        self._passport = PhotoPassport(session, theme, jobs, thumbnails)
        self._none, self._none_left = self._make_empty_states()
        self._bar = self._make_bar()
        self._lay_out()
        self._connect()
        self._on_model_counts_changed()
        self._show_permits()

    @property
    def unsaved(self) -> frozenset[PhotoId]:
        """Give the photos of which the person wrote something that is not saved yet."""
        return self._passport.unsaved

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; ``None`` means everything, for another person too."""
        self._model.refresh(done)
        self._passport.refresh(done)
        self._show_permits()

    def start_focus(self) -> None:
        """Stand on the chosen photo, the first at first; on Add photos where there is none."""
        self._grid.choose_first()
        if self._model.rowCount():
            self._grid.setFocus()
        else:
            self._add.setFocus()

    def show_photo(self, photo_id: PhotoId) -> None:
        """Stand on a photo, whatever filter hid it."""
        if not self._grid.choose(photo_id):
            self._show_filter(PhotoFilter.ALL)
            self._grid.choose(photo_id)
        self._passport.show_top()
        self._grid.setFocus()

    def save(self) -> None:
        """Save what is written in the passport."""
        self._passport.save()

    def _make_bar(self) -> TopBar:
        bar = TopBar(self._theme, self.tr("Photos"))
        segments = [Segment(each.value, self._filter_name(each)) for each in PhotoFilter]
        self._filters = SegmentedControl(self._theme, segments, self.tr("Photos shown"))
        self._add = Button(self._theme, self.tr("Add photos"), ButtonKind.PRIMARY, IconName.IMAGE_PLUS)
        bar.add_left(self._filters)
        bar.add_right(self._add)
        return bar

    def _make_empty_states(self) -> tuple[EmptyState, EmptyState]:
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
        return EmptyState(self._theme, none), EmptyState(self._theme, none_left)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self._grid, self._none, self._none_left):
            self._stack.addWidget(page)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._stack, 1)
        body.addWidget(self._passport)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_requested)
        self._none.first_step_requested.connect(self.add_requested)
        self._none_left.first_step_requested.connect(self._on_none_left_first_step_requested)
        self._filters.chosen.connect(self._on_filters_chosen)
        self._model.counts_changed.connect(self._on_model_counts_changed)
        self._model.rowsInserted.connect(self._show_page)
        self._model.rowsRemoved.connect(self._show_page)
        self._model.modelReset.connect(self._show_page)
        self._grid.photo_chosen.connect(self._on_grid_photo_chosen)
        self._grid.opened.connect(self._passport.start_focus)
        self._grid.approve_requested.connect(self._passport.approve)
        self._grid.return_requested.connect(self._passport.ask_return)
        self._passport.left.connect(self._grid.setFocus)
        self._passport.post_requested.connect(self.post_requested)

    def _filter_name(self, wanted: PhotoFilter, count: int = 0) -> str:
        form = {
            PhotoFilter.ALL: self.tr("All %1"),
            PhotoFilter.WAITING: self.tr("Waiting %1"),
            PhotoFilter.NO_CONSENT: self.tr("No consent %1"),
            PhotoFilter.ENDING_SOON: self.tr("Ending soon %1"),
        }[wanted]
        return filled(form, f"{count:,}")

    def _show_filter(self, wanted: PhotoFilter) -> None:
        self._filters.set_current(wanted.value)
        self._model.set_filter(wanted)

    def _show_permits(self) -> None:
        person = self._session.person
        own = SubjectFacts(authors=frozenset({person.id}), departments=frozenset({person.department_id}))
        permit(self._add, self._session, Act.WRITE, own)

    @Slot()
    def _show_page(self) -> None:
        """Show the grid, or what belongs where it is empty."""
        is_empty = self._model.rowCount() == 0
        none_at_all = is_empty and self._model.filter is PhotoFilter.ALL
        self._stack.setCurrentWidget(self._none if none_at_all else self._none_left if is_empty else self._grid)
        self._passport.setVisible(not none_at_all)

    @Slot()
    def _on_model_counts_changed(self) -> None:
        for each, count in self._model.counts().items():
            self._filters.set_text(each.value, self._filter_name(each, count))
        self._show_page()

    @Slot(str)
    def _on_filters_chosen(self, key: str) -> None:
        self._model.set_filter(PhotoFilter(key))
        self._grid.choose_first()

    @Slot()
    def _on_none_left_first_step_requested(self) -> None:
        self._show_filter(PhotoFilter.ALL)
        self.start_focus()

    @Slot(object)
    def _on_grid_photo_chosen(self, photo_id: PhotoId | None) -> None:
        self._passport.show_photo(photo_id)
