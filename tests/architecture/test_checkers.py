"""Shows that each checker of the tree sees an offender, and lets pass what only looks like one."""

import ast
import subprocess
import sys

import pytest

from tests.architecture import syntax, wording
from tests.architecture.source_tree import ROOT

TABLE_WRITES = syntax.calls_of_methods(*syntax.UNSAFE_TABLE_WRITES)
WINDOW = syntax.imports_of("PySide6", "ui")
DOCUMENTED = '"""Does one thing."""\n'
LONG = "def run():\n" + "    pass\n" * 59

OFFENDERS = [
    (WINDOW, "import PySide6.QtCore"),
    (WINDOW, "from PySide6 import QtCore"),
    (WINDOW, "def run():\n    from ui.text import tr"),
    (syntax.sql_texts, "run('SELECT title FROM post')"),
    (syntax.sql_texts, "run('select title\\nfrom post')"),
    (syntax.sql_texts, "run(f'SELECT {columns}' + rest)"),
    (syntax.sql_texts, "run('insert or replace into post values (1)')"),
    (syntax.sql_texts, "run(f'UPDATE {table} SET title = :title')"),
    (syntax.sql_texts, "run(f'{leading} DELETE FROM post')"),
    (syntax.sql_texts, "run('CREATE UNIQUE INDEX by_title ON post (title)')"),
    (syntax.sql_texts, "run('pragma foreign_keys = off')"),
    (syntax.sql_texts, "run('begin immediate')"),
    *((TABLE_WRITES, f"database.table('post').{method}(row)") for method in syntax.UNSAFE_TABLE_WRITES),
    (syntax.transforming_create_table, "database.create_table('post', columns, transform=True)"),
    *((syntax.guessed_text, f"{name}(text)") for name in sorted(syntax.GUESSING_CLASSES)),
    *((syntax.guessed_text, f"button.{name}(text)") for name in sorted(syntax.GUESSING_METHODS)),
    (syntax.guessed_text, "QtWidgets.QLabel(text)"),
    (syntax.guessed_text, "QMessageBox.warning(self, title, text)"),
    (syntax.guessed_text, "class Caption(QLabel): pass"),
    (syntax.unguarded_tool_tip_roles, "if role == Qt.ItemDataRole.ToolTipRole: tip = post.title"),
    (syntax.zoneless_astimezone, "moment.astimezone()"),
    (syntax.zoneless_astimezone, "moment.astimezone(tz=None)"),
    (syntax.connected_lambdas_with_self, "button.clicked.connect(lambda: self.save())"),
    (syntax.calls_of_methods("processEvents"), "application.processEvents()"),
    (syntax.long_functions, LONG + "    pass\n"),
    (syntax.undocumented, "x = 1"),
    (syntax.undocumented, DOCUMENTED + "def run(): pass"),
    (syntax.undocumented, DOCUMENTED + "class _Hidden:\n    pass\nclass Shown:\n    pass"),
    (syntax.undocumented, DOCUMENTED + "class Shown:\n    '''Shows.'''\n    async def run(self): pass"),
    (syntax.broad_excepts, "try: run()\nexcept: pass"),
    (syntax.broad_excepts, "try: run()\nexcept (ValueError, Exception): pass"),
    (syntax.broad_excepts, "with suppress(BaseException): run()"),
]

HARMLESS = [
    (WINDOW, "import uiautomation, PySide66"),
    (syntax.sql_texts, "'''SELECT title FROM post is run by the store.'''"),
    (syntax.sql_texts, "say('Select a photo', 'Updated settings', 'Delete', 'Begin')"),
    (TABLE_WRITES, "database.query(statement)"),
    (syntax.transforming_create_table, "database.create_table('post', columns)"),
    (syntax.guessed_text, "def show(label: QLabel) -> QTextEdit: return PlainLabel(text)"),
    (syntax.unguarded_tool_tip_roles, "if role == Qt.ItemDataRole.ToolTipRole: tip = plain_tool_tip(post.title)"),
    (syntax.zoneless_astimezone, "moment.astimezone(zone)"),
    (
        syntax.connected_lambdas_with_self,
        "button.clicked.connect(self.save); sorted(rows, key=lambda row: self.rank(row))",
    ),
    (syntax.long_functions, LONG),
    (
        syntax.undocumented,
        DOCUMENTED + "def _run(): pass\nclass Shown:\n    '''Shows.'''\n    def __init__(self): pass",
    ),
    (syntax.broad_excepts, "try: run()\nexcept BaseException:\n    mend()\n    raise"),
    (syntax.broad_excepts, "try: run()\nexcept (ValueError, OSError): pass\nwith suppress(OSError): run()"),
]

