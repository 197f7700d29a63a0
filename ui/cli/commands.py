"""The subcommands: new, import, export, check, plan, search, verify, backup, restore and snapshot."""

from __future__ import annotations

import getpass
import io
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import click

from core.ambient import Ambient, Zone
from core.commands.calendar import Who
from core.commands.importing import COMMAND_LINE, ImportRows, register_of
from core.commands.town import NewPerson, SetUpTown
from core.errors import CalendarError
from core.exchange.csv_file import Reading, read_csv_file
from core.exchange.prints.print_format import PrintFormat
from core.model.states import State
from core.model.steps import Done
from core.model.town import Role
from core.office import Office, Place, new_calendar, open_calendar
from core.places import Places, anchors_of, is_display_missing, memory_of, note_last_calendar, places
from core.shipped import pack_named
from core.upkeep.backup import backup as make_backup
from core.upkeep.report import Part, Report
from core.upkeep.restore import restore as make_from_backup
from core.upkeep.verify import verify as read_whole
from ui.cli.exporting import FORMATS, USUAL_SPAN, Wanted, export_period, export_sealed
from ui.cli.printing import Printer, checks_json, found_json, plan_json, report_json, tell_json
from ui.cli.reports import check_of, emergencies, found_by, plan_of, posts_meant, today_of
from ui.text import Texts

REFUSED, WRONG_USE = 1, 2

_SCREENS = ("calendar", "queue", "photos", "setup", "compose")
_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_DAY = click.DateTime(["%Y-%m-%d"])
_AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


