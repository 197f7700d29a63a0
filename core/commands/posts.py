"""Commands that write, change, discard and restore posts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.holding import settle_reasons
from core.commands.writers import writers_of
from core.commands.years import check_years
from core.errors import Conflict, NotAllowed
from core.model.journal import Cell
from core.model.kinds import (
    ChannelId,
    DepartmentId,
    EmergencyId,
    PartnerId,
    PersonId,
    PhotoId,
    PlacementId,
    PostId,
    Sha256,
    Wall,
)
from core.model.posts import Placement, Post, PostPhoto, Variant
from core.model.states import IN_PLAY, SCHEDULED, PostState, State
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import posts as post_queries
from core.store.journal import last_change_by
from core.words.clean import clean_line, clean_text


@dataclass(frozen=True)
class PhotoUse:
    """A photo as a post uses it, with the description for people who cannot see it."""

    photo_id: PhotoId
    description: str = ""


@dataclass(frozen=True)
class OwnWords:
    """What a post says differently on one channel; ``None`` means: as the post says."""

    channel_id: ChannelId
    title: str | None = None
    text: str | None = None
    link: str | None = None


@dataclass(frozen=True)
class Draft:
    """All that a person writes of a post: what Compose holds and Save takes."""

    title: str
    class_key: str
    department_id: DepartmentId
    ground: str = ""
    partner_id: PartnerId | None = None
    emergency_id: EmergencyId | None = None
    deemed_by: PersonId | None = None
    text: str = ""
    link: str = ""
    not_before: Wall | None = None
    go_out_before: Wall | None = None
    together: bool = False
    channels: tuple[ChannelId, ...] = ()
    own_words: tuple[OwnWords, ...] = ()
    photos: tuple[PhotoUse, ...] = ()


def subject_of_post(desk: Desk, post: Post) -> SubjectFacts:
    """Return what decides who may act on a post."""
    placements = post_queries.placements_of(desk.engine, post.id)
    return SubjectFacts(
        authors=frozenset({post.author_id}),
        departments=frozenset({post.department_id}),
        writers=writers_of(desk.engine, post),
        channels=frozenset(p.channel_id for p in placements if p.state is not State.DROPPED),
        emergency_class=desk.is_immediate(post.class_key),
    )


@dataclass(frozen=True)
class OfPost:
    """An act on one post."""

    post_id: PostId

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is."""
        return subject_of_post(desk, desk.get(Post, self.post_id))

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return desk.get(Post, self.post_id).title


@dataclass(frozen=True)
class OfVersion(OfPost):
    """An act on exactly one version of a post; ``seen`` is the content hash of the version that was read."""

    seen: Sha256


@dataclass(frozen=True)
class WritePost:
    """Begin a post. Its author is who writes it."""

    draft: Draft
    planned: Wall | None = None

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it will be."""
        return subject_of_draft(desk, self.draft, desk.who.person_id)

    def apply(self, desk: Desk) -> str:
        """Write the post with its placements, words and photos.

        Raises: NotAllowed for the emergency's class where none is in force, by who may not declare one, or for naming
        who deemed it relevant, by who may not deem it so.
        """
        check_years(self.planned)
        ensure_class(desk, self.draft.class_key, None)
        _ensure_deemed(desk, self.draft.deemed_by, None)
        return begin_post(desk, self.draft, desk.person().id, self.planned).id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return clean_line(self.draft.title)


@dataclass(frozen=True)
class SavePost(OfPost):
    """Save a changed post: one step, one version. ``seen`` is the revision on which the change was made."""

    draft: Draft
    seen: int

    def apply(self, desk: Desk) -> str:
        """Write what differs.

        Raises: Conflict where the post was changed since it was read, NotAllowed where it is discarded, or where the
        person could not write what it becomes.
        """
        post = open_post(desk, self.post_id)
        desk.require(Act.WRITE, subject_of_draft(desk, self.draft, post.author_id))
        if post.revision != self.seen:
            by = last_change_by(desk.engine, "post", post.id)
            raise Conflict("changed-meanwhile", table="post", id=post.id, by=by)
        ensure_class(desk, self.draft.class_key, post.class_key)
        _ensure_deemed(desk, self.draft.deemed_by, post.deemed_by)
        write_draft(desk, post, self.draft, None)
        return post.id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return clean_line(self.draft.title)


@dataclass(frozen=True)
class PlanFor:
    """Wish a day, or a day and time, for a draft on one channel; ``None`` takes the wish back."""

    placement_id: PlacementId
    planned: Wall | None

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is."""
        return subject_of_post(desk, post_of(desk, self.placement_id))

    def apply(self, desk: Desk) -> str:
        """Write the wish. Raises: NotAllowed where the placement is no draft, or for a year that nobody means."""
        check_years(self.planned)
        placement = desk.get(Placement, self.placement_id)
        if placement.state is not State.DRAFT:
            raise NotAllowed("not-a-draft", state=placement.state.value)
        desk.change(placement, planned=self.planned)
        return placement.post_id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return post_of(desk, self.placement_id).title


