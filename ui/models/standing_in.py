"""Who stands in for whom today, as the person who works is told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.kinds import Day
from core.model.town import StandIn
from core.store import town as town_queries
from ui.models.photo_words import filled
from ui.session import Session


def standing_lines(session: Session) -> tuple[str, ...]:
    """Return a sentence for each person for whom one stands in today, and for each who stands in for oneself."""
    today, me = session.today(), session.person.id
    people = {person.id: person for person in session.read(town_queries.people)}
    namings = [each for each in session.read(town_queries.namings) if _runs(each, today)]
    mine = {stood.naming_id: stood.person for stood in session.actor.stands_for}
    lines = []
    for each in namings:
        whose, last = mine.get(each.id), session.texts.day(each.until_day, today)
        if whose is not None:
            lines.append(filled(_tr("You stand in for %1 (%2) until %3."), whose.name, whose.title, last))
        elif each.person_id == me:
            lines.append(filled(_tr("%1 stands in for you until %2."), people[each.stand_in_id].name, last))
    return tuple(lines)


def _runs(naming: StandIn, day: Day) -> bool:
    return naming.ended_at is None and naming.from_day <= day <= naming.until_day


def _tr(text: str) -> str:
    return QCoreApplication.translate("standing in", text)