class _Size(click.ParamType[tuple[int, int]]):
    """Take a size such as 1440x900."""

    name = "WxH"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Return width and height in pixels."""
        found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", str(value), re.ASCII)
        if found is None:
            self.fail(Texts().say("cli", "size-wrong"), param, ctx)
        return int(found[1]), int(found[2])


def run(arguments: Sequence[str]) -> int:
    """Run a subcommand and return its exit status: 0 done, 1 refused or with findings, 2 wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        status = oyez.main(args=list(arguments), prog_name="main.py", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return WRONG_USE
    except click.Abort:
        return REFUSED
    except CalendarError as error:
        click.echo(Texts.plain(error), err=True)
        return REFUSED
    return int(status or 0)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def oyez() -> None:
    """Content calendar of a municipality. Without a subcommand the window opens; --demo opens the demo town.

    Subcommands read and report. What they write is drafts, backups and new folders: nothing is ever queued, approved or
    published here. Exit status: 0 done, 1 refused or with findings, 2 wrong use.
    """


@oyez.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.option("--policy", default="taber", show_default=True, help="The policy pack.")
@click.option("--name", help="The municipality's name; the policy's own if none is given.")
@click.option("--zone", default="America/Edmonton", show_default=True, help="The municipality's time zone.")
@click.option("--person", help="Who coordinates; the system's user if none is given.")
@click.option("--demo", is_flag=True, help="Fill it with the demo town.")
def new(folder: Path, policy: str, name: str | None, zone: str, person: str | None, demo: bool) -> None:
    """Make a calendar in an empty or missing folder."""
    place, printer = _place(folder), Printer(Texts())
    if demo:
        _make_demo(place)
        note_last_calendar(user_places().state, folder)
        printer.say("demo-made", path=str(folder))
        return
    pack = pack_named(policy)
    department = printer.texts.say("cli", "department")
    coordinator = NewPerson(
        name=person or _system_user(),
        title=pack.role_names[Role.COORDINATOR],
        department=department,
        roles=frozenset({Role.COORDINATOR, Role.IT}),
    )
    set_up = SetUpTown(name or pack.name, zone, (department,), (coordinator,))
    new_calendar(place, set_up, {"policy": policy, "zone": zone}, Ambient()).close()
    note_last_calendar(user_places().state, folder)
    printer.say("new-made", name=name or pack.name, path=str(folder))


@oyez.command(name="open")
@click.argument("folder", metavar="DIR", type=_FOLDER)
def open_window(folder: Path) -> int:
    """Open the window on a calendar.

    The next start without arguments opens it too.
    """
    if is_display_missing(os.environ, sys.platform):
        click.echo(Texts().say("cli", "no-display"), err=True)
        return REFUSED
    from ui.app import Folders, run_window

    kept = user_places()
    place = _place(folder)
    if place.database.is_file():
        note_last_calendar(kept.state, folder)
    return run_window(place, Folders(kept.cache, memory_of(kept.state, folder)))


@oyez.command(name="import")
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--skip-refused", is_flag=True, help="Take in the good rows where others are refused.")
@_AS_JSON
def import_rows(folder: Path, file: Path, skip_refused: bool, as_json: bool) -> int:
    """Take in posts from a CSV file, as drafts.

    The first row names the columns: title, class, department, author (needed), text, ground, channels (parted by ";"),
    not before, must go out before, planned (2026-12-10 09:00) and link.
    """
    with _opened(folder) as office:
        reading = read_csv_file(file, register_of(office.calendar))
        done = None
        if reading.rows and (skip_refused or not reading.problems):
            done = office.run(ImportRows(file.name, reading.rows), _command_line())
        _tell_import(_printer(office), file.name, reading, done, as_json=as_json)
        return REFUSED if reading.problems or done is None else 0


@oyez.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.argument("out", metavar="OUT", type=_FILE)
@click.option("--format", "form", required=True, type=click.Choice(FORMATS), help="How OUT is written.")
@click.option("--from", "first", type=_DAY, help="The first day; today if none is given.")
@click.option("--until", "last", type=_DAY, help="The last day; the sixth after the first if none is given.")
@click.option("--channel", "channels", multiple=True, help="A channel by its name; all if none is given.")
@click.option("--sealed", is_flag=True, help="Write just these days as they were last sent for approval.")
def export(
    folder: Path,
    out: Path,
    form: str,
    first: datetime | None,
    last: datetime | None,
    channels: tuple[str, ...],
    sealed: bool,
) -> int:
    """Write what stands in some days of a calendar into a file, to print or to read.

    pdf is for paper and screen readers (tagged, PDF/UA-1); html is one page without scripts that fetches nothing. What
    is not sealed says so: approvals cannot be given on it. A file of that name is replaced.
    """
    with _opened(folder) as office:
        from_day = today_of(office) if first is None else first.date()
        until_day = from_day + USUAL_SPAN if last is None else last.date()
        if until_day < from_day:
            raise click.BadParameter(Texts().say("cli", "export-days-wrong"))
        export_from = export_sealed if sealed else export_period
        wanted = Wanted(from_day, until_day, channels, PrintFormat(form), out)
        return export_from(office, _printer(office), wanted)


@oyez.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.argument("post", required=False)
@_AS_JSON
def check(folder: Path, post: str | None, as_json: bool) -> int:
    """Tell what stands against posts: one by its id or title, or all that may still go out."""
    with _opened(folder) as office:
        checks = [check_of(office, found) for found in posts_meant(office, post)]
        if as_json:
            tell_json(checks_json(checks, _texts(office), today_of(office)))
        else:
            _printer(office).checks(checks)
        return REFUSED if any(found.is_stopped for found in checks) else 0


@oyez.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_AS_JSON
def plan(folder: Path, as_json: bool) -> None:
    """Print the queue of every channel.

    It stands in the order of the policy, with each post's time and why.
    """
    with _opened(folder) as office:
        if as_json:
            queues = plan_of(office, _texts(office))
            tell_json(plan_json(queues, office.calendar.zone.name, emergencies(office)))
        else:
            print_plan(office)


@oyez.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.argument("words", nargs=-1, required=True)
@_AS_JSON
def search(folder: Path, words: tuple[str, ...], as_json: bool) -> int:
    """Find posts, in all their versions, and photos, the newest first.

    Every word is looked for, without accents; a word need only be begun, and words in quotes stand just so. Operators:
    channel:facebook, class:2, is:held, by:"Ana Roy", after:2026-12-01 and before:2027.
    """
    with _opened(folder) as office:
        found = found_by(office, " ".join(words))
        if as_json:
            tell_json(found_json(found, _texts(office)))
        else:
            _printer(office).found(found)
        return 0 if found.posts or found.photos else REFUSED


@oyez.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@_AS_JSON
def verify(folder: Path, as_json: bool) -> int:
    """Tell whether a calendar is whole.

    The database, the log, every record, every post and every file are read and compared.
    """
    report = read_whole(_place(folder), Ambient(), _tell_progress)
    return _tell_report(report, as_json=as_json)


@oyez.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.argument("out", metavar="OUT", type=_FILE)
def backup(folder: Path, out: Path) -> int:
    """Write a backup of a calendar.

    It is a ZIP of the database and all files, read again before it gets its name.
    """
    made = make_backup(_place(folder), out, Ambient())
    printer = Printer(Texts())
    files, size_bytes = len(made.manifest.entries) - 1, out.stat().st_size
    printer.say("backup-made", path=str(out), files=files, size_bytes=size_bytes)
    if made.left_out:
        printer.say("backup-left-out", names=", ".join(made.left_out))
    return REFUSED if made.left_out else 0


@oyez.command()
@click.argument("file", metavar="FILE", type=_FILE)
@click.argument("folder", metavar="DIR", type=_FOLDER)
def restore(file: Path, folder: Path) -> int:
    """Make a calendar from a backup.

    It is made in an empty or missing folder, and verified.
    """
    place = _place(folder)
    manifest = make_from_backup(file, place, Ambient()).manifest
    printer = Printer(Texts(zone=Zone(manifest.zone)))
    printer.say("restored", town=manifest.town, path=str(folder), made_at=manifest.made_at)
    return _tell_report(read_whole(place, Ambient(), _tell_progress), as_json=False)


@oyez.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.argument("out", metavar="OUT.png", type=_FILE)
@click.option("--screen", default="calendar", show_default=True, type=click.Choice(_SCREENS), help="What to draw.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day to stand on; today if none is given.")
@click.option(
    "--theme", default="light", show_default=True, type=click.Choice(["light", "dark", "contrast"]), help="The colours."
)
@click.option("--size", default="1440x900", show_default=True, type=_Size(), help="Width and height in pixels.")
def snapshot(folder: Path, out: Path, screen: str, day: datetime | None, theme: str, size: tuple[int, int]) -> None:
    """Draw a screen into a PNG picture.

    No display is needed.
    """
    with _opened(folder) as office:
        draw(office, out, screen=screen, day=None if day is None else day.date(), theme=theme, size=size)
    Printer(Texts()).say("snapshot-made", path=str(out))


def draw(
    office: Office,
    out: Path,
    *,
    screen: str = "calendar",
    day: date | None = None,
    theme: str = "light",
    size: tuple[int, int] = (1440, 900),
) -> None:
    """Draw a screen of an open calendar into a PNG file, without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.app import Folders, Shot
    from ui.app import snapshot as take
    from ui.theme import ThemeChoice

    kept = user_places()
    take(office, Shot(screen, day, ThemeChoice(theme), size), Folders(kept.cache, kept.state), out)


def print_plan(office: Office) -> None:
    """Print the queue of every channel of an open calendar, for people."""
    _printer(office).plan(plan_of(office, _texts(office)), emergencies(office))


def _tell_import(printer: Printer, file: str, reading: Reading, done: Done | None, *, as_json: bool) -> None:
    refused, total = len(reading.problems), reading.total
    changes = () if done is None else done.changes
    past = {
        change.after["post_id"]
        for change in changes
        if change.table == "placement" and change.after is not None and change.after["state"] == State.PAST.value
    }
    taken = 0 if done is None else len(reading.rows)
    if as_json:
        problems = [
            {"row": p.row, "column": p.field, "code": p.code, "sentence": printer.texts.error(p)}
            for p in reading.problems
        ]
        counts = {"rows": total, "taken_in": taken, "past": len(past), "refused": refused}
        tell_json({"file": file, **counts, "left_alone": list(reading.left_alone), "problems": problems})
        return
    for problem in reading.problems:
        click.echo(printer.texts.error(problem), err=True)
    if reading.left_alone:
        printer.say("import-left-alone", columns=", ".join(reading.left_alone))
    if done is None:
        printer.say("import-none", file=file, refused=refused, total=total)
    else:
        printer.say("import-done", file=file, rows=taken, total=total, past=len(past))


def _tell_report(report: Report, *, as_json: bool) -> int:
    printer = Printer(Texts())
    if as_json:
        tell_json(report_json(report, printer))
    else:
        printer.report(report)
    return 0 if report.is_whole else REFUSED


def _tell_progress(part: Part, done: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{Texts().say('cli', 'working', part=part.value, done=done)}\033[K\r", err=True, nl=False)


def _make_demo(place: Place) -> None:
    from core.demo.build import build_demo

    texts = Texts()

    def progress(done: int, total: int) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r{texts.say('cli', 'demo-making', done=done, total=total)}\033[K\r", err=True, nl=False)

    build_demo(place, Ambient().clock.now(), progress).close()


@contextmanager
def _opened(folder: Path) -> Iterator[Office]:
    office = open_calendar(_place(folder), Ambient())
    try:
        yield office
    finally:
        office.close()


def _place(folder: Path) -> Place:
    return Place(folder, anchors_of(user_places().state, folder))


def user_places() -> Places:
    """Return where this user's things are kept."""
    return places(os.environ, sys.platform)


def _texts(office: Office) -> Texts:
    return Texts(office.calendar.pack, office.calendar.zone)


def _printer(office: Office) -> Printer:
    return Printer(_texts(office), today_of(office))


def _command_line() -> Who:
    return Who(None, f"{COMMAND_LINE} ({_system_user()})")


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
