"""The bar above the photos: what waits by one press, words, further filters, and Add photos."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.editors.permits import permit
from ui.models.photo_catalogue import PhotoFilter
from ui.models.photo_wish import PhotoWish, WishKind
from ui.models.photo_wish_words import PhotoWishWords
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import IconName, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.plain import without_mnemonic
from ui.widgets.segmented import Segment, SegmentedControl
from ui.widgets.top_bar import TopBar

_WORDS_PX = 190
_PAUSE_MS = 150
"""How long after the last letter the photos are searched."""


class PhotoBar(TopBar):
    """Let a person say which photos are shown.

    ``filter_chosen`` carries a ``PhotoFilter``, ``wish_changed`` a ``PhotoWish``; ``add_requested`` asks for files.
    """

    filter_chosen = Signal(object)
    wish_changed = Signal(object)
    add_requested = Signal()

    def __init__(self, session: Session, theme: Theme, words: PhotoWishWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.set_title(self.tr("Photos"))
        self._session = session
        self._words = words
        self._wish = PhotoWish()
        segments = [Segment(each.value, self._filter_name(each)) for each in PhotoFilter]
        self._filters = SegmentedControl(theme, segments, self.tr("Photos shown"))
        self._line = self._make_line(theme)
        self._menu = QMenu(self)
        self._choose = Button(theme, self.tr("Filter"), ButtonKind.PLAIN, IconName.LIST_FILTER)
        self._add = Button(theme, self.tr("Add photos"), ButtonKind.PRIMARY, IconName.IMAGE_PLUS)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self.add_left(self._filters)
        for widget in (self._line, self._choose, self._add):
            self.add_right(widget)
        self._connect()
        self.show_permits()

    @property
    def menu(self) -> QMenu:
        """Give the menu of filters."""
        return self._menu

    def show_counts(self, counts: Mapping[PhotoFilter, int]) -> None:
        """Show how many photos each filter has."""
        for each, count in counts.items():
            self._filters.set_text(each.value, self._filter_name(each, count))

    def show_filter(self, chosen: PhotoFilter) -> None:
        """Show which filter is chosen, without telling it as a person's choice."""
        self._filters.set_current(chosen.value)

    def show_wish(self, wish: PhotoWish) -> None:
        """Show what is wished for, without telling it as a person's."""
        self._wish = wish
        if self._line.text().strip() != wish.words.strip():
            self._line.blockSignals(True)
            self._line.setText(wish.words)
            self._line.blockSignals(False)

    def show_permits(self) -> None:
        """Let only those add photos who may."""
        session = self._session
        own = SubjectFacts(authors=frozenset({session.person.id}), departments=session.actor.departments)
        permit(self._add, self._session, Act.WRITE, own)

    def focus_words(self) -> None:
        """Stand in the field for words."""
        self._line.setFocus()
        self._line.selectAll()

    def focus_add(self) -> None:
        """Stand on Add photos."""
        self._add.setFocus()

    def _make_line(self, theme: Theme) -> QLineEdit:
        line = QLineEdit()
        line.setProperty("kind", "search")
        line.setPlaceholderText(self.tr("Find a photo"))
        line.setAccessibleName(self.tr("Words of the photos shown: name, photographer, credit, description"))
        line.setClearButtonEnabled(True)
        line.setMinimumWidth(theme.length(_WORDS_PX) // 2)
        line.setMaximumWidth(theme.length(_WORDS_PX))
        return line

    def _connect(self) -> None:
        self._filters.chosen.connect(self._on_filters_chosen)
        self._line.textChanged.connect(self._on_line_text_changed)
        self._line.returnPressed.connect(self._on_pause_timeout)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._choose.clicked.connect(self._on_choose_clicked)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._add.clicked.connect(self.add_requested)

    def _filter_name(self, wanted: PhotoFilter, count: int = 0) -> str:
        form = {
            PhotoFilter.ALL: self.tr("All %1"),
            PhotoFilter.WAITING: self.tr("Waiting %1"),
            PhotoFilter.NO_CONSENT: self.tr("No consent %1"),
            PhotoFilter.ENDING_SOON: self.tr("Ending soon %1"),
        }[wanted]
        return filled(form, f"{count:,}")

    def _fill_menu(self) -> None:
        self._menu.clear()
        for kind in WishKind:
            of_kind = self._menu.addMenu(without_mnemonic(self._words.kind(kind)))
            for value, name in self._words.values(kind):
                action = of_kind.addAction(without_mnemonic(name))
                action.setCheckable(True)
                action.setChecked((kind, value) in self._wish.chosen)
                action.setData((kind.value, value))

    @Slot(str)
    def _on_filters_chosen(self, key: str) -> None:
        self.filter_chosen.emit(PhotoFilter(key))

    @Slot()
    def _on_line_text_changed(self) -> None:
        self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        self._pause.stop()
        if self._line.text().strip() != self._wish.words.strip():
            self.wish_changed.emit(self._wish.with_words(self._line.text()))

    @Slot()
    def _on_choose_clicked(self) -> None:
        self._fill_menu()
        self._menu.popup(self._choose.mapToGlobal(QPoint(0, self._choose.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        kind, value = action.data()
        self.wish_changed.emit(self._wish.toggled(WishKind(kind), str(value)))
