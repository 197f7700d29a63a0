"""The index follows the log, and is made anew wherever it does not fit."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from core.ambient import Ambient
from core.errors import StoreUnavailable
from core.office import Place
from core.search.keeping import index_path, keep_index
from core.store import journal
from core.store.search_index import Shelf, open_index
from core.upkeep.archive import open_archive
from core.upkeep.backup import backup
from core.upkeep.verify import verify
from tests.core.builders import Scene, a_post, flip_a_byte
from tests.core.search.conftest import Search, never, unheard


def kept(place: Place) -> int:
    with closing(open_index(index_path(place))) as index:
        return index.count(Shelf.POSTS)


def test_an_index_that_is_there_is_led_on_and_not_made_anew(scene: Scene) -> None:
    a_post(scene)
    assert keep_index(scene.office.place, unheard, never)
    a_post(scene)
    told: list[int] = []
    assert keep_index(scene.office.place, lambda done, _total: told.append(done), never)
    assert (told, kept(scene.office.place)) == ([], 2)


def test_it_notes_up_to_which_row_of_the_log_it_is(scene: Scene) -> None:
    a_post(scene)
    keep_index(scene.office.place, unheard, never)
    head = journal.head(scene.office.engine)
    with closing(open_index(index_path(scene.office.place))) as index:
        assert (index.noted.seq, index.noted.hash) == (head.count, head.hash)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5_000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def scribble(path: Path) -> None:
    path.write_bytes(b"no index at all" * 1_000)


def spoil_the_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8_192:-4_096] = bytes(len(content) - 12_288)
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("spoil", [Path.unlink, cut, empty, scribble, spoil_the_middle, flip_a_byte])
def test_whatever_lies_there_words_are_found(scene: Scene, search: Search, spoil: object) -> None:
    first = a_post(scene)
    search("skating")
    assert callable(spoil)
    spoil(index_path(scene.office.place))
    second = a_post(scene)
    assert {hit.id for hit in search("skating").posts.hits} == {first, second}


def test_the_index_of_a_log_that_was_cut_is_made_anew(scene: Scene, search: Search, tmp_path: Path) -> None:
    place = scene.office.place
    shutil.copy(place.database, tmp_path / "earlier.db")
    a_post(scene)
    search("skating")
    scene.office.close()
    shutil.copy(tmp_path / "earlier.db", place.database)
    shutil.rmtree(place.anchors)
    scene.reopen()
    post_id = a_post(scene)
    assert [hit.id for hit in search("skating").posts.hits] == [post_id]


def test_what_is_stopped_leaves_no_index_behind(scene: Scene) -> None:
    a_post(scene)
    assert not keep_index(scene.office.place, unheard, lambda: True)
    assert [path.name for path in scene.office.place.folder.iterdir() if "search" in path.name] == []


def test_how_far_the_making_is_is_told(scene: Scene) -> None:
    a_post(scene)
    told: list[tuple[int, int]] = []
    keep_index(scene.office.place, lambda done, total: told.append((done, total)), never)
    assert told[-1] == (1, 1)


def test_a_folder_that_cannot_hold_it_is_said(scene: Scene) -> None:
    index_path(scene.office.place).mkdir()
    with pytest.raises(StoreUnavailable, match="search-index-not-written"):
        keep_index(scene.office.place, unheard, never)


def test_it_is_no_part_of_the_record(scene: Scene, search: Search, tmp_path: Path) -> None:
    a_post(scene)
    search("skating")
    backup(scene.office.place, tmp_path / "town.zip", Ambient(scene.clock))
    with open_archive(tmp_path / "town.zip") as archive:
        assert not any("search" in name for name in archive.manifest.entries)
    assert verify(scene.office.place, Ambient(scene.clock), lambda *_: None).is_whole
