"""The command that states which objective a post serves."""

from __future__ import annotations

from dataclasses import dataclass

from core.commands.desk import Desk
from core.commands.posts import OfPost, open_post
from core.model.registers import PostObjective
from core.words.clean import clean_line


@dataclass(frozen=True)
class StateObjective(OfPost):
    """State the objective that a post serves; an empty one says that it serves none."""

    objective: str

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
