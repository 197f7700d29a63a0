"""Makes HTML of which every text and value is escaped: what is not made here is no markup."""

from __future__ import annotations

from html import escape
from typing import NewType

from core.exchange.prints.shown_signs import EVERY_SIGN, shown

Html = NewType("Html", str)
"""Markup that may stand in a page as it is."""

_EMPTY = frozenset({"img", "meta", "br"})


def text(said: str) -> Html:
    """Return a text as markup: both quotes escaped, signs that would mislead told by their names."""
    return Html(escape(shown(said, EVERY_SIGN), quote=True))


def tag(element: str, /, *inside: Html, **attributes: str) -> Html:
    """Return an element; ``class_`` and ``http_equiv`` are written as HTML writes them, every value escaped."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value, quote=True)}"' for key, value in attributes.items()
    )
    if element in _EMPTY:
        return Html(f"<{element}{given}>")
    return Html(f"<{element}{given}>{''.join(inside)}</{element}>")


def together(*parts: Html) -> Html:
    """Return parts that follow one another."""
    return Html("".join(parts))
