"""The channels as screens offer them."""

from __future__ import annotations

from core.model.town import Channel, ChannelState
from core.store import town as town_queries
from ui.session import Session


def open_channels(session: Session) -> list[Channel]:
    """Return the channels that are not retired, in their order."""
    return [channel for channel in session.read(town_queries.channels) if channel.state is not ChannelState.RETIRED]
