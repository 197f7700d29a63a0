"""One post or photo of a packet, whole, with the acts on it where it is the person's to decide."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.posts import Verdict
from core.packets.deciding import Said
from ui.models.content_changes import spoken
from ui.models.photo_words import filled
from ui.packets.reading import Item, PacketReading
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.views.decision_bar import CommentLine
from ui.widgets.badge import Badge, class_badge
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame, SectionHeading
from ui.widgets.channel_preview import ChannelPreview
from ui.widgets.difference_text import DifferenceText
from ui.widgets.finding_list import FindingList, FindingWords
from ui.widgets.flow import FlowRow
from ui.widgets.narrow_row import NarrowRow
from ui.widgets.photo_frame import PhotoFrame
from ui.widgets.plain import WrappedLabel

_PAD_PX, _GAP_PX = 16, 8
_POST_PX, _PHOTO_PX = 520, 640
_RING_PX, _RADIUS_PX = 2, 8


class ItemCard(GroundFrame):
    """Show one thing.

    ``stood_on`` tells that a person came to it, ``approve_wanted`` and ``return_wanted`` (with the comment) what they
    mean to do, ``undecide_wanted`` that they take it back. ``comment_asked``
    carries the line in which a comment is asked for.
    """

    stood_on = Signal()
    approve_wanted = Signal()
    return_wanted = Signal(str)
    undecide_wanted = Signal()
    comment_asked = Signal(object)

    def __init__(self, theme: Theme, item: Item, reading: PacketReading, parent: QWidget | None = None) -> None:
        super().__init__(Ground.CARD, parent)
        self.item = item
        self._theme = theme
        self._reading = reading
        self._previews: list[ChannelPreview] = []
        self._frame: PhotoFrame | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._add_head()
        self._add_changes()
        self._add_body()
        self._add_findings()
        if item.is_asked:
            self._add_acts()
        self.show_said(None)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_said(self, said: Said | None) -> None:
        """Say what is decided of it so far."""
        told = self._told(said)
        self.setAccessibleName(", ".join(part for part in (self.item.name, self.item.about, told) if part))
        if not self.item.is_asked:
            return
        role = ColourRole.MUTED
        if said is not None:
            role = ColourRole.GOOD_TEXT if said.verdict is Verdict.APPROVED else ColourRole.WARNING_TEXT
        self._mark.setText(told)
        self._mark.set_role(role)
        self._undecide.setVisible(said is not None)
        self._approve.setVisible(said is None or said.verdict is not Verdict.APPROVED)
        self._return.setVisible(said is None or said.verdict is not Verdict.RETURNED)
        self._comment.hide()
        self._complaint.hide()

    def show_pictures(self) -> None:
        """Show the pictures that have become ready."""
        for preview, shown in zip(self._previews, self._reading.channels(self.item), strict=True):
            preview.show_view(shown.view)
        if self._frame is not None:
            said = filled(self.tr("Picture: %1"), self.item.name)
            self._frame.show_image(self._reading.picture(self.item), said)

    def ask_comment(self) -> None:
        """Ask in place for the comment with which it is returned."""
        if self.item.is_asked:
            self._comment.show()
            self._comment.setFocus()
            self.comment_asked.emit(self._comment)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that a person came to it."""
        super().focusInEvent(event)
        self.stood_on.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand on it by a click anywhere."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring of focus round the whole card."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS_PX, _RADIUS_PX)
            painter.end()

    def _told(self, said: Said | None) -> str:
        if not self.item.is_asked:
            return self.item.told
        if said is None:
            return self.tr("Not decided yet")
        if said.verdict is Verdict.APPROVED:
            return self.tr("You approve it")
        return filled(self.tr("You return it: “%1”"), said.comment)

    def _add_head(self) -> None:
        item, theme = self.item, self._theme
        role = ColourRole.TEXT if item.is_asked else ColourRole.MUTED
        self._column.addWidget(WrappedLabel(theme, item.name, TextStyle.BODY_STRONG, role))
        row = QHBoxLayout()
        if item.number:
            badge = Badge(theme, class_badge(item.number, item.class_name))
            row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        about = " · ".join(part for part in (item.about, item.told) if part)
        row.addWidget(WrappedLabel(theme, about, TextStyle.SMALL, ColourRole.MUTED), 1)
        self._column.addLayout(row)

    def _add_changes(self) -> None:
        if self.item.changes:
            self._column.addWidget(SectionHeading(self._theme, self.tr("Changed since you decided about it")))
        for change in self.item.changes:
            self._column.addWidget(WrappedLabel(self._theme, change.label, TextStyle.CAPTION, ColourRole.MUTED))
            self._column.addWidget(DifferenceText(self._theme, change.pieces, spoken(change)))

    def _add_body(self) -> None:
        theme = self._theme
        if self.item.photo is not None:
            self._frame = PhotoFrame(theme)
            self._column.addWidget(NarrowRow(self._frame, theme.length(_PHOTO_PX)))
        for sentence in self.item.stated:
            self._column.addWidget(WrappedLabel(theme, sentence, TextStyle.BODY))
        channels = self._reading.channels(self.item)
        if not channels and self.item.photo is None:
            self._column.addWidget(WrappedLabel(theme, self._reading.text(self.item), TextStyle.READING))
        for shown in channels:
            heading = SectionHeading(theme, shown.channel, shown.when)
            self._column.addWidget(NarrowRow(heading, theme.length(_POST_PX)))
            preview = ChannelPreview(theme)
            self._column.addWidget(NarrowRow(preview, theme.length(_POST_PX)))
            self._previews.append(preview)
            for photo in shown.view.photos:
                if photo.description:
                    said = filled(self.tr("Photo: %1"), photo.description)
                    self._column.addWidget(WrappedLabel(theme, said, TextStyle.SMALL, ColourRole.MUTED))
        self.show_pictures()

    def _add_findings(self) -> None:
        if not self.item.findings:
            return
        words = (self.tr("Stops the post"), self.tr("To confirm"), self.tr("To look at"), self.tr("Show"))
        findings = FindingList(self._theme, FindingWords(*words, self.tr("Hide")))
        findings.set_findings(list(self.item.findings), None)
        self._column.addWidget(findings)

    def _add_acts(self) -> None:
        theme = self._theme
        self._mark = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._comment = CommentLine()
        needed = self.tr("What should be otherwise, for its author (Enter sends it back)")
        self._comment.setPlaceholderText(needed)
        self._comment.setAccessibleName(f"{needed}: {self.item.name}")
        self._complaint = WrappedLabel(
            theme, self.tr("Say in a few words what should be otherwise."), TextStyle.SMALL, ColourRole.TROUBLE_TEXT
        )
        self._undecide = Button(theme, self.tr("Take back"), ButtonKind.LINK)
        self._return = Button(theme, self.tr("Return (R)"))
        self._approve = Button(theme, self.tr("Approve (A)"), ButtonKind.PLAIN, IconName.STAMP)
        acts = FlowRow(theme.space(_GAP_PX))
        for button in (self._undecide, self._return, self._approve):
            button.setAccessibleName(f"{button.text()}: {self.item.name}")
            acts.add_right(button)
        for part in (self._mark, self._comment, self._complaint, acts):
            self._column.addWidget(part)
        self._undecide.clicked.connect(self.undecide_wanted)
        self._return.clicked.connect(self.ask_comment)
        self._approve.clicked.connect(self.approve_wanted)
        self._comment.sent.connect(self._on_comment_sent)
        self._comment.left.connect(self._on_comment_left)

    @Slot()
    def _on_comment_sent(self) -> None:
        if self._comment.text().strip():
            self.return_wanted.emit(self._comment.text())
        else:
            self._complaint.show()

    @Slot()
    def _on_comment_left(self) -> None:
        self._comment.hide()
        self._complaint.hide()
        self.setFocus()

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))
