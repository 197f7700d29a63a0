"""A sealed period as the person who works reads it: its lines in order, which are theirs, and what changed in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core.commands.awaited import Awaited
from core.commands.period_lines import may_decide_line, subject_of_line
from core.commands.seal_standing import LineStanding, LineState, standing_of
from core.model.askings import AwaitedKind
from core.model.kinds import PostId, Sha256
from core.model.posts import Post
from core.model.seals import Seal, SealLine, shown_times
from core.store import posts as post_queries
from core.store import seals as queries
from core.store import town as town_queries
from core.store.engine import Engine
from ui.models.approval_post import last_decided
from ui.models.content_changes import FieldChange
from ui.models.period_words import state_words
from ui.models.photo_words import filled
from ui.models.versions import Versions
from ui.session import Session


class Difference(NamedTuple):
    """What differs from an earlier version, under which heading; ``is_new`` says that there was none."""

    heading: str = ""
    changes: tuple[FieldChange, ...] = ()
    is_new: bool = False


_Told = tuple[str, str]
"""How a line stands, in a word and at length."""


@dataclass(frozen=True)
class ReadLine:
    """One post of a period as it is read.

    ``is_own`` says that it waits for the decision of the person who works; ``stands`` says in a word how it stands, and
    ``told`` by whom. ``difference`` is from the version that they decided, or that was sealed before.
    """

    line: SealLine
    title: str
    number: int
    class_name: str
    when: str
    channels: str
    department: str
    is_own: bool
    stands: str
    told: str
    difference: Difference

    @property
    def changed(self) -> str:
        """Give what changed in a word or two, for the index."""
        if self.difference.is_new:
            return _tr("New")
        return ", ".join(dict.fromkeys(change.label for change in self.difference.changes))


@dataclass(frozen=True)
class ReadSeal:
    """A sealed period, or the exceptions to one: its lines in order, and what left the period since."""

    seal: Seal
    fingerprint: Sha256
    version: int
    lines: tuple[ReadLine, ...]
    left: tuple[str, ...]

    @property
    def own(self) -> tuple[ReadLine, ...]:
        """Give the lines that the person who works decides."""
        return tuple(line for line in self.lines if line.is_own)


def read_seal(session: Session, each: Awaited) -> ReadSeal:
    """Return a sealed period that waits, or its exceptions, for the person who works. Raises: NotFound."""
    seal = session.read(lambda engine: _record(engine, each.record_id))
    return _Reading(session, seal).read(each.kind)


def read_decided_seal(session: Session, seal_id: str) -> ReadSeal:
    """Return a sealed period as it stands now, with no line to decide."""
    seal = session.read(lambda engine: _record(engine, seal_id))
    return _Reading(session, seal).read(None)


def read_asked_seal(session: Session, each: Awaited) -> ReadSeal:
    """Return a sealed period that waits for others, or its exceptions, with no line to decide."""
    if each.kind is AwaitedKind.SEAL:
        return read_decided_seal(session, each.record_id)
    read = read_seal(session, each)
    return replace(read, lines=tuple(replace(line, is_own=False) for line in read.lines))


class _Reading:
    """Read one seal."""

    def __init__(self, session: Session, seal: Seal) -> None:
        self._session = session
        self._seal = seal
        self._standing = standing_of(session.office.calendar, seal, session.now())
        self._departments = {each.id: each.name for each in session.read(town_queries.departments)}
        self._channels = {each.id: each.name for each in session.read(town_queries.channels)}
        self._people = {each.id: each.name for each in session.read(town_queries.people)}
        self._earlier = self._sealed_before()

    def read(self, kind: AwaitedKind | None) -> ReadSeal:
        """Return the lines that wait, or the exceptions; ``None`` reads all lines and leaves none to decide."""
        stands = self._standing
        if kind is AwaitedKind.EXCEPTIONS:
            lines = tuple(self._exception(line) for line in stands.exceptions)
            fingerprint = stands.exceptions_fingerprint
        else:
            lines = tuple(self._line(each, decides=kind is not None) for each in stands.lines)
            fingerprint = self._seal.fingerprint
        left = tuple(f"{self._post(each.line.post_id).title}: {state_words(each.state)}" for each in stands.fallen)
        return ReadSeal(self._seal, fingerprint, stands.version, lines, left)

    def _line(self, each: LineStanding, *, decides: bool) -> ReadLine:
        post = self._post(each.line.post_id)
        is_own = decides and each.state is LineState.WAITS and self._is_mine(post)
        told = (state_words(each.state), self._told(each))
        return self._read(each.line, post, told, self._difference(post), is_own=is_own)

    def _exception(self, line: SealLine) -> ReadLine:
        post = self._post(line.post_id)
        sealed = self._standing.sealed_of(post.id)
        difference = self._against(post, None if sealed is None else sealed.content_hash, _tr("since it was sealed"))
        is_mine = self._is_mine(post)
        told = ("", "") if is_mine else (state_words(LineState.WAITS), _tr("For somebody else to decide"))
        return self._read(line, post, told, difference, is_own=is_mine)

    def _difference(self, post: Post) -> Difference:
        """Return what differs from the version that the person decided, or else from the seal before this one."""
        mine = partial(last_decided, post=post, person_id=self._session.person.id)
        since, number, last = self._session.read(mine)
        if since is not None:
            wall = self._session.texts.since(self._session.zone.wall(since), self._session.today())
            if number == last:
                return Difference(filled(_tr("As you decided about it, %1"), wall))
            return Difference(filled(_tr("Changed since you decided, %1"), wall), self._changes(post, number))
        if self._seal.follows is None:
            return Difference()
        before = filled(_tr("since version %1"), str(self._standing.version - 1))
        return self._against(post, self._earlier.get(post.id), before)

    def _against(self, post: Post, content: Sha256 | None, since: str) -> Difference:
        """Return what differs from a version that was shown before, ``None`` where none was."""
        if content is None:
            return Difference(filled(_tr("New %1"), since), is_new=True)
        if content == post.content_hash:
            return Difference()
        number = self._session.read(partial(_number, post=post, content=content))
        return Difference(filled(_tr("Changed %1"), since), self._changes(post, number))

    def _read(self, line: SealLine, post: Post, told: _Told, differs: Difference, *, is_own: bool) -> ReadLine:
        priority = self._session.pack.class_of(post.class_key)
        times = shown_times(line)
        walls = dict.fromkeys(self._session.texts.planned(each.wall, self._session.today()) for each in times)
        channels = dict.fromkeys(self._channels.get(each.channel_id, "") for each in times)
        return ReadLine(
            line=line,
            title=post.title or _tr("Without a title"),
            number=0 if priority is None else priority.number,
            class_name=post.class_key if priority is None else self._session.texts.class_name(priority),
            when=", ".join(walls),
            channels=", ".join(channels),
            department=self._departments.get(line.department_id, ""),
            is_own=is_own,
            stands=told[0],
            told=told[1],
            difference=differs,
        )

    def _told(self, each: LineStanding) -> str:
        """Return how a line stands: who approved or returned it when, or that it waits or changed."""
        said = state_words(each.state)
        if each.by is None or each.at is None:
            return said
        wall = self._session.texts.since(self._session.zone.wall(each.at), self._session.today())
        told = filled(_tr("%1 by %2, %3"), said, self._people.get(each.by, ""), wall)
        return f"{told}: “{each.comment}”" if each.comment else told

    def _changes(self, post: Post, number: int) -> tuple[FieldChange, ...]:
        versions = Versions(self._session, post.id)
        return versions.changes(versions.last, number)

    def _is_mine(self, post: Post) -> bool:
        subject = subject_of_line(self._session.office.calendar, post, self._session.now())
        return may_decide_line(self._session.actor, subject, self._session.pack)

    def _post(self, post_id: PostId) -> Post:
        return self._session.read(lambda engine: _post(engine, post_id))

    def _sealed_before(self) -> Mapping[PostId, Sha256]:
        """Return which version of each post the seal before this one showed."""
        if self._seal.follows is None:
            return {}
        lines = self._session.read(partial(queries.lines_of, seal_id=self._seal.follows))
        return {line.post_id: line.content_hash for line in lines}


def _record(engine: Engine, seal_id: str) -> Seal:
    seal = engine.record(Seal, seal_id)
    assert seal is not None
    return seal


def _post(engine: Engine, post_id: PostId) -> Post:
    post = engine.record(Post, post_id)
    assert post is not None
    return post


def _number(engine: Engine, *, post: Post, content: Sha256) -> int:
    """Return the number of the version with a content, 0 where there is none."""
    versions = post_queries.versions_of(engine, post.id)
    return max((version.number for version in versions if version.content_hash == content), default=0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SealReading", text)
