"""The first step: the town's name, the policy that it goes by, and its clocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot

from ui.first_run.step import Step, check_written
from ui.models.first_run import FirstRunModel, PolicyCard
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Card
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel, without_mnemonic


class TownStep(Step):
    """Ask for the town's name, its policy and its zone; ``policy`` is the one that is chosen."""

    def __init__(self, theme: Theme, model: FirstRunModel) -> None:
        super().__init__(theme)
        self.set_texts(self.tr("Your municipality"), self.tr("All of this can be changed later under Setup."))
        self._policies = model.policies()
        self.town = self.add_line(self.tr("Name, as it stands on letters"))
        self.town.setPlaceholderText(self.tr("Town of …"))
        self._filled_in = ""
        self.policy_choice = self._add_choice(
            self.tr("Policy that posts go by"), [(card.key, card.name) for card in self._policies]
        )
        self._asks = _Asks(theme)
        self.body.addWidget(self._asks)
        self.zone = self._add_choice(
            self.tr("Time that your clocks show"), [(zone.value, zone.text) for zone in model.zones()]
        )
        self.zone.choose(model.zone())
        self.policy_choice.currentIndexChanged.connect(self._on_policy_choice_current_index_changed)
        self._asks.show_policy(self.policy)

    @property
    def policy(self) -> PolicyCard:
        """Give the chosen policy."""
        return self._policies[self.policy_choice.currentIndex()]

    def check(self) -> None:
        """Ask for the name."""
        check_written(self.town, self.tr("Write the municipality's name"))

    def begin(self) -> None:
        """Stand on the name."""
        self.town.setFocus()

    def _add_choice(self, label: str, entries: Sequence[tuple[str, str]]) -> Choice:
        choice = Choice()
        for value, text in entries:
            choice.addItem(without_mnemonic(text), value)
        self.body.addWidget(Field(self.theme, label, choice))
        return choice

    @Slot(int)
    def _on_policy_choice_current_index_changed(self, _index: int) -> None:
        """Show what it asks, and take over its town's name where nobody wrote another."""
        if self.town.text() == self._filled_in:
            self._filled_in = self.policy.town
            self.town.setText(self._filled_in)
        self._asks.show_policy(self.policy)


class _Asks(Card):
    """What a policy asks, in its own words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._about = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._stops_heading = WrappedLabel(theme, self.tr("A post waits until these hold"), TextStyle.SMALL_STRONG)
        self._stops = WrappedLabel(theme, "", TextStyle.SMALL)
        self._order_heading = WrappedLabel(theme, self.tr("Who goes first"), TextStyle.SMALL_STRONG)
        self._order = WrappedLabel(theme, "", TextStyle.SMALL)
        for label in (self._stops_heading, self._stops, self._order_heading, self._order, self._about):
            self.body.addWidget(label)

    def show_policy(self, policy: PolicyCard) -> None:
        """Show another policy."""
        self._about.setText(policy.about)
        self._stops.setText(policy.stops)
        self._order.setText("\n".join(policy.order))
