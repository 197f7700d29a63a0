"""Holds every file of the project to the rules of the house."""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.architecture import syntax, wording
from tests.architecture.source_tree import files, parsed, python_files, text_of

PRODUCT = ("core", "ui", "main.py")
ALL_CODE = (*PRODUCT, "resources", "tests", "benchmarks", "packaging")
FILE_LINES = 500
BROAD_EXCEPTS = 3
OWN_TEXT = {".py", ".toml", ".md", ".qss", ".yml", ""}


class Rule(NamedTuple):
    """A rule of the house: how to find what breaks it, and where it holds."""

    finder: syntax.Finder
    where: tuple[str, ...]
    apart_from: tuple[str, ...] = ()


RULES = {
    "core imports no window": Rule(syntax.imports_of("PySide6", "shiboken6", "ui"), ("core",)),
    "only core/store imports sqlite_utils": Rule(syntax.imports_of("sqlite_utils"), PRODUCT, ("core/store",)),
    "nothing imports main": Rule(syntax.imports_of("main"), ("core", "ui")),
    "SQL stands in core/store": Rule(syntax.sql_texts, PRODUCT, ("core/store",)),
    "tables are written by statements": Rule(syntax.calls_of_methods(*syntax.UNSAFE_TABLE_WRITES), ("core/store",)),
    "tables are never transformed": Rule(syntax.transforming_create_table, PRODUCT),
    "no text is shown as rich": Rule(
        syntax.guessed_text, ("ui", "main.py"), ("ui/widgets/plain.py", "ui/widgets/message_box.py")
    ),
    "tool tips of items are plain": Rule(syntax.unguarded_tool_tip_roles, ("ui",)),
    "events are never pumped by hand": Rule(syntax.calls_of_methods("processEvents"), PRODUCT),
    "connected lambdas hold no self": Rule(syntax.connected_lambdas_with_self, ("ui", "main.py")),
    "every conversion names its zone": Rule(syntax.zoneless_astimezone, ALL_CODE, ("core/ambient.py",)),
    "functions have at most 60 lines": Rule(syntax.long_functions, ALL_CODE),
    "what is public is documented": Rule(syntax.undocumented, (*PRODUCT, "resources", "benchmarks", "packaging")),
}


@pytest.mark.parametrize("name", RULES)
def test_the_code_keeps_the_rule(name: str) -> None:
    rule = RULES[name]
    paths = python_files(rule.where, rule.apart_from)
    assert [f"{path}:{line}" for path in paths for line in rule.finder(parsed(path))] == []


def test_every_exception_is_caught_in_three_places_at_most() -> None:
    places = [f"{path}:{line}" for path in python_files(PRODUCT) for line in syntax.broad_excepts(parsed(path))]
    assert len(places) <= BROAD_EXCEPTS, places


def test_files_of_code_have_at_most_500_lines() -> None:
    assert [str(path) for path in python_files(ALL_CODE) if len(text_of(path).splitlines()) > FILE_LINES] == []


def test_nothing_is_left_for_later() -> None:
    assert _places(wording.MARKERS, [path for path in files() if path.suffix in OWN_TEXT]) == []


def test_no_check_is_silenced_and_no_test_passed_over() -> None:
    assert _places(wording.SILENCERS, python_files(ALL_CODE)) == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    assert _places(wording.PLACES, list(files())) == []


def _places(expression: wording.Expression, paths: list[Path]) -> list[str]:
    return [f"{path}:{line}" for path in paths for line in wording.lines_with(expression, text_of(path))]
