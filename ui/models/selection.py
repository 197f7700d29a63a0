"""The chips of the calendar that are chosen to be acted on together."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from ui.models.day_chips import ChipKey, DayChip


class Selection(QObject):
    """Hold the chosen chips, in the order in which they were chosen. ``changed`` says that they are others now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[ChipKey, DayChip] = {}

    @property
    def chips(self) -> tuple[DayChip, ...]:
        """Give the chosen chips."""
        return tuple(self._chips.values())

    @property
    def keys(self) -> frozenset[ChipKey]:
        """Give what tells the chosen chips apart from others."""
        return frozenset(self._chips)

    def holds(self, chip: DayChip) -> bool:
        """Tell whether a chip is chosen."""
        return chip.key in self._chips

    def add(self, chips: Iterable[DayChip]) -> None:
        """Choose chips too."""
        self._become({**self._chips, **{chip.key: chip for chip in chips}})

    def toggle(self, chip: DayChip) -> None:
        """Choose a chip too, or no longer."""
        others = {key: each for key, each in self._chips.items() if key != chip.key}
        self._become(others if self.holds(chip) else {**others, chip.key: chip})

    def clear(self) -> None:
        """Choose none."""
        self._become({})

    def follow(self, shown: Iterable[DayChip]) -> None:
        """Keep what is still shown of the chosen chips, as it is shown now; with none chosen ``shown`` is not read.

        A chip is made when it is looked at: to read all of a month takes longer than showing it.
        """
        if not self._chips:
            return
        present = {chip.key: chip for chip in shown}
        self._become({key: present[key] for key in self._chips if key in present})

    def _become(self, chips: dict[ChipKey, DayChip]) -> None:
        if chips != self._chips or list(chips) != list(self._chips):
            self._chips = chips
            self.changed.emit()
