"""What decisions that wait, and those that were given, are called on the screen."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject

from core.commands.awaited import ACTS, Awaited, SealAwaited, may_decide, own_lines
from core.model.askings import Asking, AwaitedKind
from core.model.kinds import Instant, PersonId, Wall
from core.model.posts import Post
from core.model.town import Person, Role
from core.policy.rights import who_may
from core.store import town as town_queries
from core.store.engine import Engine
from ui.models.decided import Decided, Fate, SealDecided
from ui.models.period_words import period_words, posts_words, whole_period
from ui.models.photo_words import filled
from ui.models.recorded_words import recorded_words
from ui.session import Session

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class ApprovalWords(QObject):
    """Say in a few words what waits, since when and for what, and what became of decisions."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._people: dict[PersonId, Person] = {}
        self.forget()

    def forget(self) -> None:
        """Read people's names anew."""
        self._people = {person.id: person for person in self._session.read(town_queries.people)}

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
            case AwaitedKind.PERMISSION | AwaitedKind.LEAVE:
                return filled(self.tr("Leave to post on %1"), ", ".join(each.posts))

    def age(self, since: Instant) -> str:
        """Return how long something waits, in its largest unit."""
        waited = max(self._session.now() - since, timedelta())
        if waited >= _DAY:
            return filled(self.tr("%1 d"), str(waited // _DAY))
        if waited >= _HOUR:
            return filled(self.tr("%1 h"), str(waited // _HOUR))
        return filled(self.tr("%1 min"), str(waited // timedelta(minutes=1)))

    def asked(self, each: Awaited, asking: Asking | None = None) -> str:
        """Return who asked for it and since when, until when it is of use, and how many posts wait for it.

        ``asking`` is how the person who works was asked for it last, ``None`` where nobody did.
        """
        since = self.moment(each.since)
        if each.seal is not None:
            return self._seal_asked(each, each.seal, since, asking)
        by = "" if each.asked_by is None else self.person(each.asked_by)
        parts = [filled(self.tr("Asked for by %1, %2"), by, since) if by else filled(self.tr("Waits since %1"), since)]
        if each.until is not None:
            until = self._session.texts.wall(each.until, self._session.today())
            is_past = each.until < self._wall()
            parts.append(filled(self.tr("was of use until %1") if is_past else self.tr("of use until %1"), until))
        if asking is not None:
            parts.append(self._asking(asking))
        if each.kind is AwaitedKind.PHOTO:
            parts.append(self._posts_waiting(len(each.posts)))
        return " · ".join(parts)

    def spoken(self, each: Awaited, asking: Asking | None = None) -> str:
        """Return all that a screen reader says of a line."""
        return ", ".join((self.title(each), self.line(each), self.asked(each, asking)))

    def promise(self, kind: AwaitedKind) -> str:
        """Return what a decision covers."""
        if kind is AwaitedKind.PHOTO:
            return self.tr("Your approval covers exactly this file, in every post that uses it.")
        if kind is AwaitedKind.PERMISSION:
            return self.tr("It then waits for the approval. You can take your permission back until then.")
        if kind is AwaitedKind.LEAVE:
            return self.tr("Your approval lets them post from the first day on, once training is on file.")
        if kind is AwaitedKind.READING:
            return self.tr("Your reading covers exactly this version. Any later change asks again.")
        if kind in (AwaitedKind.SEAL, AwaitedKind.EXCEPTIONS):
            return self.tr("Your approval covers each post just as it stands here. A later change asks for it alone.")
        return self.tr("Your approval covers exactly this version. Any later change asks again.")

    def approve(self, kind: AwaitedKind) -> str:
        """Return the words on the button that gives what is asked for."""
        if kind is AwaitedKind.PERMISSION:
            return self.tr("Permit (A)")
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

    def send_back(self, kind: AwaitedKind) -> str:
        """Return the words on the button that does not give it."""
        is_leave = kind in {AwaitedKind.PERMISSION, AwaitedKind.LEAVE}
        return self.tr("Refuse (R)") if is_leave else self.tr("Return (R)")

    def who_may(self, kind: AwaitedKind) -> str:
        """Return a sentence that names the roles that may give it."""
        roles = who_may(ACTS[kind], self._session.pack)
        if not roles:
            return self.tr("The policy gives this to nobody.")
        return filled(self.tr("This is for: %1"), ", ".join(self._session.pack.role_names[role] for role in roles))

    def decided(self, each: Decided) -> str:
        """Return how a decision fell and what became of it, in one line."""
        is_leave = each.kind in {AwaitedKind.PERMISSION, AwaitedKind.LEAVE}
        if each.fate is Fate.RETURNED and is_leave:
            return filled(self.tr("Leave refused: “%1”"), each.comment)
        if each.fate is Fate.RETURNED:
            return filled(self.tr("Returned: “%1”"), each.comment)
        given = {
            AwaitedKind.PHOTO: self.tr("Approved"),
            AwaitedKind.POST: self.tr("Approved"),
            AwaitedKind.PERIOD: self.tr("Approved for a period"),
            AwaitedKind.READING: self.tr("Read"),
            AwaitedKind.SEAL: self.seal_decided(each.seal),
            AwaitedKind.EXCEPTIONS: self.seal_decided(each.seal),
            AwaitedKind.PERMISSION: self.tr("Permitted"),
            AwaitedKind.LEAVE: self.tr("Leave to post approved"),
        }[each.kind]
        if each.recorded is not None:
            given = filled(self.tr("%1, recorded"), given)
        if each.fate is Fate.REVOKED:
            return filled(self.tr("%1, then revoked: “%2”"), given, each.revoked_why)
        if each.fate is Fate.CHANGED and is_leave:
            return filled(self.tr("%1, decided since"), given)
        return filled(self.tr("%1, changed since"), given) if each.fate is Fate.CHANGED else given

    def decided_title(self, each: Decided) -> str:
        """Return the name of what was decided; a sealed period is called by its days."""
        return self.name(each.name) if each.seal is None else self.sealed_title(each.seal)

    def sealed_title(self, sealed: SealDecided) -> str:
        """Return what a sealed period that was decided is called."""
        return filled(self.tr("Calendar, %1"), period_words(sealed.from_day, sealed.until_day))

    def seal_decided(self, sealed: SealDecided | None) -> str:
        """Return how many posts of a sealed period were approved, and how many returned; empty for no period."""
        if sealed is None:
            return ""
        forms = ((self.tr("%1 approved"), sealed.approved), (self.tr("%1 returned"), sealed.returned))
        return ", ".join(filled(form, posts_words(count)) for form, count in forms if count)

    def told(self, each: Decided) -> str:
        """Return when and in which role a decision was given, and with which comment."""
        role = self._session.pack.role_names.get(Role(each.role), each.role)
        said = each.comment if each.kind is AwaitedKind.READING and each.comment else ""
        quoted = filled(self.tr("“%1”"), said) if said else ""
        parts = [self.decided(each), self.moment(each.at), role, self.place(each), quoted]
        if each.recorded is not None:
            parts.append(recorded_words(self.person(each.recorded.by), each.recorded.way, each.recorded.answer))
        if each.revoked_at is not None and each.revoked_by is not None:
            by = self.person(each.revoked_by)
            parts.append(filled(self.tr("taken back by %1, %2"), by, self.moment(each.revoked_at)))
        return " · ".join(part for part in parts if part)

    def not_revocable(self, each: Decided) -> str:
        """Return why a decision cannot be taken back; empty where it can."""
        if each.kind in {AwaitedKind.PERMISSION, AwaitedKind.LEAVE} and each.fate in {Fate.RETURNED, Fate.CHANGED}:
            return self.tr("The request is decided or withdrawn. It can be asked for anew.")
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
        person = self._people.get(person_id)
        return "" if person is None else person.name

    def place(self, each: Decided) -> str:
        """Return who gave a decision in whose place; empty where everybody decided by themselves."""
        stood = None if each.stood_for is None else self._people.get(each.stood_for)
        if stood is None:
            return ""
        return filled(self.tr("by %1 for %2 (%3)"), self.person(each.by), stood.name, stood.title)

    def wanted(self, each: Awaited, asking: Asking | None) -> str:
        """Return by when it is wanted, else that its time went by; empty where neither is to be said."""
        if asking is not None and asking.approve_by is not None:
            return filled(self.tr("by %1"), self._session.texts.wall(asking.approve_by, self._session.today()))
        if each.until is None or each.until >= self._wall():
            return ""
        return self.tr("window passed") if self._has_expired(each) else self.tr("time missed")

    def is_pressing(self, each: Awaited, asking: Asking | None) -> bool:
        """Tell whether it is wanted within a day, or its time went by."""
        soon = self._wall() + _DAY
        is_wanted_soon = asking is not None and asking.approve_by is not None and asking.approve_by <= soon
        return is_wanted_soon or (each.until is not None and each.until < self._wall())

    def elsewhere(self, count: int) -> str:
        """Return how many decisions wait for other people, and that none waits for this one."""
        if not count:
            return self.tr("Photos, posts and requests that need your decision stand here, the longest waiting first.")
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

    def _seal_asked(self, each: Awaited, asked: SealAwaited, since: str, asking: Asking | None) -> str:
        """Return who sent a period when, until when it is to be approved, and how much of it is the person's."""
        by = "" if each.asked_by is None else self.person(each.asked_by)
        parts = [filled(self.tr("Sent by %1, %2"), by, since) if by else filled(self.tr("Since %1"), since)]
        if each.until is not None:
            until = self._session.texts.wall(each.until, self._session.today())
            parts.append(filled(self.tr("to be approved by %1"), until))
        if asking is not None:
            parts.append(self._asking(asking))
        if may_decide(each, self._session.actor, self._session.pack):
            own = own_lines(asked, self._session.actor, self._session.pack)
            one, many = self.tr("1 post is yours to decide"), self.tr("%n posts are yours to decide", "", own)
            parts.append(one if own == 1 else many)
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
        return ", ".join(self.person(author) for author in sorted(each.subject.authors))

    def _asking(self, asking: Asking) -> str:
        """Return who asked the person for it, and by when it is wanted."""
        by = self.person(asking.asked_by)
        if asking.approve_by is None:
            form = self.tr("%1 reminded you, %2") if asking.is_reminder else self.tr("%1 asked you, %2")
            return filled(form, by, self.moment(asking.asked_at))
        wall = self._session.texts.wall(asking.approve_by, self._session.today())
        lapsed = asking.approve_by < self._wall()
        return filled(self.tr("%1 wanted it by %2") if lapsed else self.tr("%1 wants it by %2"), by, wall)

    def _has_expired(self, each: Awaited) -> bool:
        """Tell whether the window of the post that waits is over, so that it can go out no more."""
        if each.kind is AwaitedKind.PHOTO:
            return False
        post = self._session.read(partial(_post, post_id=each.record_id))
        return post is not None and post.go_out_before is not None and post.go_out_before <= self._wall()

    def _wall(self) -> Wall:
        return self._session.wall_now().replace(tzinfo=None)


def _post(engine: Engine, *, post_id: str) -> Post | None:
    return engine.record(Post, post_id)
