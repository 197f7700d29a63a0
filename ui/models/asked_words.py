"""What is said of a decision that others are asked for."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject

from core.commands.asking import Outstanding
from core.model.askings import Asking, AskingWay
from core.model.kinds import Wall
from core.model.town import Person
from ui.models.approval_words import ApprovalWords
from ui.models.photo_words import filled
from ui.session import Session

_SOON = timedelta(days=1)
_MOST_LINES = 4


class AskedWords(QObject):
    """Say of whom it was asked, when and how, by when it is wanted, and that the asking lapsed."""

    def __init__(self, session: Session, words: ApprovalWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words

    def line(self, each: Outstanding, people: tuple[Person, ...]) -> str:
        """Return what became of it in one line: that it lapsed, of whom it was asked, or whom it waits for."""
        latest = each.latest
        if latest is None:
            names = ", ".join(person.name for person in people)
            return filled(self.tr("Nobody was asked · for %1"), names) if names else self.tr("Nobody here may give it")
        if each.approve_by is not None and each.has_lapsed(self._wall()):
            return filled(self.tr("Approval lapsed %1"), self.when(each.approve_by))
        form = self.tr("Reminded %1, %2") if latest.is_reminder else self.tr("Asked of %1, %2")
        return filled(form, self._words.person(latest.of_person), self._words.moment(latest.asked_at))

    def note(self, each: Outstanding) -> str:
        """Return by when it is wanted, else how long it waits."""
        if each.approve_by is None or each.has_lapsed(self._wall()):
            return self._words.age(each.each.since)
        return filled(self.tr("by %1"), self.when(each.approve_by))

    def told(self, each: Outstanding, people: tuple[Person, ...]) -> str:
        """Return whom it waits for and what was asked, a line for each of the latest askings."""
        names = ", ".join(f"{person.name} ({person.title})" for person in people)
        waits = filled(self.tr("Waits for %1"), names) if names else self.tr("Nobody here may give it.")
        lines = [self.asking(asking) for asking in reversed(each.askings)]
        if len(lines) > _MOST_LINES:
            lines[_MOST_LINES:] = [self.tr("and %n earlier", "", len(lines) - _MOST_LINES)]
        return "\n".join((waits, *lines))

    def lapsed(self, each: Outstanding) -> str:
        """Return that the asking lapsed; empty where it did not."""
        if each.approve_by is None or not each.has_lapsed(self._wall()):
            return ""
        return filled(self.tr("Approval lapsed %1. It can still be given."), self.when(each.approve_by))

    def is_pressing(self, each: Outstanding) -> bool:
        """Tell whether it is wanted within a day, or was wanted by a time gone by."""
        return each.approve_by is not None and each.approve_by <= self._wall() + _SOON

    def asking(self, asking: Asking) -> str:
        """Return one asking in a line: of whom, by whom, when, how, and by when it is wanted."""
        form = self.tr("Reminded %1, %2, %3, by %4") if asking.is_reminder else self.tr("Asked %1, %2, %3, by %4")
        way = {
            AskingWay.LETTER: self.tr("by letter"),
            AskingWay.PACKET: self.tr("with the packet"),
            AskingWay.IN_PERSON: self.tr("in person"),
        }[asking.way]
        of, by = self._words.person(asking.of_person), self._words.person(asking.asked_by)
        said = filled(form, of, self._words.moment(asking.asked_at), way, by)
        if asking.approve_by is None:
            return said
        return filled(self.tr("%1 · wanted by %2"), said, self.when(asking.approve_by))

    def spoken(self, each: Outstanding, people: tuple[Person, ...]) -> str:
        """Return all that a screen reader says of a line."""
        return ", ".join((self._words.title(each.each), self._words.line(each.each), self.told(each, people)))

    def when(self, wall: Wall) -> str:
        """Return a wall time."""
        return self._session.texts.wall(wall, self._session.today())

    def _wall(self) -> Wall:
        return self._session.wall_now().replace(tzinfo=None)
