"""The days on which channels' passwords were changed; no password is ever kept."""

from __future__ import annotations

from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, Day, Instant, PersonId


@dataclass(frozen=True)
class PasswordChange:
    """Somebody changed a channel's password at the platform on a day, as was recorded at an instant."""

    id: str
    channel_id: ChannelId
    on_day: Day
    recorded_by: PersonId
    recorded_at: Instant
    revision: int = 0
