"""The command that states which objective a post serves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.posts import open_post, subject_of_post
from core.model.kinds import PostId
from core.model.posts import Post
from core.model.registers import PostObjective
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.words.clean import clean_line


@dataclass(frozen=True)
class StateObjective:
    """State the objective that a post serves; an empty one says that it serves none."""

    post_id: PostId
    objective: str

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is."""
        return subject_of_post(desk, desk.get(Post, self.post_id))

    def apply(self, desk: Desk) -> str:
        """Write it. Raises: NotAllowed for a post that is discarded."""
        post = open_post(desk, self.post_id)
        objective = clean_line(self.objective)
        known = desk.engine.record(PostObjective, post.id)
        if known is None:
            desk.add(PostObjective(post.id, objective))
        else:
            desk.change(known, objective=objective)
        return post.id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return desk.get(Post, self.post_id).title
