"""Departments are put on file by who keeps people, each once."""

from __future__ import annotations

import pytest

from core.commands.town import AddDepartment
from core.errors import NotAllowed
from core.store import town as town_queries
from tests.core.builders import Scene


def names(scene: Scene) -> list[str]:
    return [department.name for department in town_queries.departments(scene.office.engine)]


@pytest.mark.parametrize("by", ["kim", "tim"])
def test_a_department_is_put_on_file(scene: Scene, by: str) -> None:
    scene.run(AddDepartment("  Public   Works "), by)
    assert "Public Works" in names(scene)


@pytest.mark.parametrize(
    ("name", "by", "code"),
    [
        (" ", "kim", "name-needed"),
        ("recreation", "kim", "on-file-already"),
        ("Public Works", "ada", "right-role"),
    ],
)
def test_a_department_is_refused(scene: Scene, name: str, by: str, code: str) -> None:
    before = names(scene)
    with pytest.raises(NotAllowed) as refusal:
        scene.run(AddDepartment(name), by)
    assert (refusal.value.code, names(scene)) == (code, before)
