"""For every case that a rule finds in words, a post in which it finds it; and posts in which it finds nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from core.model.kinds import PersonId
from core.model.registers import ContactKind, Fitness, HashtagEntry, OwnContact, TownWord
from core.policy.facts import PostFacts, Registers
from tests.core.policy.builders import (
    AUTHOR,
    NOW,
    a_consent,
    a_given_photo,
    a_photo,
    a_post,
    a_text,
    a_wall,
    an_instant,
    on_channel,
    undescribed,
)


def a_researched_hashtag(**changes: Any) -> HashtagEntry:
    entry = HashtagEntry("hashtag", "TaberOnIce", Fitness.FIT, PersonId("carl"), date(2026, 11, 2))
    return replace(entry, **changes)


def _tagged(**changes: Any) -> PostFacts:
    return a_text("The ice is in. #TaberOnIce", registers=Registers(hashtags=(a_researched_hashtag(**changes),)))


_OVER = an_instant("2026-12-01")

LONG_TEXT = "Skating is good for you. " * 20
OWN = Registers(
    own_contacts=(
        OwnContact("domain", ContactKind.DOMAIN, "taber.ca"),
        OwnContact("telephone", ContactKind.TELEPHONE, "403-223-5500"),
        OwnContact("email", ContactKind.EMAIL, "tabertown@example.org"),
        OwnContact("address", ContactKind.ADDRESS, "Mayor's office, 4900 50 Street, Taber, T1G 1T1"),
    )
)
"""What the town lists as its own contact details."""

_DETAILS = {
    "telephone": "Call Eli at 403-555-0188",
    "email": "Write to eli@example.com",
    "sin": "His SIN is 130 692 544",
    "card": "Card 4111 1111 1111 1111",
    "address": "Meet at the home of Eli Ford, 4812 52 Street",
    "plate": "The licence plate is BXY-1234",
    "postal-code": "Gifts go to the home of Eli Ford, 4812 52 Street, Taber, T1G 1A1",
}
_SLIPS = {
    "doubled-word": "Come to the the rink",
    "missing-capital": "The rink is open. come and skate with us",
    "should-be": "Bring a apple",
    "two-articles": "Bring a an apple",
}

FOUND: Mapping[tuple[str, str], PostFacts] = {
    ("photo-credit", "not-credited"): a_post(
        a_given_photo(a_consent()), facts={"placements": (on_channel(text="The ice is in"),)}
    ),
    ("photo-described", "not-described"): a_post(undescribed(a_photo())),
    ("photo-described", "not-taken-over"): a_post(undescribed(a_photo(), description="The rink")),
    ("brevity", "no-own-link"): a_text(LONG_TEXT, registers=OWN),
    ("brevity", "no-own-website"): a_text(LONG_TEXT),
    ("spelling", "misspelt"): a_text("Public skatting is on Saturday"),
    ("spelling", "unknown-name"): a_text("Skating moves to Arborfield"),
    ("hashtag-researched", "not-researched"): a_text("The ice is in. #TaberOnIce"),
    ("hashtag-researched", "unfit"): _tagged(verdict=Fitness.UNFIT),
    ("hashtag-researched", "too-long-ago"): _tagged(looked_on=date(2025, 11, 19)),
    ("stale-content", "weekday"): a_text("Skating is on Tuesday, November 30, 2026"),
    ("stale-content", "past"): a_text("Thank you for coming on November 11"),
    ("stale-content", "undated"): a_text("Skating is on today"),
    ("stale-content", "one-day-past"): a_text("Skating is on tomorrow, November 20"),
    **{("personal-information", kind): a_text(text) for kind, text in _DETAILS.items()},
    **{("grammar", case): a_text(text) for case, text in _SLIPS.items()},
}

OUT_OF_TIME: Mapping[tuple[str, str], tuple[PostFacts, datetime]] = {
    ("hashtag-researched", "research-over"): (_tagged(looked_on=date(2025, 11, 30)), _OVER),
    ("stale-content", "last-date-over"): (a_text("Skating is on November 28 and 30"), _OVER),
    ("stale-content", "one-day-not-yet"): (
        a_text("Skating is on today, December 1"),
        _OVER - timedelta(minutes=1),
    ),
    ("stale-content", "one-day-over"): (a_text("Skating is on tomorrow (December 1)"), _OVER),
}
"""For each interval that a rule may answer with, a post and an instant just outside."""

SOUND: Mapping[str, tuple[str, PostFacts]] = {
    "the photographer is named": ("photo-credit", a_post(a_given_photo(a_consent()))),
    "a photographer whom nobody named": ("photo-credit", a_post(a_photo())),
    "described for this post": ("photo-described", a_post(a_photo())),
    "described in its entry, before a channel is chosen": (
        "photo-described",
        a_post(undescribed(a_photo(), description="The rink"), facts={"placements": ()}),
    ),
    "as long as may be": ("brevity", a_text("x" * 400)),
    "long, with a link to the town's website": ("brevity", a_text(f"{LONG_TEXT}www.taber.ca/ice", registers=OWN)),
    "rightly spelt": ("spelling", a_text("Public skating is on Saturday")),
    "a word of the town's own": (
        "spelling",
        a_text(
            "Skating moves to Arborfield, and skatting it is",
            registers=Registers(
                town_words=tuple(TownWord(w, w, AUTHOR, NOW) for w in ("Arborfield", "skatting")),
            ),
        ),
    ),
    "no slip of grammar": ("grammar", a_text("The ice is in. It has its own music.")),
    "a hashtag that was found fit": ("hashtag-researched", _tagged()),
    "a hashtag in other letters": ("hashtag-researched", _tagged(tag="taberonice")),
    "no hashtag": ("hashtag-researched", a_post()),
    "the town's own telephone": ("personal-information", a_text("Call (403) 223-5500", registers=OWN)),
    "the town's own e-mail": ("personal-information", a_text("Write to TaberTown@example.org", registers=OWN)),
    "an e-mail at the town's domain": ("personal-information", a_text("Write to ice@rec.taber.ca", registers=OWN)),
    "a home that the town lists": (
        "personal-information",
        a_text("Meet at the home of Eli Ford, 4900 50 Street", registers=OWN),
    ),
    "a day to come, on its weekday": ("stale-content", a_text("Skating is on Monday, November 30, 2026")),
    "the present day": ("stale-content", a_text("Skating is on November 20")),
    "a past day and one to come": ("stale-content", a_text("Closed on November 2, open from December 1")),
    "a word for a day with its date": ("stale-content", a_text("Skating is on today, November 20")),
    "yesterday with its date": ("stale-content", a_text("Yesterday, November 19, we skated")),
    "a word for a day in a window of one day": (
        "stale-content",
        a_post(
            not_before=a_wall("2026-12-01"),
            go_out_before=a_wall("2026-12-02"),
            facts={"placements": (on_channel(text="Skating is on today"),)},
        ),
    ),
}
