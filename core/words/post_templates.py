"""Templates of posts: fields to fill in, and the title and text that they make; read from their files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from pathlib import Path

from core.toml_file import Table, read_source
from core.words.date_fields import MONTHS, WEEKDAYS

_GAP = re.compile(r"\{([a-z_]+)\}")
_GAP_BEFORE_STOP = re.compile(r"\{([a-z_]+)\}(\.?)")
_DIGIT = re.compile(r"[0-9]")
_DIGITS_OF_A_NUMBER = (7, 10, 11)
_SHORT_NUMBERS = ("211", "311", "511", "811", "911")
_LINK = re.compile(r"(?:https?://)?[^\s/.@]+(?:\.[^\s/.@]+)+(?:/\S*)?")
_NOON = 12
_NAMED_HOURS = {0: "midnight", _NOON: "noon"}
_KEYS = ("name", "ground", "position", "before", "basis", "span_days", "title", "text", "field")
_FIELD_KEYS = ("key", "label", "example", "kind", "is_needed")


class FieldKind(Enum):
    """Name what answers a field: words, a day, a time of day, a telephone number, or where a link leads."""

    LINE = "line"
    DATE = "date"
    TIME = "time"
    PHONE = "phone"
    LINK = "link"


@dataclass(frozen=True)
class TemplateField:
    """One thing that a template asks. ``example`` shows what it looks like; one that is not needed may stay empty.

    Days are answered, and given as examples, in ISO 8601 (2030-05-14), times of day too (19:00).
    """

    key: str
    label: str
    example: str
    is_needed: bool
    kind: FieldKind = FieldKind.LINE


@dataclass(frozen=True)
class PostTemplate:
    """A post to be filled in. ``ground`` names what puts it in its class, such as ``emergency``.

    ``basis`` is the ground in words, empty for none. ``before`` names the field with the day before which the post must
    go out, empty for none; where no day tells, ``span_days`` does, ``None`` for the usual span of its class.
    """

    key: str
    name: str
    ground: str
    position: int
    title: str
    text: str
    fields: tuple[TemplateField, ...]
    basis: str = ""
    before: str = ""
    span_days: int | None = None


@dataclass(frozen=True)
class FilledTemplate:
    """What a template makes of answers. ``before`` is the day before which it must go out, ``None`` for no such day."""

    template: PostTemplate
    title: str
    text: str
    basis: str
    before: date | None


def load_templates(folder: Path) -> tuple[PostTemplate, ...]:
    """Read every template of a folder, in the order of their positions.

    Raises: BadInput where one cannot be read, lacks something, or names a field that it does not ask for.
    """
    found = [_template(path.stem, read_source(path)) for path in sorted(folder.glob("*.toml"))]
    return tuple(sorted(found, key=lambda template: (template.position, template.key)))


def missing(template: PostTemplate, answers: Mapping[str, str]) -> tuple[TemplateField, ...]:
    """Return the fields that are needed and were not filled in."""
    return tuple(field for field in template.fields if field.is_needed and not _answer(answers, field.key))


def unreadable(template: PostTemplate, answers: Mapping[str, str]) -> tuple[TemplateField, ...]:
    """Return the fields whose answers are not of their kind; an empty one is not among them."""
    answered = ((field, _answer(answers, field.key)) for field in template.fields)
    return tuple(field for field, answer in answered if answer and said(field.kind, answer, None) is None)


def filled_in(template: PostTemplate, answers: Mapping[str, str], today: date | None = None) -> FilledTemplate:
    """Return what the answers make; a day of another year than that of ``today`` is told with its year.

    A paragraph that names a field left empty is left out; in the title the gap is left out alone. What cannot be read
    as its kind stands as it was written.
    """
    kinds = {field.key: field.kind for field in template.fields}
    words = {key: said(kinds.get(key, FieldKind.LINE), each.strip(), today) or each for key, each in answers.items()}
    paragraphs = template.text.strip().split("\n\n")
    kept = (each for each in paragraphs if all(_answer(words, key) for key in _GAP.findall(each)))
    return FilledTemplate(
        template=template,
        title=_fill(template.title, words).strip(" :,"),
        text="\n\n".join(_fill(each, words) for each in kept),
        basis=_fill(template.basis, words),
        before=_day(_answer(answers, template.before)),
    )


def said(kind: FieldKind, answer: str, today: date | None) -> str | None:
    """Return how an answer is told in a post, ``None`` where it is not of its kind.

    A day is "Tuesday, May 14", with its year where that is not the year of ``today``; a time is "9 a.m.", "6:30 p.m.",
    "noon" or "midnight".
    """
    match kind:
        case FieldKind.DATE:
            day = _day(answer)
            return None if day is None else _day_words(day, today)
        case FieldKind.TIME:
            return _time_words(answer)
        case FieldKind.PHONE:
            is_short = answer in _SHORT_NUMBERS
            return answer if is_short or len(_DIGIT.findall(answer)) in _DIGITS_OF_A_NUMBER else None
        case FieldKind.LINK:
            return answer if _LINK.fullmatch(answer) else None
        case FieldKind.LINE:
            return answer


def _day(answer: str) -> date | None:
    try:
        return date.fromisoformat(answer)
    except ValueError:
        return None


def _day_words(day: date, today: date | None) -> str:
    words = f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}"
    return words if today is None or today.year == day.year else f"{words}, {day.year}"


def _time_words(answer: str) -> str | None:
    try:
        at = time.fromisoformat(answer)
    except ValueError:
        return None
    if at.minute == 0 and at.hour in _NAMED_HOURS:
        return _NAMED_HOURS[at.hour]
    hour, half = at.hour % 12 or 12, "a.m." if at.hour < _NOON else "p.m."
    return f"{hour} {half}" if at.minute == 0 else f"{hour}:{at.minute:02} {half}"


def _fill(words: str, answers: Mapping[str, str]) -> str:
    """Fill the gaps of a text; an answer that ends with a stop needs no second one after it."""

    def answer(gap: re.Match[str]) -> str:
        said = _answer(answers, gap[1])
        return said if said.endswith(".") else said + gap[2]

    return _GAP_BEFORE_STOP.sub(answer, words)


def _answer(answers: Mapping[str, str], key: str) -> str:
    return " ".join(answers.get(key, "").split())


def _template(key: str, whole: Table) -> PostTemplate:
    whole.only(_KEYS)
    fields = tuple(_field(table) for table in whole.tables("field"))
    known = {field.key for field in fields}
    days = {field.key for field in fields if field.kind is FieldKind.DATE}
    if whole.has("before") and whole.text("before") not in days:
        raise whole.refuse("before", "template-unknown-field", gap=whole.text("before"))
    for place in (place for place in ("title", "text", "basis") if whole.has(place)):
        for gap in _GAP.findall(whole.text(place)):
            if gap not in known:
                raise whole.refuse(place, "template-unknown-field", gap=gap)
    return PostTemplate(
        key=key,
        name=whole.text("name"),
        ground=whole.text("ground"),
        position=whole.integer("position"),
        title=whole.text("title"),
        text=whole.text("text"),
        fields=fields,
        basis=whole.text("basis") if whole.has("basis") else "",
        before=whole.text("before") if whole.has("before") else "",
        span_days=whole.integer("span_days") if whole.has("span_days") else None,
    )


def _field(table: Table) -> TemplateField:
    table.only(_FIELD_KEYS)
    is_needed = table.boolean("is_needed") if table.has("is_needed") else True
    kind = table.choice("kind", FieldKind) if table.has("kind") else FieldKind.LINE
    return TemplateField(table.text("key"), table.text("label"), table.text("example"), is_needed, kind)
