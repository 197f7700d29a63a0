"""People confirm, answer and set aside what rules found: by who may, exactly what they saw, until they take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from core.commands.assuring import AnswerGuess, Confirm, SetRuleAside, TakeWordBack
from core.commands.posts import DiscardPost, OwnWords
from core.errors import NotAllowed
from core.model.assurances import Answer, Confirmation, Override
from core.model.findings import Severity
from core.model.kinds import PostId, Sha256
from core.model.states import State
from core.model.town import Role
from core.policy.settled import UNCHECKED
from core.store.assurances import overrides_ever, standing
from tests.core.builders import (
    FACEBOOK,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_draft,
    a_partner,
    a_post,
    a_sound_photo,
    save,
)
from tests.core.commands.saying import ASKED, EVERYBODY, GREY, WORDS, an_asked, answer, confirm, found, may, set_aside
from tests.core.ruled import (
    ASKS,
    GUESSES,
    READS,
    STATEMENT,
    asks,
    change_rules,
    fails,
    guesses,
    judgement,
    pack_of,
    put_in_force,
    reads,
)


def test_a_post_that_was_asked_for_is_queued_in_the_step_that_settles_the_last_thing(town: Scene) -> None:
    post_id = an_asked(town, text=GREY)
    town.run(answer(town, post_id))
    assert town.state(post_id) is State.ASKED
    done = town.run(confirm(town, post_id))
    assert town.state(post_id) is State.QUEUED
    assert town.placement_id(post_id) in {change.id for change in done.changes}


def test_all_that_is_asked_is_confirmed_in_one_act_and_recorded_each_by_itself(
    town: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_force(town, monkeypatch, "safe", asks, severity=Severity.ATTEST, statement="Nobody is endangered.")
    post_id = a_post(town)
    town.run(confirm(town, post_id, (*ASKED, ("safe", "Nobody is endangered."), *ASKED)))
    kept = standing(town.office.engine, Confirmation, post_id)
    assert {(each.rule, each.words) for each in kept} == {*ASKED, ("safe", "Nobody is endangered.")}
    assert {(each.confirmed_by, each.role) for each in kept} == {(town.person("kim"), "coordinator")}
    assert {(each.content_hash, each.confirmed_at) for each in kept} == {
        (town.post(post_id).content_hash, town.clock.now())
    }


CHANGES: dict[str, Callable[[Scene], dict[str, Any]]] = {
    "the text": lambda s: {"text": "Skating is on Sunday."},
    "the channels": lambda s: {"on": (FACEBOOK, WEBSITE)},
    "the window": lambda s: {"not_before": TUESDAY_AT_9},
    "the class": lambda s: {"class_key": "partner", "partner_id": a_partner(s)},
    "the link": lambda s: {"link": "https://taber.ca/skating"},
    "a photo": lambda s: {"photos": (a_sound_photo(s),)},
    "words of one channel": lambda s: {"own_words": (OwnWords(s.channel(FACEBOOK), text="Skate!"),)},
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_confirmation_falls_with_any_change_of_the_content(town: Scene, name: str) -> None:
    post_id = a_post(town)
    town.run(confirm(town, post_id))
    assert found(town, post_id) == set()
    town.run(save(town, post_id, a_draft(town, **CHANGES[name](town))))
    assert found(town, post_id) == {ASKS}


def test_a_confirmation_stands_where_the_content_comes_back(town: Scene) -> None:
    draft = a_draft(town)
    post_id = a_post(town)
    town.run(save(town, post_id, draft))
    town.run(confirm(town, post_id))
    for text in ("Skating is on Sunday.", draft.text):
        town.run(save(town, post_id, replace(draft, text=text)))
    assert found(town, post_id) == set()


def test_a_confirmation_is_of_the_very_words_that_were_shown(town: Scene) -> None:
    post_id = a_post(town)
    town.run(confirm(town, post_id))
    rule = pack_of(town).rules[ASKS]
    change_rules(town, {ASKS: replace(rule, statement="The facts and the links were checked.")})
    assert found(town, post_id) == {ASKS}
    with pytest.raises(NotAllowed, match="no-longer-asked"):
        town.run(confirm(town, post_id))


NOT_ASKED: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "nothing": ("nothing-to-confirm", ()),
    "other words": ("no-longer-asked", ((ASKS, "All is well."),)),
    "another rule": ("no-longer-asked", ((GUESSES, STATEMENT),)),
    "what was asked and what was not": ("no-longer-asked", (*ASKED, (GUESSES, STATEMENT))),
    "a rule of rights": ("no-longer-asked", (("photo-approved", ""),)),
}


@pytest.mark.parametrize("name", NOT_ASKED)
def test_what_nothing_asks_is_not_confirmed(town: Scene, name: str) -> None:
    code, statements = NOT_ASKED[name]
    post_id = a_post(town)
    with pytest.raises(NotAllowed, match=code):
        town.run(confirm(town, post_id, statements))
    assert standing(town.office.engine, Confirmation, post_id) == ()


def test_what_is_confirmed_is_not_asked_again(town: Scene) -> None:
    post_id = a_post(town)
    town.run(confirm(town, post_id))
    with pytest.raises(NotAllowed, match="no-longer-asked"):
        town.run(confirm(town, post_id), "dana")


@pytest.mark.parametrize("say", [confirm, answer, set_aside])
def test_only_the_version_that_was_read_is_spoken_of(
    town: Scene, say: Callable[[Scene, PostId], Confirm | AnswerGuess | SetRuleAside]
) -> None:
    post_id = a_post(town, text=GREY)
    with pytest.raises(NotAllowed, match="version-is-another"):
        town.run(replace(say(town, post_id), seen=Sha256("0" * 64)))


@pytest.mark.parametrize("say", [confirm, answer, set_aside])
def test_nothing_is_said_of_a_discarded_post(
    town: Scene, say: Callable[[Scene, PostId], Confirm | AnswerGuess | SetRuleAside]
) -> None:
    post_id = a_post(town, text=GREY)
    command = say(town, post_id)
    town.run(DiscardPost(post_id))
    with pytest.raises(NotAllowed, match="is-discarded"):
        town.run(command)


@pytest.mark.parametrize("by", ["ada", "otto"])
def test_who_may_confirm_is_told_by_the_table(town: Scene, by: str) -> None:
    other = {"ada": "otto", "otto": "ada"}[by]
    assert may(town, confirm(town, a_post(town, by))) == {
        other: "right-own",
        "dora": "right-department",
        "ian": "right-emergency-class",
        **dict.fromkeys(("emma", "tim", "rita", "carl"), "right-role"),
    }


def test_who_may_answer_a_guess_is_told_by_the_pack(town: Scene) -> None:
    refused = may(town, answer(town, a_post(town, "ada", text=GREY)))
    assert refused == dict.fromkeys(("ian", "emma", "tim", "rita", "carl", "ada", "otto"), "right-role")


@pytest.mark.parametrize(("by", "may_answer"), [("ada", True), ("otto", False)])
def test_an_author_answers_for_the_spelling_of_their_own_post_unless_overseen(
    town: Scene, monkeypatch: pytest.MonkeyPatch, by: str, may_answer: bool
) -> None:
    put_in_force(town, monkeypatch, "spelling", guesses)
    refused = may(town, answer(town, a_post(town, by, text=GREY), rule="spelling"))
    assert (by not in refused) is may_answer
    assert {"ada", "otto"} - {by} <= set(refused)


def test_who_may_set_a_rule_aside_is_told_by_its_pack_alone(town: Scene) -> None:
    refused = may(town, set_aside(town, a_post(town, text=GREY)))
    assert refused == dict.fromkeys(set(EVERYBODY) - {"cora", "kim"}, "may-not-set-aside")


@pytest.mark.parametrize("say", [confirm, answer, set_aside])
def test_the_calendar_says_nothing_by_itself(
    town: Scene, say: Callable[[Scene, PostId], Confirm | AnswerGuess | SetRuleAside]
) -> None:
    command = say(town, a_post(town, text=GREY))
    with pytest.raises(NotAllowed, match=r"right-calendar|may-not-set-aside"):
        town.run(command, "calendar")


@pytest.mark.parametrize(
    "text",
    ["The rink is gray today and open.", "The rink was grey today and open.", "The rink is grey now and open."],
)
def test_an_answer_falls_when_its_words_or_their_neighbours_change(town: Scene, text: str) -> None:
    post_id = a_post(town, text=GREY)
    town.run(answer(town, post_id))
    assert GUESSES not in found(town, post_id)
    town.run(save(town, post_id, a_draft(town, text=text)))
    assert GUESSES in found(town, post_id)


@pytest.mark.parametrize(
    "text",
    ["Our rink is grey today and open.", "The rink\nis  grey  today but closed.", "It is grey today"],
)
def test_an_answer_stands_when_other_words_change(town: Scene, text: str) -> None:
    post_id = a_post(town, text=GREY)
    town.run(answer(town, post_id))
    town.run(save(town, post_id, a_draft(town, text=text)))
    assert GUESSES not in found(town, post_id)


def test_an_answer_is_to_the_words_that_were_found_and_to_no_others(town: Scene) -> None:
    post_id = a_post(town, text=f"{GREY} The ice is gray too.")
    town.run(answer(town, post_id))
    (left,) = [finding for finding in judgement(town, post_id).findings if finding.rule == GUESSES]
    assert left.words == "is gray too."


def test_an_answer_to_words_that_are_not_found_is_refused(town: Scene) -> None:
    post_id = a_post(town, text=GREY)
    for words in ("grey", "is gray today", ""):
        with pytest.raises(NotAllowed, match="not-found-so"):
            town.run(answer(town, post_id, words))


def test_an_answer_is_recorded_with_who_gave_it_in_which_role_and_why(town: Scene) -> None:
    post_id = a_post(town, text=GREY)
    town.run(answer(town, post_id), "cora")
    (kept,) = standing(town.office.engine, Answer, post_id)
    assert (kept.rule, kept.words, kept.said) == (GUESSES, WORDS, "Its colour")
    assert (kept.answered_by, kept.role, kept.answered_at) == (town.person("cora"), "cao", town.clock.now())


def test_an_override_is_of_one_content_alone(town: Scene) -> None:
    post_id = a_post(town, text=GREY)
    town.run(set_aside(town, post_id), "cora")
    assert GUESSES not in found(town, post_id)
    town.run(save(town, post_id, a_draft(town, text=f"{GREY} Come!")))
    assert GUESSES in found(town, post_id)


def test_an_override_is_shown_for_ever(town: Scene) -> None:
    post_id = a_post(town, text=GREY)
    town.run(set_aside(town, post_id), "cora")
    (first,) = overrides_ever(town.office.engine, post_id)
    town.run(TakeWordBack(Override, first.id, "Not so"))
    town.set_wall("2026-11-20T11:00")
    town.run(set_aside(town, post_id))
    town.run(save(town, post_id, a_draft(town, text="Come!")))
    assert [each.role for each in overrides_ever(town.office.engine, post_id)] == ["cao", "coordinator"]


@pytest.mark.parametrize("by", EVERYBODY)
@pytest.mark.parametrize("rule", ["photo-approved", "photographer-consent", "media-rights", "media-unchanged"])
def test_nobody_sets_a_rule_of_rights_aside_whatever_the_pack_says(town: Scene, rule: str, by: str) -> None:
    change_rules(town, {rule: replace(pack_of(town).rules[rule], overridden_by=tuple(Role))})
    command = set_aside(town, a_post(town, text=GREY), rule)
    with pytest.raises(NotAllowed, match="never-set-aside"):
        town.run(command, by)


@pytest.mark.parametrize("rule", ["channel-open", "text", "window", "no-such-rule"])
def test_a_rule_that_the_pack_leaves_to_nobody_is_not_set_aside(town: Scene, rule: str) -> None:
    with pytest.raises(NotAllowed, match="never-set-aside"):
        town.run(set_aside(town, a_post(town, text=GREY), rule))


def test_a_rule_that_finds_nothing_is_not_set_aside(town: Scene) -> None:
    with pytest.raises(NotAllowed, match="nothing-to-set-aside"):
        town.run(set_aside(town, a_post(town)))


def test_a_rule_that_failed_is_settled_by_nobody(town: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    in_force = {"severity": Severity.ATTEST, "statement": STATEMENT, "overridden_by": (Role.COORDINATOR,)}
    put_in_force(town, monkeypatch, READS, fails, **in_force)
    post_id = a_post(town)
    with pytest.raises(NotAllowed, match="nothing-to-set-aside"):
        town.run(set_aside(town, post_id, READS))
    with pytest.raises(NotAllowed, match="no-longer-asked"):
        town.run(confirm(town, post_id, ((READS, STATEMENT),)))
    assert UNCHECKED in {finding.case for finding in judgement(town, post_id).findings}


def test_what_was_set_aside_before_its_rule_failed_stands_again(town: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    put_in_force(town, monkeypatch, READS, reads(lambda facts: False), overridden_by=(Role.COORDINATOR,))
    post_id = a_post(town)
    town.run(set_aside(town, post_id, READS))
    put_in_force(town, monkeypatch, READS, fails, overridden_by=(Role.COORDINATOR,))
    assert READS in found(town, post_id)
