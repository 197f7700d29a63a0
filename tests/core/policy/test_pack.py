"""A pack is read strictly: what is wrong is refused with file, line, key and what was expected."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadInput
from core.model.findings import Severity
from core.model.registers import TrainingKind
from core.model.town import ChannelKind, Role
from core.policy import pack_rules
from core.policy.acts import Act
from core.policy.classes import GroundKind
from core.policy.pack import Pack, load_pack
from core.policy.rules import RULES
from core.policy.rules.approval import Whose
from core.policy.rules.photos import Knowledge, OtherCreator, PhotoApprovers
from core.policy.rules.rule import EVERY_KIND, SOCIAL_ONLY
from core.toml_file import lines_of, read_source
from tests.core.policy.builders import POLICIES, TABER

FILE = POLICIES / "taber.toml"
TEXT = FILE.read_text(encoding="utf-8")
BARE = TEXT.split("[[clauses]]")[0].replace('document = "taber/procedure.md"\n', "")
"""The pack without its document and what it says of the clauses."""

STRINGS = tomllib.loads((FILE.parents[1] / "strings" / "en.toml").read_text(encoding="utf-8"))["pack"]


def load(text: str, folder: Path) -> Pack:
    path = folder / "town.toml"
    path.write_text(text, encoding="utf-8")
    return load_pack(path)


def refused(text: str, folder: Path) -> BadInput:
    with pytest.raises(BadInput) as refusal:
        load(text, folder)
    return refusal.value


def line_of(text: str, line: str, after: str = "") -> int:
    """Return where a line stands in a text, counted from 1, at or after another."""
    lines = text.split("\n")
    return lines.index(line, lines.index(after) if after else 0) + 1


def test_the_pack_says_whose_it_is_and_what_it_was_made_from() -> None:
    assert (TABER.key, TABER.name, TABER.adopted) == ("taber", "Town of Taber", date(2016, 7, 18))
    assert TABER.revised == (date(2019, 9, 9), date(2021, 10, 13), date(2024, 2, 2))
    assert TABER.review_due == date(2025, 3, 31)


def test_the_pack_names_the_statutes_of_today_and_what_the_document_calls_them() -> None:
    renamed = {statute.name: statute.since for statute in TABER.statutes if "FOIPP" in statute.said_as}
    assert renamed == {
        "Access to Information Act": date(2025, 6, 11),
        "Protection of Privacy Act": date(2025, 6, 11),
    }


@pytest.mark.parametrize(
    ("number", "clause", "ground", "span_days"),
    [
        (1, "ADM-7 1.04 r i", GroundKind.EMERGENCY, None),
        (2, "ADM-7 1.04 r ii", GroundKind.DEADLINE, 3),
        (3, "ADM-7 1.04 r iii", GroundKind.MEETING, 10),
        (4, "ADM-7 1.04 r iv", GroundKind.PROGRAM, 30),
        (5, "ADM-7 1.04 r v", GroundKind.PARTNER, 30),
        (6, "ADM-7 1.04 r vi", GroundKind.DEEMED, 30),
    ],
)
def test_the_classes_stand_in_the_order_of_the_procedure(
    number: int, clause: str, ground: GroundKind, span_days: int | None
) -> None:
    named = TABER.classes[number - 1]
    assert (named.number, named.clause, named.ground, named.span_days) == (number, clause, ground, span_days)
    assert named.immediate == (number == 1)


def test_a_class_is_found_by_its_key() -> None:
    assert TABER.class_of("council") is TABER.classes[2]
    assert TABER.class_of("sports") is None


def test_rules_carry_their_own_parameters() -> None:
    assert TABER.rules["photo-approved"].parameters == PhotoApprovers((Role.DIRECTOR, Role.COORDINATOR))
    assert TABER.rules["media-rights"].parameters == OtherCreator(Severity.WARN)
    assert TABER.rules["subject-consent"].parameters == Knowledge(knowledge_suffices=True)


def test_a_parameter_may_be_one_member_of_an_enum_or_several() -> None:
    assert TABER.rules["calendar-approved"].parameters.of is Whose.OVERSEEN
    assert TABER.rules["author-trained"].parameters.regular == (TrainingKind.FAMILIAR, TrainingKind.TRAINING)


@pytest.mark.parametrize(
    ("line", "wrong", "field"),
    [
        ('of = "overseen"', 'of = "some"', "rules.calendar-approved.of"),
        ('regular = ["familiar", "training"]', 'regular = ["well"]', "rules.author-trained.regular"),
        ('overseen = ["training"]', "overseen = []", "rules.author-trained.overseen"),
    ],
)
def test_another_value_than_the_enums_is_refused_with_its_line(
    line: str, wrong: str, field: str, tmp_path: Path
) -> None:
    refusal = refused(BARE.replace(line, wrong), tmp_path)
    assert (refusal.field, refusal.row) == (field, line_of(BARE, line))


def test_a_rule_looks_at_the_kinds_that_the_code_says_unless_the_pack_says_others() -> None:
    assert TABER.rules["channel-approved"].kinds == EVERY_KIND
    assert TABER.rules["author-authorised"].kinds == SOCIAL_ONLY
    assert TABER.rules["channel-open"].kinds == EVERY_KIND


def test_the_pack_says_what_the_town_calls_each_role() -> None:
    assert set(TABER.role_names) == set(Role)
    assert TABER.role_names[Role.CAO] == "Chief Administrative Officer"


def test_what_a_pack_leaves_out_has_its_defaults(tmp_path: Path) -> None:
    text = TEXT.replace('other_creator = "warn"\n', "").replace("knowledge_suffices = true\n", "")
    pack = load(re.sub(r"\[acts\]\n(?:.+\n)+", "", text), tmp_path)
    assert pack.rules["media-rights"].parameters == OtherCreator(Severity.WARN)
    assert pack.rules["subject-consent"].parameters == Knowledge(knowledge_suffices=False)
    assert pack.acts == {}


def test_a_rule_that_is_not_named_is_not_in_force(tmp_path: Path) -> None:
    pack = load(BARE.replace(rule_block("channel-open"), ""), tmp_path)
    assert set(TABER.rules) - set(pack.rules) == {"channel-open"}


RIGHTS = ["photo-approved", "photographer-consent", "media-rights", "media-unchanged"]


def rule_block(rule: str) -> str:
    """Return a rule's table as it stands in the file, up to the next one."""
    block = re.search(rf"\[rules\.{rule}\]\n(?:[^\[\n].*\n)+", TEXT)
    assert block is not None
    return block[0]


