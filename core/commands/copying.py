"""The command that copies a post: what it says, as a draft of one's own, without what others decided of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.posts import Draft, begin_post, ensure_class, open_post, subject_of_draft
from core.commands.written_draft import draft_of
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import ChannelId, PostId, Wall
from core.model.media import Photo
from core.model.posts import Post
from core.model.town import Channel, ChannelState
from core.policy.acts import Act
from core.policy.facts import SubjectFacts


@dataclass(frozen=True)
class CopyPost:
    """Write a draft that says what a post says.

    Approvals, times and answers stay with the original, and so do channels that are retired by now and photos that were
    discarded. ``planned`` is the wish for a day, ``None`` for no day.
    """

    post_id: PostId
    planned: Wall | None = None

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it will be."""
        return subject_of_draft(desk, self._draft(desk), desk.who.person_id)

    def apply(self, desk: Desk) -> str:
        """Write the copy.

        Raises: NotAllowed for a post that is discarded or has no channel left, or for the emergency's class where none
        is in force.
        """
        check_years(self.planned)
        post, draft = open_post(desk, self.post_id), self._draft(desk)
        if not draft.channels:
            raise NotAllowed("no-channel-to-copy", title=post.title)
        ensure_class(desk, draft.class_key, None)
        return begin_post(desk, draft, desk.person().id, self.planned).id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return desk.get(Post, self.post_id).title

    def _draft(self, desk: Desk) -> Draft:
        whole = draft_of(desk.engine, desk.get(Post, self.post_id))
        channels = tuple(channel_id for channel_id in whole.channels if _is_kept(desk, channel_id))
        return replace(
            whole,
            deemed_by=None,
            not_before=None,
            go_out_before=None,
            channels=channels,
            own_words=tuple(words for words in whole.own_words if words.channel_id in channels),
            photos=tuple(use for use in whole.photos if not desk.get(Photo, use.photo_id).discarded),
        )


def _is_kept(desk: Desk, channel_id: ChannelId) -> bool:
    return desk.get(Channel, channel_id).state is not ChannelState.RETIRED
