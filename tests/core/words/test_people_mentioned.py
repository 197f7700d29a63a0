"""People are called in a comment by @ and their name."""

from __future__ import annotations

import pytest

from core.words.people_mentioned import people_mentioned

NAMES = ("Kim Dyck", "Dana Roy", "Zoë Penner", "Kim Wiebe", "Ada Boer")


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("", ()),
        ("Kim Dyck knows", ()),
        ("@Kim Dyck, look", ("Kim Dyck",)),
        ("@kim dyck look", ("Kim Dyck",)),
        ("@Dana look", ("Dana Roy",)),
        ("@Kim look", ()),
        ("@zoe and @Ada.", ("Zoë Penner", "Ada Boer")),
        ("@Dana and @Dana Roy", ("Dana Roy",)),
        ("@Danae look", ()),
        ("kim@taber.ca", ()),
        ("@@Ada", ("Ada Boer",)),
    ],
)
def test_who_is_called_is_found(text: str, called: tuple[str, ...]) -> None:
    assert people_mentioned(text, NAMES) == called


def test_many_signs_are_read_in_time() -> None:
    assert people_mentioned("@" * 60_000, NAMES * 20) == ()
