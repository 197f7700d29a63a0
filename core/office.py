"""Opening a calendar: its folder, engine, files, pack and zone put together, and the doors through which it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from core.ambient import Ambient, Zone, tzdata_version
from core.commands.calendar import THE_CALENDAR, Calendar, Who
from core.commands.packs import Packs, shipped_pack
from core.errors import BadInput, Damaged, StoreUnavailable
from core.late_dataclass import dataclass
from core.model.kinds import Sha256
from core.model.steps import Done, Outlook
from core.model.town import Town
from core.policy.pack import Pack
from core.store import anchor, journal
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.engine import Engine
from core.store.files import Files
from core.store.versions import is_current, is_older

if TYPE_CHECKING:
    from core.commands.advising import Advice
    from core.commands.desk import Command
    from core.commands.policy import PackStep
    from core.commands.rejudging import Rejudged
    from core.planner.observances import Observance
    from core.words.counting import Platform
    from core.words.post_templates import PostTemplate
    from core.words.spelling import Speller

DATABASE = "calendar.db"
FILES = "files"
BACKUPS = "backups"
RESOURCES = Path(__file__).resolve().parent.parent / "resources"
POLICIES = RESOURCES / "policies"


@dataclass(frozen=True)
class Place:
    """Where a calendar lies, and where the anchor of its log is kept, outside of it."""

    folder: Path
    anchors: Path

    @property
    def database(self) -> Path:
        """Give the path of the calendar's database."""
        return self.folder / DATABASE


