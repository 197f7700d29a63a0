"""What one benchmark found, beside its target."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """A measured number, in ``unit``, that should not be above ``target``; ``how`` says what was measured."""

    name: str
    measured: float
    target: float
    unit: str
    how: str

    @property
    def is_met(self) -> bool:
        """Tell whether the target is met."""
        return self.measured <= self.target

    def line(self) -> str:
        """Return one line for people."""
        verdict = "met" if self.is_met else "MISSED"
        said = f"{self.name}: {self.measured:.2f} {self.unit}, target {self.target:g}"
        return f"{said}, {verdict} ({self.how})"
