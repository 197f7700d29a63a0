"""Changes of a draft as pure functions: its channels, what one of them says differently, its photos, its title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.commands.posts import Draft, OwnWords, PhotoUse
from core.model.kinds import ChannelId, PhotoId

_LONGEST_TITLE = 48


def with_channel(draft: Draft, channel_id: ChannelId, order: Sequence[ChannelId]) -> Draft:
    """Return the draft going out on one more channel; ``order`` is that of all channels on the screen."""
    return replace(draft, channels=tuple(_in_order({*draft.channels, channel_id}, order)))


def without_channel(draft: Draft, channel_id: ChannelId) -> Draft:
    """Return the draft not going out on a channel; what it would have said there stays until it is saved."""
    return replace(draft, channels=tuple(each for each in draft.channels if each != channel_id))


def own_words_on(draft: Draft, channel_id: ChannelId | None) -> OwnWords | None:
    """Return what a channel says differently, ``None`` where it says what all say."""
    return next((own for own in draft.own_words if own.channel_id == channel_id), None)


def text_on(draft: Draft, channel_id: ChannelId | None) -> str:
    """Return the text of a channel, its own or that of all; ``None`` for all channels."""
    own = own_words_on(draft, channel_id)
    return draft.text if own is None or own.text is None else own.text


def with_text(draft: Draft, channel_id: ChannelId | None, text: str) -> Draft:
    """Return the draft with another text on all channels (``None``), or with its own on one."""
    if channel_id is None:
        return replace(draft, text=text)
    own = replace(own_words_on(draft, channel_id) or OwnWords(channel_id), text=text)
    if any(each.channel_id == channel_id for each in draft.own_words):
        return replace(draft, own_words=tuple(own if e.channel_id == channel_id else e for e in draft.own_words))
    return replace(draft, own_words=(*draft.own_words, own))


def joined(draft: Draft, channel_id: ChannelId) -> Draft:
    """Return the draft with a channel saying what all say."""
    return replace(draft, own_words=tuple(own for own in draft.own_words if own.channel_id != channel_id))


def with_photos(draft: Draft, photos: Iterable[tuple[PhotoId, str]]) -> Draft:
    """Return the draft with photos put at its end, each with a description; those that it has stay as they are."""
    present = {use.photo_id for use in draft.photos}
    new = [PhotoUse(photo_id, description) for photo_id, description in photos if photo_id not in present]
    return replace(draft, photos=(*draft.photos, *new))


def without_photo(draft: Draft, photo_id: PhotoId) -> Draft:
    """Return the draft without a photo."""
    return replace(draft, photos=tuple(use for use in draft.photos if use.photo_id != photo_id))


def with_photo_moved(draft: Draft, photo_id: PhotoId, places: int) -> Draft:
    """Return the draft with a photo so many places later, or earlier where negative; it stops at the ends."""
    photos = list(draft.photos)
    at = next(at for at, use in enumerate(photos) if use.photo_id == photo_id)
    photos.insert(min(max(at + places, 0), len(photos) - 1), photos.pop(at))
    return replace(draft, photos=tuple(photos))


def with_description(draft: Draft, photo_id: PhotoId, description: str) -> Draft:
    """Return the draft with a photo described for people who cannot see it."""
    described = (replace(use, description=description) if use.photo_id == photo_id else use for use in draft.photos)
    return replace(draft, photos=tuple(described))


def title_from(text: str) -> str:
    """Return a title made of a text's first words; empty where there is no text."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    title = ""
    for word in first.split():
        longer = f"{title} {word}".strip()
        if len(longer) > _LONGEST_TITLE:
            break
        title = longer
    return title.rstrip(".,;:") or first[:_LONGEST_TITLE]


def _in_order(wanted: Iterable[ChannelId], order: Sequence[ChannelId]) -> list[ChannelId]:
    places = {channel_id: place for place, channel_id in enumerate(order)}
    return sorted(wanted, key=lambda channel_id: (places.get(channel_id, -1), channel_id))