class Office:
    """An open calendar. Every change goes through ``run``; ``preview`` asks what a change would do.

    ``unanchored`` is why the log's head could last not be noted outside, ``None`` while it is.
    """

    def __init__(self, place: Place, calendar: Calendar) -> None:
        self.place = place
        self.calendar = calendar
        self.unanchored: StoreUnavailable | None = None
        self._is_taken_up = False

    @property
    def engine(self) -> Engine:
        """Give the engine, for queries."""
        return self.calendar.engine

    def run(self, command: Command, who: Who, agreed: str | None = None) -> Done:
        """Run a command to its commit, see ``core.commands.execute.execute``, and note the log's head outside.

        Where the head could not be noted the step stands all the same, and ``unanchored`` says why.
        """
        from core.commands import execute as road

        try:
            done = road.execute(self.calendar, command, who, agreed)
        except road.REFUSALS:
            self._note_head()
            raise
        self._note_head()
        self.calendar = self.calendar.as_of_now()
        return done

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Commit many commands at once. A refused one is rolled back alone and leaves its row in the log.

        What leaves the batch as an error rolls all of it back. Raises: StoreUnavailable where another program holds the
        calendar.
        """
        with self.engine.batch():
            yield
        self._note_head()

    def preview(self, command: Command, who: Who) -> Outlook:
        """Return what a command would do; nothing is changed."""
        from core.commands.execute import preview

        return preview(self.calendar, command, who)

    def judge_beforehand(
        self, step: PackStep, progress: Callable[[int, int], None], is_stopped: Callable[[], bool]
    ) -> Rejudged | None:
        """Judge everything in play by the pack that a step would put in force, for the step to carry with it.

        It opens a connection of its own and holds no transaction, so that it may run in any thread beside other work.
        ``progress`` is told how many of how many posts are judged; it returns ``None`` where it was stopped. Raises:
        CalendarError where the step's pack is none, or the calendar cannot be read.
        """
        from core.commands.rejudging import judge_beforehand

        engine = Engine(self.place.database, busy_timeout_ms=5_000)
        try:
            calendar = replace(self.calendar, engine=engine)
            return judge_beforehand(calendar, step.next_pack(calendar).pack, step.classes, progress, is_stopped)
        finally:
            engine.close()

    def advice(self) -> tuple[Advice, ...]:
        """Return the advice on what misses its window in line, see ``core.commands.advising.advice_of``.

        It opens a connection of its own, so that it may run in any thread. Raises: CalendarError where the calendar
        cannot be read.
        """
        from core.commands.advising import advice_of

        engine = Engine(self.place.database, busy_timeout_ms=5_000)
        try:
            return advice_of(replace(self.calendar, engine=engine))
        finally:
            engine.close()

    def catch_up(self, *, read_files: bool = False) -> Done:
        """Bring the calendar up to now; the first time with what came new with this Oyez, in steps of their own.

        Drafts of recurring posts that are due are made in a step of their own too.

        ``read_files`` reads every stored file again to see that it is unaltered. What is returned tells the changes of
        all steps.
        """
        from core.commands.catch_up import CatchUp
        from core.commands.series import MakeSeriesDrafts, is_any_due

        before = self._take_up()
        altered: tuple[Sha256, ...] = ()
        if read_files:
            stored = media_queries.files(self.engine)
            files = self.calendar.files
            altered = tuple(file.id for file in stored if file.damaged_at is None and not files.is_intact(file.id))
        done = self.run(CatchUp(altered), THE_CALENDAR)
        steps = [*before, done]
        if is_any_due(self.calendar):
            steps.append(self.run(MakeSeriesDrafts(), THE_CALENDAR))
        changes = tuple(change for step in steps for change in step.changes)
        return replace(done, changes=changes, moved=tuple(each for step in steps for each in step.moved))

    def close(self) -> None:
        """Close the calendar."""
        self.engine.close()

    def _take_up(self) -> list[Done]:
        """Follow a new pack and new zone data, once an opening: two stations of different age shall not quarrel."""
        from core.commands.policy import TakeUpPack, is_to_be_taken_up
        from core.commands.zone_data import TakeUpZoneData, is_zone_data_newer

        done: list[Done] = []
        if self._is_taken_up:
            return done
        if is_to_be_taken_up(self.calendar):
            judged = self.judge_beforehand(TakeUpPack(), _unheard, _never)
            done.append(self.run(TakeUpPack(judged), THE_CALENDAR))
        if is_zone_data_newer(self.calendar):
            done.append(self.run(TakeUpZoneData(), THE_CALENDAR))
        self._is_taken_up = True
        return done

    def _note_head(self) -> None:
        if self.engine.in_batch:
            return
        try:
            head = journal.head(self.engine)
            anchor.write(self.place.anchors, town_queries.town(self.engine).calendar_id, head)
            self.unanchored = None
        except StoreUnavailable as failure:
            self.unanchored = failure


def _unheard(_done: int, _total: int) -> None:
    """Tell nobody how far the judging is."""


def _never() -> bool:
    """Stop for nobody."""
    return False


def new_calendar(place: Place, set_up: Command, settings: Mapping[str, str], ambient: Ambient) -> Office:
    """Make a calendar in an empty or missing folder and set it up. ``settings`` hold ``policy`` and ``zone``.

    Raises: BadInput where the folder holds something already, or the policy or zone is unknown.
    """
    from core.store.create import create_database

    if place.folder.exists() and any(place.folder.iterdir()):
        raise BadInput(str(place.folder), None, None, "folder-not-empty")
    files = Files(place.folder / FILES)
    packs = Packs(POLICIES, files)
    pack, zone = packs.named(settings["policy"]), Zone(settings["zone"])
    try:
        place.folder.mkdir(parents=True, exist_ok=True)
        (place.folder / FILES).mkdir()
        (place.folder / BACKUPS).mkdir()
    except OSError as error:
        raise StoreUnavailable("folder-not-made", path=str(place.folder), why=error.strerror or str(error)) from error
    try:
        create_database(place.database)
        calendar = Calendar(Engine(place.database), files, pack, packs, platforms(), zone, ambient, speller())
        office = Office(place, calendar)
        try:
            office.run(set_up, Who(None, "first run"))
        except BaseException:
            office.close()
            raise
    except BaseException:
        _empty(place.folder)
        raise
    return office


def _empty(folder: Path) -> None:
    """Take away what a calendar that came to nothing left in its folder, which was empty before."""
    for path in (folder / DATABASE, *sorted((folder / FILES).rglob("*"), reverse=True)):
        if path.is_file():
            path.unlink()
        elif path.is_dir():
            path.rmdir()
    (folder / FILES).rmdir()
    (folder / BACKUPS).rmdir()


def open_calendar(place: Place, ambient: Ambient) -> Office:
    """Open a calendar after checking that it is whole: settings, schema, and the log against its anchor.

    One that an earlier version left is brought up to date first, after a copy of it was laid among its
    backups.

    Raises: StoreUnavailable where it cannot be used now, Damaged where it is not as Oyez left it.
    """
    tzdata_version()
    if is_older(place.database):
        from core.store.upgrade import upgrade

        upgrade(place.database, place.folder / BACKUPS, ambient.clock.now())
    engine = Engine(place.database)
    try:
        _check_schema(engine)
        town = town_queries.town(engine)
        _check_zone_data(town)
        _check_anchor(engine, place, town.calendar_id)
        files = Files(place.folder / FILES)
        packs = Packs(POLICIES, files)
        pack, zone = packs.named(town.policy), Zone(town.zone)
        calendar = Calendar(engine, files, pack, packs, platforms(), zone, ambient, speller())
        _check_gates(engine)
    except BaseException:
        engine.close()
        raise
    return Office(place, calendar)


def _check_schema(engine: Engine) -> None:
    if not is_current(engine.connection):
        raise Damaged("schema-changed")


def _check_zone_data(town: Town) -> None:
    if tzdata_version() < town.tzdata:
        raise StoreUnavailable("tzdata-too-old", version=tzdata_version(), needed=town.tzdata)


def _check_anchor(engine: Engine, place: Place, calendar_id: str) -> None:
    noted = anchor.read(place.anchors, calendar_id)
    if noted is None:
        return
    if noted.count and journal.hash_at(engine, noted.count) != noted.hash:
        raise Damaged("log-cut-or-rewritten", count=noted.count)


def _check_gates(engine: Engine) -> None:
    broken = post_queries.unfit(engine)
    if broken:
        raise Damaged("gate-broken", count=len(broken))


def pack_named(key: str) -> Pack:
    """Return a shipped policy pack. Raises: BadInput for one that is not shipped."""
    return shipped_pack(POLICIES, key)


def platforms() -> Mapping[str, Platform]:
    """Return every platform's limits, read when one is first asked for: a window's first paint needs none."""
    return _Platforms()


@cache
def speller() -> Speller:
    """Return the one speller of all calendars: its dictionaries are loaded when it is first asked for a word."""
    from core.words.late_speller import LateSpeller

    return LateSpeller(RESOURCES / "dictionaries")


@cache
def observances() -> tuple[Observance, ...]:
    """Return the shipped observances, read once. Raises: BadInput where their file is not as it was shipped."""
    from core.planner.observance_file import load_observances

    return load_observances(RESOURCES / "observances.toml")


@cache
def post_templates() -> tuple[PostTemplate, ...]:
    """Return the shipped templates of posts, read when they are first asked for."""
    from core.words.post_templates import load_templates

    return load_templates(RESOURCES / "templates")


class _Platforms(Mapping[str, "Platform"]):
    """The limits of all platforms, read late."""

    @cached_property
    def _read(self) -> Mapping[str, Platform]:
        from core.words.platform_file import load_platforms

        return load_platforms(RESOURCES / "platforms.toml")

    def __getitem__(self, key: str) -> Platform:
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)