@pytest.mark.parametrize("rule", RIGHTS)
def test_a_pack_without_a_rule_of_rights_is_refused(rule: str, tmp_path: Path) -> None:
    error = refused(TEXT.replace(rule_block(rule), ""), tmp_path)
    assert (error.why, error.field, error.file) == ("pack-right-missing", f"rules.{rule}", "town.toml")


@pytest.mark.parametrize("rule", RIGHTS)
@pytest.mark.parametrize("severity", ["attest", "warn"])
def test_a_pack_that_lowers_a_rule_of_rights_is_refused(rule: str, severity: str, tmp_path: Path) -> None:
    lowered = TEXT.replace(rule_block(rule), rule_block(rule).replace('"block"', f'"{severity}"'))
    error = refused(lowered, tmp_path)
    assert (error.why, error.field) == ("pack-right-lowered", f"rules.{rule}.severity")
    assert error.row == line_of(lowered, f'severity = "{severity}"', after=f"[rules.{rule}]")


@pytest.mark.parametrize("rule", RIGHTS)
def test_a_pack_that_narrows_a_rule_of_rights_is_refused(rule: str, tmp_path: Path) -> None:
    narrowed = TEXT.replace(rule_block(rule), rule_block(rule) + 'kinds = ["social"]\n')
    error = refused(narrowed, tmp_path)
    assert (error.why, error.field) == ("pack-right-narrowed", f"rules.{rule}.kinds")
    assert error.row == line_of(narrowed, 'kinds = ["social"]')


