"""What opens over a screen and is drawn: the search, versions, templates, previews, photos' dialogs, an offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QLineEdit, QScrollArea

from core.commands.calendar import Who
from core.commands.media import AddPhoto, PhotoDetails
from core.commands.posts import Draft
from core.commands.working_copies import WorkingCopy
from core.exchange.photo_file import read_photo
from core.model.kinds import PersonId
from core.model.media import Photo
from core.model.posts import Post, PostPhoto, PostVersion
from core.office import Office
from core.shipped import RESOURCES
from core.store import media as media_queries
from core.store import town as town_queries
from tests.core.builders import NOW
from tests.pictures.stage import Stage, press
from ui.app import settle
from ui.dialogs.search_palette import SearchPalette
from ui.main_window import MainWindow
from ui.screens import PHOTOS
from ui.views.photos import PhotosView
from ui.widgets.channel_preview import ChannelPreview

_PHOTOS = RESOURCES / "demo" / "photos"


def _search(typed: str) -> Callable[[MainWindow, Office], None]:
    def bring(window: MainWindow, _office: Office) -> None:
        window.keep_index()
        settle(window)
        window.actions_of_window["search"].trigger()
        (palette,) = window.findChildren(SearchPalette)
        palette.findChildren(QLineEdit)[0].setText(typed)

    return bring


def _history(window: MainWindow, office: Office) -> None:
    """Show the versions of the post that has most."""
    saved = Counter(version.post_id for version in office.engine.records(PostVersion))
    posts = {post.id: (saved[post.id], post.title) for post in office.engine.records(Post)}
    window.ways.show_history(max(posts, key=posts.__getitem__))


def _template(window: MainWindow, _office: Office) -> None:
    window.actions_of_window["new-from-template"].trigger()


def _preview(window: MainWindow, office: Office) -> None:
    """Unfold how a post with a photo will look, and bring it into sight."""
    with_photos = {use.post_id for use in office.engine.records(PostPhoto)}
    posts = (post for post in office.engine.records(Post) if post.id in with_photos and post.text)
    window.open_post(min(posts, key=_by_title).id)
    settle(window)
    press(window, "Preview")
    settle(window)
    (preview,) = window.findChildren(ChannelPreview)
    for area in window.findChildren(QScrollArea):
        if area.isAncestorOf(preview):
            area.ensureWidgetVisible(preview, 0, preview.height())


def _by_title(post: Post) -> str:
    return post.title


def _compare(window: MainWindow, office: Office) -> None:
    """Compare a photo with a smaller one of the same, which comes in before."""
    small = _smaller(_PHOTOS / "harvest-field.jpg", office.place.folder)
    kim = _kim(office)
    department = town_queries.departments(office.engine)[0].id
    office.run(AddPhoto(small, read_photo(small), PhotoDetails(department)), Who(kim))
    newest = next(photo for photo in office.engine.records(Photo) if photo.name == small.name)
    window.show_photo(newest.id)
    settle(window)
    press(window, "Compare")


def _withdraw(window: MainWindow, office: Office) -> None:
    photos = (photo for photo in office.engine.records(Photo) if _consents(office, photo))
    window.show_photo(min(photos, key=_by_name).id)
    settle(window)
    press(window, "Withdrawn …")


def _consents(office: Office, photo: Photo) -> bool:
    return any(each.withdrawn_at is None for each in media_queries.consents_of(office.engine, photo.id))


def _by_name(photo: Photo) -> str:
    return photo.name


def _add(window: MainWindow, office: Office) -> None:
    """Offer smaller copies of some of the demo's photos, one that is there, and a file that is none."""
    paths = [_smaller(path, office.place.folder) for path in sorted(_PHOTOS.glob("*.jpg"))[:5]]
    window.show_screen(PHOTOS)
    photos = window.view(PHOTOS)
    assert isinstance(photos, PhotosView)
    photos.add_files([*paths, _PHOTOS / "harvest-field.jpg", Path(__file__)])


def _smaller(path: Path, folder: Path) -> Path:
    """Write a smaller copy of a photo into a folder."""
    small = folder / f"small-{path.name}"
    with Image.open(path) as whole:
        whole.resize((400, 300)).save(small)
    return small


def _left_writing(window: MainWindow, office: Office) -> None:
    """Leave something written, and have it offered as at the next start."""
    kim = _kim(office)
    department = town_queries.departments(office.engine)[0].id
    draft = Draft("Public skating over the holidays", "program", department, text="The arena is open")
    office.working_copies.keep(WorkingCopy(kim, "left", None, 0, draft, None, NOW))
    window.offer_writing()


def _kim(office: Office) -> PersonId:
    return next(each.id for each in town_queries.people(office.engine) if each.name == "Kim Dyck")


OVER = (
    Stage("search-empty", ("demo", "empty"), _search("")),
    Stage("search-hits", ("demo",), _search("rec")),
    Stage("search-nothing", ("demo",), _search("zzyzx")),
    Stage("post-history", ("demo",), _history),
    Stage("template", ("demo",), _template),
    Stage("channel-preview", ("demo",), _preview),
    Stage("compare-photos", ("demo",), _compare),
    Stage("withdraw-consent", ("demo",), _withdraw),
    Stage("add-photos", ("demo",), _add),
    Stage("left-writing", ("demo",), _left_writing),
)
"""What opens over the screens."""
