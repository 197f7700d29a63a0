"""Verifying that a calendar is as Oyez left it: the database, the log, every record, every post and every file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from core.ambient import Ambient
from core.commands.content import titled_channels
from core.errors import CalendarError, Damaged, StoreUnavailable
from core.model.content import content_of, digest
from core.model.journal import GENESIS, JournalHead
from core.model.kinds import ChannelId
from core.model.seals import fingerprint_of
from core.office import FILES, Place
from core.shipped import platforms
from core.store import anchor, checks, journal, seals
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.checks import LogCells, WholePost
from core.store.engine import Engine
from core.store.files import Files
from core.store.records import RECORDS
from core.store.versions import is_older
from core.upkeep.acts_kept import is_act_rewritten
from core.upkeep.report import Part, Problem, Progress, Report, silent
from core.upkeep.roles_held import RolesHeld
from core.upkeep.signed import SignedLog

MOST_OF_A_KIND = 100
"""How many problems of one kind are named; the rest are counted."""

_EVERY = 1_000


def verify(place: Place, ambient: Ambient, progress: Progress = silent) -> Report:
    """Read the whole calendar and report all that is not as Oyez left it; nothing is changed.

    It reads in bites and may run beside an open window: what seems wrong is looked at again before it is said.

    Raises: StoreUnavailable where it cannot be opened or was not yet brought up to date, Damaged where it is no
    calendar at all.
    """
    if is_older(place.database):
        raise StoreUnavailable("calendar-is-older", path=str(place.database))
    engine = Engine(place.database, busy_timeout_ms=5_000)
    try:
        reading = _read(place, engine, progress)
        if any(problem.code == "unreadable" for problem in reading.problems):
            checks.read_leniently(engine)
            reading = _read(place, engine, progress)
    finally:
        engine.close()
    return Report(ambient.clock.now(), tuple(_shortened(reading.problems)), tuple(reading.notes), reading.counts)


@dataclass
class _Reading:
    """A verification at work. ``images`` are what the log says of each record, None for one that was removed."""

    place: Place
    engine: Engine
    progress: Progress
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    counts: dict[Part, int] = field(default_factory=dict)
    images: dict[tuple[str, str], bytes | None] = field(default_factory=dict)
    signed: SignedLog = field(default_factory=SignedLog)
    roles: RolesHeld = field(default_factory=RolesHeld)
    is_log_read: bool = False

    def ask(self, part: Callable[[_Reading], Iterator[Problem]]) -> None:
        """Add what one part finds; that it could not be read to its end is a problem too."""
        try:
            self.problems.extend(part(self))
        except CalendarError as error:
            self.problems.append(Problem("unreadable", {"part": part.__name__.strip("_")}, error))
        except (TypeError, ValueError, AttributeError) as error:  # a cell of another type than its column's
            damaged = Damaged("cell-unreadable", why=str(error))
            self.problems.append(Problem("unreadable", {"part": part.__name__.strip("_")}, damaged))

    def count(self, part: Part) -> None:
        """Count one more and tell of it now and then."""
        done = self.counts.get(part, 0) + 1
        self.counts[part] = done
        if done % _EVERY == 0:
            self.progress(part, done)


def _read(place: Place, engine: Engine, progress: Progress) -> _Reading:
    reading = _Reading(place, engine, progress)
    for part in (_database, _log, _records, _signatures, _seals, _anchor, _gates, _posts, _files):
        reading.ask(part)
    return reading


def _problem(code: str, **values: object) -> Problem:
    return Problem(code, values)


def _shortened(problems: list[Problem]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for problem in problems:
        seen[problem.code] = seen.get(problem.code, 0) + 1
        if seen[problem.code] <= MOST_OF_A_KIND:
            yield problem
    for code, count in seen.items():
        if count > MOST_OF_A_KIND:
            yield _problem("more-of-a-kind", kind=code, count=count - MOST_OF_A_KIND)


def _database(reading: _Reading) -> Iterator[Problem]:
    reading.progress(Part.DATABASE, 0)
    if not checks.is_schema_known(reading.engine):
        yield _problem("schema-changed")
    for found in checks.integrity(reading.engine):
        yield _problem("database-broken", found=found)
    for table, parent in checks.dangling(reading.engine):
        yield _problem("points-at-nothing", table=table, parent=parent)
    reading.counts[Part.DATABASE] = 1


def _log(reading: _Reading) -> Iterator[Problem]:
    """Walk the chain: each row's own hash, its place behind the row before it, and the content beside it."""
    seq, last_hash = 0, str(GENESIS)
    for row in checks.log_cells(reading.engine, checks.length_of_log(reading.engine)):
        wrong = _wrong_in_chain(reading, row, seq, last_hash)
        if wrong is not None:
            yield wrong
        if row.salt is None:
            yield _problem("log-content-missing", seq=row.seq)
        elif row.own_content_hash() != row.content_hash:
            yield _problem("log-content-changed", seq=row.seq, label=row.label)
        elif is_act_rewritten(row, reading.images.get((row.subject_table, row.subject_id))):
            yield _problem("act-rewritten", seq=row.seq, table=row.subject_table, id=row.subject_id)
        if row.subject_table:
            reading.images[row.subject_table, row.subject_id] = None if row.after is None else checks.image(row.after)
            reading.signed.read(row)
            reading.roles.read(row)
        seq, last_hash = row.seq, row.hash
        reading.count(Part.LOG)
    for number in checks.contents_of_nothing(reading.engine):
        yield _problem("log-content-alone", seq=number)
    reading.is_log_read = True


