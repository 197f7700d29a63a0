"""The canonical form of a post's content, and its hash."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Collection, Iterable, Sequence

from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, Sha256
from core.model.posts import Placement, Post, Variant
from core.model.states import State

_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))

WITHOUT_TITLES, WITH_TITLES = 1, 2
"""The numbers of the canonical forms; a new form gets a new number, old hashes stay valid."""


@dataclass(frozen=True)
class PhotoContent:
    """What an approval covers of one photo in a post: the file, its description and the credit as printed."""

    sha256: Sha256
    description: str
    credit: str


def canonical(value: object) -> str:
    """Return the canonical JSON text of ``value``: sorted keys, no spaces, NFC, UTF-8 characters as they are."""
    return unicodedata.normalize("NFC", _ENCODER.encode(value))


def digest(text: str) -> Sha256:
    """Return the SHA-256 of ``text`` in UTF-8, as hexadecimal."""
    return Sha256(hashlib.sha256(text.encode("utf-8")).hexdigest())


def content_of(
    post: Post,
    placements: Iterable[Placement],
    variants: Iterable[Variant],
    photos: Sequence[PhotoContent],
    titled: Collection[ChannelId] = (),
) -> str:
    """Return the canonical form of what an approval of a post covers.

    In it are author, department, class and ground, channels, text, link, each channel's own words, photos in order,
    window, and whether it goes out everywhere at one time. Not in it are the internal title, any planned or given time
    and comments. ``titled`` are channels that show a title: what each would show is in it. Dropped placements are no
    channels of the post.
    """
    channels = sorted(p.channel_id for p in placements if p.state is not State.DROPPED)
    own_words = {variant.channel_id: variant for variant in variants if variant.channel_id in channels}
    titles = {channel: _title_on(post, own_words.get(channel)) for channel in channels if channel in titled}
    form: dict[str, object] = {
        "form": WITH_TITLES if titles else WITHOUT_TITLES,
        "author": post.author_id,
        "department": post.department_id,
        "class": post.class_key,
        "ground": [post.ground, post.partner_id, post.emergency_id, post.deemed_by],
        "channels": channels,
        "text": post.text,
        "link": post.link,
        "together": post.together,
        "variants": {channel: [own.title, own.text, own.link] for channel, own in own_words.items()},
        "photos": [[photo.sha256, photo.description, photo.credit] for photo in photos],
        "window": [_wall(post.not_before), _wall(post.go_out_before)],
    }
    if titles:
        form["titles"] = titles
    return canonical(form)


def _title_on(post: Post, own: Variant | None) -> str:
    return post.title if own is None or own.title is None else own.title


def _wall(wall: object) -> str | None:
    return None if wall is None else str(wall)
