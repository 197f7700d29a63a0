"""The command that adds a comment to a post."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.posts import OfPost, open_post, subject_of_post
from core.errors import NotAllowed
from core.model.comments import Comment
from core.policy.acts import Act
from core.words.clean import clean_text

COMMENTING = (Act.WRITE, Act.APPROVE_POST, Act.SECOND_READ, Act.ATTEST)
"""Whoever may do one of these with a post may comment on it."""


@dataclass(frozen=True)
class AddComment(OfPost):
    """Say something about a post to those who work on it; its content, and what approves that, stay as they are."""

    text: str

    act: ClassVar[Act | None] = None

    def apply(self, desk: Desk) -> str:
        """Write it down. Raises: NotAllowed for a discarded post, an empty comment, or who may not work on the post."""
        post = open_post(desk, self.post_id)
        subject = subject_of_post(desk, post)
        if not any(desk.may(act, subject) for act in COMMENTING):
            desk.require(Act.WRITE, subject)
        text = clean_text(self.text).strip()
        if not text:
            raise NotAllowed("comment-empty")
        comment = Comment(desk.new_id(), post.id, text, desk.person().id, desk.now)
        desk.add(comment)
        return post.id
