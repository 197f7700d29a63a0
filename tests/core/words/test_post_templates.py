"""Templates of posts: what the shipped ones ask, and the words that they make."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from core.errors import BadInput
from core.shipped import post_templates
from core.words.post_templates import FieldKind, PostTemplate, filled_in, load_templates, missing, said, unreadable

SHIPPED = {template.key: template for template in post_templates()}
SMALL = """name = "Road closed"
ground = "emergency"
position = 1
title = "Road closed: {where}"
text = \"\"\"
{where} is closed.

It opens {until}.

Stay away.\"\"\"

[[field]]
key = "where"
label = "Where"
example = "64 Avenue"

[[field]]
key = "until"
label = "Until when"
example = "at 6 p.m."
is_needed = false
"""


def small(tmp_path: Path, text: str = SMALL) -> PostTemplate:
    (tmp_path / "road.toml").write_text(text, encoding="utf-8")
    (template,) = load_templates(tmp_path)
    return template


def test_the_kinds_of_emergency_that_towns_announce_have_one() -> None:
    announced = {"boil-water-advisory", "evacuation-alert", "evacuation-order", "road-closure", "power-outage"}
    assert SHIPPED.keys() >= announced | {"all-clear", "boil-water-lifted", "shelter-in-place", "flooding"}


USUAL = {key: template for key, template in SHIPPED.items() if template.ground != "emergency"}


def test_what_towns_post_has_a_template_with_its_class() -> None:
    posted = {"road-work", "council-highlights", "registration", "vacancy", "public-hearing", "tax-deadline"}
    posted |= {"waste-collection", "facility-closure", "event", "snow-route", "fire-ban", "water-main", "survey"}
    posted |= {
        "power-interruption",
        "volunteer-call",
        "budget-consultation",
        "burning-permit",
        "dog-licence",
        "job-fair",
    }
    assert USUAL.keys() >= posted
    assert {template.ground for template in USUAL.values()} == {"deadline", "meeting", "program"}


@pytest.mark.parametrize("key", USUAL)
def test_an_example_is_of_its_own_kind(key: str) -> None:
    assert unreadable(USUAL[key], {field.key: field.example for field in USUAL[key].fields}) == ()


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        (FieldKind.DATE, "2030-05-14", "Tuesday, May 14, 2030"),
        (FieldKind.DATE, "2026-12-10", "Thursday, December 10"),
        (FieldKind.DATE, "tomorrow", None),
        (FieldKind.TIME, "09:00", "9 a.m."),
        (FieldKind.TIME, "18:30", "6:30 p.m."),
        (FieldKind.TIME, "00:05", "12:05 a.m."),
        (FieldKind.TIME, "12:00", "noon"),
        (FieldKind.TIME, "00:00", "midnight"),
        (FieldKind.TIME, "soon", None),
        (FieldKind.PHONE, "403-223-5500", "403-223-5500"),
        (FieldKind.PHONE, "911", "911"),
        (FieldKind.PHONE, "Kim", None),
        (FieldKind.LINK, "taber.ca/swim", "taber.ca/swim"),
        (FieldKind.LINK, "https://taber.ca", "https://taber.ca"),
        (FieldKind.LINK, "the website", None),
        (FieldKind.LINK, "kim@taber.ca", None),
        (FieldKind.LINE, "anything", "anything"),
    ],
)
def test_an_answer_is_told_in_the_towns_way(kind: FieldKind, answer: str, words: str | None) -> None:
    assert said(kind, answer, date(2026, 11, 20)) == words


def test_the_day_before_which_it_must_go_out_is_told() -> None:
    answers = {field.key: field.example for field in USUAL["public-hearing"].fields}
    assert filled_in(USUAL["public-hearing"], answers).before == date(2030, 5, 14)


@pytest.mark.parametrize("key", SHIPPED)
def test_filled_in_with_its_examples_it_reads_as_whole_sentences(key: str) -> None:
    template = SHIPPED[key]
    made = filled_in(template, {field.key: field.example for field in template.fields})
    title, text = made.title, made.text
    assert not re.search(r"[{}\[\]]|\.\.|  |\n\n\n", f"{title}\n{text}")
    assert all(paragraph.strip() for paragraph in text.split("\n\n"))
    assert len(f"{title} {text}") < 1000


@pytest.mark.parametrize("key", SHIPPED)
def test_with_what_is_needed_alone_it_holds_no_gap_and_no_sentence_without_its_answer(key: str) -> None:
    template = SHIPPED[key]
    needed = {field.key: field.example for field in template.fields if field.is_needed}
    made = filled_in(template, needed)
    told = f"{made.title}\n{made.text}"
    assert missing(template, needed) == ()
    assert not re.search(r"[{}]|: *$", made.text)
    kinds = {field.key: field.kind for field in template.fields}
    assert all((said(kinds[key], answer, None) or "").rstrip(".") in told for key, answer in needed.items())


@pytest.mark.parametrize("key", SHIPPED)
def test_each_field_is_asked_once_and_used(key: str) -> None:
    template = SHIPPED[key]
    keys = [field.key for field in template.fields]
    assert len(set(keys)) == len(keys)
    assert all(f"{{{each}}}" in template.title + template.text for each in keys)


def test_a_paragraph_whose_answer_is_left_empty_is_left_out(tmp_path: Path) -> None:
    made = filled_in(small(tmp_path), {"where": "64 Avenue", "until": " "})
    assert (made.title, made.text) == ("Road closed: 64 Avenue", "64 Avenue is closed.\n\nStay away.")


def test_an_answer_that_ends_with_a_stop_gets_no_second_one(tmp_path: Path) -> None:
    made = filled_in(small(tmp_path), {"where": "64 Avenue", "until": "at 6 p.m."})
    assert "It opens at 6 p.m.\n" in made.text


def test_an_answer_of_several_lines_becomes_one(tmp_path: Path) -> None:
    assert filled_in(small(tmp_path), {"where": " 64\n Avenue "}).title == "Road closed: 64 Avenue"


def test_an_answer_that_looks_like_a_gap_stays_as_it_was_written(tmp_path: Path) -> None:
    assert filled_in(small(tmp_path), {"where": "{until}", "until": "noon"}).title == "Road closed: {until}"


def test_what_is_needed_and_empty_is_told(tmp_path: Path) -> None:
    assert [field.label for field in missing(small(tmp_path), {"where": "\n"})] == ["Where"]


WRONG = {
    "a gap that nobody asks for": ("It opens {until}", "It opens {when}", "template-unknown-field"),
    "a key that is unknown": ('name = "Road closed"', 'name = "Road closed"\ncolour = "red"', "toml-unknown-key"),
    "a name that is missing": ('name = "Road closed"\n', "", "toml-missing-key"),
    "a day that is none of its fields": ("position = 1", 'position = 1\nbefore = "until"', "template-unknown-field"),
    "a kind that is unknown": ('label = "Where"', 'label = "Where"\nkind = "colour"', "toml-unknown-value"),
    "a field without a label": ('label = "Where"', 'label = " "', "toml-empty"),
}


@pytest.mark.parametrize("why", WRONG)
def test_a_template_that_is_wrong_is_refused_with_its_line(tmp_path: Path, why: str) -> None:
    was, wrong, code = WRONG[why]
    with pytest.raises(BadInput, match=code) as refused:
        small(tmp_path, SMALL.replace(was, wrong))
    assert refused.value.row is not None
