"""The canonical form of a post's content, and its hash."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.model.kinds import Sha256
from core.model.posts import Placement, Post, Variant
from core.model.states import State

FORM = 1
"""The number of the canonical form; a new form gets a new number, old hashes stay valid."""


@dataclass(frozen=True)
class PhotoContent:
    """What an approval covers of one photo in a post: the file, its description and the credit as printed."""

    sha256: Sha256
    description: str
    credit: str


def canonical(value: object) -> str:
    """Return the canonical JSON text of ``value``: sorted keys, no spaces, NFC, UTF-8 characters as they are."""
    return unicodedata.normalize("NFC", json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")))


def digest(text: str) -> Sha256:
    """Return the SHA-256 of ``text`` in UTF-8, as hexadecimal."""
    return Sha256(hashlib.sha256(text.encode("utf-8")).hexdigest())


def content_of(
    post: Post, placements: Iterable[Placement], variants: Iterable[Variant], photos: Sequence[PhotoContent]
) -> str:
    """Return the canonical form of what an approval of a post covers.

    In it are author, department, class and ground, channels, text, link, each channel's own words, photos in order,
    window, and whether it goes out everywhere at one time. Not in it are the internal title, any planned or given time
    and comments. Dropped placements are no channels of the post.
    """
    channels = sorted(p.channel_id for p in placements if p.state is not State.DROPPED)
    form: Mapping[str, object] = {
        "form": FORM,
        "author": post.author_id,
        "department": post.department_id,
        "class": post.class_key,
        "ground": [post.ground, post.partner_id, post.emergency_id, post.deemed_by],
        "channels": channels,
        "text": post.text,
        "link": post.link,
        "together": post.together,
        "variants": {v.channel_id: [v.title, v.text, v.link] for v in variants if v.channel_id in channels},
        "photos": [[photo.sha256, photo.description, photo.credit] for photo in photos],
        "window": [_wall(post.not_before), _wall(post.go_out_before)],
    }
    return canonical(form)


def _wall(wall: object) -> str | None:
    return None if wall is None else str(wall)
