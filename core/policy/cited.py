"""Which clauses of a town's document a rule's citation means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_ASIDE = re.compile(r"\([^()]*\)")
_OF_THE_HOUSE = ("No clause", "Oyez's ")
_READING = "as read here"
_SEVERITY_OF_THE_HOUSE = "the severity is the house's"


def is_of_the_house(citation: str) -> bool:
    """Tell whether a citation says that no clause of a document asks, but Oyez does."""
    return citation.startswith(_OF_THE_HOUSE)


def document_name(citations: Iterable[str]) -> str:
    """Return the words with which all of a pack's citations begin: the document's name, as it is cited.

    Of a single citation the name cannot be told from the clause, and is empty.
    """
    citing = sorted({citation for citation in citations if not is_of_the_house(citation)})
    shared = []
    for words in zip(*(citation.split() for citation in citing), strict=False):
        if len(citing) == 1 or len(set(words)) > 1:
            break
        shared.append(words[0])
    return " ".join(shared)


def cited_keys(citation: str, keys: Sequence[str], document: str = "") -> tuple[str, ...]:
    """Return the keys of the clauses that a citation names, in the document's order; none for one of the house.

    ``keys`` are all of the document's, ``document`` is its name as ``document_name`` gives it. Parts are told apart by
    ``;``, a further clause under the same number by ``,``, a range by ``-``; what stands in brackets says what of a
    clause is meant. A number that is no key itself means all clauses under it.
    """
    if is_of_the_house(citation):
        return ()
    found: set[str] = set()
    for part in _ASIDE.sub("", citation).split(";"):
        found.update(_keys_of_part(" ".join(part.split()), keys, document))
    return tuple(key for key in keys if key in found)


def _keys_of_part(part: str, keys: Sequence[str], document: str) -> Iterator[str]:
    if part == _SEVERITY_OF_THE_HOUSE:
        return
    part = part.removeprefix(document).strip().replace(": ", ", ")
    if part in keys:
        yield part
        return
    stem = ""
    for item in (piece.strip() for piece in part.split(",")):
        if not item or item == _READING:
            continue
        named = next((name for name in _under(stem, item) if _reached(name, keys)), item)
        yield from _reached(named, keys)
        stem = named.rpartition(" ")[0]


def _under(stem: str, item: str) -> Iterator[str]:
    """Yield what an item may be called: under the stem of the one before it, or a shorter one, else by itself."""
    while stem:
        yield f"{stem} {item}"
        stem = stem.rpartition(" ")[0]
    yield item


def _reached(name: str, keys: Sequence[str]) -> tuple[str, ...]:
    """Return the keys that a name means: the very one, those of a range, or all under it."""
    if name in keys:
        return (name,)
    stem, _, last = name.rpartition(" ")
    first, dash, end = last.partition("-")
    begins, ends = (f"{stem} {each}".strip() for each in (first, end))
    if dash and begins in keys and ends in keys:
        level = begins.count(" ")
        between = keys[keys.index(begins) : keys.index(ends) + 1]
        return tuple(key for key in between if key.count(" ") == level)
    return tuple(key for key in keys if key.startswith(f"{name} "))
