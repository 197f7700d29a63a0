"""All registers of Setup, in the order of its pages."""

from __future__ import annotations

from ui.models.registers.authorised import Authorisations
from ui.models.registers.channels import Channels
from ui.models.registers.elections import Elections
from ui.models.registers.leave_asked import LeaveAsked
from ui.models.registers.meetings import Meetings
from ui.models.registers.parties import Partners
from ui.models.registers.passwords import Passwords
from ui.models.registers.people import Departments, People
from ui.models.registers.recurring import RecurringPosts
from ui.models.registers.register import Register
from ui.models.registers.requests import Requests
from ui.models.registers.trained import Trainings
from ui.models.registers.words_kept import Hashtags, OwnContacts, TownWords

REGISTERS: tuple[type[Register], ...] = (
    Channels,
    Departments,
    People,
    Authorisations,
    LeaveAsked,
    Trainings,
    Passwords,
    Hashtags,
    TownWords,
    OwnContacts,
    Partners,
    Elections,
    Meetings,
    Requests,
    RecurringPosts,
)
"""Every register, in order."""
