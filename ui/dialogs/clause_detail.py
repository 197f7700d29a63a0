"""Shows one clause of the policy, what Oyez does about it, and each rule that checks it in detail."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from core.policy.acts import Act
from core.policy.document import DocumentClause
from core.policy.facts import SubjectFacts
from ui.dialogs.clause_words import ClauseWords
from ui.models.photo_words import filled
from ui.models.policy import LineKind, PolicyLine, PolicyModel
from ui.models.registers.listing import REGISTERS
from ui.models.rights_told import why_not
from ui.models.rule_words import RuleWords, rule_words
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card, HairLine
from ui.widgets.plain import WrappedLabel, set_plain_tool_tip

_LABEL_SHARE, _TEXT_SHARE = 2, 3


class ClauseDetail(ClauseWords):
    """Show a line of the Policy page in full.

    ``register_requested`` carries the key of a register to look at, ``change_requested`` the id of a rule to change.
    """

    register_requested = Signal(str)
    change_requested = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, model: PolicyModel, line: PolicyLine, parent: QWidget | None = None
    ) -> None:
        clauses: tuple[DocumentClause, ...] = ()
        if line.kind is LineKind.CLAUSE:
            clauses = (DocumentClause(line.key, tuple(line.text.split("\n")), line.heading),)
        super().__init__(theme, line.key, clauses, parent=parent)
        self._session = session
        self._theme = theme
        self._line = line
        if line.does is not None:
            self._add_doing(model.does_words(line.does))
        for rule_id in line.rules:
            if rule_id in session.pack.rules:
                self._add_rule(rule_words(session, session.pack.rules[rule_id]))
        for key in line.registers:
            self._add_register(key, model.register_name(key))
        self.fit()

    def _add_doing(self, does: str) -> None:
        self.add(HairLine())
        self.add(WrappedLabel(self._theme, filled(self.tr("What Oyez does: %1"), does), TextStyle.BODY_STRONG))
        if self._line.why:
            self.add(WrappedLabel(self._theme, self._line.why, TextStyle.BODY, ColourRole.MUTED))

    def _add_rule(self, words: RuleWords) -> None:
        card = Card(self._theme)
        card.body.addWidget(WrappedLabel(self._theme, words.name, TextStyle.BODY_STRONG))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.space(12))
        grid.setVerticalSpacing(self._theme.space(5))
        grid.setColumnStretch(0, _LABEL_SHARE)
        grid.setColumnStretch(1, _TEXT_SHARE)
        for row, (label, text) in enumerate(words.lines):
            grid.addWidget(WrappedLabel(self._theme, label, TextStyle.SMALL, ColourRole.MUTED), row, 0)
            grid.addWidget(WrappedLabel(self._theme, text, TextStyle.SMALL), row, 1)
        card.body.addLayout(grid)
        card.body.addWidget(self._change_button(words.rule_id), 0, Qt.AlignmentFlag.AlignLeft)
        self.add(card)

    def _change_button(self, rule_id: str) -> Button:
        """Return the button that changes a rule, for those who may propose or approve a change."""
        button = Button(self._theme, self.tr("Change …"))
        refusal = why_not(self._session, (Act.APPROVE_PACK_CHANGE, Act.PROPOSE_PACK_CHANGE), SubjectFacts())
        button.setEnabled(not refusal)
        set_plain_tool_tip(button, refusal)
        button.setProperty("rule", rule_id)
        button.clicked.connect(self._on_change_clicked)
        return button

    def _add_register(self, key: str, name: str) -> None:
        if not any(register.key == key for register in REGISTERS):
            return
        button = Button(self._theme, filled(self.tr("Open %1"), name), ButtonKind.LINK)
        button.setProperty("register", key)
        button.clicked.connect(self._on_button_clicked)
        self.add(button)

    @Slot()
    def _on_change_clicked(self) -> None:
        self.change_requested.emit(str(self.sender().property("rule")))
        self.accept()

    @Slot()
    def _on_button_clicked(self) -> None:
        self.register_requested.emit(str(self.sender().property("register")))
        self.accept()
