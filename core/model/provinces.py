"""The provinces and territories of Canada, and in which of them a town's clocks place it."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass


class Province(Enum):
    """Name a province or territory by its postal code."""

    AB = "AB"
    BC = "BC"
    MB = "MB"
    NB = "NB"
    NL = "NL"
    NS = "NS"
    NT = "NT"
    NU = "NU"
    ON = "ON"
    PE = "PE"
    QC = "QC"
    SK = "SK"
    YT = "YT"


@dataclass(frozen=True)
class TownProvince:
    """The province that somebody stated for the municipality; without it the zone's counts."""

    id: str
    province: Province
    revision: int = 0


_ZONES = {
    Province.AB: "Edmonton",
    Province.BC: "Vancouver Dawson_Creek Fort_Nelson Creston",
    Province.MB: "Winnipeg",
    Province.NB: "Moncton",
    Province.NL: "St_Johns Goose_Bay",
    Province.NS: "Halifax Glace_Bay",
    Province.NT: "Yellowknife Inuvik",
    Province.NU: "Iqaluit Pangnirtung Rankin_Inlet Resolute Cambridge_Bay",
    Province.ON: "Toronto Thunder_Bay Nipigon Rainy_River Atikokan",
    Province.QC: "Montreal Blanc-Sablon",
    Province.SK: "Regina Swift_Current",
    Province.YT: "Whitehorse Dawson",
}
_OF_ZONE = {f"America/{city}": province for province, cities in _ZONES.items() for city in cities.split()}


def province_of_zone(zone: str) -> Province | None:
    """Return the province in which most towns of an IANA zone lie; ``None`` for a zone outside Canada.

    Some towns are in another: Prince Edward Island goes by Halifax and most of Quebec by Toronto. They state theirs.
    """
    return _OF_ZONE.get(zone)


def zones_of_canada() -> tuple[tuple[str, Province], ...]:
    """Return the IANA zones of Canada's towns with their provinces, each province's usual one first."""
    return tuple(_OF_ZONE.items())
