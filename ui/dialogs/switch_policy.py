"""Puts another policy in the place of the town's, each of its classes finding a place in the other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.policy import SwitchPack
from ui.dialogs.pack_step import PackStepDialog
from ui.jobs import Jobs
from ui.models.pack_steps import PackChoice, classes_without_place, other_packs
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel, without_mnemonic


class SwitchPolicy(PackStepDialog):
    """Ask which policy is to be in force, what each class that it lacks is there, and why."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, _tr("Another policy"), _tr("Switch policy"), parent)
        self._packs: tuple[PackChoice, ...] = other_packs(session)
        self._policy = Choice()
        for each in self._packs:
            own = filled(self.tr("%1, %2"), each.pack.name, each.pack.version)
            self._policy.addItem(without_mnemonic(own if each.pack.base else each.pack.name), each.policy)
        self._classes: dict[str, Choice] = {}
        self._shown: list[QWidget] = []
        self._about = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self._places = QWidget()
        self._column = QVBoxLayout(self._places)
        self._column.setContentsMargins(0, 0, 0, 0)
        policy = Field(theme, self.tr("Policy"), self._policy)
        policy.add(self._about)
        self.body.addWidget(policy)
        self.body.addWidget(self._places)
        self.lay_out_foot()
        self._policy.currentIndexChanged.connect(self._on_policy_current_index_changed)
        self._show_classes()
        self._policy.setFocus()

    def make_step(self) -> SwitchPack | None:
        """Return the step."""
        classes = tuple((key, str(choice.currentData())) for key, choice in self._classes.items())
        return SwitchPack(str(self._policy.currentData()), classes, self.reason.text())

    def _show_classes(self) -> None:
        """Ask, for each class that the chosen policy lacks, which of its classes it is."""
        for shown in self._shown:
            shown.hide()
            shown.deleteLater()
        self._shown.clear()
        self._classes.clear()
        other = self._packs[self._policy.currentIndex()].pack
        self._about.setText(filled(self.tr("%1, version %2"), other.title, other.version))
        lacking = classes_without_place(self.session, other)
        if lacking:
            told = self.tr("The other policy lacks these classes. Say for each which of its own it is.")
            self._shown.append(WrappedLabel(self.theme, told, TextStyle.SMALL, ColourRole.MUTED))
        for priority in lacking:
            choice = Choice()
            for each in other.classes:
                choice.addItem(without_mnemonic(f"{each.number} {each.name}"), each.key)
            choice.setCurrentIndex(min(priority.number, len(other.classes)) - 1)
            choice.currentIndexChanged.connect(self.forget)
            self._classes[priority.key] = choice
            self._shown.append(Field(self.theme, f"{priority.number} {priority.name}", choice))
        for shown in self._shown:
            self._column.addWidget(shown)
        self.fit()

    @Slot()
    def _on_policy_current_index_changed(self) -> None:
        self.forget()
        self._show_classes()


def _tr(text: str) -> str:
    return QCoreApplication.translate("policy", text)
