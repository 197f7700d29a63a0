"""A letter that asks for a decision, as it is handed to the person's own mail program: Oyez itself sends nothing."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from core.commands.awaited import Awaited
from core.late_dataclass import dataclass
from core.model.kinds import Wall
from core.model.town import Person
from ui.models.approval_words import ApprovalWords
from ui.models.photo_words import filled
from ui.session import Session


@dataclass(frozen=True)
class Letter:
    """An address, empty where none is on file, a subject and the words."""

    address: str
    subject: str
    body: str

    @property
    def link(self) -> str:
        """Give it as a link that a mail program opens (RFC 6068): nothing in it but these three is told to it."""
        body = quote(self.body.replace("\n", "\r\n"), safe="")
        return f"mailto:{quote(self.address, safe='@')}?subject={quote(self.subject, safe='')}&body={body}"


def letter_asking(
    session: Session, words: ApprovalWords, each: Awaited, person: Person, approve_by: Wall | None, *, reminds: bool
) -> Letter:
    """Return the letter about one decision: what waits and until when, never the words of a post."""
    name, town, me = words.title(each), session.town.name, session.person
    subject = _tr("Reminder: “%1” waits for your decision") if reminds else _tr("“%1” waits for your decision")
    lines = [
        filled(_tr("Hello %1,"), person.name),
        filled(_tr("“%1” waits for your decision in the calendar of the %2 (%3)."), name, town, words.line(each)),
    ]
    if approve_by is not None:
        lines.append(filled(_tr("Please decide by %1."), session.texts.wall(approve_by)))
    lines.append(_tr("It stands in Oyez under Approvals."))
    lines.append(f"{me.name}\n{me.title}")
    return Letter(person.email, filled(subject, name), "\n\n".join(lines))


def _tr(text: str) -> str:
    return QCoreApplication.translate("letter", text)
