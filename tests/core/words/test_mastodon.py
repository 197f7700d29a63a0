"""What Mastodon finds and counts.

The cases are those of mastodon/mastodon: spec/models/tag_spec.rb, spec/lib/extractor_spec.rb,
spec/validators/status_length_validator_spec.rb and compose/util/counter.test.ts (AGPL-3.0), their facts in our
own form.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.words import mastodon
from core.words.counting import Platform, count, limits_broken
from core.words.hashtags import Hashtag

LINK = 23
HOSTS = """
universal-acceptance-test.international universal-acceptance-test.icu تجربة-القبول-الشامل.موريتانيا
համընդհանուր-ընկալում-թեստ.հայ সর্বজনীন-স্বীকৃতির-পরীক্ষা.ভারত универсальное-принятие-тест.москва
सार्वभौमिक-स्वीकृति-परीक्षण.संगठन უნივერსალური-თავსობადობის-ტესტი.გე καθολική-αποδοχή-δοκιμή.ευ
સાર્વત્રિક-સ્વીકૃતિ-પરીક્ષણ.ભારત ਸਰਵਵਿਆਪਕ-ਪ੍ਰਵਾਨਗੀ-ਪਰਖ.ਭਾਰਤ 다국어도메인이용환경테스트.한국 מבחן-קבלה-אוניברסלי.קום
どこでもつかえる.みんな ಸಾರ್ವತ್ರಿಕ-ಸ್ವೀಕಾರಾರ್ಹತೆ-ಪರೀಕ್ಷೆ.ಭಾರತ ユニバーサルアクセプタンス.クラウド ສາກົນ-ການຍອມຮັບ-ທົດລອງ.ລາວ
സാർവത്രിക-സ്വീകാര്യതാ-പരിശോധന.ഭാരതം பொது-ஏற்பு-சோதனை.சிங்கப்பூர் විශ්ව-සම්මුති-පිරික්සුම.ලංකා
ଯୁନିଭରସାଲ-ଏକସେପ୍ଟନ୍ସ-ଟେଷ୍ଟ.ଭାରତ
యూనివర్సల్-ఆమోదం-పరీక్ష.భారత్ ยูเอทดสอบ.ไทย 普遍适用测试.我爱你 普遍適用測試.台灣 ሁለንአቀፍ-ተቀባይነት-ሙከራ.com
ការសាកល្បងទទួលយកជាអន្តរជាតិ.com အလုံးစုံလက်ခံမှုစမ်းသပ်ချက်.com ދުނިޔެ-ގަބޫލުކުރާ-ޓެސްޓު.com
universal-acceptance-test.קום épreuve-acceptation-universelle.org ཡོངས་ཁྱབ་ངོས་ལེན་བརྟག་དཔྱད.com
""".split()


@pytest.fixture(scope="module")
def server(platforms: Mapping[str, Platform]) -> Platform:
    return platforms["mastodon"]


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("hello world", 11),
        ("see https://example.com here", 4 + LINK + 5),
        ("see example.com here", 4 + LINK + 5),
        ("look https://example.com/🐪/#camel here", 5 + LINK + 5),
        ("look example.com/🐪/#camel here", 5 + LINK + 5),
        ("besøk https://grå.org/ idag", 6 + LINK + 5),
        ("参观 https://慕田峪长城.网址/ 今天", 3 + LINK + 3),
        ("hi @bob@example.com", 7),
        ("hi @bob", 7),
        ("@bob@example.com look https://example.com", 4 + 6 + LINK),
        ("mail arnt@grå.org for details", 29),
        ("hi @arnt@grå.org", 8),
        ("hi @user@慕田峪长城.网址", 8),
        ("@arnt@invalid", 13),
        ("https://example.com/@arnt@grå.org", LINK),
        ("✨" * 500, 500),
        ("🏳\ufe0f\u200d⚧\ufe0f" * 500, 500),
        ("a" * 476 + f" http://{'b' * 30}.com/example", 500),
        ("a" * 475 + f" @alice@{'b' * 30}.com", 482),
    ],
)
def test_the_composer_counts_so(server: Platform, text: str, used: int) -> None:
    assert count(text, server).used == used


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_in_any_script_counts_as_a_link_and_not_at_all_in_a_mention(server: Platform, host: str) -> None:
    assert count(f"look {host} here", server).used == 5 + LINK + 5
    assert count(f"@info@{host}", server).used == len("@info")


@pytest.mark.parametrize(
    "text",
    [
        "a" * 520,
        "a" * 476 + f"http://{'b' * 30}.com/example",
        f"http://example.com/valid?{'#foo?' * 1000}",
        f"@alice@{'b' * 500}.com",
    ],
    ids=["long", "no link behind a letter", "too long a link", "too long a server"],
)
def test_the_server_refuses(server: Platform, text: str) -> None:
    assert len(limits_broken(text, 0, [], server)) == 1


def test_a_link_without_a_scheme_counts_as_the_composer_has_it_where_an_older_server_counts_it_as_written(
    server: Platform,
) -> None:
    assert count("example.com", server).used == LINK


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a string without at signs", []),
        ("@screen_name@", []),
        ("@screen_name", ["screen_name"]),
        ("hi @bob@example.com here", ["bob@example.com"]),
        ("greet @arnt@grå.org, then go", ["arnt@grå.org"]),
        ("@arnt@nope", []),
        ("https://example.com/@arnt@grå.org", []),
        ("foo@arnt@grå.org", []),
        ("@arnt@grå.org and @bob@example.com", ["arnt@grå.org", "bob@example.com"]),
    ],
)
def test_mentions_are_found(server: Platform, text: str, names: list[str]) -> None:
    assert [mention.name for mention in mastodon.mentions(text, server.links)] == names


def test_a_mention_says_where_it_stands(server: Platform) -> None:
    found = tuple(mastodon.mentions("hi @user@慕田峪长城.网址 today", server.links))
    assert found == (mastodon.Mention("user@慕田峪长城.网址", 3, 17),)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("test\u00a0#foo", "foo"),
        ("this is #ａｅｓｔｈｅｔｉｃ", "ａｅｓｔｈｅｔｉｃ"),
        ("this is ＃ｆｏｏ", "ｆｏｏ"),
        ("hello #3d", "3d"),
        ("hello #l33ts35k", "l33ts35k"),
        ("hello #world2016", "world2016"),
        ("hello #_test", "_test"),
        ("hello #test_", "test_"),
        ("hello #one_two_three", "one_two_three"),
        ("hello #one·two·three", "one·two·three"),
        ("hello #one·two·three·", "one·two·three"),
        ("testing #ぼっち・ざ・ろっく", "ぼっち・ざ・ろっく"),
        ("just add #نرم\u200cافزار and", "نرم\u200cافزار"),
        ("Hello toß #ruby", "ruby"),
        ("Hello #rubyOnRails", "rubyOnRails"),
        ("#hashtag://", "hashtag"),
        ("#hashtaghttp://", "hashtag"),
        ("#hashtaghttps://", "hashtag"),
    ],
)
def test_a_hashtag_is_found(text: str, tag: str) -> None:
    assert [hashtag.tag for hashtag in mastodon.hashtags(text)] == [tag]


@pytest.mark.parametrize(
    "text",
    [
        "Check this out https://medium.com/@alice/some-article#.abcdef123",
        "https://en.wikipedia.org/wiki/Ghostbusters_(song)#Lawsuit",
        "https://gcc.gnu.org/bugzilla/show_bug.cgi?id=111895#c4",
        "https://example.org/testé#foo",
        "https://en.wikipedia.org/wiki/Ghostbusters_(song)?foo=#Lawsuit",
        "https://en.wikipedia.org/wiki/Google_LLC_v._Oracle_America,_Inc.#Decision",
        "hello #·one·two·three",
        "hello #0123456",
    ],
)
def test_no_hashtag_is_found(text: str) -> None:
    assert mastodon.hashtags(text) == ()


def test_a_hashtag_says_where_it_stands() -> None:
    assert mastodon.hashtags("hello #one·") == (Hashtag("one", 6, 10),)
