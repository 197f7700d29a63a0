"""The third step: where the town posts already."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from core.first_run import NewChannel
from ui.first_run.step import Step
from ui.models.first_run import FirstRunModel, PolicyCard
from ui.models.photo_words import filled
from ui.theme import Theme
from ui.widgets.form import Choice, Field
from ui.widgets.plain import without_mnemonic


class _Row:
    """A platform that can be ticked, and the handle of the profile there."""

    def __init__(self, key: str, label: str, handle_name: str) -> None:
        self.key = key
        self.label = label
        self.box = QCheckBox(without_mnemonic(label))
        self.handle = QLineEdit()
        self.handle.setAccessibleName(handle_name)
        self.handle.textEdited.connect(partial(_tick, self.box))


class ChannelsStep(Step):
    """Ask on which platforms the town has a profile; none is an answer too."""

    def __init__(self, theme: Theme, model: FirstRunModel) -> None:
        super().__init__(theme)
        self._rows = [
            _Row(each.value, each.text, filled(self.tr("Profile on %1"), each.text)) for each in model.platforms()
        ]
        grid_of = QWidget()
        grid = QGridLayout(grid_of)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(theme.space(6))
        for number, row in enumerate(self._rows):
            row.handle.setPlaceholderText(self.tr("@name or address, if you like"))
            grid.addWidget(row.box, number, 0)
            grid.addWidget(row.handle, number, 1)
        self.times = Choice()
        for offer in model.times():
            self.times.addItem(without_mnemonic(offer.text), offer.value)
        self.body.addWidget(grid_of)
        self.body.addWidget(Field(theme, self.tr("When they post, to begin with"), self.times))

    def follow(self, policy: PolicyCard) -> None:
        """Say by whose authority the channels are approved under the chosen policy."""
        sentence = self.tr(
            "Tick where you post now. The channels are kept as approved by you, in the role that the policy asks for"
            " (%1). More can be asked for under Setup, Channels."
        )
        self.set_texts(self.tr("Channels"), filled(sentence, policy.approves_channels))

    def channels(self) -> tuple[NewChannel, ...]:
        """Return what was ticked, in the order shown."""
        return tuple(
            NewChannel(row.key, row.label, row.handle.text().strip()) for row in self._rows if row.box.isChecked()
        )

    def begin(self) -> None:
        """Stand on the first platform."""
        self._rows[0].box.setFocus()


def _tick(box: QCheckBox, text: str) -> None:
    """Tick the platform on which somebody writes a handle."""
    if text.strip():
        box.setChecked(True)
