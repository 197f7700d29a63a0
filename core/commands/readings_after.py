"""Finding what went out in an emergency and nobody but its writers has read since."""

from __future__ import annotations

from core.commands.calendar import Calendar
from core.commands.writers import writers_of
from core.late_dataclass import dataclass
from core.model.assurances import SecondReading
from core.model.kinds import Instant, Sha256
from core.model.posts import Post, Publication
from core.policy.facts import SubjectFacts
from core.store import emergencies as emergency_queries
from core.store import posts as post_queries
from core.store.assurances import standing
from core.store.stand_ins import in_place_of


@dataclass(frozen=True)
class ReadingAsked:
    """A post about an emergency whose second reading, after the fact, is asked for.

    ``seen`` is the content hash to be read, ``subject`` decides who may read it, ``went_out_at`` is when it first did.
    """

    post: Post
    seen: Sha256
    went_out_at: Instant
    subject: SubjectFacts


def readings_asked(calendar: Calendar) -> tuple[ReadingAsked, ...]:
    """Return the posts about emergencies that went out and wait for a second reading, the longest waiting first.

    A reading of what went out counts, and one of the post as it stands; one by a writer does not.
    """
    engine = calendar.engine
    asked = []
    for post in emergency_queries.posts_out_about_emergencies(engine):
        publications = post_queries.standing_publications(engine, post.id)
        writers = writers_of(engine, post)
        readings = standing(engine, SecondReading, post.id)
        others = in_place_of(engine, "second_reading", (reading.id for reading in readings))
        read = {
            reading.content_hash
            for reading in readings
            if writers.isdisjoint({reading.read_by, others.get(reading.id, reading.read_by)})
        }
        if not read & _contents(post, publications):
            subject = SubjectFacts(
                authors=frozenset({post.author_id}),
                departments=frozenset({post.department_id}),
                writers=writers,
                emergency_class=True,
            )
            asked.append(ReadingAsked(post, post.content_hash, publications[0].published_at, subject))
    return tuple(sorted(asked, key=lambda each: (each.went_out_at, each.post.id)))


def _contents(post: Post, publications: list[Publication]) -> set[Sha256]:
    return {post.content_hash, *(publication.content_hash for publication in publications)}
