"""A register as a table: filtered, sorted, with or without what ended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.commands.elections import AddCandidate, AddElection, WithdrawCandidate
from core.commands.registers import AddTownWord, EndTownWord, KeepHashtag
from core.model.registers import Fitness
from core.model.steps import Done
from tests.core.builders import NOW, Scene
from ui.models.registers.elections import Elections
from ui.models.registers.register import Register
from ui.models.registers.table import RegisterModel
from ui.models.registers.words_kept import Hashtags, TownWords
from ui.session import Session


def shown(model: RegisterModel, column: int = 0) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def a_word(scene: Scene, word: str) -> str:
    subject = scene.run(AddTownWord(word)).subject
    assert subject is not None
    return subject


@pytest.fixture
def elections(session: Session, scene: Scene) -> RegisterModel:
    """Give two elections, the earlier one with two candidates."""
    first = scene.run(AddElection("By-election", NOW.date().replace(year=2027))).subject
    scene.run(AddElection("General election", NOW.date().replace(year=2029)))
    assert first is not None
    for name in ("Mae Horvath", "Ed Baker"):
        scene.run(AddCandidate(first, name, "Council"))
    return RegisterModel(Elections(session))


def test_rows_stand_under_the_row_to_which_they_belong(elections: RegisterModel) -> None:
    assert shown(elections) == ["By-election", "Ed Baker", "Mae Horvath", "General election"]


def test_they_stay_under_it_when_the_order_is_turned(elections: RegisterModel) -> None:
    elections.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(elections) == ["General election", "By-election", "Ed Baker", "Mae Horvath"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("horvath", ["By-election", "Mae Horvath"]),
        ("by-election", ["By-election", "Ed Baker", "Mae Horvath"]),
        ("BAKER council", ["By-election", "Ed Baker"]),
        ("nobody", []),
        ("  ", ["By-election", "Ed Baker", "Mae Horvath", "General election"]),
    ],
)
def test_a_filter_keeps_what_belongs_together(elections: RegisterModel, words: str, found: list[str]) -> None:
    elections.filter(words)
    assert shown(elections) == found


def test_who_withdrew_is_shown_when_asked_for(elections: RegisterModel, scene: Scene) -> None:
    scene.run(WithdrawCandidate(elections.row_at(elections.index(1, 0)).key, NOW.date()))
    elections.reload()
    assert (shown(elections), elections.over_count) == (["By-election", "Mae Horvath", "General election"], 1)
    elections.show_over(with_over=True)
    assert "Ed Baker" in shown(elections)


def test_days_are_sorted_by_time(session: Session, scene: Scene) -> None:
    scene.run(KeepHashtag("zebra", Fitness.FIT))
    scene.set_wall("2026-12-02T09:00")
    scene.run(KeepHashtag("apple", Fitness.UNFIT))
    model = RegisterModel(Hashtags(session))
    model.sort(2)
    assert shown(model, 2) == ["20 Nov 2026", "2 Dec 2026"]


def test_an_ended_word_says_when_and_why(session: Session, scene: Scene) -> None:
    scene.run(EndTownWord(a_word(scene, "Sugarbeet"), "Two words after all"))
    model = RegisterModel(TownWords(session))
    model.show_over(with_over=True)
    assert shown(model, 3) == ["Ended 20 Nov 2026: Two words after all"]


def test_only_a_step_on_its_tables_is_read(session: Session, scene: Scene) -> None:
    model = RegisterModel(TownWords(session))
    other = scene.run(KeepHashtag("taber", Fitness.FIT))
    own = scene.run(AddTownWord("Cornfest"))
    assert read_after(model, other) == []
    assert read_after(model, own) == ["Cornfest"]


def read_after(model: RegisterModel, done: Done) -> list[str]:
    model.refresh(done)
    return shown(model)


def test_a_register_alone_holds_nothing(session: Session) -> None:
    bare = Register(session)
    assert (tuple(bare.rows()), bare.acts(), bare.adding()) == ((), (), None)
