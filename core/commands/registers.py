"""Commands that keep the registers of words: hashtags, the town's own list, and its own contact details."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from core.commands.desk import Desk
from core.commands.ending import end
from core.commands.of_town import OfRegister
from core.errors import NotAllowed
from core.model.registers import ContactKind, Fitness, HashtagEntry, OwnContact, TownWord
from core.store import registers as register_queries
from core.words.clean import clean_line, clean_text
from core.words.registered import address_of, domain_of, email_of, folded_tag, listed_word, telephone_of

_FORMS: Mapping[ContactKind, Callable[[str], str]] = {
    ContactKind.DOMAIN: domain_of,
    ContactKind.TELEPHONE: telephone_of,
    ContactKind.EMAIL: email_of,
    ContactKind.ADDRESS: address_of,
}
"""How each kind of contact detail is kept; what cannot be one has no form."""


@dataclass(frozen=True)
class KeepHashtag(OfRegister):
    """Say what was found of a hashtag; one that is on file is looked at anew."""

    tag: str
    verdict: Fitness
    notes: str = ""

    def apply(self, desk: Desk) -> str:
        """Write what was found, by whom and today. Raises: NotAllowed for what is no hashtag."""
        tag = folded_tag(self.tag)
        if not tag:
            raise NotAllowed("no-hashtag", tag=clean_line(self.tag))
        looked: dict[str, Any] = {
            "verdict": self.verdict,
            "looked_by": desk.person().id,
            "looked_on": desk.today,
            "notes": clean_text(self.notes),
        }
        known = register_queries.hashtag(desk.engine, tag)
        if known is None:
            return desk.add(HashtagEntry(id=desk.new_id(), tag=tag, **looked)).id
        return desk.change(known, **looked).id

    def label(self, desk: Desk) -> str:
        """Return the hashtag with its sign."""
        return f"#{folded_tag(self.tag)}"


@dataclass(frozen=True)
class AddOwnContact(OfRegister):
    """Put a contact detail of the municipality's own on file; it may stand in any post."""

    kind: ContactKind
    value: str
    notes: str = ""

    def apply(self, desk: Desk) -> str:
        """Write it in the form of its kind. Raises: NotAllowed for what cannot be one, or is on file already."""
        value = _FORMS[self.kind](self.value)
        if not value:
            raise NotAllowed("no-such-contact", kind=self.kind.value, value=clean_line(self.value))
        if any((own.kind, own.value) == (self.kind, value) for own in register_queries.own_contacts(desk.engine)):
            raise NotAllowed("on-file-already", name=value)
        return desk.add(OwnContact(desk.new_id(), self.kind, value, clean_text(self.notes))).id

    def label(self, desk: Desk) -> str:
        """Return the contact detail."""
        return clean_line(self.value)


@dataclass(frozen=True)
class EndOwnContact(OfRegister):
    """Say that a contact detail is the municipality's own no longer; what is scheduled with it is held."""

    contact_id: str
    reason: str

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed without a reason, or where it has ended."""
        end(desk, desk.get(OwnContact, self.contact_id), self.reason)
        return self.contact_id

    def label(self, desk: Desk) -> str:
        """Return the contact detail."""
        return desk.get(OwnContact, self.contact_id).value


@dataclass(frozen=True)
class AddTownWord(OfRegister):
    """Say that the municipality spells a word so."""

    word: str

    def apply(self, desk: Desk) -> str:
        """Write the word. Raises: NotAllowed for what is not one word, or is on the list already."""
        word = listed_word(self.word)
        if not word:
            raise NotAllowed("one-word-needed")
        if any(listed.word == word for listed in register_queries.town_words(desk.engine)):
            raise NotAllowed("on-file-already", name=word)
        return desk.add(TownWord(desk.new_id(), word, desk.person().id, desk.now)).id

    def label(self, desk: Desk) -> str:
        """Return the word."""
        return clean_line(self.word)


@dataclass(frozen=True)
class EndTownWord(OfRegister):
    """Take a word off the town's own list; what is scheduled with it is judged again."""

    word_id: str
    reason: str

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed without a reason, or where it has ended."""
        end(desk, desk.get(TownWord, self.word_id), self.reason)
        return self.word_id

    def label(self, desk: Desk) -> str:
        """Return the word."""
        return desk.get(TownWord, self.word_id).word
