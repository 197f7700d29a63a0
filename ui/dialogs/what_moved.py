"""The list of what moved in the queue since one's last look: before, after, why, and by whose doing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands.movements import Movement
from ui.dialogs.form_dialog import FormDialog
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_MOST = 60


class WhatMoved(FormDialog):
    """Show movements, the latest first. ``opened`` carries the id of a post to open."""

    opened = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, movements: Sequence[Movement], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("What moved since you looked last"), self.tr("Close"), parent)
        self._session = session
        self.cancel_button.hide()
        for movement in movements[:_MOST]:
            self.body.addWidget(self._make_entry(movement))
        if len(movements) > _MOST:
            more = self.tr("and %n more", "", len(movements) - _MOST)
            self.body.addWidget(WrappedLabel(theme, more, TextStyle.SMALL, ColourRole.MUTED))
        self.act_button.setFocus()

    def _make_entry(self, movement: Movement) -> QWidget:
        entry = GroundFrame(Ground.CARD)
        row = QHBoxLayout(entry)
        lines = QVBoxLayout()
        told = self._told(movement)
        lines.addWidget(WrappedLabel(self.theme, movement.title, TextStyle.BODY_STRONG))
        for text in told:
            lines.addWidget(WrappedLabel(self.theme, text, TextStyle.SMALL, ColourRole.MUTED))
        row.addLayout(lines, 1)
        button = Button(self.theme, self.tr("Open"), ButtonKind.LINK)
        button.setAccessibleName(f"{self.tr('Open')}: {movement.title}. {'. '.join(told)}")
        button.setProperty("post", movement.post_id)
        button.clicked.connect(self._on_button_clicked)
        row.addWidget(button)
        return entry

    def _told(self, movement: Movement) -> tuple[str, ...]:
        texts, today = self._session.texts, self._session.today()
        to = self.tr("no time") if movement.after is None else texts.wall(movement.after, today)
        was = texts.wall(movement.before, today)
        times = filled(self.tr("%1: from %2 to %3"), movement.channel, was, to)
        doing = filled(self.tr("By %1 · %2"), movement.by, texts.did(movement.command, movement.label))
        return tuple(text for text in (times, texts.reason(movement.why, today), doing) if text)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.opened.emit(str(self.sender().property("post")))
        self.accept()
