"""Finding who wrote a post: the gate and the table of rights ask whether somebody is a stranger to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.model.kinds import PersonId
from core.model.posts import Post, PostDecision, PostVersion, Verdict
from core.store import posts as post_queries
from core.store.engine import Engine
from core.store.stand_ins import in_place_of


def writers_of(engine: Engine, post: Post) -> frozenset[PersonId]:
    """Return the author and everyone who saved a change to the content since it was last approved.

    An approval counts here only where it was given by somebody who had written nothing that it covers, so that a forged
    one never makes its giver a stranger to the post.
    """
    versions = post_queries.versions_of(engine, post.id)
    writers = {post.author_id}
    approved = 0
    for number, deciders in _approvals(engine, post_queries.decisions_of(engine, post.id), versions):
        covered = _savers(versions, approved, number) | {post.author_id}
        if deciders.isdisjoint(covered):
            approved = number
    return frozenset(writers | _savers(versions, approved, len(versions)))


def _approvals(
    engine: Engine, decisions: Sequence[PostDecision], versions: Sequence[PostVersion]
) -> Iterator[tuple[int, set[PersonId]]]:
    """Yield the number of the version that each standing approval is of, and who gave it and for whom, oldest first."""
    others = in_place_of(engine, "post_decision", (decision.id for decision in decisions))
    numbers = {version.content_hash: version.number for version in versions}
    for decision in decisions:
        if decision.verdict is Verdict.APPROVED and decision.revoked_at is None and decision.content_hash in numbers:
            behind = {decision.decided_by, others.get(decision.id, decision.decided_by)}
            yield numbers[decision.content_hash], behind


def _savers(versions: Sequence[PostVersion], after: int, until: int) -> set[PersonId]:
    return {v.saved_by for v in versions if after < v.number <= until and v.saved_by is not None}
