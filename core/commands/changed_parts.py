"""Names the parts of a post in which two of its versions differ."""

from __future__ import annotations

import json
from typing import Any

NEW, TIMES = "new", "times"
"""What is told beside the parts: that a post was not there before, and that it goes out at other times."""

PARTS = (
    "text",
    "titles",
    "link",
    "channels",
    "photos",
    "class",
    "ground",
    "window",
    "author",
    "department",
    "together",
)
"""What may differ, in the order in which it is told."""

_OF_TEXTS, _OF_LINKS, _OF_TITLES = 1, 2, 0


def changed_parts(before: str, after: str) -> tuple[str, ...]:
    """Return the parts, of ``PARTS``, in which two canonical forms of a post differ; a channel's own words are text."""
    former, latter = _parts(json.loads(before)), _parts(json.loads(after))
    return tuple(part for part in PARTS if former[part] != latter[part])


def _parts(form: dict[str, Any]) -> dict[str, object]:
    """Return each part of a canonical form as one value, see ``core.model.content``."""
    own: dict[str, list[str | None]] = form["variants"]
    parts = {part: form.get(part) for part in PARTS}
    parts["text"] = [form["text"], _own(own, _OF_TEXTS)]
    parts["link"] = [form["link"], _own(own, _OF_LINKS)]
    parts["titles"] = form.get("titles", {})
    return parts


def _own(variants: dict[str, list[str | None]], place: int) -> dict[str, str]:
    return {channel: said for channel, words in variants.items() if (said := words[place]) is not None}
