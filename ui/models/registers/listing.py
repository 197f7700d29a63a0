"""All registers of Setup, in the order of its pages."""

from __future__ import annotations

from ui.models.registers.channels import Channels
from ui.models.registers.people import Authorisations, People
from ui.models.registers.register import Register

REGISTERS: tuple[type[Register], ...] = (Channels, People, Authorisations)
"""Every register, in order."""