REFUSALS = [
    ('key = "taber"', 'key = "taber"\nmotto = "x"', "toml-unknown-key", "pack.motto", 'motto = "x"'),
    ('key = "taber"', "key = 7", "toml-wrong-type", "pack.key", "key = 7"),
    ('key = "taber"', 'key = " "', "toml-empty", "pack.key", 'key = " "'),
    ('key = "taber"\n', "", "toml-missing-key", "pack.key", "[pack]"),
    ("adopted = 2016-07-18", 'adopted = "2016-07-18"', "toml-wrong-type", "pack.adopted", 'adopted = "2016-07-18"'),
    ("adopted = 2016-07-18", "adopted = 2016-07-18T00:00:00", "toml-wrong-type", "pack.adopted", "adopted ="),
    ("revised = [2019-09-09", "revised = [2019", "toml-wrong-type", "pack.revised", "revised ="),
    ("since = 2025-06-11", "sinse = 2025-06-11", "toml-unknown-key", "statutes[1].sinse", "sinse = 2025-06-11"),
    ('"cao" = "Chief', '"reeve" = "Chief', "toml-unknown-key", "roles.reeve", '"reeve" ='),
    ('"it" = "Information Technology"\n', "", "toml-missing-key", "roles.it", "[roles]"),
    ('"decide-line" =', '"decide" =', "toml-unknown-key", "acts.decide", '"decide" = ["coordinator"]'),
    ('"decide-line" = ["coordinator"]', '"decide-line" = []', "toml-empty", "acts.decide-line", '"decide-line" = []'),
    ('ground = "emergency"', 'ground = "deadline"', "pack-emergency-first", "classes[1].ground", 'ground = "deadline"'),
    ('ground = "meeting"', 'ground = "moot"', "toml-unknown-value", "classes[3].ground", 'ground = "moot"'),
    ("span_days = 3\n", "span_days = 0\n", "toml-too-small", "classes[2].span_days", "span_days = 0"),
    ("span_days = 3\n", "span_days = true\n", "toml-wrong-type", "classes[2].span_days", "span_days = true"),
    ("immediate = true", 'immediate = "yes"', "toml-wrong-type", "classes[1].immediate", 'immediate = "yes"'),
    ('key = "council"', 'key = "emergency"', "pack-class-twice", "classes[3].key", 'key = "emergency"'),
    ("span_days = 10", 'deemed_by = ["cao"]', "toml-unknown-key", "classes[3].deemed_by", 'deemed_by = ["cao"]'),
    ('deemed_by = ["cao", "coordinator"]\n', "", "toml-missing-key", "classes[6].deemed_by", "[[classes]]"),
    ("[rules.post-approved]", "[rules.post-read]", "pack-unknown-rule", "rules.post-read", "[rules.post-read]"),
    ('clause = "ADM-7 1.05 i"\n', "", "toml-missing-key", "rules.post-approved.clause", "[rules.post-approved]"),
    ('clause = "ADM-7 1.05 i"', 'clause = ""', "toml-empty", "rules.post-approved.clause", 'clause = ""'),
    (
        'approved_by = ["cao"]',
        'approved_by = ["mayor"]',
        "toml-unknown-value",
        "rules.channel-approved.approved_by",
        'approved_by = ["mayor"]',
    ),
    (
        'approved_by = ["cao"]',
        "approved_by = [7]",
        "toml-wrong-type",
        "rules.channel-approved.approved_by",
        "approved_by = [7]",
    ),
    (
        'approved_by = ["cao"]',
        'approved_by = "cao"',
        "toml-wrong-type",
        "rules.channel-approved.approved_by",
        'approved_by = "cao"',
    ),
    (
        "knowledge_suffices = true",
        "knowledge_suffices = 1",
        "toml-wrong-type",
        "rules.subject-consent.knowledge_suffices",
        "knowledge_suffices = 1",
    ),
    (
        "knowledge_suffices = true",
        "knowledge_is_enough = true",
        "toml-unknown-key",
        "rules.subject-consent.knowledge_is_enough",
        "knowledge_is_enough = true",
    ),
    (
        'other_creator = "warn"',
        'other_creator = "shout"',
        "toml-unknown-value",
        "rules.media-rights.other_creator",
        'other_creator = "shout"',
    ),
    ("most_words = 40", "most_words = 0", "toml-too-small", "rules.quotation.most_words", "most_words = 0"),
    ('after = "08-31"\n', "", "toml-missing-key", "rules.candidate-named.after", "[rules.candidate-named]"),
    ('after = "08-31"', 'after = "02-29"', "toml-wrong-type", "rules.candidate-named.after", 'after = "02-29"'),
    ('after = "08-31"', 'after = "31-08"', "toml-wrong-type", "rules.candidate-named.after", 'after = "31-08"'),
    ('after = "08-31"', 'after = "8-31"', "toml-wrong-type", "rules.candidate-named.after", 'after = "8-31"'),
    ('after = "08-31"', 'after = "٠٨-٣١"', "toml-wrong-type", "rules.candidate-named.after", 'after = "٠٨-٣١"'),
    ('document = "taber/procedure.md"', "document = 7", "toml-wrong-type", "pack.document", "document = 7"),
    ('document = "taber/procedure.md"\n', "", "toml-missing-key", "pack.document", "[pack]"),
    ("immediate = true", "immediate = true\nhouse = 1", "toml-wrong-type", "classes[1].house", "house = 1"),
    ('key = "1.0 1.1"', 'key = "Purpose"', "pack-clause-twice", "clauses[2].key", 'key = "Purpose"'),
    ('key = "Purpose"\n', "", "toml-missing-key", "clauses[1].key", "[[clauses]]"),
    ('key = "Purpose"\ndoes = "shown"', 'key = "Purpose"', "toml-missing-key", "clauses[1].does", "[[clauses]]"),
    ('does = "shown"', 'does = "planned"', "toml-unknown-value", "clauses[1].does", 'does = "planned"'),
    ('does = "shown"', 'does = "shown"\nby = ["log"]', "toml-unknown-key", "clauses[1].by", 'by = ["log"]'),
    ('does = "shown"', 'does = "outside"\nby = ["log"]', "toml-unknown-key", "clauses[1].by", 'by = ["log"]'),
    ('does = "shown"', 'does = "register"', "toml-missing-key", "clauses[1].by", "[[clauses]]"),
    ('does = "shown"', 'does = "checks"', "toml-missing-key", "clauses[1].by", "[[clauses]]"),
    ('by = ["channel-approved"]', 'by = ["weather"]', "pack-clause-unchecked", "clauses[11].by", 'by = ["weather"]'),
    ('by = ["channel-approved"]', "by = []", "toml-empty", "clauses[11].by", "by = []"),
    ('by = ["channel-approved"]', 'by = [" "]', "toml-empty", "clauses[11].by", 'by = [" "]'),
    ('by = ["channel-approved"]', "by = [7]", "toml-wrong-type", "clauses[11].by", "by = [7]"),
    ('by = ["channel-approved"]', "by = 7", "toml-wrong-type", "clauses[11].by", "by = 7"),
    (
        "house = true\nkinds = [",
        'house = true\nkinds = ["radio", ',
        "toml-unknown-value",
        "rules.platform-limits.kinds",
        'kinds = ["radio"',
    ),
    (
        '[rules.calendar-approved]\nseverity = "block"',
        '[rules.calendar-approved]\nseverity = "warn"',
        "pack-period-not-kept",
        "rules.post-approved.or_for_period",
        "or_for_period = true",
    ),
    (
        'of = "overseen"',
        'of = "overseen"\nkinds = ["website"]',
        "pack-period-not-kept",
        "rules.post-approved.or_for_period",
        "or_for_period = true",
    ),
]


