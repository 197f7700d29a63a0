"""What counts as a link: the conformance tables of twitter-text 3.1.0 (extract.yml), and what towns write."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.counting import Platform
from core.words.links import Link, LinkFinder, host_of, is_within

TEXTS = st.lists(
    st.sampled_from(
        ["taber.ca", "http://", ".", "/", "?a=b", "(", "é", "x", "語", ".みんな", "@", "#", ":80", " ", "t.co/"]
    )
).map("".join)


@pytest.fixture(scope="module")
def links(platforms: Mapping[str, Platform]) -> LinkFinder:
    return platforms["x"].links


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
    ("text", "found"),
    [
        ("example.comてすとですtwitter.みんなです", ["example.com", "twitter.みんな"]),
        ("http://foobar.みんな/ http://foobar.中国/ http://foobar.پاکستان/ ", ["みんな/", "中国/", "پاکستان/"]),
        ("test http://xn--ls8h.XN--ls8h.la/", ["http://xn--ls8h.XN--ls8h.la/"]),
        ("\u2066\u202atest abcdef.com پاکستان http://twitter.com/\u202c", ["abcdef.com", "http://twitter.com/"]),
        ("\u202atwitter.com\u202c \u202ahttp://foobar.پاکستان/\u202c قطر", ["twitter.com", "پاکستان/"]),
        ("I like http://t.co/pbY2NfTZ's website", ["http://t.co/pbY2NfTZ"]),
        ("http://t.co/8MkmHU0k+c http://t.co/8t7G3ddS#a", ["http://t.co/8MkmHU0k", "http://t.co/8t7G3ddS"]),
        ("https://t.co/UqIyJAJTfo?amp=1, https://t.co/asdfdf?a=b#123", ["?amp=1", "?a=b#123"]),
        (f"http://t.co/{'a' * 40} http://t.co/{'a' * 41}", [f"http://t.co/{'a' * 40}"]),
        ("http://www.foo.com?referer=https://t.co/abcde", ["http://www.foo.com?referer=https://t.co/abcde"]),
        ("Really?taber.ca", ["taber.ca"]),
    ],
)
def test_links_end_as_they_do_in_twitter_text(links: LinkFinder, text: str, found: list[str]) -> None:
    ends = [link.text for link in links.find(text)]
    assert len(ends) == len(found)
    assert all(end.endswith(each) for end, each in zip(ends, found, strict=True))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("皆さん見てください！ http://google.com", [11]),
        ("twitter.comこれは日本語です。example.com中国語t.co/abcde한국twitter.com", [0, 20, 34, 46]),
        ("http://t.co http://t.co", [0, 12]),
    ],
)
def test_a_link_says_where_it_stands_in_code_points(links: LinkFinder, text: str, starts: list[int]) -> None:
    assert [link.start for link in links.find(text)] == starts


def test_a_hyphen_behind_a_domain_makes_no_link_though_a_later_draft_of_the_cases_finds_one(links: LinkFinder) -> None:
    assert links.find("http://domain.com-that-you-should-have-put-a-space-after") == ()


def test_a_domain_that_the_root_has_dropped_makes_no_link_though_the_published_list_still_has_it(
    links: LinkFinder,
) -> None:
    assert links.find("https://twitter.tp") == ()


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://WWW.Taber.CA:8443/Parks", "www.taber.ca"),
        ("taber.ca/parks", "taber.ca"),
        ("https://épreuve.ca/", "xn--preuve-9ua.ca"),
        ("https://xn--preuve-9ua.ca/", "xn--preuve-9ua.ca"),
        ("http://foobar.みんな/", "foobar.xn--q9jyb4c"),
    ],
)
def test_the_host_of_a_link_is_told_as_it_goes_over_the_wire(links: LinkFinder, text: str, host: str) -> None:
    assert [host_of(link) for link in links.find(text)] == [host]


@pytest.mark.parametrize(
    ("host", "domain", "within"),
    [
        ("taber.ca", "taber.ca", True),
        ("www.taber.ca", "Taber.ca", True),
        ("TABER.CA.", "taber.ca", True),
        ("eviltaber.ca", "taber.ca", False),
        ("taber.ca.example.com", "taber.ca", False),
        ("ca", "taber.ca", False),
        ("news.épreuve.ca", "xn--preuve-9ua.ca", True),
        ("taber.ca", "", False),
    ],
)
def test_a_host_is_within_its_own_domain_and_those_above(host: str, domain: str, within: bool) -> None:
    assert is_within(host, domain) is within


@given(TEXTS)
def test_a_link_is_cut_out_of_the_text_as_it_is_written(text: str) -> None:
    found = LinkFinder(["ca", "co", "みんな"]).find(text)
    assert all(text[link.start : link.end] == link.text for link in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(TEXTS)
def test_every_link_is_within_its_own_host(text: str) -> None:
    assert all(is_within(host_of(link), link.host) for link in LinkFinder(["ca", "co", "みんな"]).find(text))


def test_a_link_ends_behind_what_it_is_made_of() -> None:
    assert Link("http://", "taber.ca", "/a", 3).end == 20
