"""Which posts a change reaches that is not to a post itself: those whose rules read what was changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from core.commands.desk import Desk
from core.model.journal import Change, Row
from core.model.kinds import ChannelId, PartnerId, PersonId, PhotoId, PostId
from core.model.registers import PartnerEntry
from core.model.town import Partner
from core.store import posts as post_queries
from core.store import registers as register_queries
from core.store import uses as use_queries
from core.words.resembling import may_hold

_Posts = Iterable[PostId]


def reached_by_facts(desk: Desk) -> set[PostId]:
    """Return the posts that a step's changes reach by what rules read of them."""
    reached: set[PostId] = set()
    for change in desk.tx.changes():
        reads = _READS.get(change.table)
        if reads is not None:
            for row in (change.before, change.after):
                if row is not None:
                    reached.update(reads(desk, change, row))
    return reached


def _of_post(_desk: Desk, _change: Change, row: Row) -> _Posts:
    return [PostId(str(row["post_id"]))] if row["post_id"] is not None else []


def _post_itself(_desk: Desk, change: Change, _row: Row) -> _Posts:
    return [PostId(change.id)]


def _of_photo(desk: Desk, _change: Change, row: Row) -> _Posts:
    return post_queries.posts_with_photo(desk.engine, PhotoId(str(row["photo_id"])))


def _on_channel(desk: Desk, change: Change, _row: Row) -> _Posts:
    return post_queries.posts_in_play_on(desk.engine, ChannelId(change.id))


def _by_person(desk: Desk, _change: Change, row: Row) -> _Posts:
    return post_queries.posts_in_play_by(desk.engine, PersonId(str(row["person_id"])))


def _by_person_itself(desk: Desk, change: Change, _row: Row) -> _Posts:
    """Yield what the person wrote, and what those wrote whom the person oversees."""
    person_id = PersonId(change.id)
    for author in (person_id, *use_queries.overseen_by(desk.engine, person_id)):
        yield from post_queries.posts_in_play_by(desk.engine, author)


def _saying(column: str) -> Callable[[Desk, Change, Row], _Posts]:
    def posts(desk: Desk, _change: Change, row: Row) -> _Posts:
        return _that_may_say(desk, str(row[column]))

    return posts


def _of_partner(desk: Desk, change: Change, row: Row) -> _Posts:
    partner_id = PartnerId(str(row.get("partner_id", change.id)))
    yield from _that_may_say(
        desk, str(row["name"] if change.table == "partner" else desk.get(Partner, partner_id).name)
    )
    yield from post_queries.posts_of_partner(desk.engine, partner_id)
    entry = desk.engine.record(PartnerEntry, partner_id)
    for domain in {str(row.get("domain") or ""), "" if entry is None else entry.domain} - {""}:
        yield from _that_may_say(desk, domain)
    if row.get("post_id") is not None:
        yield PostId(str(row["post_id"]))


def _of_election(desk: Desk, change: Change, _row: Row) -> _Posts:
    for candidate in register_queries.candidates(desk.engine):
        if candidate.election_id == change.id:
            yield from _that_may_say(desk, candidate.name)


def _of_release(desk: Desk, _change: Change, row: Row) -> _Posts:
    may_be = may_hold(str(row["name"]))
    return [post_id for post_id, ground in post_queries.grounds_in_play(desk.engine) if may_be(ground)]


def _that_may_say(desk: Desk, words: str) -> _Posts:
    may_say = may_hold(words)
    return {post_id for post_id, said in post_queries.words_in_play(desk.engine) if may_say(said)}


def _in_play(desk: Desk, _change: Change, _row: Row) -> _Posts:
    return post_queries.posts_asked_or_scheduled(desk.engine)


_READS: Mapping[str, Callable[[Desk, Change, Row], _Posts]] = {
    **dict.fromkeys(("post_decision", "answer", "confirmation", "override"), _of_post),
    **dict.fromkeys(("second_reading", "period_approval", "community_request"), _of_post),
    "post_objective": _post_itself,
    "photo_authorisation": _of_photo,
    "channel": _on_channel,
    **dict.fromkeys(("authorisation", "person_role", "training"), _by_person),
    "person": _by_person_itself,
    "town": _in_play,
    "hashtag": _saying("tag"),
    "partner": _of_partner,
    "partner_entry": _of_partner,
    "agreement": _of_partner,
    "election": _of_election,
    "candidate": _saying("name"),
    "own_contact": _in_play,
    "town_word": _saying("word"),
    "official_release": _of_release,
}
"""Which posts are judged again when a row of a table changes."""
