"""The command that takes in posts from a file: as drafts, or as past, never scheduled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from typing import ClassVar

from core.commands.calendar import Calendar
from core.commands.desk import Desk
from core.errors import NotAllowed
from core.exchange.csv_file import ClassName, ImportedRow, Register
from core.model.kinds import PlacementId, PostId, Wall
from core.model.posts import Placement, Post
from core.model.states import State
from core.model.town import ChannelState
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from core.words.clean import clean_line, clean_text

COMMAND_LINE = "command line"
"""How the name of the actor begins for what is run without a window; the name of the system's user follows."""


def register_of(calendar: Calendar) -> Register:
    """Return the names that the rows of a file may use, without people who have left and channels that are retired."""
    engine = calendar.engine
    today = calendar.zone.wall(calendar.ambient.clock.now()).date()
    return Register(
        classes=tuple(ClassName(c.key, c.number, c.name) for c in calendar.pack.classes),
        departments={department.id: department.name for department in town_queries.departments(engine)},
        people={p.id: p.name for p in town_queries.people(engine) if p.left_on is None or p.left_on >= today},
        channels={c.id: c.name for c in town_queries.channels(engine) if c.state is not ChannelState.RETIRED},
    )


@dataclass(frozen=True)
class ImportRows:
    """Take in the rows of a file, all in one step. Each becomes a post whose placements are drafts.

    A row whose planned time has gone by becomes a post of the past: shown, found, never queued. The command line may
    import too: drafts are all that it writes.
    """

    file_name: str
    rows: tuple[ImportedRow, ...]

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about no one post."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> None:
        """Write the posts. Raises: NotAllowed for who may not import, or without a row."""
        if desk.who.person_id is not None or not desk.who.name.startswith(COMMAND_LINE):
            desk.require(Act.IMPORT, self.subject(desk))
        if not self.rows:
            raise NotAllowed("nothing-to-import", file=clean_line(self.file_name))
        for row in self.rows:
            _add_post(desk, row)

    def label(self, desk: Desk) -> str:
        """Return the file's name."""
        return clean_line(self.file_name)


def _add_post(desk: Desk, row: ImportedRow) -> None:
    desk.priority_class(row.class_key)
    post = desk.add(
        Post(
            id=PostId(desk.new_id()),
            title=clean_line(row.title),
            class_key=row.class_key,
            department_id=row.department_id,
            author_id=row.author_id,
            created_at=desk.now,
            ground=clean_line(row.ground),
            text=clean_text(row.text),
            link=clean_line(row.link),
            not_before=row.not_before,
            go_out_before=row.go_out_before,
        )
    )
    for channel_id in row.channels:
        desk.add(_placement(desk, row, Placement(PlacementId(desk.new_id()), post.id, channel_id)))


def _placement(desk: Desk, row: ImportedRow, draft: Placement) -> Placement:
    if row.planned is None or not _is_past(desk, row.planned):
        return replace(draft, planned=row.planned)
    resolved = desk.calendar.zone.resolve(row.planned)
    return replace(draft, state=State.PAST, at_wall=resolved.wall, at=resolved.at)


def _is_past(desk: Desk, planned: Wall) -> bool:
    """Tell whether a planned time has gone by; one at midnight means the day."""
    if planned.time() == time():
        return planned.date() < desk.today
    return desk.instant(planned) <= desk.now