@dataclass(frozen=True)
class DiscardPost(OfPost):
    """Discard a post; it can be restored. Its placements are dropped."""

    def apply(self, desk: Desk) -> str:
        """Drop what has not gone out. Raises: NotAllowed where something was published or handed over."""
        post = open_post(desk, self.post_id)
        discard(desk, post)
        return post.id


@dataclass(frozen=True)
class RestorePost(OfPost):
    """Open a discarded post again; its placements come back as drafts."""

    def apply(self, desk: Desk) -> str:
        """Open the post. Raises: NotAllowed where it is open."""
        post = desk.get(Post, self.post_id)
        if post.state is PostState.OPEN:
            raise NotAllowed("not-discarded")
        desk.change(post, state=PostState.OPEN)
        for placement in post_queries.placements_of(desk.engine, post.id):
            if placement.state is State.DROPPED:
                as_draft(desk, placement)
        return post.id


def begin_post(desk: Desk, draft: Draft, author_id: PersonId, planned: Wall | None) -> Post:
    """Write a post that is new, with its placements, words and photos."""
    post = Post(
        id=PostId(desk.new_id()),
        title=clean_line(draft.title),
        class_key=draft.class_key,
        department_id=draft.department_id,
        author_id=author_id,
        created_at=desk.now,
    )
    desk.add(post)
    write_draft(desk, post, draft, planned)
    return post


def discard(desk: Desk, post: Post) -> None:
    """Drop all of a post that has not gone out. Raises: NotAllowed where something was published or handed over."""
    placements = post_queries.placements_of(desk.engine, post.id)
    if any(p.state in {State.PUBLISHED, State.HANDED_OVER, State.TAKEN_DOWN, State.PAST} for p in placements):
        raise NotAllowed("went-out-already")
    desk.plans = desk.plans or any(placement.state in SCHEDULED for placement in placements)
    for placement in placements:
        if placement.state in IN_PLAY:
            drop(desk, placement)
    desk.change(post, state=PostState.DISCARDED)


def drop(desk: Desk, placement: Placement) -> Placement:
    """Take a placement out of play; what held it is settled by that."""
    settle_reasons(desk, placement)
    return desk.change(placement, state=State.DROPPED, **NO_TIME)


def as_draft(desk: Desk, placement: Placement) -> Placement:
    """Make a placement a draft again, out of line and without a time; what held it is settled by that."""
    settle_reasons(desk, placement)
    return desk.change(placement, state=State.DRAFT, **NO_TIME)


NO_TIME: dict[str, Cell] = {
    "at": None,
    "at_wall": None,
    "since": None,
    "asked_by": None,
    "pin_reason": "",
    "why": "",
    "moved_from": None,
    "moved_by": None,
    "opens": None,
    "closes": None,
    "closes_why": "",
}
"""A placement out of line."""


def post_of(desk: Desk, placement_id: PlacementId) -> Post:
    """Return the post of a placement. Raises: NotFound."""
    return desk.get(Post, desk.get(Placement, placement_id).post_id)


def open_post(desk: Desk, post_id: PostId) -> Post:
    """Return a post that is open. Raises: NotFound, NotAllowed for one that is discarded."""
    post = desk.get(Post, post_id)
    if post.state is PostState.DISCARDED:
        raise NotAllowed("is-discarded", title=post.title)
    return post


