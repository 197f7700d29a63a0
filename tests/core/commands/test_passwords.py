"""People set and change their passwords, each their own, and sign in with them, not too often a minute."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.commands.passwords import ChangePassword, OfferPassword, SetPassword
from core.commands.sign_in import FREE_TRIES, sign_in, wait_after
from core.errors import NotAllowed
from core.store import keys
from tests.core.builders import PASSWORD, Scene, a_key, set_password

ANOTHER = "the ice on the ponds is thin"


def tried(scene: Scene, password: str = PASSWORD, name: str = "kim") -> str:
    """Try to sign in and return who works then, or the code of the refusal."""
    try:
        who = sign_in(scene.office.calendar, scene.person(name), password)
    except NotAllowed as refusal:
        return refusal.code
    assert who.signer is not None
    return next(name for name in ("kim", "dana") if scene.person(name) == who.person_id)


def test_who_sets_up_sets_the_first_password_and_signs_in(scene: Scene) -> None:
    set_password(scene, "kim")
    assert tried(scene) == "kim"


def test_nobody_else_sets_a_password_that_was_not_offered(scene: Scene) -> None:
    set_password(scene, "kim")
    with pytest.raises(NotAllowed, match="no-password-offered"):
        scene.run(SetPassword(scene.person("dana"), a_key(scene, "dana")), "dana")


def test_a_password_that_was_offered_is_set_by_its_person(scene: Scene) -> None:
    set_password(scene, "kim")
    set_password(scene, "dana")
    assert tried(scene, name="dana") == "dana"


def test_nobody_sets_the_password_of_another(scene: Scene) -> None:
    set_password(scene, "kim")
    scene.run(OfferPassword(scene.person("dana"), "Her first"), "tim")
    with pytest.raises(NotAllowed, match="password-of-another"):
        scene.run(SetPassword(scene.person("dana"), a_key(scene, "dana")), "otto")


def test_an_offer_ends_after_a_day_and_is_used_once(scene: Scene) -> None:
    set_password(scene, "kim")
    scene.run(OfferPassword(scene.person("dana"), "Her first"), "tim")
    scene.clock.set_to(scene.clock.now() + timedelta(days=1, minutes=1))
    with pytest.raises(NotAllowed, match="no-password-offered"):
        scene.run(SetPassword(scene.person("dana"), a_key(scene, "dana")), "dana")


def test_who_keeps_no_people_offers_no_password(scene: Scene) -> None:
    with pytest.raises(NotAllowed):
        scene.run(OfferPassword(scene.person("dana"), "Her first"), "otto")


def test_another_password_ends_the_key_of_the_old_one(scene: Scene) -> None:
    set_password(scene, "kim")
    before = keys.standing_key(scene.office.engine, scene.person("kim"))
    scene.run(ChangePassword(scene.person("kim"), a_key(scene, "kim", ANOTHER)), "kim")
    assert (tried(scene), tried(scene, ANOTHER)) == ("password-wrong", "kim")
    old, new = keys.keys_of(scene.office.engine, scene.person("kim"))
    assert (old.ended_at, new.ended_at) == (scene.clock.now(), None)
    assert before is not None
    assert before.public == old.public != new.public


def test_a_password_is_changed_only_by_who_signed_in(scene: Scene) -> None:
    set_password(scene, "kim")
    del scene.signers[scene.person("kim")]
    with pytest.raises(NotAllowed, match="sign-in-needed"):
        scene.run(ChangePassword(scene.person("kim"), a_key(scene, "kim", ANOTHER)), "kim")


def test_a_reset_lets_the_old_password_open_nothing(scene: Scene) -> None:
    set_password(scene, "kim")
    scene.run(OfferPassword(scene.person("kim"), "She lost it"), "tim")
    assert tried(scene) == "no-password-set"


def test_after_too_many_tries_one_waits_longer_each_time(scene: Scene) -> None:
    set_password(scene, "kim")
    said = [tried(scene, "not the password") for _ in range(FREE_TRIES)]
    assert said == ["password-wrong"] * FREE_TRIES
    assert tried(scene) == "sign-in-later"
    scene.clock.set_to(scene.clock.now() + wait_after(FREE_TRIES))
    assert tried(scene, "not the password") == "password-wrong"
    scene.clock.set_to(scene.clock.now() + wait_after(FREE_TRIES))
    assert tried(scene) == "sign-in-later"
    scene.clock.set_to(scene.clock.now() + wait_after(FREE_TRIES + 1))
    assert tried(scene) == "kim"


def test_neither_a_new_start_nor_a_clock_set_back_shortens_the_wait(scene: Scene) -> None:
    set_password(scene, "kim")
    for _ in range(FREE_TRIES):
        tried(scene, "not the password")
    scene.clock.set_to(scene.clock.now() - timedelta(days=1))
    scene.reopen()
    assert tried(scene) == "sign-in-later"


def test_a_quarter_of_an_hour_is_the_longest_wait() -> None:
    waits = [wait_after(failures) for failures in range(FREE_TRIES, 1_000)]
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(minutes=15)


@pytest.mark.parametrize("name", ["otto", "kim"])
def test_who_has_no_password_does_not_sign_in(scene: Scene, name: str) -> None:
    assert tried(scene, name=name) == "no-password-set"
