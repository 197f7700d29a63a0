"""What saving a post would cost, in one sentence: the approvals that fall and the times that are given up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.model.assurances import PeriodApproval, SecondReading
from core.model.kinds import PersonId
from core.model.posts import Post, PostDecision, Verdict
from core.model.states import State
from core.model.steps import HarmKind, Outlook
from core.model.town import Person
from core.store import posts as post_queries
from core.store.engine import Engine
from core.store.stand_ins import in_place_of
from ui.models.compose_record import ComposeRecord
from ui.models.photo_words import filled
from ui.session import Session


def price_of(session: Session, record: ComposeRecord, outlook: Outlook) -> str:
    """Return what saving would cost a post, by the outlook of the very step that would save it."""
    lost = list(_lost(session, record)) if _is_rewritten(record, outlook) else []
    given_up = [_moment(session, record, harm.placement_id) for harm in outlook.harms if harm.kind is HarmKind.HELD]
    parts = [*lost, *([filled(_tr("gives up %1"), _listed(list(dict.fromkeys(given_up))))] if given_up else [])]
    if parts:
        said = filled(_tr("Saving %1."), _listed(parts))
    elif any(placement.state is State.ASKED for placement in record.placements):
        said = _tr("The post is asked for. Saving changes what was asked for, and drops no approval.")
    else:
        said = _tr("Saving drops no approval and gives up no time.")
    stays = _tr("What has gone out stays as it went out.")
    return f"{said} {stays}" if record.fixed_channels else said


def _is_rewritten(record: ComposeRecord, outlook: Outlook) -> bool:
    """Tell whether the step changes what approvals are of."""
    after = (change.after for change in outlook.changes if (change.table, change.id) == ("post", record.post.id))
    return any(row is not None and row["content_hash"] != record.post.content_hash for row in after)


def _lost(session: Session, record: ComposeRecord) -> Iterator[str]:
    for decision in session.read(lambda engine: _standing(engine, record.post)):
        stood_for = session.read(partial(in_place_of, table="post_decision", decision_ids=[decision.id]))
        whose = stood_for.get(decision.id, decision.decided_by)
        yield filled(_tr("drops the approval of the %1"), _title(session, record, whose))
    for said in record.said:
        if isinstance(said, PeriodApproval):
            first, last = (session.texts.day(day, session.today()) for day in (said.from_day, said.until_day))
            yield filled(_tr("drops the approval for %1 to %2"), first, last)
        elif isinstance(said, SecondReading):
            yield filled(_tr("drops the second reading by %1"), record.names.get(said.read_by, ""))


def _standing(engine: Engine, post: Post) -> list[PostDecision]:
    decisions = post_queries.decisions_of(engine, post.id)
    of_this = (each for each in decisions if each.content_hash == post.content_hash and each.revoked_at is None)
    return [each for each in of_this if each.verdict is Verdict.APPROVED]


def _title(session: Session, record: ComposeRecord, person_id: PersonId) -> str:
    person = session.read(lambda engine: engine.record(Person, person_id))
    return record.names.get(person_id, "") if person is None else person.title or person.name


def _moment(session: Session, record: ComposeRecord, placement_id: str | None) -> str:
    wall = next((each.at_wall for each in record.placements if each.id == placement_id), None)
    return _tr("its place in line") if wall is None else session.texts.wall(wall, session.today())


def _listed(parts: list[str]) -> str:
    *before, last = parts
    return filled(_tr("%1 and %2"), ", ".join(before), last) if before else last


def _tr(text: str) -> str:
    return QCoreApplication.translate("saving_price", text)
