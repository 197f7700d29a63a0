"""Several photos at once: one step, one Undo, all or none."""

from __future__ import annotations

import pytest

from core.commands.history import Redo, Undo
from core.commands.media import AddPhoto
from core.commands.several_photos import AddPhotos, ApprovePhotos, MovePhotos
from core.errors import NotAllowed
from core.exchange.photo_file import read_photo
from core.model.kinds import DepartmentId, PhotoId
from core.model.media import Photo
from core.model.states import State
from core.model.steps import Done
from core.store import media as media_queries
from tests.core.builders import COMMUNICATIONS, Scene, a_photo, a_photo_file, a_queued_post, a_sound_photo, details


def addition(scene: Scene, count: int) -> AddPhotos:
    paths = [a_photo_file(scene) for _ in range(count)]
    return AddPhotos(tuple(AddPhoto(path, read_photo(path), details(scene)) for path in paths))


def photos(scene: Scene) -> list[Photo]:
    return media_queries.photos(scene.office.engine)


def undone(scene: Scene, done: Done, by: str = "kim") -> Done:
    return scene.run(Undo(done.id, done.command), by)


def approved(scene: Scene, photo_id: PhotoId) -> bool:
    found = media_queries.approvals_of(scene.office.engine, photo_id)
    return any(approval.revoked_at is None for approval in found)


def test_twenty_photos_are_added_in_one_step_and_undone_in_one(scene: Scene) -> None:
    done = scene.run(addition(scene, 20))
    assert (len(photos(scene)), len(done.ids("photo"))) == (20, 20)
    undone(scene, done)
    assert photos(scene) == []


def test_added_photos_whose_adding_was_undone_come_back(scene: Scene) -> None:
    done = scene.run(addition(scene, 2))
    undone(scene, done)
    scene.run(Redo(done.id, done.command))
    assert len(photos(scene)) == 2


def test_the_step_is_called_by_the_first_and_the_number_of_others(scene: Scene) -> None:
    command = addition(scene, 3)
    assert scene.run(command).label == f"{command.photos[0].path.name} + 2"


def test_one_that_is_here_already_stops_them_all(scene: Scene) -> None:
    command = addition(scene, 2)
    scene.run(command.photos[1])
    with pytest.raises(NotAllowed, match="photo-is-here"):
        scene.run(command)
    assert len(photos(scene)) == 1


def test_several_photos_are_approved_in_one_step(scene: Scene) -> None:
    waiting = (a_photo(scene), a_photo(scene))
    scene.run(ApprovePhotos(waiting), "dana")
    assert all(approved(scene, photo_id) for photo_id in waiting)


def test_a_director_approves_none_where_one_is_anothers(scene: Scene) -> None:
    own, other = a_photo(scene), a_photo(scene, department_id=scene.department(COMMUNICATIONS))
    with pytest.raises(NotAllowed):
        scene.run(ApprovePhotos((own, other)), "dana")
    assert not approved(scene, own)


def test_photos_move_to_another_department_and_back(scene: Scene) -> None:
    both = (a_photo(scene), a_photo(scene))
    before = {photo.department_id for photo in photos(scene)}
    done = scene.run(MovePhotos(both, scene.department(COMMUNICATIONS)))
    assert {photo.department_id for photo in photos(scene)} == {scene.department(COMMUNICATIONS)}
    undone(scene, done)
    assert {photo.department_id for photo in photos(scene)} == before


def test_a_photo_that_moves_loses_its_former_directors_approval(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    scene.agree(MovePhotos((photo_id,), scene.department(COMMUNICATIONS)))
    assert (approved(scene, photo_id), scene.state(post_id)) == (False, State.HELD)


@pytest.mark.parametrize("command", [AddPhotos(()), ApprovePhotos(()), MovePhotos((), DepartmentId(""))])
def test_no_photo_at_all_is_refused(scene: Scene, command: AddPhotos | ApprovePhotos | MovePhotos) -> None:
    with pytest.raises(NotAllowed, match="no-photo-chosen"):
        scene.run(command)


@pytest.mark.parametrize("short", ["rita", "carl"])
def test_who_may_not_write_adds_and_moves_none(scene: Scene, short: str) -> None:
    photo_id = a_photo(scene)
    for command in (addition(scene, 1), MovePhotos((photo_id,), scene.department(COMMUNICATIONS))):
        with pytest.raises(NotAllowed):
            scene.run(command, short)
