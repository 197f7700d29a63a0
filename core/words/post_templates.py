"""Templates of posts: fields to fill in, and the title and text that they make; read from their files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.toml_file import Table, read_source

_GAP = re.compile(r"\{([a-z_]+)\}")
_GAP_BEFORE_STOP = re.compile(r"\{([a-z_]+)\}(\.?)")
_KEYS = ("name", "ground", "position", "title", "text", "field")
_FIELD_KEYS = ("key", "label", "example", "is_needed")


@dataclass(frozen=True)
class TemplateField:
    """One thing that a template asks. ``example`` shows what it looks like; one that is not needed may stay empty."""

    key: str
    label: str
    example: str
    is_needed: bool


@dataclass(frozen=True)
class PostTemplate:
    """A post to be filled in. ``ground`` names what puts it in its class, such as ``emergency``."""

    key: str
    name: str
    ground: str
    position: int
    title: str
    text: str
    fields: tuple[TemplateField, ...]


def load_templates(folder: Path) -> tuple[PostTemplate, ...]:
    """Read every template of a folder, in the order of their positions.

    Raises: BadInput where one cannot be read, lacks something, or names a field that it does not ask for.
    """
    found = [_template(path.stem, read_source(path)) for path in sorted(folder.glob("*.toml"))]
    return tuple(sorted(found, key=lambda template: (template.position, template.key)))


def missing(template: PostTemplate, answers: Mapping[str, str]) -> tuple[TemplateField, ...]:
    """Return the fields that are needed and were not filled in."""
    return tuple(field for field in template.fields if field.is_needed and not _answer(answers, field.key))


def filled_in(template: PostTemplate, answers: Mapping[str, str]) -> tuple[str, str]:
    """Return the title and text that the answers make.

    A paragraph that names a field left empty is left out; in the title the gap is left out alone.
    """
    paragraphs = template.text.strip().split("\n\n")
    kept = (each for each in paragraphs if all(_answer(answers, key) for key in _GAP.findall(each)))
    text = "\n\n".join(_fill(each, answers) for each in kept)
    return _fill(template.title, answers).strip(" :"), text


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
    for place in ("title", "text"):
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
    )


def _field(table: Table) -> TemplateField:
    table.only(_FIELD_KEYS)
    is_needed = table.boolean("is_needed") if table.has("is_needed") else True
    return TemplateField(table.text("key"), table.text("label"), table.text("example"), is_needed)
