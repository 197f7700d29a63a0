"""Two photos side by side, with what tells them apart."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.kinds import PhotoId, Sha256
from ui.dialogs.form_dialog import FormDialog
from ui.models.passport import Passport, read_passport
from ui.models.photo_standing import PhotoJudge
from ui.models.photo_words import PhotoWords, filled
from ui.models.thumbnails import PASSPORT_PX, Thumbnails
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.photo_frame import PhotoFrame
from ui.widgets.plain import WrappedLabel

_WIDTH_PX, _MOST_WIDTH_PX = 820, 1100
_GAP_PX, _LINE_GAP_PX = 16, 3
_FRAME_PX = 260


class ComparePhotos(FormDialog):
    """Show two photos; open it with ``open()``. ``photo_requested`` carries the id of one whose passport is wanted."""

    photo_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        thumbnails: Thumbnails,
        photo_ids: tuple[PhotoId, PhotoId],
        parent: QWidget | None = None,
    ) -> None:
        """Compare two photos that are in use; one that is not any more is left out."""
        super().__init__(theme, self.tr("Compare two photos"), self.tr("Close"), parent)
        self._thumbnails = thumbnails
        self._words = PhotoWords(session, self)
        self._frames: dict[Sha256, PhotoFrame] = {}
        self._named: dict[Sha256, str] = {}
        self.cancel_button.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.space(_GAP_PX))
        self.body.addLayout(row)
        judge = PhotoJudge(session)
        for photo_id in photo_ids:
            passport = read_passport(session, judge, photo_id)
            if passport is not None:
                row.addLayout(self._make_column(passport), 1)
        thumbnails.made.connect(self._show_picture)
        for sha256 in self._frames:
            self._show_picture(sha256)
        self.setMinimumWidth(min(theme.length(_WIDTH_PX), _MOST_WIDTH_PX))
        self.act_button.setFocus()

    def _make_column(self, passport: Passport) -> QVBoxLayout:
        photo = passport.photo
        frame = self._frames[photo.sha256] = PhotoFrame(self.theme)
        frame.setFixedHeight(self.theme.space(_FRAME_PX))
        self._named[photo.sha256] = photo.name
        column = QVBoxLayout()
        column.setSpacing(self.theme.space(_LINE_GAP_PX))
        column.addWidget(frame)
        column.addWidget(WrappedLabel(self.theme, photo.name, TextStyle.BODY_STRONG))
        for line in self._told(passport):
            column.addWidget(WrappedLabel(self.theme, line, TextStyle.SMALL, ColourRole.MUTED))
        show = Button(self.theme, self.tr("Show its passport"))
        show.setAccessibleName(filled(self.tr("Show the passport of %1"), photo.name))
        show.setProperty("photo", photo.id)
        show.clicked.connect(self._on_show_clicked)
        column.addStretch(1)
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _told(self, passport: Passport) -> tuple[str, ...]:
        """Return what tells a photo apart, a line each."""
        photo, words = passport.photo, self._words
        size = filled(self.tr("%1 by %2"), f"{photo.width:,}", f"{photo.height:,}")
        taken = "" if photo.taken is None else filled(self.tr("taken %1"), words.past_moment(photo.taken))
        stands = (words.decision(passport.standing.decision), words.lacking(photo, passport.standing))
        uses = filled(self.tr("In %1"), words.uses(len(passport.uses)))
        lines = (_joined(size, taken), words.origin(photo, passport.records.owner), _joined(*stands), uses)
        return tuple(line for line in (*lines, photo.description) if line)

    @Slot(str)
    def _show_picture(self, sha256: str) -> None:
        frame = self._frames.get(Sha256(sha256))
        if frame is not None:
            named = self._named[Sha256(sha256)]
            image = self._thumbnails.image(Sha256(sha256), PASSPORT_PX)
            frame.show_image(image, filled(self.tr("Picture: %1"), named))

    @Slot()
    def _on_show_clicked(self) -> None:
        self.photo_requested.emit(str(self.sender().property("photo")))
        self.accept()


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