@pytest.mark.parametrize(("good", "bad", "why", "field", "line"), REFUSALS)
def test_what_is_wrong_is_refused_where_it_stands(
    good: str, bad: str, why: str, field: str, line: str, tmp_path: Path
) -> None:
    text = TEXT.replace(good, bad, 1)
    error = refused(text, tmp_path)
    assert (error.why, error.field) == (why, field)
    assert text.split("\n")[(error.row or 0) - 1].startswith(line)


@pytest.mark.parametrize(("good", "bad", "why", "field", "line"), REFUSALS)
def test_a_refusal_has_its_sentence_with_all_values(
    good: str, bad: str, why: str, field: str, line: str, tmp_path: Path
) -> None:
    error = refused(TEXT.replace(good, bad, 1), tmp_path)
    assert STRINGS[why].format(**error.values).startswith(f"town.toml, line {error.row}: ")


@pytest.mark.parametrize(
    ("content", "why", "row"),
    [
        (b"[pack]\nkey = \n", "toml-syntax", 2),
        (b"[pack]\nkey = 'taber", "toml-syntax", 2),
        (b"[pack]\nkey = '\xff'\n", "settings-not-text", 2),
        (b"", "toml-missing-key", 1),
        (b"pack = 7", "toml-wrong-type", 1),
        (b"classes = [7]\n[pack]\n", "toml-missing-key", 2),
    ],
)
def test_a_file_that_is_no_pack_is_refused_with_its_line(content: bytes, why: str, row: int, tmp_path: Path) -> None:
    path = tmp_path / "town.toml"
    path.write_bytes(content)
    with pytest.raises(BadInput) as refusal:
        load_pack(path)
    assert (refusal.value.why, refusal.value.row) == (why, row)
    assert "town.toml" in STRINGS[why].format(**refusal.value.values)


