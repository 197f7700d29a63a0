"""The command line: what each subcommand prints, writes and returns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from core.ambient import Ambient
from core.model.posts import Post
from core.model.states import State
from core.model.town import Role
from core.office import Office, Place, open_calendar
from core.places import last_calendar
from core.store import journal
from core.store import posts as post_queries
from core.store import town as town_queries
from tests.core.builders import (
    FACEBOOK,
    WEBSITE,
    Scene,
    a_draft,
    a_photo,
    a_post,
    a_queued_post,
    a_sound_photo,
    build_town,
    open_copy,
    save,
)
from ui.cli.commands import run

HEADING = "title,class,department,author,text,channels,planned"


class Told(NamedTuple):
    """What a subcommand returned and printed."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Ask = Callable[..., Told]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    def asked(*arguments: object) -> Told:
        status = run([str(argument) for argument in arguments])
        return Told(status, *capsys.readouterr())

    return asked


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build_town(folder)
    return folder


@pytest.fixture
def scene(built: Path, tmp_path: Path) -> Iterator[Scene]:
    """Open a town; what is asked of the command line opens it beside."""
    scene = open_copy(built, tmp_path / "town")
    yield scene
    scene.office.close()


@pytest.fixture
def town(scene: Scene) -> Path:
    return scene.office.place.folder


def office_of(folder: Path) -> Office:
    return open_calendar(Place(folder, folder.parent / "no-anchors"), Ambient())


@pytest.mark.parametrize(
    "command", ["new", "import", "export", "check", "plan", "search", "verify", "backup", "restore", "snapshot"]
)
def test_every_subcommand_explains_itself(ask: Ask, command: str) -> None:
    told = ask(command, "--help")
    assert told.status == 0
    assert told.out.startswith(f"Usage: main.py {command}")


def test_the_help_lists_the_subcommands(ask: Ask) -> None:
    assert ask("--help").status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("plan",),
        ("plan", "x", "--nonsense"),
        ("snapshot", "x", "y.png", "--size", "big"),
        ("snapshot", "x", "y.png", "--date", "tomorrow"),
        ("snapshot", "x", "y.png", "--screen", "nowhere"),
    ],
)
def test_wrong_use_is_told_with_status_2(ask: Ask, arguments: tuple[str, ...]) -> None:
    told = ask(*arguments)
    assert (told.status, told.out) == (2, "")
    assert "Usage: main.py" in told.err


@pytest.mark.parametrize("command", ["check", "plan", "verify"])
def test_a_calendar_that_is_not_there_is_not_made(ask: Ask, tmp_path: Path, command: str) -> None:
    told = ask(command, tmp_path / "gone")
    assert (told.status, told.out) == (1, "")
    assert "There is no calendar at" in told.err
    assert not (tmp_path / "gone").exists()


def test_a_new_calendar_has_a_coordinator_and_is_remembered(ask: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    told = ask("new", folder, "--name", "Town of Try", "--person", "Kim Dow", "--zone", "America/Regina")
    assert told.status == 0
    office = office_of(folder)
    (person,) = town_queries.people(office.engine)
    assert (person.name, person.title) == ("Kim Dow", "Communications Coordinator")
    assert town_queries.roles_of(office.engine, person.id) == {Role.COORDINATOR, Role.IT}
    assert (town_queries.town(office.engine).name, office.calendar.zone.name) == ("Town of Try", "America/Regina")
    assert any(last_calendar(state) == folder for state in (tmp_path / "home").rglob("*") if state.is_dir())
    office.close()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--zone", "Nowhere"), "“Nowhere” is no time zone"),
        (("--policy", "none"), "There is no policy “none”"),
    ],
)
def test_a_calendar_of_an_unknown_zone_or_policy_is_not_made(
    ask: Ask, tmp_path: Path, options: tuple[str, str], said: str
) -> None:
    told = ask("new", tmp_path / "new", *options)
    assert told.status == 1
    assert said in told.err
    assert not (tmp_path / "new").exists()


