"""Opening a calendar: its folder, engine, files, pack and zone put together, and the doors through which it is used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from core.ambient import Ambient, Zone, tzdata_version
from core.commands.calendar import THE_CALENDAR, Calendar, Who
from core.commands.packs import Packs
from core.errors import BadInput, Damaged, StoreUnavailable
from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, Day, Sha256
from core.model.steps import Done, Outlook
from core.model.town import TOWN_ID, Town
from core.policy.pack import Pack
from core.shipped import POLICIES, platforms, speller
from core.store import anchor, journal
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.engine import Engine
from core.store.files import Files, sync_folder
from core.store.versions import is_current, is_older

if TYPE_CHECKING:
    from core.commands.advising import Advice
    from core.commands.desk import Command
    from core.commands.policy import PackStep
    from core.commands.rejudging import Rejudged
    from core.commands.working_copies import WorkingCopies
    from core.exchange.prints.printed_period import PrintedPeriod

DATABASE = "calendar.db"
FILES = "files"
BACKUPS = "backups"
_BUILDING = ".making"
WORKING = "working.db"


@dataclass(frozen=True)
class Place:
    """Where a calendar lies, and where the anchor of its log is kept, outside of it."""

    folder: Path
    anchors: Path

    @property
    def database(self) -> Path:
        """Give the path of the calendar's database."""
        return self.folder / DATABASE

    @property
    def working(self) -> Path:
        """Give the path of the file that keeps what people write and have not saved."""
        return self.folder / WORKING


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
            calendar = self.calendar.through(engine)
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
            return advice_of(self.calendar.through(engine))
        finally:
            engine.close()

    def printed_period(self, from_day: Day, until_day: Day, channels: Collection[ChannelId] | None) -> PrintedPeriod:
        """Return what is printed of a period as it stands, see ``core.commands.printed_now.period_now``.

        It opens a connection of its own, so that it may run in any thread. Raises: CalendarError where the calendar
        cannot be read.
        """
        from core.commands.printed_now import period_now

        engine = Engine(self.place.database, busy_timeout_ms=5_000)
        try:
            return period_now(self.calendar.through(engine), from_day, until_day, channels)
        finally:
            engine.close()

    def printed_seal(self, seal_id: str) -> PrintedPeriod:
        """Return what is printed of a sealed period, see ``core.commands.printed_seal.printed_seal``.

        It opens a connection of its own, so that it may run in any thread. Raises: CalendarError where the calendar
        cannot be read, or has no such seal.
        """
        from core.commands.printed_seal import printed_seal

        engine = Engine(self.place.database, busy_timeout_ms=5_000)
        try:
            return printed_seal(self.calendar.through(engine), seal_id)
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
            from core.store import media

            stored = media.files(self.engine)
            files = self.calendar.files
            altered = tuple(file.id for file in stored if file.damaged_at is None and not files.is_intact(file.id))
        done = self.run(CatchUp(altered), THE_CALENDAR)
        steps = [*before, done]
        if is_any_due(self.calendar):
            steps.append(self.run(MakeSeriesDrafts(), THE_CALENDAR))
        changes = tuple(change for step in steps for change in step.changes)
        return replace(done, changes=changes, moved=tuple(each for step in steps for each in step.moved))

    @cached_property
    def working_copies(self) -> WorkingCopies:
        """Give what people write and have not saved; any thread may ask."""
        from core.commands.working_copies import WorkingCopies
        from core.store.working import WorkingFile

        return WorkingCopies(WorkingFile(self.place.working))

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
        town = None if self.engine.in_batch else self.engine.record(Town, TOWN_ID)
        if town is None:
            return  # within a batch its end notes it; and what was never set up has no name to note it under
        try:
            anchor.write(self.place.anchors, town.calendar_id, journal.head(self.engine))
            self.unanchored = None
        except StoreUnavailable as failure:
            self.unanchored = failure


def _unheard(_done: int, _total: int) -> None:
    """Tell nobody how far the judging is."""


def _never() -> bool:
    """Stop for nobody."""
    return False


def new_calendar(
    place: Place,
    set_up: Command,
    settings: Mapping[str, str],
    ambient: Ambient,
    furnish: Callable[[Office], None] | None = None,
) -> Office:
    """Make a calendar in an empty or missing folder and set it up. ``settings`` hold ``policy`` and ``zone``.

    ``furnish`` runs what else belongs to the setting up. All is made in a folder inside and put in its place when it is
    whole, the database last: who is killed before that finds no calendar, and may begin again there.

    Raises: BadInput where the folder holds something already, or the policy or zone is unknown; StoreUnavailable where
    it cannot be written.
    """
    building = Place(place.folder / _BUILDING, place.anchors)
    if not _is_free(place.folder):
        raise BadInput(str(place.folder), None, None, "folder-not-empty")
    files = Files(place.folder / FILES)
    packs = Packs(POLICIES, files)
    pack, zone = packs.named(settings["policy"]), Zone(settings["zone"])
    try:
        _sweep(place.folder)
        (building.folder / FILES).mkdir(parents=True)
        (building.folder / BACKUPS).mkdir()
        begun = _calendar(building, pack, zone, ambient)
        _set_up(Office(building, begun), set_up, furnish)
        _put_in_place(building.folder, place.folder)
    except OSError as error:
        _sweep(place.folder)
        raise StoreUnavailable("folder-not-made", path=str(place.folder), why=error.strerror or str(error)) from error
    except BaseException:
        _sweep(place.folder)
        raise
    return Office(place, replace(begun, engine=Engine(place.database), files=files, packs=packs))


def _calendar(place: Place, pack: Pack, zone: Zone, ambient: Ambient) -> Calendar:
    """Make an empty database at a place and open it."""
    from core.store.create import create_database

    create_database(place.database)
    files = Files(place.folder / FILES)
    return Calendar(Engine(place.database), files, pack, Packs(POLICIES, files), platforms(), zone, ambient, speller())


def _set_up(office: Office, set_up: Command, furnish: Callable[[Office], None] | None) -> None:
    """Run what a new calendar begins with, and close it."""
    try:
        office.run(set_up, Who(None, "first run"))
        if furnish is not None:
            furnish(office)
    finally:
        office.close()


def _put_in_place(building: Path, folder: Path) -> None:
    """Move what was built to where it belongs; with its database a folder becomes a calendar."""
    for name in (FILES, BACKUPS, DATABASE):
        (building / name).rename(folder / name)
    rmtree(building)
    sync_folder(folder)


def _is_free(folder: Path) -> bool:
    """Tell whether nothing lies in a folder but what an interrupted making may have left there."""
    if not folder.exists():
        return True
    left = {path.name for path in folder.iterdir()}
    return not left or (_BUILDING in left and left <= {_BUILDING, FILES, BACKUPS})


def _sweep(folder: Path) -> None:
    """Take away what a calendar that came to nothing left in its folder, which was free before."""
    for name in (_BUILDING, FILES, BACKUPS):
        rmtree(folder / name, ignore_errors=True)


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
    if noted is not None:
        journal.ensure_follows(engine, noted)


def _check_gates(engine: Engine) -> None:
    broken = post_queries.unfit(engine)
    if broken:
        raise Damaged("gate-broken", count=len(broken))
