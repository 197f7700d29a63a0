"""Templates of posts: what the shipped ones ask, and the words that they make."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.errors import BadInput
from core.office import post_templates
from core.words.post_templates import PostTemplate, filled_in, load_templates, missing

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
    assert {template.ground for template in SHIPPED.values()} == {"emergency"}


@pytest.mark.parametrize("key", SHIPPED)
def test_filled_in_with_its_examples_it_reads_as_whole_sentences(key: str) -> None:
    template = SHIPPED[key]
    title, text = filled_in(template, {field.key: field.example for field in template.fields})
    assert not re.search(r"[{}\[\]]|\.\.|  |\n\n\n", f"{title}\n{text}")
    assert all(paragraph.strip() for paragraph in text.split("\n\n"))
    assert len(f"{title} {text}") < 1000


@pytest.mark.parametrize("key", SHIPPED)
def test_with_what_is_needed_alone_it_holds_no_gap_and_no_sentence_without_its_answer(key: str) -> None:
    template = SHIPPED[key]
    needed = {field.key: field.example for field in template.fields if field.is_needed}
    _, text = filled_in(template, needed)
    assert missing(template, needed) == ()
    assert not re.search(r"[{}]|: *(\n|$)", text)
    assert all(answer.rstrip(".") in text for answer in needed.values())


@pytest.mark.parametrize("key", SHIPPED)
def test_each_field_is_asked_once_and_used(key: str) -> None:
    template = SHIPPED[key]
    keys = [field.key for field in template.fields]
    assert len(set(keys)) == len(keys)
    assert all(f"{{{each}}}" in template.title + template.text for each in keys)


def test_a_paragraph_whose_answer_is_left_empty_is_left_out(tmp_path: Path) -> None:
    assert filled_in(small(tmp_path), {"where": "64 Avenue", "until": " "}) == (
        "Road closed: 64 Avenue",
        "64 Avenue is closed.\n\nStay away.",
    )


def test_an_answer_that_ends_with_a_stop_gets_no_second_one(tmp_path: Path) -> None:
    _, text = filled_in(small(tmp_path), {"where": "64 Avenue", "until": "at 6 p.m."})
    assert "It opens at 6 p.m.\n" in text


def test_an_answer_of_several_lines_becomes_one(tmp_path: Path) -> None:
    title, _ = filled_in(small(tmp_path), {"where": " 64\n Avenue "})
    assert title == "Road closed: 64 Avenue"


def test_an_answer_that_looks_like_a_gap_stays_as_it_was_written(tmp_path: Path) -> None:
    title, _ = filled_in(small(tmp_path), {"where": "{until}", "until": "noon"})
    assert title == "Road closed: {until}"


def test_what_is_needed_and_empty_is_told(tmp_path: Path) -> None:
    assert [field.label for field in missing(small(tmp_path), {"where": "\n"})] == ["Where"]


WRONG = {
    "a gap that nobody asks for": ("It opens {until}", "It opens {when}", "template-unknown-field"),
    "a key that is unknown": ('name = "Road closed"', 'name = "Road closed"\ncolour = "red"', "toml-unknown-key"),
    "a name that is missing": ('name = "Road closed"\n', "", "toml-missing-key"),
    "a field without a label": ('label = "Where"', 'label = " "', "toml-empty"),
}


@pytest.mark.parametrize("why", WRONG)
def test_a_template_that_is_wrong_is_refused_with_its_line(tmp_path: Path, why: str) -> None:
    was, wrong, code = WRONG[why]
    with pytest.raises(BadInput, match=code) as refused:
        small(tmp_path, SMALL.replace(was, wrong))
    assert refused.value.row is not None