# Words are taken apart here, that the checkers of the tree do not find them in this file.
OFFENDING_LINES = [
    *(
        (wording.MARKERS, f"# {word[0]}{word[1:]}: later")
        for word in ("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")
    ),
    (wording.SILENCERS, "x = 1  # no" + "qa: E501"),
    (wording.SILENCERS, "x = 1  # type: " + "ignore[arg-type]"),
    (wording.SILENCERS, "@pytest.mark." + "skipif(reason)"),
    (wording.SILENCERS, "pytest." + "importorskip('PySide6')"),
    (wording.SILENCERS, "raise Not" + "ImplementedError"),
    (wording.PLACES, "see /" + "work/main"),
    (wording.PLACES, "'/" + "home/ann/oyez'"),
    (wording.PLACES, "C:\\" + "Users\\ann"),
    (wording.PLACES, "https://" + "pypi" + ".org/simple"),
    (wording.PLACES, "https://files.python" + "hosted.org/packages"),
]

# What the linter is set to refuse: rule, where, and code that is well but for it.
LINTED = [
    ("TID251", "from datetime import UTC, datetime\n\nMOMENT = datetime.now(UTC)\n"),
    ("TID251", "import datetime as clock\n\nDAY = clock.date.today()\n"),
    ("TID251", "import time\n\nSECONDS = time.time()\n"),
    ("TID251", "from PySide6.QtCore import QDateTime\n\nMOMENT = QDateTime.currentDateTime()\n"),
    ("TID251", "from PySide6.QtCore import QTimeZone\n\nZONE = QTimeZone()\n"),
    ("TID251", "from dateutil.tz import gettz\n\nZONE = gettz()\n"),
    ("C901", "def run(x: int) -> None:\n    '''Run.'''\n" + "    if x:\n        x += 1\n" * 10),
    ("FIX002", "# TO" + "DO: later\n"),
    ("T201", "print('done')\n"),
    ("D103", "def run() -> None:\n    pass\n"),
    ("D401", "def run() -> None:\n    '''Runs.'''\n"),
    ("ANN201", "def run():\n    '''Run.'''\n"),
    ("ERA001", "# x = run()\n"),
    ("N802", "def runAll() -> None:\n    '''Run all.'''\n"),
]


@pytest.mark.parametrize(("finder", "source"), OFFENDERS)
def test_the_checker_sees(finder: syntax.Finder, source: str) -> None:
    assert list(finder(ast.parse(source))) != []


@pytest.mark.parametrize(("finder", "source"), HARMLESS)
def test_the_checker_lets_pass(finder: syntax.Finder, source: str) -> None:
    assert list(finder(ast.parse(source))) == []


@pytest.mark.parametrize(("expression", "line"), OFFENDING_LINES)
def test_the_wording_is_seen(expression: wording.Expression, line: str) -> None:
    assert wording.lines_with(expression, f"first\n{line}\n") == [2]


@pytest.mark.parametrize(("rule", "source"), LINTED)
def test_the_linter_refuses(rule: str, source: str) -> None:
    assert rule in _complaints(f'"""Does one thing."""\n\n{source}', "core/example.py")


def test_the_linter_lets_only_ambient_read_the_clock() -> None:
    assert _complaints(f'"""Does one thing."""\n\n{LINTED[0][1]}', "core/ambient.py") == ""


def test_the_linter_lets_qt_name_what_is_overridden() -> None:
    source = "class Chip:\n    def {}(self) -> None: ...\n"
    assert "N802" in _complaints(source.format("paintAll"), "ui/example.py")
    assert "N802" not in _complaints(source.format("paintEvent"), "ui/example.py")


def _complaints(source: str, path: str) -> str:
    arguments = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--quiet",
        "--output-format=concise",
        "--stdin-filename",
        path,
        "-",
    ]
    return subprocess.run(arguments, cwd=ROOT, input=source, capture_output=True, text=True, check=False).stdout
