"""The panel at the right of the calendar: one post, what stands in its way, and the first steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.kinds import PostId
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import IconName, Theme
from ui.widgets.cards import EmptyState, EmptyText, Ground, GroundFrame

if TYPE_CHECKING:
    from ui.models.thumbnails import Thumbnails
    from ui.views.post_panel import PostPanel

_WIDTH_PX = 300


class Inspector(GroundFrame):
    """Show the chosen post.

    ``open_requested``, ``history_requested`` carry its id, ``photo_requested`` a photo's; ``filled`` says that it has
    controls now.
    """

    open_requested = Signal(str)
    history_requested = Signal(str)
    photo_requested = Signal(str)
    filled = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Callable[[], Thumbnails] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground.INSPECTOR, parent)
        self._session = session
        self._theme = theme
        self._moods = moods
        self._thumbnails = thumbnails
        self._wanted: PostId | None = None
        self._panel: PostPanel | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._on_later_timeout)
        self._empty = EmptyState(theme, EmptyText(IconName.CALENDAR, "", ""))
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._frame.addWidget(self._empty, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        self._later.start()

    def show_post(self, post_id: PostId | None) -> None:
        """Show a post as it is saved, or (``None``) say what belongs here; after the paint, so that no key waits."""
        self._wanted = post_id
        self._later.start()

    def _shown_panel(self) -> PostPanel:
        """Return the panel for a post, made with the first one: the window's first paint comes before it."""
        if self._panel is None:
            from ui.views.post_panel import PostPanel

            self._panel = PostPanel(self._session, self._theme, self._thumbnails)
            self._panel.open_requested.connect(self.open_requested)
            self._panel.history_requested.connect(self.history_requested)
            self._panel.photo_requested.connect(self.photo_requested)
            self._frame.addWidget(self._panel, 1)
            self.filled.emit()
        return self._panel

    def _say_what_belongs_here(self) -> None:
        """Say how a post comes here, and in a calendar without any how the first one is written and let through."""
        from ui.models.counts import read_counts

        if read_counts(self._session).posts:
            title = self.tr("No post chosen")
            sentence = self.tr("Choose one to see what it says and what stands in its way.")
        else:
            title = self.tr("The first post")
            sentence = self.tr(
                "Double-click a day, or press Ctrl+N, and write. It waits here until your policy lets it out. Under"
                " Setup, add the people who approve: nobody approves or authorizes themselves."
            )
        self._empty.set_texts(title, sentence)

    @Slot()
    def _on_later_timeout(self) -> None:
        card = None
        if self._wanted is not None:
            from ui.models.post_card import read_post

            card = read_post(self._session, self._moods, self._wanted)
        if card is None:
            self._say_what_belongs_here()
        self._empty.setVisible(card is None)
        if card is not None:
            self._shown_panel().show_card(card)
        if self._panel is not None:
            self._panel.setVisible(card is not None)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedWidth(min(self._theme.length(_WIDTH_PX), 420))
