"""The rule about what went out already: an edit says that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.late_dataclass import dataclass
from core.model.findings import Finding
from core.model.posts import Publication
from core.model.states import State
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.rule import Rule, RuleInForce, Said, reached

_WORD = re.compile(r"\S+")
_MOST_COMPARED = 400
"""How many words that differ are laid side by side; where there are more, they count as one change."""

_Words = list[re.Match[str]]
_Stretch = tuple[int, int]


@dataclass(frozen=True)
class EditNotes:
    """Give the words that tell readers of an edit, whatever their case."""

    notes: tuple[str, ...] = ("Edited:", "Correction", "Updated")


def correction_note(facts: PostFacts, rule: RuleInForce[EditNotes]) -> Iterator[Said]:
    """Ask that an edit of what is published says so, unless it mends spelling or grammar only (ADM-7 1.04 m, n).

    Which of the two it is only a person can tell, so each change is asked about, also one of a single letter.
    """
    published = {publication.placement_id: publication for publication in facts.publications}
    for placement in reached(facts, rule):
        publication = published.get(placement.placement.id)
        if placement.placement.state is not State.PUBLISHED or publication is None:
            continue
        if not _says_so(placement.text, publication.text, rule.parameters.notes):
            yield from _changes(rule, placement, publication)


def _says_so(text: str, was: str, notes: tuple[str, ...]) -> bool:
    """Tell whether a text holds a note that it did not hold before."""
    now, before = text.casefold(), was.casefold()
    return any(now.count(note.casefold()) > before.count(note.casefold()) for note in notes)


def _changes(rule: RuleInForce[EditNotes], placement: PlacementFacts, publication: Publication) -> Iterator[Finding]:
    before, now = list(_WORD.finditer(publication.text)), list(_WORD.finditer(placement.text))
    for was, found in _stretches(before, now):
        old, span = publication.text[slice(*_span(before, was))], _span(now, found)
        if not old:
            yield rule.guess("added", placement, span)
        elif span[0] == span[1]:
            yield rule.guess("taken-out", placement, span, was=old)
        else:
            yield rule.guess("changed", placement, span, was=old)


def _stretches(before: _Words, now: _Words) -> Iterator[tuple[_Stretch, _Stretch]]:
    """Yield which words differ, as places in both texts; what is alike at either end is passed over first."""
    old, new = [word[0] for word in before], [word[0] for word in now]
    least = min(len(old), len(new))
    head = next((place for place in range(least) if old[place] != new[place]), least)
    most = least - head
    tail = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(old), len(new)) > _MOST_COMPARED:
        yield (head, head + len(old)), (head, head + len(new))
        return
    from difflib import SequenceMatcher

    side_by_side = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_from, old_to, new_from, new_to in side_by_side.get_opcodes():
        if kind != "equal":
            yield (head + old_from, head + old_to), (head + new_from, head + new_to)


def _span(words: _Words, stretch: _Stretch) -> tuple[int, int]:
    """Return where a stretch of words stands in its text; one without words stands before the word at its place."""
    first, last = stretch
    if first == last:
        at = words[first].start() if first < len(words) else words[-1].end() if words else 0
        return at, at
    return words[first].start(), words[last - 1].end()


CORRECTION_NOTE = Rule("correction-note", EditNotes, correction_note)
