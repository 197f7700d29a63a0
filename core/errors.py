"""The refusals and failures that core raises.

An error carries a ``code`` and the ``values`` that its sentence needs; the sentence itself stands in
``resources/strings`` and is made by ``ui.text``, so that core holds no text for the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.findings import Finding
    from core.model.steps import Outlook


class CalendarError(Exception):
    """Tell that something was refused or failed; nothing was changed.

    ``code`` names the sentence in ``resources/strings``, ``values`` fill its gaps.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        given = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code} ({given})" if given else self.code


class NotAllowed(CalendarError):
    """Refuse an act: the person's roles, or the state of the record, do not allow it."""


class PartRefused(NotAllowed):
    """Refuse several things at once because of one of them.

    ``part`` is its place among them, from 0; ``title`` is the post's that it is about, ``refusal`` is why.
    """

    def __init__(self, part: int, title: str, refusal: CalendarError) -> None:
        super().__init__(refusal.code, **refusal.values)
        self.part = part
        self.title = title
        self.refusal = refusal


class RuleBroken(CalendarError):
    """Refuse a step because blocking findings stand. ``findings`` holds each of them."""

    def __init__(self, findings: Sequence[Finding], **values: object) -> None:
        super().__init__("rule-broken", **values)
        self.findings = tuple(findings)


class NeedsConfirmation(CalendarError):
    """Ask before a step that does harm; ``outlook`` says what it would do and carries the fingerprint to agree to."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__("needs-confirmation")
        self.outlook = outlook


class Conflict(CalendarError):
    """Refuse a change to a record that somebody else changed since it was read."""


class NotFound(CalendarError):
    """Tell that a record asked for is not in the calendar."""


class BadInput(CalendarError):
    """Refuse what came from outside, saying where and why.

    ``file`` is the name shown to the person, ``row`` counts from 1 as a spreadsheet does, ``field`` is the column or
    key, ``why`` names the sentence. ``None`` where a part does not apply.
    """

    def __init__(self, file: str | None, row: int | None, field: str | None, why: str, **values: object) -> None:
        super().__init__(why, file=file, row=row, field=field, **values)
        self.file = file
        self.row = row
        self.field = field
        self.why = why


class StoreUnavailable(CalendarError):
    """Tell that the calendar cannot be read or written now (in use, disk full, drive gone); nothing was changed."""


class Damaged(CalendarError):
    """Tell that the calendar on disk is not what Oyez wrote, and must not be worked on."""
