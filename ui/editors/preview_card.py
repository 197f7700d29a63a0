"""The folded line of Compose under which a post is seen as a channel would show it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.posts import Draft
from core.model.kinds import ChannelId, PhotoId
from ui.models.compose_record import Choices
from ui.models.drafting import own_words_on
from ui.models.post_photos import PostPhotos
from ui.models.preview import preview_of
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.channel_preview import ChannelPreview
from ui.widgets.fold import Fold
from ui.widgets.form import Choice
from ui.widgets.plain import WrappedLabel, without_mnemonic

_DRAWN_AFTER_MS = 120
_GAP_PX = 8


class PreviewCard(QWidget):
    """Show a draft on a channel: on the one whose words are written, else on the one that was chosen last."""

    def __init__(self, theme: Theme, photos: PostPhotos, town: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._town = town
        self._photos = photos
        self._draft: Draft | None = None
        self._choices: Choices | None = None
        self._channel = Choice()
        self._channel.setAccessibleName(self.tr("Channel of the preview"))
        self._preview = ChannelPreview(theme)
        told = self.tr("About as it will look; each platform changes how it folds and cuts.")
        self._note = WrappedLabel(theme, told, TextStyle.CAPTION, ColourRole.MUTED)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.space(_GAP_PX))
        for widget in (self._channel, self._preview, self._note):
            inside.addWidget(widget)
        self._fold = Fold(theme, "")
        self._fold.set_content(self.tr("Preview"), [self._inside])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DRAWN_AFTER_MS)
        self._timer.timeout.connect(self._draw)
        self._channel.currentIndexChanged.connect(self._draw)
        self._fold.unfolded.connect(self._draw)
        photos.made.connect(self._draw_soon)

    def show_draft(self, draft: Draft, choices: Choices) -> None:
        """Show a draft; while somebody types it is drawn when they pause, and only where it is seen."""
        self._draft, self._choices = draft, choices
        wanted = [channel for channel in choices.channels if channel.id in draft.channels]
        present = [self._channel.itemData(row) for row in range(self._channel.count())]
        if present != [channel.id for channel in wanted]:
            chosen = self._channel.currentData()
            self._channel.blockSignals(True)
            self._channel.clear()
            for channel in wanted:
                self._channel.addItem(without_mnemonic(channel.name), channel.id)
            self._channel.choose(chosen)
            self._channel.blockSignals(False)
        self._channel.setVisible(bool(wanted))
        self.setVisible(bool(wanted))
        self._draw_soon()

    @Slot(object)
    def follow(self, channel_id: ChannelId | None) -> None:
        """Show the channel whose words are written now; with ``None`` one that says what all say."""
        if self._draft is None:
            return
        if channel_id is None:
            shown = ChannelId(str(self._channel.currentData()))
            shared = [each for each in self._draft.channels if own_words_on(self._draft, each) is None]
            channel_id = shown if shown in shared or not shared else shared[0]
        self._channel.choose(channel_id)

    @Slot()
    def _draw_soon(self) -> None:
        if self._fold.is_open and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _draw(self) -> None:
        channel_id = self._channel.currentData()
        if not self._fold.is_open or self._draft is None or self._choices is None or channel_id is None:
            return
        view = preview_of(self._draft, ChannelId(str(channel_id)), self._choices, self._town, self._picture)
        if view is not None:
            self._preview.show_view(view)

    def _picture(self, photo_id: PhotoId) -> QImage | None:
        return self._photos.image(self._photos.view(photo_id).sha256)
