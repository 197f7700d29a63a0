"""The dialogs that Compose opens over itself: templates, photos, a comment, versions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from core.words.post_templates import FilledTemplate
from ui.dialogs.ask_line import AskLine, LineWords
from ui.jobs import Jobs
from ui.models.beginnings import from_template
from ui.models.compose import ComposeModel
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme


class ComposeDialogs(QObject):
    """Open a dialog over Compose.

    ``edited`` carries a draft that one made, ``photos_chosen`` ids of photos, ``emoji_picked`` a sign; ``written``
    says that a template was put into the post.
    """

    edited = Signal(object)
    written = Signal()
    emoji_picked = Signal(str)
    photos_chosen = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, model: ComposeModel, thumbnails: Thumbnails, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._model = model
        self._thumbnails = thumbnails
        self._window = window

    @Slot()
    def ask_template(self) -> None:
        """Ask for a template; what it makes stands in the post then, and is not saved yet."""
        from ui.dialogs.fill_template import FillTemplate

        dialog = FillTemplate(self._theme, self._model.templates, self._session.today(), self._window)
        dialog.written.connect(self._on_template_written)
        self._open(dialog)

    @Slot()
    def ask_comment(self) -> None:
        """Ask what is to be changed, and return the post with that."""
        words = LineWords(
            question=self.tr("What is to be changed?"),
            consequence=self.tr("The post goes back to its author with this comment."),
            act=self.tr("Return"),
            missing=self.tr("Write what is to be changed"),
        )
        dialog = AskLine(self._theme, words, self._window)
        dialog.answered.connect(self._model.give_back)
        self._open(dialog)

    @Slot()
    def ask_recorded(self) -> None:
        """Ask what somebody decided of the post on paper or by telephone, where it still waits for that."""
        from ui.dialogs.record_decision import RecordDecisionDialog
        from ui.models.recording import awaited_about

        asked = None if self._model.record is None else awaited_about(self._session, self._model.record.post.id)
        if asked is None:
            self._session.note(self.tr("It waits for nobody's decision now. Ask to queue it first."))
            return
        self._open(RecordDecisionDialog(self._session, self._theme, self._jobs, asked, self._window))

    @Slot()
    def show_history(self) -> None:
        """Show the versions of the post; one that is used again stands in it as a change that is not saved."""
        from ui.dialogs.post_history import PostHistory
        from ui.models.versions import Versions

        if self._model.record is None:
            return
        versions = Versions(self._session, self._model.record.post.id)
        dialog = PostHistory(self._theme, versions, self._window, may_use=not self._model.is_read_only)
        dialog.used.connect(self.edited)
        self._open(dialog)

    @Slot()
    def pick_emoji(self) -> None:
        """Offer emoji by their names."""
        from ui.dialogs.pick_emoji import PickEmoji
        from ui.models.emoji import offered_emoji

        dialog = PickEmoji(self._theme, offered_emoji(), self._window)
        dialog.picked.connect(self.emoji_picked)
        self._open(dialog)

    @Slot()
    def choose_photos(self) -> None:
        """Offer the photos of the calendar."""
        from ui.dialogs.choose_photos import ChoosePhotos

        present = [use.photo_id for use in self._model.draft.photos]
        dialog = ChoosePhotos(self._session, self._theme, self._thumbnails, present, self._window)
        dialog.chosen.connect(self.photos_chosen)
        self._open(dialog)

    @Slot(object)
    def add_photos(self, paths: Sequence[Path]) -> None:
        """Take files into the calendar as photos, then into the post."""
        from ui.dialogs.add_photos import AddPhotosDialog

        dialog = AddPhotosDialog(self._session, self._theme, self._jobs, list(paths), self._window)
        dialog.added.connect(self.photos_chosen)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _on_template_written(self, made: FilledTemplate) -> None:
        self.edited.emit(from_template(self._session, self._model.choices, self._model.draft, made))
        self.written.emit()
