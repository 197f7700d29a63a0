"""What the rules say of a post as it is written, asked by the very road that would save it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.commands.posts import SavePost, WritePost
from core.errors import CalendarError
from core.model.findings import Finding, Severity
from core.model.states import State
from core.model.steps import Harm, Outlook
from ui.models.compose_record import ComposeRecord
from ui.models.moods import Moods
from ui.session import Session

_TIMED = frozenset({State.ASKED, State.QUEUED, State.PINNED, State.HELD})


@dataclass(frozen=True)
class Ruling:
    """What the rules say.

    ``harms`` are what saving would spoil; ``refusal`` is why the rules could not be asked: the rest is then the last
    answer (``is_old``).
    """

    findings: tuple[Finding, ...] = ()
    harms: tuple[Harm, ...] = ()
    refusal: CalendarError | None = None
    is_old: bool = False

    @property
    def stopping(self) -> int:
        """Count what stops the post."""
        return sum(1 for finding in self.findings if finding.severity is not Severity.WARN)


def ruling_as_saved(moods: Moods, record: ComposeRecord) -> Ruling:
    """Return what the rules say of a post as it is saved, and of the times that it has or is wished for."""
    judgement = moods.judgement(record.post.id)
    timed = [placement for placement in record.placements if placement.state in _TIMED]
    outside = (finding for each in timed for finding in judgement.outside(each.channel_id, each.at))
    return Ruling((*judgement.findings, *dict.fromkeys(outside)))


def ruling_if_saved(session: Session, saving: WritePost | SavePost, last: Ruling) -> Ruling:
    """Return what the rules would say if a post were saved now; where they cannot be asked, the ``last`` answer."""
    answer = session.preview(saving)
    if isinstance(answer, Outlook):
        return Ruling(answer.findings, answer.harms)
    return replace(last, refusal=answer, is_old=True)
