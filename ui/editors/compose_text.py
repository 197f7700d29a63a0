"""The text of a post: one for all channels, others where a channel differs, with each platform's counter."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTabBar, QVBoxLayout, QWidget

from core.commands.posts import Draft
from core.model.findings import Finding
from core.model.kinds import ChannelId
from core.model.town import Channel
from core.words.counting import Count, count
from ui.editors.text_editor import TextEditor
from ui.editors.text_ink import TextInk
from ui.models.compose_record import Choices
from ui.models.drafting import joined, own_words_on, text_on, with_text
from ui.models.found_words import marks_on, place_of, text_of
from ui.models.photo_words import filled
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame, HairLine
from ui.widgets.counters import Counter, Counters, Room
from ui.widgets.flow import FlowRow
from ui.widgets.plain import without_mnemonic

_PAD_PX = 10
_SPACING_PX = 8
_RING_PX = 2
_RADIUS_PX = 9


class TextCard(GroundFrame):
    """Write a post's texts. ``edited`` carries the draft with what a person wrote.

    ``channel_shown`` carries the channel whose words are shown, ``None`` for those of all; ``emoji_requested`` asks for
    a sign to ``insert``.
    """

    edited = Signal(object)
    channel_shown = Signal(object)
    emoji_requested = Signal()

    def __init__(self, theme: Theme, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(Ground.CARD, parent)
        self._theme = theme
        self._choices = choices
        self._draft: Draft | None = None
        self._is_read_only = False
        self._names: dict[ChannelId, str] = {}
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setAccessibleName(self.tr("Texts"))
        self._differ = Button(theme, self.tr("Write another text for one channel"), ButtonKind.ICON, IconName.PLUS)
        self._join = Button(theme, self.tr("Say what all channels say"), ButtonKind.LINK)
        self._emoji = Button(theme, self.tr("Emoji …"), ButtonKind.LINK)
        self._counters = Counters(theme)
        self._counters.setAccessibleName(self.tr("Length"))
        self._editor = TextEditor()
        self._editor.setAccessibleName(self.tr("Text"))
        self._editor.setPlaceholderText(self.tr("What is to be said"))
        self._ink: TextInk | None = None
        self._findings: tuple[Finding, ...] = ()
        self._say: Callable[[Finding], str] = _nothing
        self._menu = QMenu(self)
        self._lay_out()
        self._connect()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def editor(self) -> QPlainTextEdit:
        """Give the field in which is written."""
        return self._editor

    def counters(self) -> tuple[str, ...]:
        """Return the counters as they are shown."""
        return self._counters.texts()

    def show_draft(self, draft: Draft, choices: Choices) -> None:
        """Show a draft's texts; the one that is shown stays where the draft still has it."""
        self._draft = draft
        self._choices = choices
        self._names = {channel.id: _with_profile(channel) for channel in choices.channels}
        self._ink_links()
        self._show_tabs()
        self._show_text()
        self._show_counters()

    def show_channel(self, channel_id: ChannelId | None) -> None:
        """Show the text of a channel, that of all where it has none of its own."""
        rows = [row for row in range(self._tabs.count()) if self._tabs.tabData(row) == channel_id]
        self._tabs.setCurrentIndex(rows[0] if rows else 0)

    def show_findings(self, findings: Iterable[Finding], say: Callable[[Finding], str]) -> None:
        """Underline what rules found in the texts as they are shown; ``say`` gives the sentence of each finding."""
        self._findings, self._say = tuple(findings), say
        self._show_marks()

    def select_found(self, finding: Finding) -> None:
        """Stand on the words that a finding means, selected; at the end of the text that it means where it has none."""
        self._select(finding)
        self._editor.setFocus()

    def write_instead(self, finding: Finding, words: str) -> None:
        """Write other words for those that a finding means, as one typed change."""
        if self._select(finding):
            self._editor.textCursor().insertText(words)
        self._editor.setFocus()

    @Slot(str)
    def insert(self, words: str) -> None:
        """Write something where the cursor is, as typed."""
        self._editor.textCursor().insertText(words)
        self._editor.setFocus()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the text be read alone, or written."""
        self._is_read_only = is_read_only
        self._editor.setReadOnly(is_read_only)
        self._show_acts()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring while the text is being written."""
        super().paintEvent(event)
        if not self._editor.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX))
        radius = self._theme.length(_RADIUS_PX)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _lay_out(self) -> None:
        self._top = FlowRow(_SPACING_PX)
        self._top.add_left(self._tabs)
        self._top.add_left(self._differ)
        self._top.add_left(self._join)
        self._top.add_left(self._emoji)
        self._top.add_right(self._counters)
        self._head = QVBoxLayout()
        self._head.addWidget(self._top)
        self._body = QVBoxLayout()
        self._body.addWidget(self._editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(HairLine())
        column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tabs_current_changed)
        self._differ.clicked.connect(self._on_differ_clicked)
        self._join.clicked.connect(self._on_join_clicked)
        self._emoji.clicked.connect(self.emoji_requested)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._editor.textChanged.connect(self._on_editor_text_changed)
        self._editor.focus_changed.connect(self.update)

    def _channel(self) -> ChannelId | None:
        channel_id = self._tabs.tabData(self._tabs.currentIndex())
        return None if channel_id is None else ChannelId(str(channel_id))

    def _ink_links(self) -> None:
        platform = next(iter(self._choices.platforms.values()), None)
        if self._ink is None and platform is not None:
            self._ink = TextInk(self._theme, self._editor.document(), platform.links)
            self._editor.set_tips(self._ink.sentence_at)
        if self._ink is not None:
            self._ink.set_tags(self._choices.tags)

    def _show_tabs(self) -> None:
        if self._draft is None:
            return
        shown = self._channel()
        own = [words.channel_id for words in self._draft.own_words if words.channel_id in self._draft.channels]
        wanted: list[ChannelId | None] = [None, *own]
        with QSignalBlocker(self._tabs):
            if [self._tabs.tabData(row) for row in range(self._tabs.count())] != wanted:
                while self._tabs.count():
                    self._tabs.removeTab(0)
                for channel_id in wanted:
                    row = self._tabs.addTab(without_mnemonic(self._tab_name(channel_id)))
                    self._tabs.setTabData(row, channel_id)
                self._tabs.setCurrentIndex(wanted.index(shown) if shown in wanted else 0)
        self._show_acts()

    def _show_acts(self) -> None:
        """Offer another text for one channel, and to take it back, where that can be done."""
        draft = self._draft
        may_differ = draft is not None and any(own_words_on(draft, each) is None for each in draft.channels)
        self._differ.setVisible(may_differ and not self._is_read_only)
        self._emoji.setVisible(not self._is_read_only)
        self._join.setVisible(self._channel() is not None and not self._is_read_only)

    def _tab_name(self, channel_id: ChannelId | None) -> str:
        if channel_id is None:
            return self.tr("All channels")
        return filled(self.tr("%1 differs"), self._names.get(channel_id, ""))

    def _show_text(self) -> None:
        if self._draft is None:
            return
        text = text_on(self._draft, self._channel())
        if self._editor.toPlainText() != text:
            with QSignalBlocker(self._editor):
                self._editor.setPlainText(text)

    def _show_marks(self) -> None:
        if self._draft is not None and self._ink is not None:
            self._ink.set_marks(marks_on(self._draft, self._channel(), self._findings, self._say))

    def _select(self, finding: Finding) -> bool:
        """Select what a finding means in the text in which it stands; tell whether it is there."""
        if self._draft is None:
            return False
        channel_id = text_of(self._draft, finding)
        self.show_channel(channel_id)
        place = place_of(self._draft, channel_id, finding)
        if place is not None:
            self._editor.select(*place)
        return place is not None

    def _show_counters(self) -> None:
        if self._draft is None:
            return
        shown, draft = self._channel(), self._draft
        channels = [channel for channel in self._choices.channels if channel.id in draft.channels]
        if shown is not None:
            channels = [channel for channel in channels if channel.id == shown]
        else:
            channels = [channel for channel in channels if own_words_on(draft, channel.id) is None]
        self._counters.set_counters([self._counter(draft, channel) for channel in channels])

    def _counter(self, draft: Draft, channel: Channel) -> Counter:
        found = count(text_on(draft, channel.id), self._choices.platforms[channel.id])
        used = f"{channel.name} {found.used:,}"
        text = used if found.limit is None else f"{used} / {found.limit:,}"
        if found.limit is not None and found.used > found.limit:
            over = f"{found.used - found.limit:,}"
            text = filled(self.tr("%1, %2 over"), text, over)
            meaning = filled(self.tr("Too long for %1 by %2"), channel.name, over)
        elif _room(found) is Room.TIGHT:
            meaning = filled(self.tr("Long for %1"), channel.name)
        else:
            meaning = ""
        return Counter(text, _room(found), meaning)

    @Slot(int)
    def _on_tabs_current_changed(self, _row: int) -> None:
        self._show_acts()
        self._show_text()
        self._show_counters()
        self._show_marks()
        self.channel_shown.emit(self._channel())

    @Slot()
    def _on_editor_text_changed(self) -> None:
        text = self._editor.toPlainText()
        if self._draft is None or text == text_on(self._draft, self._channel()):
            return
        self._draft = with_text(self._draft, self._channel(), text)
        self._show_counters()
        self.edited.emit(self._draft)

    @Slot()
    def _on_differ_clicked(self) -> None:
        if self._draft is None:
            return
        self._menu.clear()
        for channel in self._choices.channels:
            if channel.id in self._draft.channels and own_words_on(self._draft, channel.id) is None:
                words = filled(self.tr("Another text for %1"), channel.name)
                self._menu.addAction(without_mnemonic(words)).setData(channel.id)
        self._menu.popup(self._differ.mapToGlobal(self._differ.rect().bottomLeft()))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        if self._draft is not None:
            channel_id = ChannelId(str(action.data()))
            self.edited.emit(with_text(self._draft, channel_id, self._draft.text))
            self.show_channel(channel_id)
            self._editor.setFocus()

    @Slot()
    def _on_join_clicked(self) -> None:
        channel_id = self._channel()
        if self._draft is not None and channel_id is not None:
            self.edited.emit(joined(self._draft, channel_id))
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._editor.setFont(self._theme.font(TextStyle.READING))
        self._head.setContentsMargins(pad_px, self._theme.space(5), pad_px, self._theme.space(5))
        self._body.setContentsMargins(pad_px, pad_px, self._theme.space(4), self._theme.space(4))
        self._top.set_spacing(self._theme.space(_SPACING_PX))
        self._show_marks()


def _with_profile(channel: Channel) -> str:
    """Return a channel's name with its profile, where it has one that the name does not tell."""
    is_told = not channel.handle or channel.handle in channel.name
    return channel.name if is_told else f"{channel.name} · {channel.handle}"


def _nothing(_finding: Finding) -> str:
    return ""


def _room(found: Count) -> Room:
    if found.limit is not None and found.used > found.limit:
        return Room.OVER
    return Room.TIGHT if found.warn is not None and found.used > found.warn else Room.ENOUGH
