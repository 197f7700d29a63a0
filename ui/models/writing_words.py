"""How it is told that somebody was writing: when, of what, and who saved it since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.errors import NotFound
from core.model.kinds import Instant
from ui.models.compose_record import read_record
from ui.models.drafting import title_from
from ui.models.photo_words import filled
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.working_copies import WorkingCopy


def left_words(session: Session, copy: WorkingCopy) -> str:
    """Return that the person was writing this, and when."""
    return filled(_tr("You were writing this %1"), _moment(session, copy.written_at))


def left_of_words(session: Session, copy: WorkingCopy) -> str:
    """Return what the person was writing, by its title, and when."""
    title = copy.draft.title or title_from(copy.draft.text) or _tr("a post without words")
    return filled(_tr("You were writing “%1” %2"), title, _moment(session, copy.written_at))


def since_words(session: Session, copy: WorkingCopy) -> str:
    """Return who saved the post since the writing began; nothing where nobody did."""
    if copy.post_id is None:
        return ""
    try:
        record = read_record(session, copy.post_id)
    except NotFound:
        return ""
    if record.post.revision == copy.seen or not record.savings:
        return ""
    last = record.savings[-1]
    form = _tr("%1 saved it %2, since you began. Saving what you go on with takes its place.")
    return filled(form, last.by or _tr("Somebody"), _moment(session, last.at))


def _moment(session: Session, at: Instant) -> str:
    wall = session.zone.wall(at)
    if wall.date() == session.today():
        return filled(_tr("at %1"), session.texts.clock(wall))
    return filled(_tr("on %1"), session.texts.since(wall, session.today()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("writing_words", text)
