"""What a rule says of a post."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, Instant, PhotoId


class Severity(Enum):
    """Say what a finding does: stop the post, ask a person to confirm, or only show."""

    BLOCK = "block"
    ATTEST = "attest"
    WARN = "warn"


class Mend(Enum):
    """Name the act that mends a finding, for the button beside it."""

    APPROVE_PHOTO = "approve-photo"
    ATTACH_CONSENT = "attach-consent"
    STATE_SOURCE = "state-source"
    STATE_PEOPLE = "state-people"
    RESTORE_FILE = "restore-file"
    EDIT_TEXT = "edit-text"
    EDIT_PHOTOS = "edit-photos"
    EDIT_CHANNELS = "edit-channels"
    EDIT_WINDOW = "edit-window"
    STATE_GROUND = "state-ground"
    ASK_APPROVAL = "ask-approval"
    OPEN_CHANNEL = "open-channel"
    AUTHORISE = "authorise"
    AUTHORISE_PHOTO = "authorise-photo"
    CONFIRM = "confirm"
    RESEARCH_HASHTAG = "research-hashtag"
    RECORD_AGREEMENT = "record-agreement"
    RECORD_RELEASE = "record-release"
    RECORD_TRAINING = "record-training"
    DECIDE_REQUEST = "decide-request"
    STATE_OBJECTIVE = "state-objective"
    SECOND_READ = "second-read"
    APPROVE_PERIOD = "approve-period"


class Mood(Enum):
    """Say whether the desk must mend something, only others' acts are missing, or nothing stands."""

    BLOCKED = "blocked"
    WAITING = "waiting"
    READY = "ready"


@dataclass(frozen=True)
class Where:
    """Point at what a finding means.

    All parts ``None``: the post as a whole; ``span`` is (start, end) in code points.
    """

    photo_id: PhotoId | None = None
    channel_id: ChannelId | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True)
class Finding:
    """What is wrong, by which rule and clause, where, and what mends it.

    ``case`` names the sentence in ``resources/strings`` and ``values`` fill it, as (name, text) pairs. ``words`` are
    those that a rule guessed about, as an answer names them; ``statement`` is what a person confirms, in the pack's
    words; both are empty where there is nothing of the kind. ``reading`` is how the town reads a clause that is near
    but not on the spot, and ``house`` tells that the severity is Oyez's own.
    """

    rule: str
    case: str
    severity: Severity
    clause: str
    where: Where = Where()
    mend: Mend | None = None
    values: tuple[tuple[str, str], ...] = ()
    words: str = ""
    statement: str = ""
    reading: str = ""
    house: bool = False


@dataclass(frozen=True)
class Interval:
    """A stretch of time in which a rule holds: from ``opens`` up to, not with, ``closes``; ``None`` for no bound."""

    opens: Instant | None = None
    closes: Instant | None = None

    def covers(self, at: Instant) -> bool:
        """Tell whether ``at`` lies inside."""
        return (self.opens is None or at >= self.opens) and (self.closes is None or at < self.closes)

    def meet(self, other: Interval) -> Interval:
        """Return what both allow; it may be empty."""
        opens = max((bound for bound in (self.opens, other.opens) if bound is not None), default=None)
        closes = min((bound for bound in (self.closes, other.closes) if bound is not None), default=None)
        return Interval(opens, closes)

    @property
    def is_empty(self) -> bool:
        """Tell whether no instant lies inside."""
        return self.opens is not None and self.closes is not None and self.opens >= self.closes


@dataclass(frozen=True)
class Holds:
    """The one interval in which a rule that depends on time holds, on one channel or (``None``) on all."""

    rule: str
    case: str
    clause: str
    interval: Interval
    channel_id: ChannelId | None = None
    photo_id: PhotoId | None = None
