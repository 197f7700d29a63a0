"""The numbers beside the screens' names."""

from __future__ import annotations

from functools import partial

from core.late_dataclass import dataclass
from core.model.states import SCHEDULED
from core.store import media as media_queries
from core.store import posts as post_queries
from ui.session import Session


@dataclass(frozen=True)
class Counts:
    """How many placements stand in line, how many photos wait to be approved, and how many posts there are."""

    in_line: int
    photos_waiting: int
    posts: int


def read_counts(session: Session) -> Counts:
    """Count what waits."""
    return Counts(
        in_line=session.read(partial(post_queries.number_in_states, states=SCHEDULED)),
        photos_waiting=session.read(media_queries.number_waiting),
        posts=session.read(post_queries.number_of_posts),
    )
