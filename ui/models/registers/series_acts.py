"""What can be done with recurring posts, as acts with their forms: begun, changed, one day skipped, ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from core.commands.draft_text import draft_of_text
from core.commands.series import MOST_DAYS_AHEAD, BeginSeries, ChangeSeries, EndSeries, Repeat, SkipOccurrence
from core.model.kinds import ChannelId, PostId, SeriesId
from core.model.series import Series
from core.model.town import ChannelState
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from ui.models.registers.form import Answers, FieldKind, FormField, Option
from ui.models.registers.register import RegisterAct, Row, choice, day, line, words
from ui.models.repeat_words import repeats_from, repeats_offered, with_rule
from ui.session import Session

SERIES, OCCURRENCE = "series", "occurrence"
"""What the rows of the register are."""

_RIGHTS = (Act.WRITE,)
_AHEAD = Repeat("").ahead_days
_FIELD_FAULTS = frozenset({"field-unknown", "field-form", "field-days", "field-not-closed"})
_RULE_FAULTS = frozenset({"rule-never", "rule-not-understood", "rule-too-often"})


def repeat_act(post_id: PostId, first_day: date) -> RegisterAct:
    """Return the act that makes a draft the first of a series; ``first_day`` is what its form offers."""
    return RegisterAct(
        "repeat",
        words("Repeat"),
        _RIGHTS,
        partial(_begin, post_id),
        heading=words("Repeat this post"),
        note=words(
            "Drafts are made ahead of time and never queued by themselves. In the title and the text, {date} stands for"
            " the day of each, and {date:%A} for its weekday alone."
        ),
        fields=partial(_first_fields, first_day),
    )


def change_act(session: Session) -> RegisterAct:
    """Return the act that changes a series."""
    return RegisterAct(
        "change",
        words("Change"),
        _RIGHTS,
        _change,
        heading=words("Change a recurring post"),
        note=words("Drafts follow that nobody changed or asked to be queued; all others stay as they are."),
        fields=partial(_change_fields, session),
        subject=subject_of,
        fits=goes_on,
    )


def skip_act() -> RegisterAct:
    """Return the act that skips one day of a series."""
    return RegisterAct(
        "skip",
        words("Skip one"),
        _RIGHTS,
        _skip,
        heading=words("Skip one of a recurring post"),
        note=words("Its draft is discarded, and none is made for that day again."),
        fields=_skip_fields,
        subject=subject_of,
        fits=goes_on,
    )


def end_act() -> RegisterAct:
    """Return the act that ends a series."""
    return RegisterAct(
        "end",
        words("End"),
        _RIGHTS,
        _end,
        heading=words("End a recurring post"),
        note=words("No more drafts are made. Those from today on that nobody changed or asked for are discarded."),
        subject=subject_of,
        fits=goes_on,
        ends=True,
    )


def subject_of(row: Row | None) -> SubjectFacts:
    """Say whose series a row is, or belongs to."""
    if row is None or not isinstance(row.record, Series):
        return SubjectFacts()
    series = row.record
    return SubjectFacts(authors=frozenset({series.author_id}), departments=frozenset({series.department_id}))


def goes_on(row: Row) -> bool:
    """Tell whether a row is a series that has not ended."""
    return row.kind == SERIES and row.record.ended_at is None


def _first_fields(first_day: date, _row: Row | None) -> tuple[FormField, ...]:
    offered = repeats_offered()
    return (
        day("first", words("First on"), first_day),
        choice("rule", words("Repeat"), offered, offered[0].value),
        *_span_fields(None, _AHEAD),
    )


def _span_fields(until_day: date | None, ahead_days: int) -> tuple[FormField, ...]:
    until = day("until", words("Until"), until_day, needed=False, note=words("Empty for no end"))
    most = words("Days ahead that drafts are made")
    ahead = FormField("ahead", most, FieldKind.NUMBER, value=ahead_days, refusals=frozenset({"series-ahead"}))
    return (replace(until, refusals=frozenset({"ends-before-it-begins", "year-unlikely"})), ahead)


def _change_fields(session: Session, row: Row | None) -> tuple[FormField, ...]:
    assert row is not None
    series: Series = row.record
    template = draft_of_text(series.content)
    open_channels = (c for c in session.read(town_queries.channels) if c.state is not ChannelState.RETIRED)
    options = tuple(Option(channel.id, channel.name) for channel in open_channels)
    rules = with_rule(repeats_from(series.from_day), series.rrule)
    return (
        line("title", words("Title, for the desk"), template.title, refusals={"name-needed"}),
        FormField("text", words("Text"), FieldKind.TEXT, value=template.text, refusals=_FIELD_FAULTS),
        FormField("channels", words("Channels"), FieldKind.SOME, options=options, value=template.channels),
        replace(choice("rule", words("Repeat"), rules, series.rrule), refusals=_RULE_FAULTS),
        *_span_fields(series.until_day, series.ahead_days),
    )


def _skip_fields(_row: Row | None) -> tuple[FormField, ...]:
    return (replace(day("day", words("Day")), refusals=frozenset({"no-day-of-series", "skipped-already"})),)


def _begin(post_id: PostId, _row: Row | None, answers: Answers) -> BeginSeries:
    first = answers.day("first")
    rule = repeats_from(first)[int(answers.text("rule"))].value
    return BeginSeries(post_id, first, _repeat(rule, answers))


def _change(row: Row | None, answers: Answers) -> ChangeSeries:
    assert row is not None
    series: Series = row.record
    template = replace(
        draft_of_text(series.content),
        title=answers.text("title"),
        text=answers.text("text"),
        channels=tuple(ChannelId(channel) for channel in answers.some("channels")),
    )
    return ChangeSeries(series.id, template, _repeat(answers.text("rule"), answers), series.revision)


def _repeat(rule: str, answers: Answers) -> Repeat:
    return Repeat(rule, answers.day_if("until"), min(answers.number("ahead"), MOST_DAYS_AHEAD + 1))


def _skip(row: Row | None, answers: Answers) -> SkipOccurrence:
    assert row is not None
    return SkipOccurrence(SeriesId(row.key), answers.day("day"))


def _end(row: Row | None, _answers: Answers) -> EndSeries:
    assert row is not None
    return EndSeries(SeriesId(row.key))
