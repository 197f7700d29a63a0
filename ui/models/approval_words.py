"""What decisions that wait, and those that were given, are called on the screen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject

from core.commands.awaited import ACTS, Awaited, AwaitedKind, SealAwaited
from core.model.kinds import Instant, PersonId
from core.model.town import Role
from core.policy.rights import who_may
from core.store import town as town_queries
from ui.models.decided import Decided, Fate
from ui.models.period_words import period_words, posts_words, whole_period
from ui.models.photo_words import filled
from ui.session import Session

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class ApprovalWords(QObject):
    """Say in a few words what waits, since when and for what, and what became of decisions."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._names: dict[PersonId, str] = {}
        self.forget()

    def forget(self) -> None:
        """Read people's names anew."""
        self._names = {person.id: person.name for person in self._session.read(town_queries.people)}

    def name(self, name: str) -> str:
        """Return what a thing is called, also where nobody named it."""
        return name or self.tr("Without a title")

    def title(self, each: Awaited) -> str:
        """Return the name of what waits; a sealed period is called by its days."""
        if each.seal is None:
            return self.name(each.name)
        days = period_words(each.seal.from_day, each.seal.until_day)
        if each.kind is AwaitedKind.SEAL:
            return filled(self.tr("Calendar, %1"), days)
        count = each.seal.lines
        return filled(self.tr("1 exception in %1") if count == 1 else self.tr("%n exceptions in %1", "", count), days)

    def heading(self, each: Awaited) -> str:
        """Return the name of what waits, as it stands over it."""
        if each.seal is None or each.kind is not AwaitedKind.SEAL:
            return self.title(each)
        return filled(self.tr("Calendar, %1"), whole_period(each.seal.from_day, each.seal.until_day))

    def line(self, each: Awaited) -> str:
        """Return what is asked for, in one line."""
        match each.kind:
            case AwaitedKind.PHOTO:
                return self._photo_line(each)
            case AwaitedKind.POST:
                return filled(self.tr("Post by %1"), self._author(each))
            case AwaitedKind.PERIOD:
                return filled(self.tr("Post by %1, for a period"), self._author(each))
            case AwaitedKind.READING:
                return self.tr("Second reading, it went out") if each.went_out else self.tr("Second reading")
            case AwaitedKind.SEAL | AwaitedKind.EXCEPTIONS:
                if each.seal is None or each.kind is AwaitedKind.EXCEPTIONS:
                    return self.tr("New or changed since the decision")
                return self._seal_line(each.seal)

    def age(self, since: Instant) -> str:
        """Return how long something waits, in its largest unit."""
        waited = max(self._session.now() - since, timedelta())
        if waited >= _DAY:
            return filled(self.tr("%1 d"), str(waited // _DAY))
        if waited >= _HOUR:
            return filled(self.tr("%1 h"), str(waited // _HOUR))
        return filled(self.tr("%1 min"), str(waited // timedelta(minutes=1)))

    def asked(self, each: Awaited) -> str:
        """Return who asked for it and since when, until when it is of use, and how many posts wait for it."""
        since = self.moment(each.since)
        if each.seal is not None:
            return self._seal_asked(each, each.seal, since)
        by = "" if each.asked_by is None else self._names.get(each.asked_by, "")
        parts = [filled(self.tr("Asked for by %1, %2"), by, since) if by else filled(self.tr("Waits since %1"), since)]
        if each.until is not None:
            until = self._session.texts.wall(each.until, self._session.today())
            is_past = each.until < self._session.wall_now().replace(tzinfo=None)
            parts.append(filled(self.tr("was of use until %1") if is_past else self.tr("of use until %1"), until))
        if each.kind is AwaitedKind.PHOTO:
            parts.append(self._posts_waiting(len(each.posts)))
        return " · ".join(parts)

    def spoken(self, each: Awaited) -> str:
        """Return all that a screen reader says of a line."""
        return ", ".join((self.title(each), self.line(each), self.asked(each)))

    def promise(self, kind: AwaitedKind) -> str:
        """Return what a decision covers."""
        if kind is AwaitedKind.PHOTO:
            return self.tr("Your approval covers exactly this file, in every post that uses it.")
        if kind is AwaitedKind.READING:
            return self.tr("Your reading covers exactly this version. Any later change asks again.")
        if kind in (AwaitedKind.SEAL, AwaitedKind.EXCEPTIONS):
            return self.tr("Your approval covers each post just as it stands here. A later change asks for it alone.")
        return self.tr("Your approval covers exactly this version. Any later change asks again.")

    def approve(self, kind: AwaitedKind) -> str:
        """Return the words on the button that gives what is asked for."""
        return self.tr("I have read this (A)") if kind is AwaitedKind.READING else self.tr("Approve (A)")

    def decide(self, approved: int, returned: int) -> str:
        """Return the words on the button that decides lines of a sealed period."""
        if not returned:
            one, many = self.tr("Approve 1 post (A)"), self.tr("Approve %n posts (A)", "", approved)
            return one if approved == 1 else many
        if not approved:
            one, many = self.tr("Return 1 post (A)"), self.tr("Return %n posts (A)", "", returned)
            return one if returned == 1 else many
        return filled(self.tr("Approve %1, return %2 (A)"), str(approved), str(returned))

    def unseen(self, count: int) -> str:
        """Return that posts have not been on screen, and how they are approved all the same."""
        one = self.tr("1 of your posts has not been on screen whole. Press A again to decide it.")
        many = self.tr("%n of your posts have not been on screen whole. Press A again to decide them.", "", count)
        return one if count == 1 else many

    def who_may(self, kind: AwaitedKind) -> str:
        """Return a sentence that names the roles that may give it."""
        roles = who_may(ACTS[kind], self._session.pack)
        if not roles:
            return self.tr("The policy gives this to nobody.")
        return filled(self.tr("This is for: %1"), ", ".join(self._session.pack.role_names[role] for role in roles))

    def decided(self, each: Decided) -> str:
        """Return how a decision fell and what became of it, in one line."""
        if each.fate is Fate.RETURNED:
            return filled(self.tr("Returned: “%1”"), each.comment)
        given = {
            AwaitedKind.PHOTO: self.tr("Approved"),
            AwaitedKind.POST: self.tr("Approved"),
            AwaitedKind.PERIOD: self.tr("Approved for a period"),
            AwaitedKind.READING: self.tr("Read"),
            AwaitedKind.SEAL: self._seal_decided(each),
            AwaitedKind.EXCEPTIONS: self._seal_decided(each),
        }[each.kind]
        if each.fate is Fate.REVOKED:
            return filled(self.tr("%1, then revoked: “%2”"), given, each.revoked_why)
        return filled(self.tr("%1, changed since"), given) if each.fate is Fate.CHANGED else given

    def decided_title(self, each: Decided) -> str:
        """Return the name of what was decided; a sealed period is called by its days."""
        if each.seal is None:
            return self.name(each.name)
        return filled(self.tr("Calendar, %1"), period_words(each.seal.from_day, each.seal.until_day))

    def _seal_decided(self, each: Decided) -> str:
        """Return how many posts of a sealed period were approved, and how many returned."""
        if each.seal is None:
            return ""
        forms = ((self.tr("%1 approved"), each.seal.approved), (self.tr("%1 returned"), each.seal.returned))
        return ", ".join(filled(form, posts_words(count)) for form, count in forms if count)

    def told(self, each: Decided) -> str:
        """Return when and in which role a decision was given, and with which comment."""
        role = self._session.pack.role_names.get(Role(each.role), each.role)
        said = each.comment if each.kind is AwaitedKind.READING and each.comment else ""
        parts = [self.decided(each), self.moment(each.at), role, filled(self.tr("“%1”"), said) if said else ""]
        if each.revoked_at is not None and each.revoked_by is not None:
            by = self._names.get(each.revoked_by, "")
            parts.append(filled(self.tr("taken back by %1, %2"), by, self.moment(each.revoked_at)))
        return " · ".join(part for part in parts if part)

    def not_revocable(self, each: Decided) -> str:
        """Return why a decision cannot be taken back; empty where it can."""
        return {
            Fate.STANDS: "",
            Fate.RETURNED: self.tr("What was returned is approved once it comes back; there is nothing to revoke."),
            Fate.REVOKED: self.tr("It was taken back already."),
            Fate.CHANGED: self.tr("It was changed since, so this decision counts no longer."),
        }[each.fate]

    def moment(self, at: Instant) -> str:
        """Return a moment that has been."""
        return self._session.texts.since(self._session.zone.wall(at), self._session.today())

    def person(self, person_id: PersonId) -> str:
        """Return what a person is called."""
        return self._names.get(person_id, "")

    def elsewhere(self, count: int) -> str:
        """Return how many decisions wait for other people, and that none waits for this one."""
        if not count:
            return self.tr("Photos and posts that need your decision stand here, the longest waiting first.")
        one, many = (
            self.tr("1 decision waits for other people."),
            self.tr("%n decisions wait for other people.", "", count),
        )
        return one if count == 1 else many

    def _photo_line(self, each: Awaited) -> str:
        if not each.posts:
            return self.tr("Photo")
        if len(each.posts) == 1:
            title = each.posts[0]
            return filled(self.tr("Photo for %1"), title) if title else self.tr("Photo for 1 post")
        return self.tr("Photo for %n posts", "", len(each.posts))

    def _seal_asked(self, each: Awaited, asked: SealAwaited, since: str) -> str:
        """Return who sent a period when, until when it is to be approved, and how much of it is the person's."""
        by = "" if each.asked_by is None else self._names.get(each.asked_by, "")
        parts = [filled(self.tr("Sent by %1, %2"), by, since) if by else filled(self.tr("Since %1"), since)]
        if each.until is not None:
            until = self._session.texts.wall(each.until, self._session.today())
            parts.append(filled(self.tr("to be approved by %1"), until))
        one, many = self.tr("1 post is yours to decide"), self.tr("%n posts are yours to decide", "", asked.own)
        parts.append(one if asked.own == 1 else many)
        return " · ".join(parts)

    def _seal_line(self, asked: SealAwaited) -> str:
        """Return how many posts a sealed period has, on how many channels, and which version it is."""
        parts = [posts_words(asked.lines)]
        one, many = self.tr("1 channel"), self.tr("%n channels", "", asked.channels)
        parts.append(one if asked.channels == 1 else many)
        told = ", ".join(parts)
        if asked.version == 1:
            return told
        return f"{told} · {filled(self.tr('version %1'), str(asked.version))}"

    def _posts_waiting(self, count: int) -> str:
        if count == 0:
            return self.tr("no post waits on this photo")
        one, many = self.tr("1 post waits on this photo"), self.tr("%n posts wait on this photo", "", count)
        return one if count == 1 else many

    def _author(self, each: Awaited) -> str:
        return ", ".join(self._names.get(author, "") for author in sorted(each.subject.authors))
