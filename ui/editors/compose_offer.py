"""What the bar of Compose offers for a post as it stands, and the words for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.states import State
from core.policy.acts import Act
from core.policy.basics import CHANNEL, TEXT
from ui.editors.compose_bar import BarAct, BarOffer
from ui.models.compose import ComposeModel
from ui.models.photo_words import filled
from ui.models.placement_acts import PlacementAct, offered
from ui.models.recording import DECIDED_BY_OTHERS, may_record
from ui.models.repeat_words import repeat_told
from ui.models.series_acts import series_acts, series_of
from ui.session import Session

_MENU = (
    BarAct.QUEUE,
    BarAct.APPROVE,
    BarAct.RECORD,
    BarAct.PUBLISH,
    BarAct.PIN,
    BarAct.PLAN,
    BarAct.UNPIN,
    BarAct.HOLD,
    BarAct.TAKE_OUT,
    BarAct.TAKE_BACK,
    BarAct.PUT_BACK,
    BarAct.REPEAT,
    BarAct.SKIP,
    BarAct.CHANGE_SERIES,
    BarAct.END_SERIES,
    BarAct.TEMPLATE,
    BarAct.REVERT,
)


def offer_of(session: Session, model: ComposeModel) -> BarOffer:
    """Return what the person who works may do with the post; the one thing that comes next is primary."""
    may = _may_be_done(session, model)
    primary = next((act for act in (BarAct.RESTORE, BarAct.PUBLISH, *_next(model)) if act in may), None)
    beside = tuple(act for act in (BarAct.DISCARD, BarAct.SAVE, BarAct.RETURN) if act in may and act is not primary)
    menu = tuple(act for act in _MENU if act in may and act is not primary)
    return BarOffer(primary, beside, menu, _words(model), _not_now(model))


def note_of(session: Session, model: ComposeModel) -> str:
    """Return where the post stands and when it was saved, such as ``Draft · saved 10:41``."""
    record, at = model.record, model.saved_at
    if record is None or at is None:
        return _tr("Not saved yet")
    state = _tr("Discarded") if record.is_discarded else session.texts.state(record.state)
    wall = session.zone.wall(at)
    is_today = wall.date() == session.today()
    when = session.texts.clock(wall) if is_today else session.texts.since(wall, session.today())
    if model.is_changed:
        return filled(_tr("%1 · changed since %2"), state, when)
    series = series_of(session, record.post.id)
    if series is not None:
        return filled(_tr("%1 · saved %2 · repeats: %3"), state, when, repeat_told(series.rrule))
    return filled(_tr("%1 · saved %2"), state, when)


def _not_now(model: ComposeModel) -> frozenset[BarAct]:
    """Return what is shown but has to wait: saving until something is written, putting back until nothing stands.

    Nothing can be asked for without a text and a channel.
    """
    off = set() if model.is_changed or model.record is None else {BarAct.SAVE}
    if model.ruling.stopping:
        off.add(BarAct.PUT_BACK)
    if any(finding.rule in {TEXT, CHANNEL} and finding.where.channel_id is None for finding in model.ruling.findings):
        off |= {BarAct.QUEUE, BarAct.PIN}
    return frozenset(off)


def _next(model: ComposeModel) -> tuple[BarAct, ...]:
    """Return what may come next, the likeliest first."""
    state = State.DRAFT if model.record is None else model.record.state
    if model.can_decide and not model.is_returned:
        return (BarAct.APPROVE,)
    if state in {State.HELD, State.MISSED} and not model.is_changed:
        return (BarAct.PUT_BACK,)
    return (BarAct.QUEUE, BarAct.SAVE)


def _may_be_done(session: Session, model: ComposeModel) -> set[BarAct]:
    record = model.record
    if record is not None and record.is_discarded:
        return {BarAct.RESTORE} if session.may(Act.WRITE, record.subject) else set()
    may: set[BarAct] = set()
    if not model.is_read_only:
        may |= {BarAct.SAVE, BarAct.DISCARD}
        may |= set() if model.draft.text else {BarAct.TEMPLATE}
    if model.is_changed:
        may.add(BarAct.REVERT)
    if model.can_queue:
        may.add(BarAct.QUEUE)
    if model.can_decide:
        may |= {BarAct.APPROVE} if model.is_returned else {BarAct.APPROVE, BarAct.RETURN}
    if _waits_for_others(model) and may_record(session):
        may.add(BarAct.RECORD)
    if record is not None:
        may |= {BarAct(act.value) for act in offered(session, record.placements, record.subject)}
        may |= {BarAct(act.value) for act in series_acts(session, record)}
        may -= {BarAct.DISCARD} if record.fixed_channels else set()
    elif model.can_queue and model.draft.channels:
        may |= {BarAct(PlacementAct.PIN.value), BarAct(PlacementAct.PLAN.value)}
    return may


def _waits_for_others(model: ComposeModel) -> bool:
    """Tell whether the post as it is saved lacks a decision that somebody may have given elsewhere."""
    lacking = {finding.rule for finding in model.ruling.findings}
    return model.record is not None and not model.is_changed and bool(lacking & DECIDED_BY_OTHERS)


def _words(model: ComposeModel) -> dict[BarAct, str]:
    forecast = model.forecast
    goes_somewhere = forecast is not None and not forecast.is_old and bool(forecast.then)
    is_open = model.ruling.stopping == 0 or goes_somewhere
    return {
        BarAct.QUEUE: _tr("Add to queue") if is_open else _tr("Ask to queue"),
        BarAct.SAVE: _tr("Save"),
        BarAct.PUT_BACK: _tr("Put back"),
        BarAct.APPROVE: _tr("Approve"),
        BarAct.RETURN: _tr("Return …"),
        BarAct.RECORD: _tr("Record a decision …"),
        BarAct.RESTORE: _tr("Restore"),
        BarAct.DISCARD: _tr("Discard"),
        BarAct.TEMPLATE: _tr("Write from a template …"),
        BarAct.REVERT: _tr("Throw away what is not saved"),
        BarAct.PUBLISH: _tr("It went out …"),
        BarAct.PIN: _tr("Pin to a time …"),
        BarAct.PLAN: _tr("Plan a day …"),
        BarAct.UNPIN: _tr("Unpin"),
        BarAct.HOLD: _tr("Hold …"),
        BarAct.TAKE_OUT: _tr("Take out of line"),
        BarAct.TAKE_BACK: _tr("Take back"),
        BarAct.REPEAT: _tr("Repeat …"),
        BarAct.SKIP: _tr("Skip this one"),
        BarAct.CHANGE_SERIES: _tr("Change the series …"),
        BarAct.END_SERIES: _tr("End the series …"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("compose", text)