def _wrong_in_chain(reading: _Reading, row: LogCells, before: int, last_hash: str) -> Problem | None:
    if row.own_hash(row.seq) != row.hash:
        was = _former_place(reading, row)
        if was is not None:
            return _problem("log-row-moved", seq=row.seq, was=was)
        return _problem("log-row-edited", seq=row.seq, actor=row.actor, act=row.act)
    if row.seq != before + 1:
        return _problem("log-rows-missing", first=before + 1, last=row.seq - 1)
    if row.previous != last_hash:
        return _problem("log-row-put-in", seq=row.seq)
    return None


def _former_place(reading: _Reading, row: LogCells) -> int | None:
    """Return the number under which the row's hash is right: it was moved, or rows before it were taken or put in."""
    behind = checks.number_with_hash(reading.engine, row.previous)
    places = {row.seq - 1, row.seq + 1} | ({behind + 1} if behind is not None else set())
    return next((place for place in sorted(places) if row.own_hash(place) == row.hash), None)


def _records(reading: _Reading) -> Iterator[Problem]:
    """Compare each record with what the log's last row about it left."""
    if not reading.is_log_read:
        return
    for table in RECORDS:
        for record_id, found in checks.images_of(reading.engine, table):
            expected = reading.images.pop((table, record_id), None)
            if found != expected:
                yield from _looked_at_again(reading, table, record_id)
            reading.count(Part.RECORDS)
    for (table, record_id), expected in reading.images.items():
        if expected is not None:
            yield from _looked_at_again(reading, table, record_id)


def _looked_at_again(reading: _Reading, table: str, record_id: str) -> Iterator[Problem]:
    """Compare one record once more, as somebody may have changed it while the rest was read."""
    engine = reading.engine
    if table not in RECORDS:
        yield _problem("record-of-no-table", table=table, id=record_id)
        return
    while True:
        length = checks.length_of_log(engine)
        found, expected = checks.image_of(engine, table, record_id), checks.last_image_of(engine, table, record_id)
        if checks.length_of_log(engine) == length:
            break
    if found == expected:
        return
    label = checks.last_label_of(engine, table, record_id)
    values = {"table": table, "id": record_id, "label": checks.name_of(engine, table, record_id) or label or ""}
    if label is None:
        yield Problem("record-not-logged", values)
    elif found is None:
        yield Problem("record-missing", values)
    elif expected is None:
        yield Problem("record-came-back", values)
    else:
        yield Problem("record-changed", values)


