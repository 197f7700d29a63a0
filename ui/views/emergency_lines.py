"""The lines that the emergency desk shows, each with what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.banner import URGENT, WAITS, Banner


class UrgentLine(Banner):
    """Say what emergency is in force. Its acts are ``write``, ``mistake`` and ``end``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, URGENT, parent)
        self.write = self.add_act(self.tr("Write about it"))
        self.mistake = self.add_act(self.tr("Declared by mistake …"))
        self.end = self.add_act(self.tr("End emergency …"))


class ReviewLine(Banner):
    """Say what is to be looked at after an emergency. Its act is ``look``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, WAITS, parent)
        self.look = self.add_act(self.tr("Look at them"))


class ReadingsLine(Banner):
    """Say what waits for a second reading. Its act is ``read``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, WAITS, parent)
        self.read = self.add_act(self.tr("Read"))