@pytest.mark.parametrize(("statutes", "why"), [("[]", "toml-empty"), ("[7]", "toml-wrong-type")])
def test_a_list_of_tables_holds_tables(statutes: str, why: str, tmp_path: Path) -> None:
    without = re.sub(r"\[\[statutes\]\]\n(?:.+\n)+", "", TEXT)
    error = refused(f"statutes = {statutes}\n{without}", tmp_path)
    assert (error.why, error.field, error.row) == (why, "statutes", 1)


@dataclass(frozen=True)
class EveryType:
    """Parameters of each type that a rule may have."""

    word: str = ""
    months: int = 0
    strict: bool = False
    since: date = date.min
    grave: Severity = Severity.WARN
    asked: tuple[Role, ...] = ()
    at: frozenset[ChannelKind] = frozenset()


def test_parameters_of_each_type_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_rules, "RULES", {**RULES, "new": replace(RULES["channel-open"], parameters=EveryType)})
    said = 'word = "a"\nmonths = 12\nstrict = true\nsince = 2026-08-31\ngrave = "block"\nasked = ["it"]\nat = ["sign"]'
    pack = load(f'{TEXT}\n[rules.new]\nseverity = "warn"\nclause = "1"\n{said}\n', tmp_path)
    asked = EveryType("a", 12, True, date(2026, 8, 31), Severity.BLOCK, (Role.IT,), frozenset({ChannelKind.SIGN}))
    assert pack.rules["new"].parameters == asked


def test_a_rule_that_is_switched_off_cannot_be_said_to_check_a_clause(tmp_path: Path) -> None:
    error = refused(TEXT.replace(rule_block("post-approved"), ""), tmp_path)
    assert error.why == "pack-clause-unchecked"
    assert (error.values["rule"], error.values["value"]) == ("post-approved", "1.05 i")


