"""The registers of words: hashtags, the town's own spellings, and its own contact details."""

from __future__ import annotations

from collections.abc import Iterator

from core.commands.registers import AddOwnContact, AddTownWord, EndOwnContact, EndTownWord, KeepHashtag
from core.model.registers import ContactKind, Fitness, HashtagEntry
from core.policy.acts import Act
from core.store import registers as register_queries
from core.store.whole_registers import all_own_contacts, all_town_words
from ui.models.registers.form import Answers, FormField, Option
from ui.models.registers.register import (
    Cell,
    Column,
    Register,
    RegisterAct,
    Row,
    Teaching,
    choice,
    is_standing,
    line,
    notes,
    reason_field,
    words,
)
from ui.theme import IconName


class Hashtags(Register):
    """Every hashtag that somebody looked up."""

    key = "hashtags"
    icon = IconName.SEARCH
    tables = frozenset({"hashtag", "person"})
    rules = ("hashtag-researched", "hashtags")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Hashtags")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Hashtag"), 3),
            Column(words("Found"), 2),
            Column(words("Looked at"), 2),
            Column(words("By"), 3, is_minor=True),
            Column(words("Notes"), 5, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No hashtag looked up yet"),
            words("Before a hashtag is used somebody looks up what it stands for, and says here whether it is fit."),
        )

    def rows(self) -> Iterator[Row]:
        """Return every hashtag by its name."""
        people = self.people()
        for entry in self.session.read(register_queries.hashtags):
            cells = (
                Cell(f"#{entry.tag}"),
                Cell(_verdict(entry.verdict)),
                self.day(entry.looked_on),
                Cell(people[entry.looked_by].name),
                Cell(entry.notes),
            )
            yield Row(entry.id, cells, entry)

    def adding(self) -> RegisterAct:
        """Look a hashtag up."""
        return RegisterAct(
            "add",
            words("Add hashtag"),
            (Act.KEEP_REGISTERS,),
            _keep_new,
            heading=words("What was found of a hashtag"),
            note=words("The day and your name are noted with it."),
            fields=_new_hashtag_fields,
            subject=self.own_department,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Look at one anew."""
        return (
            RegisterAct(
                "again",
                words("Look at again"),
                (Act.KEEP_REGISTERS,),
                _keep_again,
                heading=words("What is found of it now"),
                note=words("What is scheduled with a hashtag that is not fit is held in the same step."),
                fields=_hashtag_fields,
                subject=self.own_department,
            ),
        )


class TownWords(Register):
    """The words that the municipality spells in its own way."""

    key = "words"
    icon = IconName.FILE_TEXT
    tables = frozenset({"town_word", "person"})
    rules = ("spelling", "words")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Words of the town")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Word"), 3),
            Column(words("Added"), 2),
            Column(words("By"), 3, is_minor=True),
            Column(words("Ended"), 4),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No word of the town's own yet"),
            words("Names and words that a dictionary does not know are right everywhere once they stand here."),
        )

    def rows(self) -> Iterator[Row]:
        """Return every word."""
        people = self.people()
        for entry in self.session.read(all_town_words):
            ended = Cell(self.over(entry.ended_at, entry.ended_why))
            cells = (Cell(entry.word), self.instant(entry.added_at), Cell(people[entry.added_by].name), ended)
            yield Row(entry.id, cells, entry, is_over=entry.ended_at is not None)

    def adding(self) -> RegisterAct:
        """Put a word on the list."""
        return RegisterAct(
            "add",
            words("Add word"),
            (Act.KEEP_REGISTERS,),
            _add_word,
            heading=words("How the town spells a word"),
            fields=_word_fields,
            subject=self.own_department,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Take a word off the list."""
        return (
            RegisterAct(
                "end",
                words("End"),
                (Act.KEEP_REGISTERS,),
                _end_word,
                heading=words("Take a word off the list"),
                note=words("What is scheduled with it is judged again."),
                fields=reason_field,
                subject=self.own_department,
                fits=is_standing,
                ends=True,
            ),
        )


class OwnContacts(Register):
    """The municipality's own domains, telephones, e-mail addresses and addresses."""

    key = "contacts"
    icon = IconName.ARCHIVE
    tables = frozenset({"own_contact"})
    rules = ("personal-information", "contacts")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Own contact details")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Contact detail"), 4),
            Column(words("Kind"), 2),
            Column(words("Notes"), 4, is_minor=True),
            Column(words("Ended"), 3),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No contact detail of the municipality's own yet"),
            words("Telephones and addresses in a post are taken for personal ones, unless they stand here."),
        )

    def rows(self) -> Iterator[Row]:
        """Return every contact detail."""
        for entry in self.session.read(all_own_contacts):
            ended = Cell(self.over(entry.ended_at, entry.ended_why))
            cells = (Cell(entry.value), Cell(_contact_kind(entry.kind)), Cell(entry.notes), ended)
            yield Row(entry.id, cells, entry, is_over=entry.ended_at is not None)

    def adding(self) -> RegisterAct:
        """Put a contact detail on file."""
        return RegisterAct(
            "add",
            words("Add contact detail"),
            (Act.KEEP_REGISTERS,),
            _add_contact,
            heading=words("A contact detail of the municipality's own"),
            fields=_contact_fields,
            subject=self.own_department,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Say that it is the municipality's own no longer."""
        return (
            RegisterAct(
                "end",
                words("End"),
                (Act.KEEP_REGISTERS,),
                _end_contact,
                heading=words("No longer the municipality's own"),
                note=words("What is scheduled with it is held in the same step."),
                fields=reason_field,
                subject=self.own_department,
                fits=is_standing,
                ends=True,
            ),
        )


def _verdict(verdict: Fitness) -> str:
    return words("Fit") if verdict is Fitness.FIT else words("Not fit")


def _contact_kind(kind: ContactKind) -> str:
    return {
        ContactKind.DOMAIN: words("Domain"),
        ContactKind.TELEPHONE: words("Telephone"),
        ContactKind.EMAIL: words("E-mail"),
        ContactKind.ADDRESS: words("Address"),
    }[kind]


def _hashtag_fields(row: Row | None) -> tuple[FormField, ...]:
    entry: HashtagEntry | None = None if row is None else row.record
    verdict = "" if entry is None else entry.verdict.value
    options = [Option(each.value, _verdict(each)) for each in Fitness]
    return (choice("verdict", words("Found"), options, verdict), notes("" if entry is None else entry.notes))


def _new_hashtag_fields(row: Row | None) -> tuple[FormField, ...]:
    return (line("tag", words("Hashtag"), refusals={"no-hashtag"}), *_hashtag_fields(row))


def _keep_new(_row: Row | None, answers: Answers) -> KeepHashtag:
    return KeepHashtag(answers.text("tag"), Fitness(answers.text("verdict")), answers.text("notes"))


def _keep_again(row: Row | None, answers: Answers) -> KeepHashtag:
    assert row is not None
    entry: HashtagEntry = row.record
    return KeepHashtag(entry.tag, Fitness(answers.text("verdict")), answers.text("notes"))


def _word_fields(_row: Row | None) -> tuple[FormField, ...]:
    return (line("word", words("Word, in the town's spelling")),)


def _add_word(_row: Row | None, answers: Answers) -> AddTownWord:
    return AddTownWord(answers.text("word"))


def _end_word(row: Row | None, answers: Answers) -> EndTownWord:
    assert row is not None
    return EndTownWord(row.key, answers.text("reason"))


def _contact_fields(_row: Row | None) -> tuple[FormField, ...]:
    kinds = [Option(kind.value, _contact_kind(kind)) for kind in ContactKind]
    value = line("value", words("Contact detail"), refusals={"no-such-contact", "on-file-already"})
    return (choice("kind", words("Kind"), kinds), value, notes())


def _add_contact(_row: Row | None, answers: Answers) -> AddOwnContact:
    return AddOwnContact(ContactKind(answers.text("kind")), answers.text("value"), answers.text("notes"))


def _end_contact(row: Row | None, answers: Answers) -> EndOwnContact:
    assert row is not None
    return EndOwnContact(row.key, answers.text("reason"))
