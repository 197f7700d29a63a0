"""Where in the texts of a draft the words stand that a rule found."""

from __future__ import annotations

import pytest

from core.commands.judging import with_link
from core.commands.posts import Draft, OwnWords
from core.model.findings import Finding, Severity, Where
from core.model.kinds import ChannelId, DepartmentId, PhotoId
from ui.models.found_words import Mark, marks_on, place_of, text_of

X, WEB = ChannelId("x"), ChannelId("web")


def a_draft(text: str, own: str | None = None, link: str = "") -> Draft:
    """Make a draft for two channels, of which X may have its own text."""
    own_words = () if own is None else (OwnWords(X, text=own),)
    return Draft("", "program", DepartmentId("d"), text=text, link=link, channels=(X, WEB), own_words=own_words)


def found(span: tuple[int, int] | None, words: str = "", channel_id: ChannelId | None = None) -> Finding:
    values = (("found", words),) if words else ()
    return Finding("spelling", "misspelt", Severity.BLOCK, "", Where(channel_id=channel_id, span=span), values=values)


def found_in(text: str, words: str, link: str = "", channel_id: ChannelId | None = None) -> Finding:
    """Find words in a text with its link, as a rule does."""
    start = with_link(text, link).index(words)
    return found((start, start + len(words)), words, channel_id)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Spots fill quikly.", ""),
        ("🏊 Spots fill quikly", "taber.ca"),
        ("  quikly", "taber.ca"),
        ("quikly at taber.ca", "taber.ca"),
    ],
)
def test_words_are_found_where_they_stand(text: str, link: str) -> None:
    place = place_of(a_draft(text, link=link), None, found_in(text, "quikly", link))
    assert place is not None
    assert text[slice(*place)] == "quikly"


def test_words_that_moved_in_the_cleaned_text_are_found_nearest() -> None:
    text = "quikly e\u0301e\u0301e\u0301 quikly"
    assert place_of(a_draft(text), None, found((11, 17), "quikly")) == (14, 20)


@pytest.mark.parametrize(
    "finding", [found(None), found_in("Skating", "taber.ca", "taber.ca"), found((30, 36)), found((0, 4), "gone")]
)
def test_what_is_not_in_the_text_has_no_place(finding: Finding) -> None:
    assert place_of(a_draft("Skating", link="taber.ca"), None, finding) is None


@pytest.mark.parametrize(
    ("own", "channel_id", "text"), [(None, X, None), ("Short", X, X), ("Short", WEB, None), ("Short", None, None)]
)
def test_a_finding_means_the_channel_s_own_text_or_that_of_all(
    own: str | None, channel_id: ChannelId | None, text: ChannelId | None
) -> None:
    assert text_of(a_draft("Long", own), found((0, 1), channel_id=channel_id)) == text


def test_each_text_shows_what_was_found_in_it() -> None:
    draft = a_draft("A quikly", "quikly")
    findings = (found((0, 6), "quikly", X), found((2, 8), "quikly", WEB))
    assert marks_on(draft, None, findings, str) == (Mark(2, 8, Severity.BLOCK, str(findings[1])),)
    assert marks_on(draft, X, findings, str) == (Mark(0, 6, Severity.BLOCK, str(findings[0])),)


def test_what_was_found_on_all_channels_is_shown_in_every_text_that_has_it() -> None:
    draft, finding = a_draft("quikly", "quikly"), found((0, 6), "quikly")
    assert [len(marks_on(draft, channel_id, (finding,), str)) for channel_id in (None, X)] == [1, 1]


def test_what_was_found_in_a_photo_s_description_is_no_mark_in_the_text() -> None:
    finding = Finding("spelling", "misspelt", Severity.BLOCK, "", Where(photo_id=PhotoId("p"), span=(0, 6)))
    assert marks_on(a_draft("quikly"), None, (finding,), str) == ()
