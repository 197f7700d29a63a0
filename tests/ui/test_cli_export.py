"""The command line writes some days of a calendar as a PDF or a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.exchange.prints.period_sheet import in_groups
from tests.core.builders import FACEBOOK, WEBSITE, Scene, a_queued_post, build_town, open_copy
from tests.core.commands.sealing import a_planned_post, a_seal, rewrite
from ui.cli.commands import run

DAYS = ("--from", "2026-11-23", "--until", "2026-11-29")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build_town(folder)
    return folder


@pytest.fixture
def scene(built: Path, tmp_path: Path) -> Iterator[Scene]:
    scene = open_copy(built, tmp_path / "town")
    yield scene
    scene.office.close()


@pytest.fixture
def folder(scene: Scene) -> str:
    a_queued_post(scene, title="On the website", on=(FACEBOOK, WEBSITE))
    a_queued_post(scene, title="On Facebook alone")
    return str(scene.office.place.folder)


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")])
def test_a_week_is_written(folder: str, tmp_path: Path, form: str, begins: bytes) -> None:
    out = tmp_path / f"week.{form}"
    assert run(["export", folder, str(out), "--format", form, *DAYS]) == 0
    assert out.read_bytes().startswith(begins)


def test_it_says_how_many_posts_are_in_it(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "week.html"
    run(["export", folder, str(out), "--format", "html", *DAYS])
    assert f"Posts written to {out}: 2" in capsys.readouterr().out


def test_one_channel_can_be_written_alone(folder: str, tmp_path: Path) -> None:
    out = tmp_path / "week.html"
    assert run(["export", folder, str(out), "--format", "html", "--channel", WEBSITE, *DAYS]) == 0
    assert ("On the website" in out.read_text("utf-8"), "On Facebook alone" in out.read_text("utf-8")) == (True, False)


def test_what_was_sent_for_approval_is_written_as_it_was_sent(
    scene: Scene, folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    post_id = a_planned_post(scene, title="Sent")
    out, wanted = tmp_path / "week.html", ["--format", "html", "--from", "2026-12-07", "--until", "2026-12-13"]
    assert run(["export", folder, str(out), *wanted, "--sealed"]) == 1
    assert "never sent for approval" in capsys.readouterr().err
    seal = a_seal(scene)
    rewrite(scene, post_id, "Written later")
    assert run(["export", folder, str(out), *wanted, "--sealed"]) == 0
    page = out.read_text("utf-8")
    assert (in_groups(seal.fingerprint) in page, "Written later" in page) == (True, False)


def test_an_unknown_channel_is_refused_with_those_there_are(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "week.html"
    assert run(["export", folder, str(out), "--format", "html", "--channel", "MySpace"]) == 1
    assert "MySpace. There are: Facebook, Website, Newsletter" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    "wrong", [["--format", "docx"], [], ["--format", "pdf", "--from", "2026-12-02", "--until", "2026-12-01"]]
)
def test_wrong_use_is_told_with_status_2(folder: str, tmp_path: Path, wrong: list[str]) -> None:
    assert run(["export", folder, str(tmp_path / "week"), *wrong]) == 2


def test_a_place_that_cannot_be_written_is_told(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", folder, str(tmp_path / "gone" / "week.html"), "--format", "html", *DAYS]) == 1
    assert "The print could not be written" in capsys.readouterr().err
