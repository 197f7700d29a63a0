"""What a person would have to write for a post to be as an earlier version of it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from core.commands.posts import Draft, OwnWords, PhotoUse
from core.model.kinds import ChannelId, DepartmentId, EmergencyId, PartnerId, PersonId, Sha256, Wall
from core.model.posts import PostVersion
from core.store import media as media_queries
from core.store.engine import Engine


def draft_of_version(engine: Engine, version: PostVersion, now: Draft) -> Draft:
    """Return the draft that a version was saved from; ``now`` is the post's present one, which gives its title.

    The desk's own title is in no version. A photo is found by its bytes; one that is no longer in use stays out.
    """
    told: dict[str, Any] = json.loads(version.content)
    ground, partner, emergency, deemed = told["ground"]
    opens, closes = told["window"]
    return replace(
        now,
        class_key=told["class"],
        department_id=DepartmentId(told["department"]),
        ground=ground,
        partner_id=None if partner is None else PartnerId(partner),
        emergency_id=None if emergency is None else EmergencyId(emergency),
        deemed_by=None if deemed is None else PersonId(deemed),
        text=told["text"],
        link=told["link"],
        not_before=_wall(opens),
        go_out_before=_wall(closes),
        together=told["together"],
        channels=tuple(ChannelId(channel) for channel in told["channels"]),
        own_words=tuple(OwnWords(ChannelId(channel), *words) for channel, words in told["variants"].items()),
        photos=tuple(use for use in (_use(engine, *photo) for photo in told["photos"]) if use is not None),
    )


def _use(engine: Engine, sha256: str, description: str, _credit: str) -> PhotoUse | None:
    photo = media_queries.photo_with_file(engine, Sha256(sha256))
    return None if photo is None or photo.discarded else PhotoUse(photo.id, description)


def _wall(text: str | None) -> Wall | None:
    return None if text is None else datetime.fromisoformat(text)
