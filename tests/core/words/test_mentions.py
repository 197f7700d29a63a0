"""Who is mentioned.

The cases are those of twitter-text's conformance/extract.yml (Apache-2.0, © Twitter, Inc.), in our own form.
"""

from __future__ import annotations

import pytest

from core.words.mentions import Mention, mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@username reply", ["username"]),
        ("mention @user_name and @12345", ["user_name", "12345"]),
        ("の@usernameに到着を待っている", ["username"]),
        ("Current Status: @_@ (cc: @username)", ["username"]),
        ("@aliceìnheiro something", []),
        ("@username email me @test@example.com", ["username"]),
        ("@http://twitter.com", []),
        ("@username\n@mention", ["username", "mention"]),
        ("RT@username RT:@mention RT @test", ["username", "mention", "test"]),
        ("rt@username rT:@mention Rt @test", ["username", "mention", "test"]),
        ("f!@kn f@@kn f#@kn f$@kn f%@kn f&@kn f*@kn", []),
        ("　@username", ["username"]),
        (".@username /@username -@username +@username", ["username"] * 4),
        ("_@username", []),
        ("@username/list-name is a great list!", []),
        ("@username/7list-name", ["username"]),
        ("Hey @username, check out @otheruser/list_name-01!", ["username"]),
        ("write to info@taber.ca", []),
        ("nobody", []),
    ],
)
def test_what_twitter_text_extracts_is_mentioned(text: str, names: list[str]) -> None:
    assert [mention.name for mention in mentions(text)] == names


def test_a_mention_says_where_it_stands() -> None:
    assert mentions("username @username") == (Mention("username", 9, 18),)
