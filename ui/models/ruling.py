"""What the rules say of a post as it is written, asked by the very road that would save it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.commands.posts import SavePost, WritePost
from core.errors import CalendarError
from core.model.findings import Finding, Severity
from core.model.states import State
from core.model.steps import Harm, Outlook
from core.policy.settled import Settled
from ui.models.compose_record import ComposeRecord
from ui.models.moods import Moods
from ui.session import Session

_TIMED = frozenset({State.ASKED, State.QUEUED, State.PINNED, State.HELD})


@dataclass(frozen=True)
class Ruling:
    """What the rules say.

    ``settled`` are findings that somebody answered, confirmed or set aside, each with who did. ``harms`` are what
    saving would spoil; ``refusal`` is why the rules could not be asked: the rest is then the last answer (``is_old``).
    """

    findings: tuple[Finding, ...] = ()
    settled: tuple[Settled, ...] = ()
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
    return Ruling((*judgement.findings, *dict.fromkeys(outside)), judgement.settled)


def ruling_if_saved(session: Session, moods: Moods, saving: WritePost | SavePost, last: Ruling) -> Ruling:
    """Return what the rules would say if a post were saved now; where they cannot be asked, the ``last`` answer.

    What people settled of the post as it is saved stays told, unless it would have to be settled anew.
    """
    answer = session.preview(saving)
    if isinstance(answer, Outlook):
        saved = moods.judgement(saving.post_id).settled if isinstance(saving, SavePost) else ()
        standing = {_asked(finding) for finding in answer.findings}
        settled = tuple(each for each in saved if _asked(each.finding) not in standing)
        return Ruling(answer.findings, settled, answer.harms)
    return replace(last, refusal=answer, is_old=True)


def _asked(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.words, finding.statement
