"""What counts as a link: the conformance tables of twitter-text 3.1.0 (extract.yml), and what towns write."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from core.words.links import LinkFinder
from core.words.platform_file import load_platforms

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="module")
def links() -> LinkFinder:
    return load_platforms(RESOURCES / "platforms.toml")["x"].links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://www.taber.ca/en/pool.aspx.", ["https://www.taber.ca/en/pool.aspx"]),
        ("taber.ca, www.taber.ca and taber.ca/parks!", ["taber.ca", "www.taber.ca", "taber.ca/parks"]),
        ("(details at taber.ca/roads)", ["taber.ca/roads"]),
        ("Write to info@taber.ca or @taber.ca or #taber.ca", []),
        ("From 5 p.m. to 7 p.m. on Dec. 14, i.e. Monday.", []),
        ("https://taber.ca:8443/a?b=c#d, soon", ["https://taber.ca:8443/a?b=c#d"]),
        ("taber.ca? Really?", ["taber.ca"]),
        ("a.b.c.d.e.f", []),
        ("", []),
    ],
)
def test_links_are_found_as_towns_write_them(links: LinkFinder, text: str, found: list[str]) -> None:
    assert [link.text for link in links.find(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("text http://google.com", ["http://google.com"]),
        ("text http://foobar.com/#", ["http://foobar.com/#"]),
        ("text http://xo.com/~matthew+%ff-,.;x", ["http://xo.com/~matthew+%ff-,.;x"]),
        ("text http://en.wikipedia.org/wiki/Primer_(film)", ["http://en.wikipedia.org/wiki/Primer_(film)"]),
        ("text http://✪df.ws/ejp", ["http://✪df.ws/ejp"]),
        ("test http://example.comだよね.comtest/hogehoge", ["http://example.com"]),
        ("text http://chilp.it/?77e8fd", ["http://chilp.it/?77e8fd"]),
        ("text http://foo.com?#foo text", ["http://foo.com?#foo"]),
        ("(http://twitter.com", ["http://twitter.com"]),
        ("foo.com foo.net foo.org foo.edu foo.gov", ["foo.com", "foo.net", "foo.org", "foo.edu", "foo.gov"]),
        (
            "foo.baz foo.co.jp www.xxxxxxx.baz www.foo.co.uk wwwww.xxxxxxx foo.comm foo.somecom foo.govedu foo.jp",
            ["foo.co.jp", "www.foo.co.uk", "foo.jp"],
        ),
        ("Go to http://example.com/a+ or http://example.com/a-", ["http://example.com/a+", "http://example.com/a-"]),
        (
            "https://en.m.wikipedia.org/wiki/Hatfield–McCoy_feud",
            ["https://en.m.wikipedia.org/wiki/Hatfield–McCoy_feud"],
        ),
        ("@user Try http:// example.com/path", ["example.com/path"]),
        ("これは日本語です。example.com/path/index.html中国語", ["example.com/path/index.html"]),
        ("twitter.comこれは日本語です。t.co/abcde한국", ["twitter.com", "t.co/abcde"]),
        ("Go to http://twitter.com/Русские_слова", ["http://twitter.com/Русские_слова"]),
        ("twitter.jp日本語it.so中国語foo.jp it.so foo.jp", ["twitter.jp", "it.so", "foo.jp", "it.so", "foo.jp"]),
        ("Find my page at aisha.al-muslim.com", ["aisha.al-muslim.com"]),
        ("test http://sub_domain-dash.twitter.com", ["http://sub_domain-dash.twitter.com"]),
        ("test http://a_b.c-d.com", ["http://a_b.c-d.com"]),
        ("test http://www.foo.com/foo/path-with-period./", ["http://www.foo.com/foo/path-with-period./"]),
        (
            "http://www.foo.com/s.stm?param1=foo;param2=P1|0||P2|0",
            ["http://www.foo.com/s.stm?param1=foo;param2=P1|0||P2|0"],
        ),
        ("test ELPAÍS.com", ["ELPAÍS.com"]),
        ("test http://twitter.com/.", ["http://twitter.com/"]),
        ("http://example.com/path..........", ["http://example.com/path"]),
        ("http://example.com/,,,,,,,,,,,,,,", ["http://example.com/"]),
        ("http://twitter.com\nexample.com/path\nit.so", ["http://twitter.com", "example.com/path", "it.so"]),
    ],
)
def test_what_twitter_text_extracts_is_found(links: LinkFinder, text: str, found: list[str]) -> None:
    assert [link.text for link in links.find(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "text http://no-tld",
        "text http://tld-too-short.x",
        "text http://domain.com-that-you-should-have-put-a-space-after",
        "Hello http://xn--はじめよう.com/index.html",
        "text http://domain-dash_2314352345_dfasd.foo-cow_4352.com",
        "Email me at aisha.al-muslim@wsj.com or aisha.al+muslim@wsj.com",
        "test http://-leadingdash.twitter.com",
        "test http://leadingdash.-twitter.com",
        "test http://trailingdash-.twitter.com",
        "test http://trailingdash.twitter-.com",
        "test http://_leadingunderscore.twitter.com",
        "test http://trailingunderscore_.twitter.com",
        "test http://twitter_underscore.com",
        "test http://twitter.c_o_m",
        "#test.com @test.com #http://test.com @http://test.com #t.co/abcde @t.co/abcde",
        "$http://twitter.com $twitter.com $http://t.co/abcde $t.co/abcde $t.co $TVI.CA $RBS.CA",
        "long.test.tar.bz2 test.tar.bz2 tar.bz2",
        "john.doe.gov@mail.com",
        "john.doe.jp@mail.com",
        f"{'randomurl' * 7}s.com",
    ],
)
def test_what_twitter_text_passes_over_is_no_link(links: LinkFinder, text: str) -> None:
    assert links.find(text) == ()


def test_a_link_is_replaced_where_it_stands(links: LinkFinder) -> None:
    text = links.replaced(
        "See taber.ca and http://taber.ca/a.", lambda link: f"<{link.scheme}|{link.host}|{link.rest}>"
    )
    assert text == "See <|taber.ca|> and <http://|taber.ca|/a>."


@pytest.mark.parametrize(
    "text",
    ["a." * 50_000, "http://" * 10_000, f"http://{'a' * 99_999}", f"x.com/{'(' * 99_999}", f"x.com/{'a(' * 50_000}"],
    ids=["dots", "schemes", "one label", "open brackets", "nested brackets"],
)
def test_no_text_takes_long(links: LinkFinder, text: str) -> None:
    started_s = perf_counter()
    links.find(text)
    assert perf_counter() - started_s < 2
