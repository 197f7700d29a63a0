"""What still needs a photo, or a person shown in it: asked before either is put away, by a command or by Undo."""

from __future__ import annotations

from core.commands.desk import Desk
from core.errors import NotAllowed
from core.model.kinds import PhotoId
from core.model.media import PersonShown
from core.store import media as media_queries


def ensure_unused(desk: Desk, photo_id: PhotoId) -> None:
    """Refuse to put away a photo while a post uses it. Raises: NotAllowed."""
    uses = media_queries.uses_of(desk.engine, photo_id)
    if uses:
        raise NotAllowed("photo-is-used", title=uses[0].title)


def ensure_unreleased(desk: Desk, shown: PersonShown) -> None:
    """Refuse to take a person out of a photo while a release of theirs is on file. Raises: NotAllowed."""
    if any(consent.shown_id == shown.id for consent in media_queries.consents_of(desk.engine, shown.photo_id)):
        raise NotAllowed("release-is-on-file", name=shown.name)
