"""Packs that only tests know, and changes of a pack that stop or free posts."""

from __future__ import annotations

import shutil
from dataclasses import replace

from core.commands.packs import Packs
from core.commands.policy import ChangePack
from core.policy.own_pack import DropRule, SetKey
from core.shipped import POLICIES
from tests.core.builders import Scene

REASON = "Decided by the CAO"
BY_DIRECTORS = ChangePack((SetKey("channel-approved", "approved_by", ("director",)),), REASON)
"""Channels count as approved where a director approved them: in the tests' town that is none."""

WEBSITES_BY_DIRECTORS = ChangePack((*BY_DIRECTORS.changes, SetKey("channel-approved", "kinds", ("website",))), REASON)
RELEASES_WARN = ChangePack((SetKey("subject-consent", "severity", "warn"),), REASON)
RELEASES_BLOCK = ChangePack((SetKey("subject-consent", "severity", "block"),), REASON)
NO_POST_APPROVAL = ChangePack((DropRule("post-approved"), DropRule("calendar-approved")), REASON)
CONFIRMED = ("nothing-confidential", "safety-and-law", "facts-checked")
"""What somebody confirms of every post in Taber."""

VILLAGE = (("program", "services"), ("other", "rest"))
"""What two classes of Taber are in the village's pack."""


def with_packs(scene: Scene, **texts: str) -> None:
    """Let the calendar know packs of other texts, under their keys, beside the shipped ones."""
    calendar = scene.office.calendar
    folder = scene.office.place.folder.parent / "policies"
    if not folder.exists():
        shutil.copytree(POLICIES, folder)
    for key, text in texts.items():
        (folder / f"{key}.toml").write_text(text, encoding="utf-8")
    scene.office.calendar = replace(calendar, packs=Packs(folder, calendar.files))


def taber(*changes: tuple[str, str]) -> str:
    """Return the text of Taber's pack with words replaced."""
    text = (POLICIES / "taber.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def a_village(scene: Scene) -> None:
    """Let the calendar know the pack of a village that renames two classes of Taber and waits for no statement."""
    classes = [(f'key = "{old}"', f'key = "{new}"') for old, new in VILLAGE]
    asked = [(f'[rules.{rule}]\nseverity = "attest"', f'[rules.{rule}]\nseverity = "warn"') for rule in CONFIRMED]
    with_packs(scene, village=taber(('key = "taber"', 'key = "village"'), ("ADM-7 of", "Bylaw of"), *classes, *asked))
