"""What the rules say, as cards: the sentence, the clause that asks for it and the act that mends it."""

from __future__ import annotations

import pytest

from core.model.findings import Finding, Severity
from core.model.kinds import PhotoId, PostId
from core.model.town import ChannelKind
from core.policy.gate import Judgement
from tests.core.builders import Scene, a_photo, a_post, a_sound_photo
from ui.models.checks import PHOTO_KEY, Checks
from ui.models.moods import Moods
from ui.session import Session
from ui.widgets.finding_card import FindingView

SOCIAL = frozenset({ChannelKind.SOCIAL})


@pytest.fixture
def checks(session: Session) -> Checks:
    return Checks(session)


@pytest.fixture
def photo_id(scene: Scene) -> PhotoId:
    return a_photo(scene)


def judged(scene: Scene, moods: Moods, photo_id: PhotoId) -> Judgement:
    return moods.judgement(a_post(scene, photos=(photo_id,)))


def by_clause(views: list[FindingView]) -> dict[str, FindingView]:
    return {view.clause: view for view in views}


@pytest.mark.parametrize(
    ("clause", "sentence", "mend"),
    [
        (
            "ADM-7 1.04 d",
            "“photo-0.jpg” of Recreation is not approved by Department Director / Communications Coordinator",
            "Approve",
        ),
        (
            "ADM-7 1.08 e",
            "No written consent of the photographer of “photo-0.jpg” is on file: attach it",
            "Attach",
        ),
    ],
)
def test_a_photo_is_refused_with_the_clause_and_the_mend(
    scene: Scene, moods: Moods, checks: Checks, photo_id: PhotoId, clause: str, sentence: str, mend: str
) -> None:
    view = by_clause(checks.views(judged(scene, moods, photo_id).findings))[clause]
    assert (view.sentence, view.mend_label, view.severity) == (sentence, mend, Severity.BLOCK)
    assert view.mend_key == f"{PHOTO_KEY}{photo_id}"


def test_what_is_mended_in_the_post_is_told_by_its_own_key(scene: Scene, moods: Moods, checks: Checks) -> None:
    (view,) = checks.views(moods.judgement(a_post(scene, text="")).findings)
    assert (view.sentence, view.mend_key, view.mend_label) == ("There is no text yet", "edit-text", "Edit")


def test_a_finding_without_a_mend_has_no_button(checks: Checks) -> None:
    (view,) = checks.views((Finding("photo-approved", "discarded", Severity.BLOCK, "ADM-7 1.04 d"),))
    assert (view.mend_label, view.mend_key) == (None, "")


def test_what_passed_is_one_line_with_each_check_under_it(scene: Scene, moods: Moods, checks: Checks) -> None:
    judgement = moods.judgement(a_post(scene, photos=(a_sound_photo(scene),)))
    passed = checks.passed(judgement.findings, SOCIAL, judgement.settled)
    assert passed is not None
    assert passed.title == f"{len(passed.checks)} checks passed"
    assert ("Photos approved", "ADM-7 1.04 d") in passed.checks


def test_what_did_not_pass_is_not_among_what_did(scene: Scene, moods: Moods, checks: Checks, photo_id: PhotoId) -> None:
    passed = checks.passed(judged(scene, moods, photo_id).findings, SOCIAL)
    assert passed is not None
    assert "Photos approved" not in dict(passed.checks)


def test_what_people_settled_did_not_pass_by_itself(
    session: Session, scene: Scene, moods: Moods, checks: Checks
) -> None:
    judgement = moods.judgement(a_post(scene))
    settled = {session.texts.rule_name(each.finding.rule) for each in judgement.settled}
    passed = checks.passed(judgement.findings, SOCIAL, judgement.settled)
    assert passed is not None
    assert settled
    assert not settled & set(dict(passed.checks))


def test_where_nothing_passed_there_is_no_line(session: Session, checks: Checks) -> None:
    broken = tuple(Finding(rule, "any", Severity.BLOCK, "") for rule in session.pack.rules)
    assert checks.passed(broken, SOCIAL) is None


def test_without_a_channel_nothing_passed(checks: Checks) -> None:
    assert checks.passed((), frozenset()) is None


@pytest.mark.parametrize(
    ("severities", "line"),
    [
        ("", "Nothing stops this post"),
        ("b", "1 thing stops this post"),
        ("ba", "2 things stop this post"),
        ("w", "Nothing stops this post, 1 to look at"),
        ("bww", "1 thing stops this post, 2 to look at"),
    ],
)
def test_what_stands_is_counted_apart_from_what_is_to_look_at(checks: Checks, severities: str, line: str) -> None:
    kinds = {"b": Severity.BLOCK, "a": Severity.ATTEST, "w": Severity.WARN}
    assert checks.standing(tuple(Finding("text", "empty", kinds[letter], "") for letter in severities)) == line


def test_a_post_without_photos_is_told_nothing_about_photos(scene: Scene, moods: Moods, checks: Checks) -> None:
    post_id: PostId = a_post(scene)
    assert checks.views(moods.judgement(post_id).findings) == []
