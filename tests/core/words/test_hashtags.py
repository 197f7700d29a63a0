"""What counts as a hashtag.

The cases that name twitter-text are those of its conformance/extract.yml (Apache-2.0, © Twitter, Inc.), in our own
form.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.hashtags import Hashtag, hashtags

TEXTS = st.lists(st.sampled_from(["#", "＃", "a", "é", "7", "_", " ", "&", ".", "/", "://", "taber.ca", "語"])).map(
    "".join
)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a #hashtag here", ["hashtag"]),
        ("this is #hashtag1", ["hashtag1"]),
        ("#1hashtag is this", ["1hashtag"]),
        ("#123 a #hashtag", ["hashtag"]),
        ("(#one )#two [#three ]#four ’#five’#six", ["one", "two", "three", "four", "five", "six"]),
        (":#a ;#b ,#c .#d !#e ?#f", ["a", "b", "c", "d", "e", "f"]),
        ("#a: #b; #c, #d. #e! #f?", ["a", "b", "c", "d", "e", "f"]),
        ("#a\ntest\n#b\n", ["a", "b"]),
        ("tests #mañana #café #münchen", ["mañana", "café", "münchen"]),
        ("#Ateş #qrşt #İn #ın", ["Ateş", "qrşt", "İn", "ın"]),
        ("#Azərbaycanca #mûǁae #Čeština #Ċaoiṁín", ["Azərbaycanca", "mûǁae", "Čeština", "Ċaoiṁín"]),
        ("#트위터 #ﾣﾦﾰ #ашок #漢字", ["트위터", "ﾣﾦﾰ", "ашок", "漢字"]),
        ("#カタカナ #ひらがな #ｻｯｶｰ #ﾊﾟﾋﾟ", ["カタカナ", "ひらがな", "ｻｯｶｰ", "ﾊﾟﾋﾟ"]),
        ("日本語ハッシュテスト。#日本語ハッシュタグ。", ["日本語ハッシュタグ"]),
        ("全角英数字 ＃ｈａｓｈｔａｇ１２３", ["ｈａｓｈｔａｇ１２３"]),
        ("できましたよー！＃日本語", ["日本語"]),
        ("#云々 #学問のすゝめ #各〻 #各〃", ["云々", "学問のすゝめ", "各〻", "各〃"]),
        ("#メ～テレ #メ〜テレ", ["メ～テレ", "メ〜テレ"]),
        ("#سیاست #السياسة, #ثبت_نام.", ["سیاست", "السياسة", "ثبت_نام"]),
        ("#می\u200cخواهم #ශ්\u200dරීලංකා", ["می\u200cخواهم", "ශ්\u200dරීලංකා"]),
        ("#۳۴۵هشتگ #هشتگ۶۷۸", ["۳۴۵هشتگ", "هشتگ۶۷۸"]),
        ("#עַל־יְדֵי #וכו׳ #מ״כ", ["עַל־יְדֵי", "וכו׳", "מ״כ"]),
        ("#ผู้เริ่ม #བོད་སྐད་ #កម្ពុជា", ["ผู้เริ่ม", "བོད་སྐད་", "កម្ពុជា"]),
        ("#महात्मा_१२३४ #१२३४ गांधी", ["महात्मा_१२३४"]),
        ("#বাংলা #தமிழ் #తెలుగు #ଓଡ଼ିଆ", ["বাংলা", "தமிழ்", "తెలుగు", "ଓଡ଼ିଆ"]),
        ("#Μαχάτμα_Γκάντι #Մահաթմա #მაჰათმა #ኢትዮ", ["Μαχάτμα_Γκάντι", "Մահաթմա", "მაჰათმა", "ኢትዮ"]),
        ("#il·lusió", ["il·lusió"]),
        ("#\U00020021 #\U00016f04\U00016f51 #A\U000104a0", ["\U00020021", "\U00016f04\U00016f51", "A\U000104a0"]),
        ("a ✌#b ✌\ufe0e#c ✌\ufe0f#d ✌🏿#e ✌🏿\ufe0f#f", ["b", "c", "d", "e", "f"]),
        ("👨\u200d👩\u200d👧#hashtag", ["hashtag"]),
    ],
)
def test_what_twitter_text_extracts_is_a_hashtag(text: str, tags: list[str]) -> None:
    assert [hashtag.tag for hashtag in hashtags(text)] == tags


@pytest.mark.parametrize(
    "text",
    [
        "On the #16 bus",
        "#0",
        "#_ #1_2 #122 #〃",
        "not valid: # 会議中 ハッシュ",
        "日本語ハッシュタグ#日本語ハッシュタグ",
        "#http://twitter.com #https://twitter.com",
        "http://twitter.com/#hashtag twitter.com/#hashtag",
        "a#b &#b _#b",
        "#one#",
    ],
)
def test_what_twitter_text_passes_over_is_no_hashtag(text: str) -> None:
    assert hashtags(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会議中 #hashtag 会議中", [("hashtag", 4, 12)]),
        ("One #two three #four", [("two", 4, 8), ("four", 15, 20)]),
        ("#中文, #日本語, #한국말", [("中文", 0, 3), ("日本語", 5, 9), ("한국말", 11, 15)]),
        ("🦋🦋 #Taber", [("Taber", 3, 9)]),
    ],
)
def test_a_hashtag_says_where_it_stands_in_code_points(text: str, found: list[tuple[str, int, int]]) -> None:
    assert hashtags(text) == tuple(Hashtag(*each) for each in found)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Ward 2 #TownCouncil, #PoolDay2027 & #Réunion!", ["TownCouncil", "PoolDay2027", "Réunion"]),
        ("Unit #4, lot #12", []),
        ("https://taber.ca/parks?a=#pool and #pool", ["pool"]),
        ("http://intranet/page#top", []),
        ("taber.ca/parks/#pool", []),
        ("either/#or", ["or"]),
    ],
)
def test_hashtags_are_found_as_towns_write_them(text: str, tags: list[str]) -> None:
    assert [hashtag.tag for hashtag in hashtags(text)] == tags


@given(TEXTS)
def test_a_hashtag_is_cut_out_of_the_text_as_it_is_written(text: str) -> None:
    for found in hashtags(text):
        assert text[found.start] in "#＃"
        assert text[found.start + 1 : found.end] == found.tag
