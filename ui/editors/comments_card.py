"""The folded line of Compose under which people talk about a post."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.comments import COMMENTING, AddComment
from core.model.comments import Comment
from core.words.people_mentioned import people_mentioned
from ui.models.compose import ComposeModel
from ui.models.compose_record import ComposeRecord
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.fold import Fold
from ui.widgets.form import Field, TextBox
from ui.widgets.plain import WrappedLabel

_GAP_PX = 8


class CommentsCard(QWidget):
    """Show what was said of a post, and let who works on it say something. What is typed stays until it is sent."""

    def __init__(self, session: Session, theme: Theme, model: ComposeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = model
        self._shown: tuple[Comment, ...] | None = None
        self._said = QVBoxLayout()
        self._box = TextBox()
        self._box.setPlaceholderText(self.tr("@ and a name calls somebody"))
        self._writing = Field(theme, self.tr("Comment, seen by those who work here"), self._box)
        self._send = Button(theme, self.tr("Add comment"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(_GAP_PX))
        column.addLayout(self._said)
        column.addWidget(self._writing)
        column.addWidget(self._send, 0, Qt.AlignmentFlag.AlignRight)
        self._inside = inside
        self._fold = Fold(theme, "")
        self._fold.set_content(self.tr("Comments"), [inside])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._fold)
        self._send.clicked.connect(self._on_send_clicked)
        self._box.textChanged.connect(self._on_box_text_changed)
        self._on_box_text_changed()

    def show_record(self, record: ComposeRecord | None) -> None:
        """Show the comments of a post; one that never was saved has none."""
        may = record is not None and any(self._session.may(act, record.subject) for act in COMMENTING)
        may = may and record is not None and not record.is_discarded
        self._writing.setVisible(may)
        self._send.setVisible(may)
        comments = () if record is None else record.comments
        self.setVisible(record is not None and (may or bool(comments)))
        if record is None or comments == self._shown:
            return
        self._shown = comments
        count = len(comments)
        none, one = self.tr("Comments: none yet"), self.tr("1 comment")
        many = self.tr("%n comments", "", count)
        self._fold.set_title({0: none, 1: one}.get(count, many))
        while (item := self._said.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for comment in comments:
            self._put(comment, record)

    def _put(self, comment: Comment, record: ComposeRecord) -> None:
        by = record.names.get(comment.written_by, "")
        at = self._session.texts.since(self._session.zone.wall(comment.written_at), self._session.today())
        called = people_mentioned(comment.text, tuple(record.names.values()))
        head = filled(self.tr("%1 · %2"), by, at)
        if called:
            head = filled(self.tr("%1 · for %2"), head, ", ".join(called))
        for words, style, role in (
            (head, TextStyle.CAPTION, ColourRole.MUTED),
            (comment.text, TextStyle.SMALL, ColourRole.TEXT),
        ):
            label = WrappedLabel(self._theme, words, style, role)
            self._said.addWidget(label)
            label.show()

    @Slot()
    def _on_send_clicked(self) -> None:
        record = self._model.record
        if record is not None and self._session.run(AddComment(record.post.id, self._box.toPlainText())) is not None:
            self._box.clear()

    @Slot()
    def _on_box_text_changed(self) -> None:
        self._send.setEnabled(bool(self._box.toPlainText().strip()))
