"""The page of a period shows all that was given, fetches nothing, and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from core.exchange.prints.period_html import period_html
from core.exchange.prints.period_sheet import LineSheet, PhotoSheet, TextSheet
from tests.core.exchange.prints.sheets import (
    FINGERPRINT,
    LINK,
    a_decision,
    a_line,
    a_photo,
    a_sheet,
    a_text,
    copies,
)

ALLOWED = frozenset(
    """html head meta title style body header main footer section article h1 h2 h3 h4 p dl dt dd div span strong a table
    thead tbody tr th td ul li figure figcaption img""".split()
)
UNCLOSED = frozenset({"meta", "img"})


class Page(HTMLParser):
    """Reads a page: its elements with their attributes, its words, and whether all that opens is closed."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(content.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in UNCLOSED:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page_of(*lines: LineSheet, **changes: Any) -> Page:
    sheet = a_sheet(*lines, **changes)
    return Page(period_html(sheet, copies(sheet)))


HOSTILE = (
    "</title></style><script>alert(1)</script>",
    '" onmouseover="alert(1)" x=\'',
    "' onload='alert(1)",
    "<img src=x onerror=alert(1)>",
    "<!-- --> ]]> &lt; &amp; &#60;",
)


@pytest.mark.parametrize("said", HOSTILE)
def test_what_people_wrote_is_never_markup(tmp_path: Path, said: str) -> None:
    photo = a_photo(tmp_path, alt=said)
    line = a_line(title=said, channels=said, texts=(TextSheet(said, said, said, said),), photos=(photo,))
    page = page_of(line, title=said, town=said, decided=(a_decision(comment=said),))
    assert {tag for tag, _attributes in page.elements} <= ALLOWED
    assert not [name for _tag, attributes in page.elements for name in attributes if name.startswith("on")]
    assert page.words.count(said) >= 6
    assert page.of("img")[0]["alt"] == said


def test_it_is_well_formed() -> None:
    assert page_of(a_line(), decided=(a_decision(),)).open == []


def test_its_policy_allows_its_own_styles_and_photos_alone() -> None:
    sheet = a_sheet(a_line())
    page = Page(period_html(sheet, {}))
    styles = page.words[page.words.index(next(word for word in page.words if "@page" in word))]
    digest = base64.b64encode(hashlib.sha256(styles.encode()).digest()).decode()
    policy = next(each["content"] for each in page.of("meta") if each.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith(f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'")


def test_nothing_is_fetched(tmp_path: Path) -> None:
    page = page_of(a_line(photos=(a_photo(tmp_path),)))
    sources = [attributes[key] for _tag, attributes in page.elements for key in ("src", "srcset") if key in attributes]
    assert len(sources) == 1
    assert all(source is not None and source.startswith("data:image/jpeg;base64,") for source in sources)
    assert not [word for word in page.words if "url(" in word or "@import" in word]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "file:///c:/x", " https://x.org", "//x.org"]
)
def test_only_web_addresses_can_be_followed(link: str) -> None:
    line = a_line(texts=(TextSheet("X", "", "Skating", link), TextSheet("Facebook", "", "Skating", LINK)))
    page = page_of(line)
    assert [each["href"] for each in page.of("a")] == ["#line-1", LINK]
    assert link in page.words


def test_it_reads_well_aloud() -> None:
    page = page_of(a_line(), decided=(a_decision(),))
    assert page.of("html") == [{"lang": "en-CA"}]
    assert len(page.of("h1")) == 1
    assert all(each.get("scope") in {"col", "row"} for each in page.of("th"))
    assert page.of("article")[0]["id"] == "line-1"


def test_it_says_what_the_print_says(tmp_path: Path) -> None:
    line = a_line(photos=(a_photo(tmp_path), PhotoSheet(None, "Gone", ())))
    sheet = a_sheet(line)
    told = " ".join(Page(period_html(sheet, copies(sheet))).words)
    wanted = (line.title, line.texts[0].text, "Nobody approved it", "Jané Friesen", sheet.words["photo-missing"])
    assert all(said in told for said in wanted)
    assert FINGERPRINT in told.replace(" ", "")


def test_signs_that_turn_others_round_are_told_by_name_and_emoji_stay() -> None:
    told = page_of(a_text("a\u202eb \N{ICE SKATE}\ufe0f")).words
    assert "a[right-to-left override]b \N{ICE SKATE}\ufe0f" in told


def test_a_day_without_posts_says_so() -> None:
    sheet = a_sheet()
    assert sheet.words["nothing"] in Page(period_html(sheet, {})).words
