"""Ids and column types that every record is built from."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, NewType

PostId = NewType("PostId", str)
PlacementId = NewType("PlacementId", str)
PhotoId = NewType("PhotoId", str)
PersonId = NewType("PersonId", str)
DepartmentId = NewType("DepartmentId", str)
ChannelId = NewType("ChannelId", str)
PartnerId = NewType("PartnerId", str)
EmergencyId = NewType("EmergencyId", str)
SeriesId = NewType("SeriesId", str)
Sha256 = NewType("Sha256", str)

Instant = Annotated[datetime, "instant"]
"""An aware UTC datetime, in whole milliseconds."""

Wall = Annotated[datetime, "wall"]
"""A naive datetime in the municipality's zone, in whole minutes."""

Day = date
"""A calendar day in the municipality's zone."""
