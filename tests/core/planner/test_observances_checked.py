"""Observances against the pages that were found for them: their dates in past and coming years, sources, tone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from core.planner.observance_file import load_observances
from core.planner.observances import observances_between

SHIPPED = {each.key: each for each in load_observances(Path(__file__).parents[3] / "resources" / "observances.toml")}

TOLD: Mapping[str, tuple[str, ...]] = {
    "winter-walk-day": ("2015-02-04", "2017-02-01", "2020-02-05", "2024-02-07"),
    "heritage-week": ("2024-02-19/2024-02-25", "2025-02-17/2025-02-23"),
    "pink-shirt-day": ("2021-02-24", "2023-02-22", "2024-02-28", "2025-02-26"),
    "commonwealth-day": ("2016-03-14", "2019-03-11", "2026-03-09"),
    "volunteer-week": ("2025-04-27/2025-05-03", "2026-04-19/2026-04-25", "2027-04-18/2027-04-24"),
    "community-preparedness-day": ("2016-05-07", "2023-05-06", "2024-05-04", "2025-05-03", "2026-05-02"),
    "emergency-preparedness-week": ("2020-05-03/2020-05-09", "2022-05-01/2022-05-07", "2024-05-05/2024-05-11"),
    "mental-health-week": ("2016-05-02/2016-05-08", "2021-05-03/2021-05-09", "2025-05-05/2025-05-11"),
    "nursing-week": ("2016-05-09/2016-05-15", "2024-05-06/2024-05-12", "2025-05-12/2025-05-18"),
    "police-week": ("2019-05-12/2019-05-18", "2020-05-10/2020-05-16", "2021-05-09/2021-05-15", "2022-05-15/2022-05-21"),
    "public-works-week": ("2013-05-19/2013-05-25", "2016-05-15/2016-05-21", "2025-05-18/2025-05-24"),
    "bike-month": ("2016-05-30/2016-06-30", "2021-05-31/2021-06-30", "2022-05-30/2022-06-30"),
    "accessability-week": ("2021-05-30/2021-06-05", "2025-05-25/2025-05-31", "2026-05-31/2026-06-06"),
    "environment-week": ("2006-06-04/2006-06-10", "2015-05-31/2015-06-06", "2021-05-30/2021-06-05"),
    "seniors-week-alberta": ("2020-06-01/2020-06-07", "2021-06-07/2021-06-13", "2022-06-06/2022-06-12"),
    "drowning-prevention-week": ("2018-07-15/2018-07-21", "2024-07-21/2024-07-27", "2025-07-20/2025-07-26"),
    "heritage-day-alberta": ("2024-08-05", "2025-08-04", "2026-08-03", "2027-08-02"),
    "fire-prevention-week": ("2016-10-09/2016-10-15", "2018-10-07/2018-10-13", "2025-10-05/2025-10-11"),
    "small-business-week": ("2014-10-19/2014-10-25", "2022-10-16/2022-10-22", "2025-10-19/2025-10-25"),
    "local-government-week": ("2023-10-15/2023-10-21", "2025-10-19/2025-10-25"),
    "waste-reduction-week": ("2016-10-17/2016-10-23", "2018-10-15/2018-10-21", "2022-10-17/2022-10-23"),
    "poppy-campaign": ("2019-10-25/2019-11-11", "2025-10-31/2025-11-11"),
    "veterans-week": ("2016-11-05/2016-11-11",),
    "treaties-recognition-week": ("2022-11-06/2022-11-12", "2024-11-03/2024-11-09", "2025-11-02/2025-11-08"),
    "metis-week": ("2015-11-15/2015-11-21", "2022-11-13/2022-11-19", "2023-11-12/2023-11-18", "2024-11-10/2024-11-16"),
    "giving-tuesday": ("2017-11-28", "2018-11-27", "2019-12-03", "2020-12-01", "2023-11-28"),
}
"""When pages said that a day or week would come, or had come; one day, or the first and the last."""

MOURNED = (
    "quebec-city-mosque-attack",
    "vimy-ridge-day",
    "day-of-mourning",
    "red-dress-day",
    "truth-and-reconciliation",
    "orange-shirt-day",
    "indigenous-veterans-day",
    "remembrance-day",
    "violence-against-women",
)


@pytest.mark.parametrize(("key", "span"), [(key, span) for key, spans in TOLD.items() for span in spans])
def test_what_moves_comes_when_pages_say_that_it_comes(key: str, span: str) -> None:
    days = [date.fromisoformat(day) for day in span.split("/")]
    observance = SHIPPED[key]
    province = next(iter(observance.provinces), None)
    (found,) = observances_between([observance], days[0], days[0], province)
    assert (found.first, found.last) == (days[0], days[-1])


def test_the_rule_of_at_least_forty_was_borne_out_by_a_page() -> None:
    assert sum(each.checked is not None for each in SHIPPED.values()) >= 40


@pytest.mark.parametrize("key", TOLD)
def test_what_moves_was_checked_on_the_day_its_pages_were_read_or_later(key: str) -> None:
    checked = SHIPPED[key].checked
    assert checked is not None
    assert checked >= date(2026, 11, 20)


@pytest.mark.parametrize("key", MOURNED)
def test_the_note_on_a_day_of_mourning_begins_by_asking_for_sobriety(key: str) -> None:
    assert SHIPPED[key].tone.startswith(("Solemn:", "Sober:"))