def post_as_seen(desk: Desk, post_id: PostId, seen: Sha256) -> Post:
    """Return an open post whose content is still what was read. Raises: NotFound, NotAllowed."""
    post = open_post(desk, post_id)
    if post.content_hash != seen:
        raise NotAllowed("version-is-another", title=post.title)
    return post


def subject_of_draft(desk: Desk, draft: Draft, author_id: PersonId | None) -> SubjectFacts:
    """Return what decides who may write a post that says what the draft says."""
    return SubjectFacts(
        authors=frozenset() if author_id is None else frozenset({author_id}),
        departments=frozenset({draft.department_id}),
        emergency_class=desk.priority_class(draft.class_key).immediate,
    )


def ensure_class(desk: Desk, key: str, before: str | None) -> None:
    """Refuse to choose the emergency's class where none is in force, unless by who may declare one."""
    chosen = key != before and desk.priority_class(key).immediate
    if chosen and not desk.actor.emergency_in_force:
        desk.require(Act.DECLARE_EMERGENCY, SubjectFacts())


def _ensure_deemed(desk: Desk, deemed_by: PersonId | None, before: PersonId | None) -> None:
    """Refuse to say who deemed a post relevant, unless by who may deem it so (ADM-7 1.04 r vi)."""
    if deemed_by is not None and deemed_by != before:
        desk.require(Act.DEEM_RELEVANT, SubjectFacts())


def write_draft(desk: Desk, post: Post, draft: Draft, planned: Wall | None) -> None:
    """Write what a draft says over a post; channels that are new to it wish for ``planned``."""
    check_years(draft.not_before, draft.go_out_before)
    desk.change(
        post,
        title=clean_line(draft.title),
        class_key=draft.class_key,
        department_id=draft.department_id,
        ground=clean_line(draft.ground),
        partner_id=draft.partner_id,
        emergency_id=draft.emergency_id,
        deemed_by=draft.deemed_by,
        text=clean_text(draft.text),
        link=clean_line(draft.link),
        not_before=draft.not_before,
        go_out_before=draft.go_out_before,
        together=draft.together,
    )
    _write_channels(desk, post, draft, planned)
    _write_own_words(desk, post, draft)
    _write_photos(desk, post, draft)


def _write_channels(desk: Desk, post: Post, draft: Draft, planned: Wall | None) -> None:
    placements = {p.channel_id: p for p in post_queries.placements_of(desk.engine, post.id)}
    for channel_id in dict.fromkeys(draft.channels):
        placement = placements.get(channel_id)
        if placement is None:
            new = Placement(PlacementId(desk.new_id()), post.id, channel_id, planned=planned)
            desk.add(new)
        elif placement.state is State.DROPPED:
            as_draft(desk, placement)
    for channel_id, placement in placements.items():
        if channel_id not in draft.channels and placement.state in IN_PLAY:
            drop(desk, placement)


def _write_own_words(desk: Desk, post: Post, draft: Draft) -> None:
    present = {variant.channel_id: variant for variant in post_queries.variants_of(desk.engine, post.id)}
    wanted = {words.channel_id: words for words in draft.own_words if words.channel_id in draft.channels}
    for channel_id, words in wanted.items():
        title = None if words.title is None else clean_line(words.title)
        text = None if words.text is None else clean_text(words.text)
        link = None if words.link is None else clean_line(words.link)
        variant = present.get(channel_id)
        if variant is None:
            desk.add(Variant(desk.new_id(), post.id, channel_id, title, text, link))
        else:
            desk.change(variant, title=title, text=text, link=link)
    for channel_id, variant in present.items():
        if channel_id not in wanted:
            desk.remove(variant)


def _write_photos(desk: Desk, post: Post, draft: Draft) -> None:
    present = {link.photo_id: link for link in post_queries.photos_of(desk.engine, post.id)}
    wanted = {use.photo_id: use for use in draft.photos}
    for photo_id, link in present.items():
        if photo_id not in wanted:
            desk.remove(link)
    for position, use in enumerate(wanted.values()):
        description = clean_text(use.description)
        found = present.get(use.photo_id)
        if found is None:
            desk.add(PostPhoto(desk.new_id(), post.id, use.photo_id, position, description))
        else:
            desk.change(found, position=position, description=description)
