"""The lines of the Policy page: every clause of the town's document in its words, and what Oyez does about each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.commands.media import RevokePhotoApproval
from core.policy.clauses import Does
from core.policy.document import load_document
from core.policy.pack import load_pack
from core.shipped import POLICIES
from tests.core.builders import Scene, a_queued_post, a_sound_photo
from ui.models.policy import LineKind, PolicyLine, PolicyModel
from ui.session import Session


def lines(model: PolicyModel) -> list[PolicyLine]:
    return [model.line_at(model.index(row)) for row in range(model.rowCount())]


def clauses(model: PolicyModel) -> list[PolicyLine]:
    return [line for line in lines(model) if line.kind is LineKind.CLAUSE]


def under(scene: Scene, session: Session, key: str) -> PolicyModel:
    """Show a shipped pack as the town's."""
    scene.office.calendar = replace(scene.office.calendar, pack=load_pack(POLICIES / f"{key}.toml"))
    return PolicyModel(session)


@pytest.mark.parametrize("key", ["taber", "calgary", "toronto", "trail", "leduc"])
def test_every_clause_of_the_document_stands_in_its_words_and_order(scene: Scene, session: Session, key: str) -> None:
    model = under(scene, session, key)
    (path,) = (POLICIES / key).glob("*.md")
    document = load_document(path)
    shown = [(line.key, line.text) for line in clauses(model)]
    assert shown == [(clause.key, "\n".join(clause.paragraphs)) for clause in document]


def test_a_pack_without_a_document_lists_its_rules(scene: Scene, session: Session) -> None:
    model = under(scene, session, "default")
    rules = [line.rules for line in lines(model) if line.kind is LineKind.RULE]
    assert rules == [(rule,) for rule in scene.office.calendar.pack.rules]


def test_the_head_says_whose_it_is_and_that_its_review_is_due(session: Session) -> None:
    title, notice, dates = lines(PolicyModel(session))[:3]
    assert title.text.startswith("Town of Taber: Social Media Internal")
    assert (notice.kind, notice.text) == (LineKind.NOTICE, "The review of this document was due on 31 Mar 2025")
    assert "adopted 18 Jul 2016 · revised 9 Sep 2019, 13 Oct 2021, 2 Feb 2024" in dates.text


def test_a_review_that_is_ahead_is_no_notice(scene: Scene, session: Session) -> None:
    pack = replace(scene.office.calendar.pack, review_due=date(2027, 3, 31))
    scene.office.calendar = replace(scene.office.calendar, pack=pack)
    shown = lines(PolicyModel(session))
    assert not any(line.kind is LineKind.NOTICE for line in shown)
    assert shown[1].text.endswith("review due 31 Mar 2027")


def test_a_statute_is_told_by_its_new_name(session: Session) -> None:
    told = [line.text for line in lines(PolicyModel(session)) if line.text.startswith("Statute: Access")]
    assert told == [
        "Statute: Access to Information Act, in the document: Freedom of Information and Protection of Privacy (FOIPP)"
        " Act (since 11 Jun 2025)"
    ]


def test_a_rule_says_how_often_it_held_a_post(scene: Scene, session: Session) -> None:
    photo_id = a_sound_photo(scene)
    a_queued_post(scene, photos=(photo_id,))
    model = PolicyModel(session)
    model.refresh(scene.agree(RevokePhotoApproval(photo_id, "Somebody else took it")))
    (clause,) = [line for line in clauses(model) if line.key == "1.04 d"]
    assert clause.by.startswith("Photos approved (held 1 time so far)")


@pytest.mark.parametrize(
    ("words", "does", "found"),
    [
        ("department director photos", Does.CHECKS, ["1.04 d"]),
        ("photos-unaltered-by-nobody", None, []),
        ("media-rights", Does.CHECKS, ["1.08 a", "1.08 c"]),
        ("1.08 e", None, ["1.08 e"]),
        ("1.07 b v", None, ["1.07 b v", "1.07 b vi"]),
    ],
)
def test_a_search_looks_through_words_reasons_and_rules(
    session: Session, words: str, does: Does | None, found: list[str]
) -> None:
    model = PolicyModel(session)
    model.filter(words, does)
    assert [line.key for line in clauses(model)] == found


def test_a_heading_is_left_only_over_what_was_found(session: Session) -> None:
    model = PolicyModel(session)
    model.filter("1.04 d", None)
    assert [line.kind for line in lines(model)][:2] == [LineKind.HEADING, LineKind.CLAUSE]
    assert sum(line.kind is LineKind.HEADING for line in lines(model)) <= len(clauses(model))


def test_what_oyez_does_is_counted_for_every_clause(session: Session) -> None:
    model = PolicyModel(session)
    assert sum(model.counts().values()) == len(session.pack.clauses)
    for does in Does:
        model.filter("", does)
        assert len(clauses(model)) == model.counts()[does]


def test_a_screen_reader_hears_the_clause_and_what_is_done(session: Session) -> None:
    model = PolicyModel(session)
    row = model.number_of("1.04 d")
    assert row is not None
    said = str(model.data(model.index(row)))
    assert said.startswith("1.04 d. Any photos must be approved")
    assert "Checked" in said
