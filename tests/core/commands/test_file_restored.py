"""A stored photo that was altered on disk gets its own bytes back by adding the very file again."""

from __future__ import annotations

from core.commands.media import AddPhoto
from core.exchange.photo_file import read_photo
from core.model.kinds import Sha256
from core.model.media import Photo, StoredFile
from tests.core.builders import Scene, a_photo_file, details


def test_adding_the_same_file_again_mends_a_photo_that_was_altered(scene: Scene) -> None:
    path = a_photo_file(scene)
    command = AddPhoto(path, read_photo(path), details(scene))
    photo_id = scene.run(command).subject
    assert photo_id is not None
    sha256 = Sha256(scene.office.engine.records(Photo)[0].sha256)
    stored = scene.office.calendar.files.path(sha256)
    stored.write_bytes(b"altered")
    scene.office.catch_up(read_files=True)
    assert scene.run(command).subject == photo_id
    record = scene.office.engine.record(StoredFile, sha256)
    assert record is not None
    assert record.damaged_at is None
    assert scene.office.calendar.files.is_intact(sha256)