def test_a_pack_with_a_document_lists_its_clauses(tmp_path: Path) -> None:
    error = refused(TEXT.split("[[clauses]]")[0], tmp_path)
    assert (error.why, error.field) == ("toml-missing-key", "clauses")


def test_a_pack_without_a_document_has_no_clauses_and_may_leave_out_what_none_gives(tmp_path: Path) -> None:
    text = re.sub(r"(adopted|review_due) = .+\n", "", re.sub(r"\[\[statutes\]\]\n(?:.+\n)+", "", BARE))
    pack = load(text, tmp_path)
    assert (pack.document, pack.clauses, pack.adopted, pack.review_due, pack.statutes) == (None, (), None, None, ())


@pytest.mark.parametrize("path", ["/etc/a.md", "../a.md", "town/../../a.md", "C:/a.md", "..\\\\a.md"])
def test_a_document_lies_beside_its_pack(path: str, tmp_path: Path) -> None:
    error = refused(TEXT.replace("taber/procedure.md", path), tmp_path)
    assert (error.why, error.field) == ("pack-document-elsewhere", "pack.document")
    assert STRINGS[error.why].format(**error.values).startswith(f"town.toml, line {error.row}: ")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="settings-not-read"):
        load_pack(tmp_path / "town.toml")


def test_a_file_saved_by_an_editor_of_windows_is_the_same_pack(tmp_path: Path) -> None:
    path = tmp_path / "taber.toml"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert replace(load_pack(path), document=TABER.document) == TABER


KEYS_AND_LINES = """# a comment with [brackets] and "quotes
title = '''
[not.a.table]
key = "no"
'''

"quoted key" = 1
dotted . name = { inside = 2, other = "}" }
numbers = [
    1, # ]
    2,
]

[table."with.dot"]
last = \"\"\"
= \"\"\"
[[many]]
a = 1
[[many]]
a = 2
[many.deep]
b = 3
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("quoted key",), 7),
        (("dotted", "name"), 8),
        (("numbers",), 9),
        (("table", "with.dot"), 14),
        (("table", "with.dot", "last"), 15),
        (("many",), 17),
        (("many", 0, "a"), 18),
        (("many", 1), 19),
        (("many", 1, "a"), 20),
        (("many", 1, "deep", "b"), 22),
    ],
)
def test_each_key_is_found_on_its_line(path: tuple[str | int, ...], line: int, tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(KEYS_AND_LINES, encoding="utf-8")
    assert read_source(file).source.lines[path] == line


VALUES = st.sampled_from(['"a # b"', "'[x]'", "[1, [2]] # ]", '"""\n[z]\n"""', "'''\nk = 1\n'''", "{ q = 1 }", "true"])


@given(st.lists(st.tuples(VALUES, st.sampled_from(["", "# x = 1 '''\n", "\n\n"])), max_size=8))
def test_the_line_of_a_key_is_where_a_person_would_look_for_it(values: list[tuple[str, str]]) -> None:
    text = "".join(f"{before}key-{place} = {value}\n" for place, (value, before) in enumerate(values))
    expected = {n: text[: text.index(f"key-{n} =")].count("\n") + 1 for n in range(len(values))}
    assert {int(str(path[0])[4:]): line for path, line in lines_of(text).items()} == expected


def test_all_kinds_and_acts_can_be_named(tmp_path: Path) -> None:
    kinds = ", ".join(f'"{kind.value}"' for kind in ChannelKind)
    named = TEXT.replace(rule_block("photo-approved"), rule_block("photo-approved") + f"kinds = [{kinds}]\n")
    acts = "".join(f'"{act.value}" = ["it"]\n' for act in Act)
    pack = load(re.sub(r"\[acts\]\n(?:.+\n)+", f"[acts]\n{acts}\n", named), tmp_path)
    assert set(pack.acts) == set(Act)
