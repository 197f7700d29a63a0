"""The page on which held posts are looked at one by one: the words, what the rules say, and what becomes of each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.model.emergencies import Fate
from ui.models.checks import Checks
from ui.models.emergency_review import HeldPost, ReviewModel
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import Badge, class_badge
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.finding_list import FindingList, FindingWords
from ui.widgets.flow import FlowRow
from ui.widgets.plain import WrappedLabel, set_plain_tool_tip

_GAP_PX = 8
_PAD_PX = 14
_LEAST_PX = 240
_KEYS = {Fate.KEEP: "K", Fate.CHANGE: "C", Fate.DROP: "D"}


class ReviewPost(QWidget):
    """Show one held post at a time. K keeps it, C has it changed, D drops it; the arrow keys go to and fro.

    ``decided`` says that the last one that was open has been decided.
    """

    decided = Signal()

    def __init__(self, session: Session, theme: Theme, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = model
        self._checks = Checks(session)
        self._make_parts()
        self._lay_out()
        self._connect()

    def start_focus(self) -> None:
        """Stand on the first thing that can be decided."""
        buttons = self._fates.values()
        next((button for button in buttons if button.isEnabled()), self._earlier).setFocus()

    def show_post(self) -> None:
        """Show the post that the model stands on, as it is saved."""
        post = self._model.post
        if post is None:
            return
        place, count = self._model.place + 1, len(self._model.posts)
        progress = filled(self.tr("%1 of %2"), str(place), str(count))
        said = self._said(post)
        self._progress.setText(f"{progress} · {said}" if said else progress)
        card = post.card
        name = card.post.class_key if card.priority is None else self._session.texts.class_name(card.priority)
        self._badge.set_look(class_badge(0 if card.priority is None else card.priority.number, name))
        self._title.setText(card.post.title or self.tr("Without a title"))
        self._where.setText(self._model.where(post))
        self._text.setText(card.post.text)
        passed = self._checks.passed(post.findings, card.kinds, card.judgement.settled)
        self._findings.set_findings(self._checks.glance(post.findings), passed)
        self._not_kept.setText(post.not_kept)
        self._not_kept.setVisible(bool(post.not_kept))
        self._show_acts(post)
        self._scroll.verticalScrollBar().setValue(0)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{progress}: {card.post.title}"))

    def _make_parts(self) -> None:
        theme = self._theme
        self._progress = WrappedLabel(theme, "", TextStyle.SMALL_STRONG, ColourRole.MUTED)
        self._badge = Badge(theme, class_badge(6, ""))
        self._title = WrappedLabel(theme, "", TextStyle.HEADING)
        self._where = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._text = WrappedLabel(theme, "", TextStyle.READING)
        words = FindingWords(
            self.tr("Stops the post"), self.tr("To confirm"), self.tr("To look at"), self.tr("Show"), self.tr("Hide")
        )
        self._findings = FindingList(theme, words)
        self._not_kept = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TROUBLE_TEXT)
        self._earlier = Button(theme, self.tr("← Earlier"), ButtonKind.LINK)
        self._later = Button(theme, self.tr("Next →"), ButtonKind.LINK)
        self._fates = {
            Fate.KEEP: Button(theme, self.tr("Keep (K)")),
            Fate.CHANGE: Button(theme, self.tr("Change (C)")),
            Fate.DROP: Button(theme, self.tr("Drop (D)"), ButtonKind.DANGER),
        }

    def _lay_out(self) -> None:
        content = GroundFrame(Ground.SURFACE)
        inside = QVBoxLayout(content)
        pad_px = self._theme.space(_PAD_PX)
        inside.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        inside.setSpacing(self._theme.space(_GAP_PX))
        head = QHBoxLayout()
        head.addWidget(self._badge)
        head.addStretch(1)
        inside.addLayout(head)
        for widget in (self._title, self._where, self._text, self._findings):
            inside.addWidget(widget)
        inside.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(_LEAST_PX)
        self._scroll.setAccessibleName(self.tr("The post"))
        self._scroll.setWidget(content)
        acts = FlowRow(self._theme.space(_GAP_PX))
        for button in self._fates.values():
            acts.add_left(button)
        for button in (self._earlier, self._later):
            acts.add_right(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(_GAP_PX))
        column.addWidget(self._progress)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._not_kept)
        column.addWidget(acts)

    def _connect(self) -> None:
        self._model.changed.connect(self.show_post)
        for fate, button in self._fates.items():
            button.setProperty("fate", fate.value)
            button.clicked.connect(self._on_fate_clicked)
            self._add_key(_KEYS[fate], button)
        self._earlier.clicked.connect(self._on_earlier_clicked)
        self._later.clicked.connect(self._on_later_clicked)
        self._add_key("Left", self._earlier)
        self._add_key("Right", self._later)

    def _add_key(self, key: str, button: Button) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)

    def _show_acts(self, post: HeldPost) -> None:
        self._fates[Fate.KEEP].setEnabled(not post.not_kept)
        set_plain_tool_tip(self._fates[Fate.KEEP], post.not_kept)
        self._earlier.setEnabled(self._model.place > 0)
        self._later.setEnabled(self._model.place + 1 < len(self._model.posts))
        names = {Fate.KEEP: self.tr("Keep"), Fate.CHANGE: self.tr("Change"), Fate.DROP: self.tr("Drop")}
        for fate, button in self._fates.items():
            button.setAccessibleName(f"{names[fate]}: {post.card.post.title}")

    def _said(self, post: HeldPost) -> str:
        """Return what was decided of a post, empty before."""
        return {
            None: "",
            Fate.KEEP: self.tr("is kept"),
            Fate.CHANGE: self.tr("is to be changed"),
            Fate.DROP: self.tr("is dropped"),
        }[self._model.fate(post)]

    @Slot()
    def _on_fate_clicked(self) -> None:
        was_decided = self._model.is_decided
        self._model.decide(Fate(str(self.sender().property("fate"))))
        if self._model.is_decided and not was_decided:
            self.decided.emit()
        else:
            self.start_focus()

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._model.go(-1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self._model.go(1)
