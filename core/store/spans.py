"""Queries about spans of the calendar: how far one reaches, what its posts say, and what is taken in it."""

from __future__ import annotations

from core.model.kinds import PostId
from core.store.engine import Engine

_SHOWN = "x.state NOT IN ('draft', 'dropped')"
_WISHED = "(x.state = 'draft' OR (x.state = 'asked' AND x.at_wall IS NULL))"


def texts_between(engine: Engine, from_wall: str, to_wall: str) -> dict[PostId, str]:
    """Return title and words of each post that stands from ``from_wall`` up to, not with, ``to_wall``."""
    found = engine.rows(
        "SELECT p.id, p.title || char(10) || p.text || char(10) || p.link FROM post p WHERE p.id IN ("
        f" SELECT x.post_id FROM placement x WHERE x.at_wall >= :low AND x.at_wall < :high AND {_SHOWN}"
        " UNION"
        f" SELECT x.post_id FROM placement x WHERE x.planned >= :low AND x.planned < :high AND {_WISHED})",
        low=from_wall,
        high=to_wall,
    )
    return {PostId(row[0]): row[1] for row in found}


def wall_after(engine: Engine, from_wall: str, number: int) -> str | None:
    """Return the wall time of about the ``number``-th placement from ``from_wall`` on, ``None`` where there are fewer.

    It looks at given times and at planned days each, and takes the nearer one.
    """
    found = [
        engine.value(
            f"SELECT x.{column} FROM placement x WHERE x.{column} >= :low ORDER BY x.{column} LIMIT 1 OFFSET :number",
            low=from_wall,
            number=number,
        )
        for column in ("at_wall", "planned")
    ]
    return min((wall for wall in found if wall is not None), default=None)


def wall_before(engine: Engine, to_wall: str, number: int) -> str | None:
    """Return the wall time of about the ``number``-th placement before ``to_wall``, as ``wall_after`` does."""
    found = [
        engine.value(
            f"SELECT x.{column} FROM placement x WHERE x.{column} < :high ORDER BY x.{column} DESC"
            " LIMIT 1 OFFSET :number",
            high=to_wall,
            number=number,
        )
        for column in ("at_wall", "planned")
    ]
    return max((wall for wall in found if wall is not None), default=None)


def reach(engine: Engine) -> tuple[str, str] | None:
    """Return the first and the last wall time of any placement, ``None`` where none has a time or a day."""
    first = [engine.value(f"SELECT min({column}) FROM placement") for column in ("at_wall", "planned")]
    last = [engine.value(f"SELECT max({column}) FROM placement") for column in ("at_wall", "planned")]
    walls = [wall for wall in (*first, *last) if wall is not None]
    return (min(walls), max(walls)) if walls else None


def taken_between(engine: Engine, from_wall: str, to_wall: str) -> list[tuple[str, str]]:
    """Return (channel, instant) of what went out, or is to go out, from one wall time up to, not with, another."""
    found = engine.rows(
        "SELECT channel_id, at FROM placement WHERE at_wall >= :low AND at_wall < :high"
        " AND state IN ('queued', 'pinned', 'handed over', 'published')",
        low=from_wall,
        high=to_wall,
    )
    return [(row[0], row[1]) for row in found]


def why_of(engine: Engine, placement_id: str) -> str:
    """Return why a placement has its time, as it keeps it; nothing for nothing."""
    return str(engine.value("SELECT why FROM placement WHERE id = :id", id=placement_id) or "")


def number_between(engine: Engine, from_wall: str, to_wall: str) -> int:
    """Return how many placements have a given time from one wall time up to, not with, another; by the index alone."""
    return int(
        engine.value(
            "SELECT count(*) FROM placement x WHERE x.at_wall >= :low AND x.at_wall < :high",
            low=from_wall,
            high=to_wall,
        )
    )


def posts_by_day(engine: Engine, from_wall: str, to_wall: str) -> dict[str, int]:
    """Return how many posts at one time in one state stand on each day of a span; by the indexes alone.

    What was discarded has only placements that were dropped, so that no post needs to be looked at.
    """
    found = engine.rows(
        "SELECT day, count(*) FROM ("
        f"SELECT DISTINCT substr(x.at_wall, 1, 10) AS day, x.at_wall, x.state, x.post_id FROM placement x"
        f" WHERE x.at_wall >= :low AND x.at_wall < :high AND {_SHOWN}"
        f" UNION ALL SELECT DISTINCT substr(x.planned, 1, 10), x.planned, x.state, x.post_id FROM placement x"
        f" WHERE x.planned >= :low AND x.planned < :high AND {_WISHED}) GROUP BY day",
        low=from_wall,
        high=to_wall,
    )
    return {row[0]: row[1] for row in found}
