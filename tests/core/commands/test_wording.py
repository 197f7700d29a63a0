"""What is found in a post's words, from the draft to the queue: mended, answered, or settled by a register."""

from __future__ import annotations

import pytest

from core.commands.assuring import AnswerGuess
from core.commands.judging import facts_of
from core.commands.registers import AddOwnContact, AddTownWord, EndTownWord, KeepHashtag
from core.commands.schedule import AddToQueue
from core.errors import NotAllowed
from core.model.findings import Finding
from core.model.kinds import PostId
from core.model.registers import ContactKind, Fitness
from core.model.states import State
from core.policy.gate import judge
from tests.core.builders import Scene, a_draft, a_post, confirm, save

MISSPELT, TAGGED, CALLED = "Skatting is on Saturday.", "The ice is in. #TaberOnIce", "Call us at 403-555-0188."


def findings(scene: Scene, post_id: PostId) -> tuple[Finding, ...]:
    calendar = scene.office.calendar
    return judge(facts_of(calendar, post_id, scene.clock.now()), calendar.pack).findings


def asked(scene: Scene, text: str, by: str = "kim") -> PostId:
    """Write a post and ask for a slot, which it does not get."""
    post_id = a_post(scene, by, text=text)
    scene.agree(AddToQueue(post_id), by)
    assert scene.state(post_id) is State.ASKED
    return post_id


@pytest.mark.parametrize(
    ("text", "rule"),
    [(MISSPELT, "spelling"), (TAGGED, "hashtag-researched"), (CALLED, "personal-information")],
)
def test_a_post_whose_words_are_amiss_gets_its_slot_when_they_are_mended(scene: Scene, text: str, rule: str) -> None:
    post_id = asked(scene, text)
    assert [finding.rule for finding in findings(scene, post_id)] == [rule]
    scene.agree(save(scene, post_id, a_draft(scene, text="Skating is on Saturday.")))
    confirm(scene, post_id)
    assert scene.state(post_id) is State.QUEUED


def test_a_word_put_on_the_towns_list_is_right_until_it_is_taken_off(scene: Scene) -> None:
    post_id = asked(scene, MISSPELT)
    word = scene.agree(AddTownWord("skatting")).subject
    assert scene.state(post_id) is State.QUEUED
    scene.agree(EndTownWord(word or "", "A slip after all"))
    assert scene.state(post_id) is State.HELD


def test_a_hashtag_found_fit_lets_its_posts_go_and_one_found_unfit_holds_them(scene: Scene) -> None:
    post_id = asked(scene, TAGGED)
    scene.agree(KeepHashtag("#taberonice", Fitness.FIT))
    assert scene.state(post_id) is State.QUEUED
    scene.agree(KeepHashtag("#taberonice", Fitness.UNFIT, "Taken over by a betting firm"))
    assert scene.state(post_id) is State.HELD


def test_a_telephone_of_the_towns_own_may_stand_in_a_post(scene: Scene) -> None:
    post_id = asked(scene, CALLED)
    scene.agree(AddOwnContact(ContactKind.TELEPHONE, "(403) 555-0188"))
    assert scene.state(post_id) is State.QUEUED


def test_authors_answer_for_the_spelling_of_their_own_posts_and_for_nothing_else(scene: Scene) -> None:
    for text, may in ((MISSPELT, True), (CALLED, False)):
        post_id = asked(scene, text, "ada")
        (finding,) = findings(scene, post_id)
        seen = scene.post(post_id).content_hash
        answer = AnswerGuess(post_id, seen, finding.rule, finding.words, "It is right here")
        if may:
            scene.agree(answer, "ada")
        else:
            with pytest.raises(NotAllowed, match="right-role"):
                scene.agree(answer, "ada")
        assert scene.state(post_id) is (State.QUEUED if may else State.ASKED)


def test_all_calendars_ask_one_speller(scene: Scene) -> None:
    speller = scene.office.calendar.speller
    scene.reopen()
    assert scene.office.calendar.speller is speller
    assert speller.knows("neighbour")
