"""What a template makes becomes a post of its class, in its window, in words that the policy takes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from core.commands.posts import WritePost
from core.commands.registers import AddOwnContact
from core.model.registers import ContactKind
from core.shipped import post_templates
from core.words.post_templates import FieldKind, FilledTemplate, PostTemplate, filled_in
from tests.core.builders import FACEBOOK, NOW, Scene, a_draft
from ui.models.beginnings import from_template
from ui.models.compose_record import read_choices
from ui.session import Session

USUAL = {template.key: template for template in post_templates() if template.ground != "emergency"}
TODAY = NOW.date()
OF_WORDS = {
    "spelling",
    "grammar",
    "personal-information",
    "opinion-words",
    "respectful-words",
    "stale-content",
    "quotation",
    "brevity",
    "commercial-content",
    "campaign-content",
    "hashtag-researched",
    "window",
    "ground",
}
"""The rules that read what a post says, and those that a template can keep by itself."""


def made(template: PostTemplate) -> FilledTemplate:
    """Fill a template with its examples, its days within the coming weeks."""
    answers = {field.key: field.example for field in template.fields}
    days = [field.key for field in template.fields if field.kind is FieldKind.DATE]
    answers |= {key: (TODAY + timedelta(days=8 + 3 * place)).isoformat() for place, key in enumerate(days)}
    return filled_in(template, answers, TODAY)


@pytest.fixture
def town(scene: Scene) -> Scene:
    """Give a town whose own telephone and website are those of the examples."""
    scene.run(AddOwnContact(ContactKind.TELEPHONE, "403-555-0100"))
    scene.run(AddOwnContact(ContactKind.DOMAIN, "yourtown.ca"))
    return scene


@pytest.mark.parametrize("key", USUAL)
def test_filled_in_it_passes_the_rules_that_read_words(session: Session, town: Scene, key: str) -> None:
    draft = from_template(session, read_choices(session), a_draft(town), made(USUAL[key]))
    findings = town.preview(WritePost(draft)).findings
    assert [finding for finding in findings if finding.rule in OF_WORDS] == []


@pytest.mark.parametrize("key", USUAL)
def test_it_stands_in_the_class_of_its_ground(session: Session, scene: Scene, key: str) -> None:
    draft = from_template(session, read_choices(session), a_draft(scene), made(USUAL[key]))
    priority = session.pack.class_of(draft.class_key)
    assert priority is not None
    assert priority.ground.value == USUAL[key].ground


def test_it_must_go_out_before_the_day_that_it_is_about(session: Session, scene: Scene) -> None:
    draft = from_template(session, read_choices(session), a_draft(scene), made(USUAL["public-hearing"]))
    assert draft.go_out_before == datetime.fromisoformat("2026-11-28T00:00")
    assert draft.ground == "Public hearing on Bylaw 14-2030, Land Use"


def test_where_no_day_tells_its_own_span_does(session: Session, scene: Scene) -> None:
    draft = from_template(session, read_choices(session), a_draft(scene), made(USUAL["council-highlights"]))
    assert draft.go_out_before == datetime.fromisoformat("2026-11-30T17:00")


def test_a_day_gone_by_bounds_nothing(session: Session, scene: Scene) -> None:
    template = USUAL["tax-deadline"]
    past = filled_in(template, {"day": "2026-11-19", "more": "yourtown.ca/taxes"}, date(2026, 11, 20))
    draft = from_template(session, read_choices(session), a_draft(scene), past)
    assert draft.go_out_before == datetime.fromisoformat("2026-11-23T17:00")


def test_what_else_was_written_stays(session: Session, scene: Scene) -> None:
    before = a_draft(scene, on=(FACEBOOK,), link="taber.ca")
    draft = from_template(session, read_choices(session), before, made(USUAL["event"]))
    assert (draft.channels, draft.link, draft.department_id) == (before.channels, "taber.ca", before.department_id)
