"""What the inspector shows of one post: what it says, what stands in its way, and the way to open it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.model.states import IN_PLAY, State
from core.policy.facts import SubjectFacts
from ui.models.checks import PHOTO_KEY, Checks, is_statement, keyed
from ui.models.post_card import PlacementCard, PostCard
from ui.models.settled_words import override_told, set_aside_words, settled_of, settled_words
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import Badge, class_badge
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.finding_list import FindingList, FindingWords
from ui.widgets.fold import Fold
from ui.widgets.photo_frame import PhotoFrame
from ui.widgets.plain import PlainLabel, WrappedLabel

if TYPE_CHECKING:
    from ui.models.thumbnails import Thumbnails

_PAD_PX = 16


class PostPanel(QWidget):
    """Show a post as it is saved. ``open_requested`` and ``history_requested`` carry its id, the third a photo's."""

    open_requested = Signal(str)
    history_requested = Signal(str)
    photo_requested = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, thumbnails: Callable[[], Thumbnails] | None, parent: QWidget | None = None
    ) -> None:
        """Make the panel; ``thumbnails`` gives small pictures when the first is wanted, ``None`` for none."""
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._checks = Checks(session)
        self._card: PostCard | None = None
        self._offered = thumbnails
        self._thumbnails: Thumbnails | None = None
        self._make_parts()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_card(self, card: PostCard) -> None:
        """Show a post; another one from its beginning."""
        is_another = self._card is None or self._card.post.id != card.post.id
        self._card = card
        self._fill(card)
        if is_another:
            self._scroll.verticalScrollBar().setValue(0)

    def _make_parts(self) -> None:
        theme = self._theme
        self._badge = Badge(theme, class_badge(6, ""))
        self._when = PlainLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._title = WrappedLabel(theme, "", TextStyle.HEADING)
        self._about = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._photo = PhotoFrame(theme)
        self._text = WrappedLabel(theme, "", TextStyle.BODY)
        self._placements = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._stands = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        words = FindingWords(
            self.tr("Stops the post"), self.tr("To confirm"), self.tr("To look at"), self.tr("Show"), self.tr("Hide")
        )
        self._findings = FindingList(theme, words)
        self._findings.mend_requested.connect(self._on_findings_mend_requested)
        self._findings.clause_requested.connect(self._on_findings_clause_requested)
        self._settled = Fold(theme, "")
        self._overrides = Fold(theme, "")
        self._open = Button(theme, self.tr("Open"), ButtonKind.PLAIN)
        self._open.clicked.connect(self._on_open_clicked)
        self._history = Button(theme, self.tr("History"), ButtonKind.PLAIN)
        self._history.clicked.connect(self._on_history_clicked)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._badge)
        head.addStretch(1)
        head.addWidget(self._when)
        content = GroundFrame(Ground.SURFACE)
        self._column = QVBoxLayout(content)
        self._column.addLayout(head)
        said = (self._title, self._about, self._photo, self._text, self._placements)
        for widget in (*said, self._stands, self._findings, self._settled, self._overrides):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self._scroll, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._open)
        self._foot.addWidget(self._history)
        frame.addLayout(self._foot)

    def _fill(self, card: PostCard) -> None:
        number = 0 if card.priority is None else card.priority.number
        name = card.post.class_key if card.priority is None else self._session.texts.class_name(card.priority)
        self._badge.set_look(class_badge(number, name))
        self._when.setText(self._time_of(card))
        self._title.setText(card.post.title or self.tr("Without a title"))
        channels = ", ".join(p.channel.name for p in card.placements if p.placement.state is not State.DROPPED)
        self._about.setText(" · ".join(part for part in (channels, card.department, card.author) if part))
        self._show_photo(card)
        self._text.setText(card.post.text)
        self._text.setVisible(bool(card.post.text))
        lines = [line for line in (self._line(placement) for placement in card.placements) if line]
        self._placements.setText("\n".join(lines))
        self._placements.setVisible(bool(lines))
        self._fill_findings(card)
        self._open.setAccessibleName(self.tr("Open: %1").replace("%1", card.post.title))
        self._history.setAccessibleName(self.tr("History: %1").replace("%1", card.post.title))

    def _show_photo(self, card: PostCard) -> None:
        """Show the post's first photo."""
        first = next(iter(card.photos), None)
        self._photo.setVisible(first is not None and self._offered is not None)
        if first is None or self._offered is None:
            return
        if self._thumbnails is None:
            self._thumbnails = self._offered()
            self._thumbnails.made.connect(self._on_thumbnails_made)
        self._photo.show_image(self._thumbnails.image(first.sha256), first.description or first.name)

    def _fill_findings(self, card: PostCard) -> None:
        shown = card.state in IN_PLAY
        self._stands.setVisible(shown)
        self._findings.setVisible(shown)
        self._stands.setText(self._checks.standing(card.judgement.findings))
        findings = card.judgement.findings
        passed = self._checks.passed(findings, card.kinds, card.judgement.settled)
        self._findings.set_findings(self._checks.glance(findings), passed)
        self._fill_settled(card)

    def _fill_settled(self, card: PostCard) -> None:
        """Show what people settled, and every rule that was ever set aside for the post."""
        views = settled_of(self._session, card.judgement.settled, (), card.names, SubjectFacts())
        lines = [" · ".join(part for part in (view.about, view.told, view.by) if part) for view in views]
        self._settled.set_texts(settled_words(len(lines)), "\n".join(lines))
        self._settled.setVisible(bool(lines) and card.state in IN_PLAY)
        overrides = [override_told(self._session, each, card.names) for each in card.overrides]
        self._overrides.set_texts(set_aside_words(len(overrides)), "\n".join(overrides))
        self._overrides.setVisible(bool(overrides))

    def _time_of(self, card: PostCard) -> str:
        times = [p.placement.at_wall or p.placement.planned for p in card.placements]
        known = [time for time in times if time is not None]
        return self._session.texts.planned(min(known), self._session.today()) if known else ""

    def _line(self, card: PlacementCard) -> str:
        """Return where the post stands on one channel, and why."""
        return self._session.texts.placement(card.channel.name, card.placement, card.holds, self._session.today())

    @Slot(str)
    def _on_thumbnails_made(self, sha256: str) -> None:
        if self._card is not None and self._card.photos and self._card.photos[0].sha256 == sha256:
            self._show_photo(self._card)

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._card is not None:
            self.open_requested.emit(self._card.post.id)

    @Slot()
    def _on_history_clicked(self) -> None:
        if self._card is not None:
            self.history_requested.emit(self._card.post.id)

    @Slot(str)
    def _on_findings_mend_requested(self, key: str) -> None:
        kind, _, wanted = key.partition(":")
        if kind + ":" == PHOTO_KEY:
            self.photo_requested.emit(wanted)
        else:
            self._on_open_clicked()

    @Slot(str)
    def _on_findings_clause_requested(self, key: str) -> None:
        from ui.dialogs.read_clause import read_clause

        findings = () if self._card is None else self._card.judgement.findings
        known = keyed(finding for finding in findings if not is_statement(finding))
        if key in known:
            read_clause(self._session, self._theme, known[key], self)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(8))
        self._foot.setContentsMargins(pad_px, 0, pad_px, pad_px)