def _signatures(reading: _Reading) -> Iterator[Problem]:
    """Hold each decision against its signature and its giver's roles, as the log tells them."""
    if not reading.is_log_read:
        return
    yield from reading.signed.problems()
    for doubt in reading.roles.doubts():
        yield _problem("decided-without-role", seq=doubt.seq, table=doubt.table, id=doubt.record_id)


def _seals(reading: _Reading) -> Iterator[Problem]:
    """Compute the fingerprint of each sealed period anew."""
    calendar_id = town_queries.town(reading.engine).calendar_id
    for seal in seals.every_seal(reading.engine):
        lines = seals.lines_of(reading.engine, seal.id)
        if fingerprint_of(calendar_id, (seal.from_day, seal.until_day), seal.channels, lines) != seal.fingerprint:
            yield _problem("seal-broken", id=seal.id, first_day=seal.from_day.isoformat())


def _anchor(reading: _Reading) -> Iterator[Problem]:
    """Hold the log against its head as it was noted outside of the calendar."""
    engine = reading.engine
    noted = anchor.read(reading.place.anchors, town_queries.town(engine).calendar_id)
    if noted is None:
        reading.notes.append(_problem("no-anchor", count=checks.length_of_log(engine)))
        return
    yield from _against_anchor(engine, noted)


def _against_anchor(engine: Engine, noted: JournalHead) -> Iterator[Problem]:
    if not noted.count:
        return
    found, restored = journal.hash_at(engine, noted.count), journal.restored_since(engine, noted)
    if found != noted.hash and restored is not None:
        yield _problem("log-restored", name=restored, noted=noted.count)
    elif found is None:
        yield _problem("log-tail-cut", noted=noted.count, found=checks.length_of_log(engine))
    elif found != noted.hash:
        yield _problem("log-rewritten", noted=noted.count)


def _gates(reading: _Reading) -> Iterator[Problem]:
    for placement_id, photo_id in post_queries.unfit(reading.engine):
        yield _problem("gate-broken", placement=placement_id, photo=photo_id)


def _posts(reading: _Reading) -> Iterator[Problem]:
    """Compute each post's content hash anew, and that of each of its versions."""
    titled = titled_channels(reading.engine, platforms())
    for whole in checks.whole_posts(reading.engine):
        if any(_post(whole, titled)):
            # Somebody may have saved it while it was read.
            for once_more in checks.whole_post(reading.engine, whole.post.id):
                yield from _post(once_more, titled)
        reading.count(Part.POSTS)


def _post(whole: WholePost, titled: Collection[ChannelId]) -> Iterator[Problem]:
    post = whole.post
    for version in whole.versions:
        if digest(version.content) != version.content_hash:
            yield _problem("version-changed", id=post.id, title=post.title, number=version.number)
    saved = whole.versions[-1].content_hash if whole.versions else None
    if post.content_hash != saved or saved not in _hashes_now(whole, titled):
        yield _problem("post-not-as-saved", id=post.id, title=post.title)


def _hashes_now(whole: WholePost, titled: Collection[ChannelId]) -> set[str]:
    """Return the hashes that a post's content may have: in the form of today, or in that without any titles."""
    forms = (titled, ())
    read = (whole.post, whole.placements, whole.variants, whole.photos)
    return {digest(content_of(*read, form)) for form in forms}


def _files(reading: _Reading) -> Iterator[Problem]:
    """Read every stored file and compare it with its hash."""
    files = Files(reading.place.folder / FILES)
    stored = media_queries.files(reading.engine)
    for file in stored:
        if not files.is_intact(file.id):
            code = "file-altered" if files.path(file.id).is_file() else "file-missing"
            yield _problem(code, name=file.original_name, id=file.id)
        reading.count(Part.FILES)
        reading.progress(Part.FILES, reading.counts[Part.FILES])
    known = {files.path(file.id) for file in stored}
    strays = sum(1 for path in files.folder.rglob("*") if path.is_file() and path not in known)
    if strays:
        reading.notes.append(_problem("files-unclaimed", count=strays))
