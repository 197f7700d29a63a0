"""What a photo's own file says of it: claims, to be taken over by a person or left."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.media import Photo
from ui.editors.passport_card import OnFile, clear_layout, put
from ui.editors.passport_fields import PassportFields
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel

_CREATOR, _COPYRIGHT = "creator", "copyright"


class PassportClaims(QWidget):
    """List what the file says, each with Use where a field can take it over."""

    def __init__(self, theme: Theme, fields: PassportFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields = fields
        self._photo: Photo | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        heading = self.tr("The file says of itself")
        column.addWidget(WrappedLabel(theme, heading, TextStyle.SMALL_STRONG, ColourRole.MUTED))
        column.addLayout(self._lines)
        self._offered: dict[str, OnFile] = {}
        fields.edited.connect(self._on_fields_edited)

    def show_photo(self, photo: Photo) -> None:
        """Show what the file of a photo says."""
        self._photo = photo
        clear_layout(self._lines)
        self._offered = {}
        claims = (
            (_CREATOR, self.tr("Creator: %1"), photo.creator_in_file),
            (_COPYRIGHT, self.tr("Copyright: %1"), photo.copyright_in_file),
            ("", self.tr("Terms of use: %1"), photo.usage_in_file),
        )
        for key, form, said in claims:
            if said:
                self._add(key, filled(form, said))
        self.setVisible(any(said for _, _, said in claims))
        self._on_fields_edited()

    def _add(self, key: str, text: str) -> None:
        acts = [(key, self.tr("Use"))] if key else []
        line = OnFile(self._theme, text, acts)
        line.pressed.connect(self._on_line_pressed)
        put(self._lines, line)
        if key:
            self._offered[key] = line

    @Slot(str)
    def _on_line_pressed(self, key: str) -> None:
        if self._photo is None:
            return
        if key == _CREATOR:
            self._fields.take_creator(self._photo.creator_in_file)
        else:
            self._fields.take_credit(self._photo.copyright_in_file)

    @Slot()
    def _on_fields_edited(self) -> None:
        """Offer only what is not said yet and can be taken over."""
        if self._photo is None:
            return
        creator, notice = self._photo.creator_in_file, self._photo.copyright_in_file
        wanted = {
            _CREATOR: not self._fields.has_creator(creator) and self._fields.can_take_creator(creator),
            _COPYRIGHT: not self._fields.has_credit(notice),
        }
        for key, line in self._offered.items():
            line.buttons[key].setVisible(wanted[key] and self._fields.isEnabled())