def test_a_folder_with_something_in_it_is_left_as_it_is(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    told = ask("new", tmp_path)
    assert told.status == 1
    assert "The folder is not empty" in told.err


def a_file(folder: Path, *rows: str) -> Path:
    path = folder / "posts.csv"
    path.write_text("\n".join([HEADING, *rows]), encoding="utf-8")
    return path


GOOD = "Swim,4,Recreation,Ada Boer,Registration opens,Facebook;Website,2030-01-10 09:00"
OLD = "Old swim,4,Recreation,Ada Boer,It was,Facebook,2020-01-10 09:00"
BAD = "Skate,9,Recreation,Ada Boer,,,"


def test_a_file_is_imported_as_drafts_and_past_posts(ask: Ask, town: Path, tmp_path: Path, scene: Scene) -> None:
    told = ask("import", town, a_file(tmp_path, GOOD, OLD))
    assert (told.status, told.err) == (0, "")
    assert "2 of 2 rows, 1 of them as past" in told.out
    states = post_queries.counts_by_state(scene.office.engine)
    assert states == {State.DRAFT: 2, State.PAST: 1}


def test_what_the_command_line_imports_is_logged_under_its_name(
    ask: Ask, town: Path, tmp_path: Path, scene: Scene
) -> None:
    ask("import", town, a_file(tmp_path, GOOD))
    *_, last = (entry for entry, *_ in journal.entries(scene.office.engine))
    assert last.actor.startswith("command line (")
    assert (last.actor_id, last.act, last.label) == (None, "ImportRows", "posts.csv")


def test_one_bad_row_keeps_all_out_and_is_named(ask: Ask, town: Path, tmp_path: Path, scene: Scene) -> None:
    told = ask("import", town, a_file(tmp_path, GOOD, BAD))
    assert told.status == 1
    assert "posts.csv, row 3, “class”: “9” is no priority class" in told.err
    assert scene.office.engine.records(Post) == []


def test_the_good_rows_can_be_taken_in_alone(ask: Ask, town: Path, tmp_path: Path, scene: Scene) -> None:
    told = ask("import", town, a_file(tmp_path, GOOD, BAD), "--skip-refused")
    assert told.status == 1
    assert [post.title for post in scene.office.engine.records(Post)] == ["Swim"]


def test_an_import_is_told_as_data_too(ask: Ask, town: Path, tmp_path: Path) -> None:
    told = ask("import", town, a_file(tmp_path, OLD, BAD), "--skip-refused", "--json").data
    assert (told["rows"], told["taken_in"], told["past"], told["refused"]) == (2, 1, 1, 1)
    assert [(problem["row"], problem["column"]) for problem in told["problems"]] == [(3, "class")]


def test_a_column_that_says_scheduled_changes_nothing(ask: Ask, town: Path, tmp_path: Path, scene: Scene) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(f"{HEADING},status\n{GOOD},Scheduled\n", encoding="utf-8")
    told = ask("import", town, path)
    assert "left alone: status" in told.out
    assert set(post_queries.counts_by_state(scene.office.engine)) == {State.DRAFT}


def test_a_file_that_is_not_there_is_told(ask: Ask, town: Path, tmp_path: Path) -> None:
    told = ask("import", town, tmp_path / "gone.csv")
    assert (told.status, told.err) == (1, "gone.csv: There is no such file\n")


def test_what_stops_a_post_is_told_with_its_clause(ask: Ask, town: Path, scene: Scene) -> None:
    post_id = a_post(scene, photos=(a_photo(scene),), title="Skaters")
    for named in (post_id, "skaters"):
        told = ask("check", town, named)
        assert told.status == 1
        assert "[stops it]" in told.out
        assert "ADM-7 1.04 d" in told.out


def test_a_post_that_nothing_stops_is_told_as_such(ask: Ask, town: Path, scene: Scene) -> None:
    a_post(scene, title="Skaters")
    told = ask("check", town)
    assert told.status == 0
    assert "Nothing stands" in told.out
    assert "Posts read: 1, stopped: 0" in told.out


def test_what_stands_is_told_as_data(ask: Ask, town: Path, scene: Scene) -> None:
    post_id = a_post(scene, photos=(a_photo(scene),))
    (post,) = ask("check", town, "--json").data["posts"]
    assert post["post"] == post_id
    assert {finding["rule"] for finding in post["findings"]} == {"photo-approved", "photographer-consent"}
    assert all(finding["clause"] and finding["sentence"] for finding in post["findings"])


def test_a_post_without_a_channel_is_checked_too(ask: Ask, town: Path, scene: Scene) -> None:
    a_post(scene, on=())
    assert "No channel is chosen yet" in ask("check", town).out


def test_a_title_that_means_no_post_or_several_is_refused(ask: Ask, town: Path, scene: Scene) -> None:
    for _ in range(2):
        a_post(scene, title="Skaters")
    assert "There is no post “Swimmers”" in ask("check", town, "Swimmers").err
    several = ask("check", town, "Skaters")
    assert several.status == 1
    assert "the title of several posts" in several.err


def test_the_plan_stands_in_the_order_of_the_policy(ask: Ask, town: Path, scene: Scene) -> None:
    a_queued_post(scene, title="Program")
    a_queued_post(scene, title="Second program", on=(FACEBOOK, WEBSITE))
    a_queued_post(scene, title="Council", class_key="council", ground="Council of 12 November")
    plan = ask("plan", town, "--json").data
    facebook, website, newsletter = plan["channels"]
    assert [(row["rank"], row["class"], row["title"]) for row in facebook["queue"]] == [
        (1, 3, "Council"),
        (2, 4, "Program"),
        (3, 4, "Second program"),
    ]
    assert [channel["channel"] for channel in plan["channels"]] == ["Facebook", "Website", "Newsletter"]
    assert [len(website["queue"]), len(newsletter["queue"])] == [1, 0]


def test_a_row_of_the_plan_has_its_time_in_both_clocks_and_its_reason(ask: Ask, town: Path, scene: Scene) -> None:
    post_id = a_queued_post(scene, title="Skaters")
    plan = ask("plan", town, "--json").data
    (row,) = plan["channels"][0]["queue"]
    assert plan["zone"] == "America/Edmonton"
    assert (row["post"], row["at"], row["wall"]) == (post_id, "2026-11-23T15:00:00Z", "2026-11-23T09:00")
    assert row["reason"].startswith("In line since 20 Nov")


def test_what_has_no_time_is_told_apart_with_the_reason(ask: Ask, town: Path, scene: Scene) -> None:
    a_queued_post(scene, title="Skaters", go_out_before=datetime.fromisoformat("2026-11-21T12:00"))
    (row,) = ask("plan", town, "--json").data["channels"][0]["unplaced"]
    assert (row["at"], row["reason"][:34]) == (None, "The channel has no slot in its win")
    assert "Without a time:\n    4 Skaters: The channel" in ask("plan", town).out


def test_the_plan_is_printed_for_people(ask: Ask, town: Path, scene: Scene) -> None:
    a_queued_post(scene, title="Skaters")
    told = ask("plan", town)
    assert told.status == 0
    assert "4 Town programs" in told.out
    assert "Nothing stands in line" in told.out


def test_posts_are_found_by_words(ask: Ask, town: Path, scene: Scene) -> None:
    post_id = a_post(scene, title="Skaters on the pond")
    assert "Skaters on the pond · The Town's programs" in ask("search", town, "pond", "skaters").out
    assert [post["post"] for post in ask("search", town, "pond", "--json").data["posts"]] == [post_id]
    nothing = ask("search", town, "50%")
    assert (nothing.status, nothing.out) == (1, "Nothing was found\n")


def test_an_earlier_version_is_found_and_said_to_be_one(ask: Ask, town: Path, scene: Scene) -> None:
    post_id = a_post(scene, text="The rink is closed.")
    scene.run(save(scene, post_id, a_draft(scene, text="The arena is open.")))
    assert ask("search", town, "rink").out.endswith(" · in an earlier version\n")
    (found,) = ask("search", town, "rink", "--json").data["posts"]
    assert (found["post"], found["earlier"]) == (post_id, True)


def test_photos_are_found_too(ask: Ask, town: Path, scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    assert [found["photo"] for found in ask("search", town, "before:2100", "--json").data["photos"]] == [photo_id]


def test_what_could_not_be_read_in_a_search_is_told(ask: Ask, town: Path, scene: Scene) -> None:
    told = ask("search", town, "colour:red")
    assert "“colour:” is no operator" in told.err


def test_a_calendar_as_oyez_left_it_is_told_as_whole(ask: Ask, town: Path) -> None:
    told = ask("verify", town)
    assert told.status == 0
    assert "The calendar is as Oyez left it" in told.out


def test_an_altered_file_is_told_and_makes_the_status_1(ask: Ask, town: Path, scene: Scene) -> None:
    a_sound_photo(scene)
    next((town / "files").rglob("*/*")).write_bytes(b"another")
    told = ask("verify", town)
    assert told.status == 1
    assert "is not the one that was added" in told.out
    data = ask("verify", town, "--json").data
    assert (data["whole"], [problem["code"] for problem in data["problems"]]) == (False, ["file-altered"])


def test_a_backup_can_be_restored_beside_the_calendar(ask: Ask, town: Path, scene: Scene, tmp_path: Path) -> None:
    post_id = a_queued_post(scene, photos=(a_sound_photo(scene),))
    assert ask("backup", town, tmp_path / "b.zip").status == 0
    told = ask("restore", tmp_path / "b.zip", tmp_path / "again")
    assert told.status == 0
    assert "The calendar is as Oyez left it" in told.out
    assert ask("check", tmp_path / "again", post_id).status == 0
    assert ask("plan", town).status == 0


def test_a_backup_never_writes_over_a_file_nor_a_restore_over_a_calendar(ask: Ask, town: Path, tmp_path: Path) -> None:
    ask("backup", town, tmp_path / "b.zip")
    assert "There is a file of this name already" in ask("backup", town, tmp_path / "b.zip").err
    assert "The folder is not empty" in ask("restore", tmp_path / "b.zip", town).err


def test_a_backup_without_a_file_says_so(ask: Ask, town: Path, scene: Scene, tmp_path: Path) -> None:
    a_sound_photo(scene)
    for path in (town / "files").rglob("*/*"):
        path.unlink()
    told = ask("backup", town, tmp_path / "b.zip")
    assert told.status == 1
    assert "photo-0.jpg" in told.out


def test_what_would_steer_a_terminal_is_never_printed(ask: Ask, town: Path, scene: Scene) -> None:
    scene.office.engine.connection.execute("UPDATE department SET name = 'A' || char(27) || '[2J'")
    told = ask("verify", town)
    assert told.status == 1
    assert "\x1b" not in told.out


def test_a_damaged_calendar_is_told_in_a_sentence(ask: Ask, town: Path, scene: Scene) -> None:
    scene.office.close()
    (town / "calendar.db").write_bytes(b"not a database" * 1000)
    for command in ("plan", "verify"):
        told = ask(command, town)
        assert told.status == 1
        assert told.err.startswith("The calendar's database is damaged")
