"""A post as who decides about it reads it, in a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.kinds import PostId
from ui.models.approval_words import ApprovalWords
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.approval_pane import ApprovalPane
from ui.views.post_reading import PostReading


class ApprovalPost(ApprovalPane):
    """Show one post whole. ``post_requested`` carries its id, to open it in Compose."""

    post_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        words: ApprovalWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("The post"))
        self._reading = PostReading(session, theme, moods, thumbnails, words)
        self._reading.post_requested.connect(self.post_requested)
        self.column.addWidget(self._reading)

    def show_post(self, post_id: PostId, name: str, about: str) -> None:
        """Show a post as it is saved now."""
        self.show_head(name, about)
        self._reading.show_post(post_id, name)
