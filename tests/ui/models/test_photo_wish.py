"""Which photos a person wants to see: by approval, consent, source, department, use and words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from core.commands.consents import WithdrawConsent
from core.model.kinds import PhotoId
from core.model.media import Source
from tests.core.builders import COMMUNICATIONS, Scene, a_photo, a_post, a_sound_photo, an_attached
from ui.jobs import Jobs
from ui.models.media import PhotosModel
from ui.models.photo_wish import NOT_STATED, Paper, PhotoWish, RememberedWish, Use, WishKind
from ui.models.photo_wish_words import PhotoWishWords
from ui.models.thumbnails import Thumbnails
from ui.session import Session

Bring = dict[str, PhotoId]


@pytest.fixture
def photos(scene: Scene) -> Bring:
    """Give a photo of every standing, by what it is to be found by."""
    found = {"sound": a_sound_photo(scene, description="Two firefighters at the café"), "bare": a_photo(scene)}
    found["own"] = a_photo(scene, source=Source.OWNED, department_id=scene.department(COMMUNICATIONS))
    found["unsaid"] = a_photo(scene, source=None, photographer="")
    found["ending"] = a_photo(scene)
    an_attached(scene, found["ending"], until_day=date(2026, 12, 10))
    found["withdrawn"] = a_photo(scene)
    scene.run(WithdrawConsent(an_attached(scene, found["withdrawn"]), date(2026, 11, 20)))
    a_post(scene, photos=(found["sound"],))
    return found


def shown(session: Session, jobs: Jobs, tmp_path: Path, wish: PhotoWish) -> set[PhotoId]:
    model = PhotosModel(session, Thumbnails(session.office.calendar.files, jobs, tmp_path / "cache"))
    model.set_wish(wish)
    return {model.photo_at(model.index(row)) for row in range(model.rowCount())}


@pytest.mark.parametrize(
    ("kind", "value", "names"),
    [
        (WishKind.APPROVAL, "approved", "sound"),
        (WishKind.CONSENT, Paper.ENDED, "withdrawn"),
        (WishKind.CONSENT, Paper.ENDS_SOON, "ending"),
        (WishKind.CONSENT, Paper.MISSING, "bare own unsaid"),
        (WishKind.CONSENT, Paper.IN_ORDER, "sound"),
        (WishKind.SOURCE, Source.OWNED.value, "own"),
        (WishKind.SOURCE, NOT_STATED, "unsaid"),
        (WishKind.USE, Use.USED, "sound"),
        (WishKind.USE, Use.NEVER, "bare own unsaid ending withdrawn"),
    ],
)
def test_a_filter_shows_its_own(
    session: Session, jobs: Jobs, tmp_path: Path, photos: Bring, kind: WishKind, value: str, names: str
) -> None:
    wanted = {photos[name] for name in names.split()}
    assert shown(session, jobs, tmp_path, PhotoWish().toggled(kind, value)) == wanted


def test_a_department_shows_its_own(session: Session, scene: Scene, jobs: Jobs, tmp_path: Path, photos: Bring) -> None:
    wish = PhotoWish().toggled(WishKind.DEPARTMENT, scene.department(COMMUNICATIONS))
    assert shown(session, jobs, tmp_path, wish) == {photos["own"]}


def test_two_of_a_kind_are_either_and_two_kinds_are_both(
    session: Session, jobs: Jobs, tmp_path: Path, photos: Bring
) -> None:
    either = PhotoWish().toggled(WishKind.SOURCE, "owned").toggled(WishKind.SOURCE, NOT_STATED)
    both = PhotoWish().toggled(WishKind.SOURCE, "owned").toggled(WishKind.USE, Use.USED)
    assert shown(session, jobs, tmp_path, either) == {photos["own"], photos["unsaid"]}
    assert shown(session, jobs, tmp_path, both) == set()


@pytest.mark.parametrize("words", ["firefighters", "FIRE café", "cafe", "friesen two"])
def test_words_are_found_without_accents_and_capitals(
    session: Session, jobs: Jobs, tmp_path: Path, photos: Bring, words: str
) -> None:
    assert shown(session, jobs, tmp_path, PhotoWish(words=words)) == {photos["sound"]}


def test_a_wish_is_remembered_for_its_calendar(session: Session, settings: QSettings) -> None:
    wish = PhotoWish(frozenset({(WishKind.USE, Use.USED.value)}), "cafe")
    RememberedWish(session, settings).write(wish)
    assert RememberedWish(session, settings).read() == wish


@pytest.mark.parametrize("kept", ["", "nonsense", "[]", '[[["colour", "red"]], ""]', "3"])
def test_what_cannot_be_read_is_no_wish(session: Session, settings: QSettings, kept: str) -> None:
    settings.setValue(f"photos/{session.town.calendar_id}/wish", kept)
    assert RememberedWish(session, settings).read() == PhotoWish()


def test_every_value_has_a_name_of_its_own(session: Session) -> None:
    words = PhotoWishWords(session)
    names = [name for kind in WishKind for _, name in words.values(kind)]
    assert len(set(names)) == len(names)
