"""Tells which promised placements lack an approval or a consent, from the bare rows, by other means than Oyez."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

Row = Mapping[str, Any]

PAPERS = {"given": "photographer", "commissioned": "contract", "licensed": "licence"}


class Books:
    """All rows of the tables that the gates read."""

    placement: list[Row]
    post_photo: list[Row]
    photo: list[Row]
    photo_approval: list[Row]
    consent: list[Row]
    people_shown: list[Row]
    file: list[Row]
    channel: list[Row]
    town: list[Row]
    recorded_decision: list[Row]
    recorded_answer: list[Row]

    def __init__(self, connection: sqlite3.Connection) -> None:
        for table in Books.__annotations__:
            cursor = connection.execute(f"SELECT * FROM main.{table}")
            names = [column[0] for column in cursor.description]
            setattr(self, table, [dict(zip(names, row, strict=True)) for row in cursor])


def unguarded(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return (placement, photo) for each promise that the papers do not cover; empty while the gates hold."""
    return list(_unguarded(Books(connection)))


def _unguarded(books: Books) -> Iterator[tuple[str, str]]:
    for placement in books.placement:
        if placement["state"] not in {"queued", "pinned", "handed over"}:
            continue
        for link in books.post_photo:
            if link["post_id"] == placement["post_id"] and not _is_fit(books, placement, link["photo_id"]):
                yield placement["id"], link["photo_id"]


def _is_fit(books: Books, placement: Row, photo_id: str) -> bool:
    photo = next((row for row in books.photo if row["id"] == photo_id), None)
    if photo is None or photo["discarded"]:
        return False
    sound = any(row["id"] == photo["sha256"] and row["damaged_at"] is None for row in books.file)
    approved = any(_approves(row, photo) and _is_borne_out(books, row) for row in books.photo_approval)
    return sound and approved and _has_right(books, placement, photo) and _have_agreed(books, placement, photo)


def _approves(approval: Row, photo: Row) -> bool:
    of_this = approval["photo_id"] == photo["id"] and approval["sha256"] == photo["sha256"]
    return of_this and approval["verdict"] == "approved" and approval["revoked_at"] is None


def _is_borne_out(books: Books, approval: Row) -> bool:
    """Tell whether an approval was given here, or recorded with its document and not denied."""
    denied = {answer["id"] for answer in books.recorded_answer if answer["confirms"] != 1}
    on_file = {file["id"] for file in books.file}
    records = (row for row in books.recorded_decision if row["subject_id"] == approval["id"])
    return all(record["document"] in on_file and record["id"] not in denied for record in records)


def _has_right(books: Books, placement: Row, photo: Row) -> bool:
    source = photo["source"]
    if source in PAPERS:
        return any(_permits(books, row, placement, photo, PAPERS[source]) for row in books.consent)
    if source == "owned":
        return photo["owner_id"] is not None and photo["stated_by"] is not None
    return source in {"public domain", "exception"} and bool(photo["source_reason"].strip())


def _have_agreed(books: Books, placement: Row, photo: Row) -> bool:
    people = [row for row in books.people_shown if row["photo_id"] == photo["id"]]
    answers = {
        "nobody": not people,
        "named": bool(people),
        "workplace": bool(photo["people_who"].strip() and photo["people_when"].strip()),
        "crowd": bool(photo["people_how"].strip()),
    }
    asked = [person for person in people if person["minor"] or photo["people"] == "named"]
    return answers.get(photo["people"], False) and all(_agreed(books, placement, photo, person) for person in asked)


def _agreed(books: Books, placement: Row, photo: Row, person: Row) -> bool:
    kind = "guardian" if person["minor"] else "release"
    theirs = [row for row in books.consent if row["shown_id"] == person["id"]]
    return any(_permits(books, row, placement, photo, kind) for row in theirs)


def _permits(books: Books, consent: Row, placement: Row, photo: Row, kind: str) -> bool:
    if consent["photo_id"] != photo["id"] or consent["kind"] != kind:
        return False
    if consent["withdrawn_at"] is not None or consent["withdrawn_on"] is not None:
        return False
    if (
        kind == "photographer"
        and photo["photographer"]
        and consent["given_by"].casefold() != photo["photographer"].casefold()
    ):
        return False
    channel = next(row for row in books.channel if row["id"] == placement["channel_id"])
    uses = json.loads(consent["uses"])
    on_kind = isinstance(uses, list) and channel["kind"] in uses
    return on_kind and _covers_day(books, consent, placement)


def _covers_day(books: Books, consent: Row, placement: Row) -> bool:
    """Tell whether the consent has not ended by the day of either time, as the placement's row tells them."""
    if consent["until_day"] is None:
        return True
    days = [] if placement["at_wall"] is None else [placement["at_wall"][:10]]
    if placement["at"] is not None:
        at = datetime.fromisoformat(placement["at"]).astimezone(ZoneInfo(books.town[0]["zone"]))
        days.append(at.date().isoformat())
    return all(day <= consent["until_day"] for day in days)
