"""Changes how strict a rule of the town's policy is, and its numbers and names."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.commands.policy import ChangePack
from core.policy.rules.rule import RuleInForce
from ui.dialogs.form_inputs import Input, make_input
from ui.dialogs.pack_step import PackStepDialog
from ui.jobs import Jobs
from ui.models.registers.form import Answers, FieldKind
from ui.models.rule_form import rule_changes, rule_fields
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel


class ChangeRule(PackStepDialog):
    """Ask what a rule is to be, and why."""

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, rule: RuleInForce[Any], parent: QWidget | None = None
    ) -> None:
        name = session.texts.rule_name(rule.id)
        super().__init__(session, theme, jobs, name, _tr("Change the policy"), parent)
        self._rule = rule
        self._inputs: dict[str, Input] = {}
        for field in rule_fields(session, rule):
            made = make_input(field, session, theme, jobs)
            made.tell(self.forget)
            self._inputs[field.key] = made
            if field.kind is FieldKind.TICK:
                self.body.addWidget(made.widget)
                continue
            shown = Field(theme, field.label, made.widget)
            if field.note:
                shown.add(WrappedLabel(theme, field.note, TextStyle.CAPTION, ColourRole.MUTED))
            self.body.addWidget(shown)
        self.lay_out_foot()

    def make_step(self) -> ChangePack | None:
        """Return the change, or complain."""
        for each in self._inputs.values():
            if each.complaint():
                self.complain(each.complaint(), each.target)
                return None
        answers = Answers({key: each.answer() for key, each in self._inputs.items()})
        return ChangePack(rule_changes(self._rule, answers), self.reason.text())


def _tr(text: str) -> str:
    return QCoreApplication.translate("rule", text)
