"""The posts in which a photo is used, each a link to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.states import State
from ui.editors.passport_card import OnFile, clear_layout, put
from ui.models.passport import Passport, PostUse
from ui.models.photo_words import PhotoWords, filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel

_MOST_SHOWN = 12


class PassportUses(QWidget):
    """List where a photo is used. ``post_requested`` carries the id of the post that is to be opened."""

    post_requested = Signal(str)

    def __init__(self, theme: Theme, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._label = WrappedLabel(theme, "", TextStyle.SMALL_STRONG, ColourRole.MUTED)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self._label)
        column.addLayout(self._lines)

    def show_passport(self, passport: Passport) -> None:
        """Show the posts of a photo, newest first."""
        clear_layout(self._lines)
        count = len(passport.uses)
        self._label.setText(filled(self.tr("Used in %1"), self._words.uses(count)))
        for use in passport.uses[:_MOST_SHOWN]:
            line = OnFile(self._theme, self._told(use), [(use.post_id, self.tr("Open"))])
            line.pressed.connect(self.post_requested)
            put(self._lines, line)
        if count > _MOST_SHOWN:
            rest = self.tr("and %n more", "", count - _MOST_SHOWN)
            put(self._lines, WrappedLabel(self._theme, rest, TextStyle.SMALL, ColourRole.MUTED))

    def _told(self, use: PostUse) -> str:
        title = use.title or self.tr("Without a title")
        if use.wall is None:
            return filled(self.tr("%1 (%2)"), title, self._state_without_time(use.state))
        return filled(self.tr("%1 (%2 %3)"), title, self._state(use.state), self._words.moment(use.wall))

    def _state_without_time(self, state: State) -> str:
        return self.tr("draft") if state is State.DRAFT else self._state(state)

    def _state(self, state: State) -> str:
        return {
            State.DRAFT: self.tr("planned"),
            State.ASKED: self.tr("asked for"),
            State.QUEUED: self.tr("scheduled"),
            State.PINNED: self.tr("pinned"),
            State.HELD: self.tr("held"),
            State.HANDED_OVER: self.tr("handed over"),
            State.PUBLISHED: self.tr("went out"),
            State.MISSED: self.tr("missed"),
            State.TAKEN_DOWN: self.tr("taken down"),
            State.DROPPED: self.tr("dropped"),
            State.PAST: self.tr("past"),
        }[state]
