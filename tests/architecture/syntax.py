"""Finds, in the syntax tree of one module, the lines that break a rule of the house; one function a rule."""

import ast
import re
from collections.abc import Callable, Iterator

Finder = Callable[[ast.Module], Iterator[int]]

FUNCTION_LINES = 60

# A statement, in any case, from the first word of the text on.
SQL = re.compile(
    r"\s*(?:select\s.*\sfrom\s|insert\s+(?:or\s+\w+\s+)?into\s|replace\s+into\s|update\s+\S+\s+set\s|delete\s+from\s"
    r"|(?:create|drop|alter)\s+(?:temp\w*\s+|unique\s+|virtual\s+)*(?:table|index|trigger|view)\s|pragma\s+\w"
    r"|begin\s+(?:immediate|exclusive|deferred)|with\s+\w+\s+as\s*\()",
    re.IGNORECASE | re.DOTALL,
)
# A part of a statement, as an f-string leaves it.
PART_OF_SQL = re.compile(r"\A\s*(?:SELECT|UPDATE|WHERE|ORDER BY)\s|\b(?:INSERT(?: OR \w+)? INTO|DELETE FROM)\b")

# Of sqlite-utils: each commits by itself, or begins a deferred transaction, makes misspelt tables, drops triggers.
UNSAFE_TABLE_WRITES = ("atomic", "insert", "insert_all", "upsert", "upsert_all", "transform")

# Of Qt: these guess whether a text is rich, and a rich text loads local files and can freeze or end the program.
GUESSING_CLASSES = {"QErrorMessage", "QInputDialog", "QLabel", "QMessageBox", "QProgressDialog", "QStaticText"}
GUESSING_CLASSES |= {"QTextBrowser", "QTextEdit", "QToolTip", "QWhatsThis"}
GUESSING_METHODS = {"setToolTip", "setWhatsThis", "setHtml", "setMarkdown", "insertHtml", "appendHtml"}
GUESSING_METHODS |= {"setInformativeText"}

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def imports_of(*packages: str) -> Finder:
    """Make a finder of imports of the packages, also of those inside of a function."""

    def find(module: ast.Module) -> Iterator[int]:
        for node in _nodes(module):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if any(name.partition(".")[0] in packages for name in names):
                yield node.lineno

    return find


def calls_of_methods(*methods: str) -> Finder:
    """Make a finder of calls of the methods, whatever they are called on."""

    def find(module: ast.Module) -> Iterator[int]:
        for call in _calls(module):
            if isinstance(call.func, ast.Attribute) and call.func.attr in methods:
                yield call.lineno

    return find


def sql_texts(module: ast.Module) -> Iterator[int]:
    """Find texts that are SQL, or parts of one; docstrings are none."""
    docstrings = {node.value for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in _nodes(module):
        if isinstance(node, ast.Constant) and node not in docstrings and _is_sql(node.value):
            yield node.lineno


def transforming_create_table(module: ast.Module) -> Iterator[int]:
    """Find calls of create_table that may transform, and so drop the triggers of, a table that exists."""
    for call in _calls(module):
        words = {keyword.arg for keyword in call.keywords}
        if _last_name(call.func) in {"create_table", "create"} and "transform" in words:
            yield call.lineno


def guessed_text(module: ast.Module) -> Iterator[int]:
    """Find uses of Qt's classes and methods that take a text for rich where it looks so."""
    for node in _nodes(module):
        names: set[str] = set()
        if isinstance(node, ast.Call):
            # `QLabel(...)`, `QtWidgets.QLabel(...)`, `QMessageBox.warning(...)` and `button.setToolTip(...)`
            owner = _last_name(node.func.value) if isinstance(node.func, ast.Attribute) else ""
            names = {owner, _last_name(node.func)}
        elif isinstance(node, ast.ClassDef):
            names = {_last_name(base) for base in node.bases}
        if names & (GUESSING_CLASSES | GUESSING_METHODS):
            yield node.lineno


def unguarded_tool_tip_roles(module: ast.Module) -> Iterator[int]:
    """Find tool tips given by an item model in a module that never makes one plain."""
    if not any(_last_name(call.func) == "plain_tool_tip" for call in _calls(module)):
        yield from (
            node.lineno for node in _nodes(module) if isinstance(node, ast.Attribute) and node.attr == "ToolTipRole"
        )


def zoneless_astimezone(module: ast.Module) -> Iterator[int]:
    """Find conversions to the zone of the computer: astimezone called without a zone, or with None."""
    for call in _calls(module):
        if _last_name(call.func) == "astimezone" and all(_is_none(value) for value in _values(call)):
            yield call.lineno


def connected_lambdas_with_self(module: ast.Module) -> Iterator[int]:
    """Find lambdas in a connect that hold self, which then never goes away."""
    for call in _calls(module):
        if _last_name(call.func) == "connect":
            lambdas = [value for value in _values(call) if isinstance(value, ast.Lambda)]
            yield from (part.lineno for part in lambdas for name in ast.walk(part) if _is_self(name))


def long_functions(module: ast.Module) -> Iterator[int]:
    """Find functions of more than 60 lines."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield node.lineno


def undocumented(module: ast.Module) -> Iterator[int]:
    """Find the module (line 1), public classes, functions and methods that have no docstring."""
    if ast.get_docstring(module) is None:
        yield 1
    yield from (node.lineno for node in _public_definitions(module) if ast.get_docstring(node) is None)


def broad_excepts(module: ast.Module) -> Iterator[int]:
    """Find handlers and suppressions of every exception; one that raises again at its end is none."""
    for node in _nodes(module):
        kinds: list[ast.expr | None] = []
        if isinstance(node, ast.ExceptHandler) and not isinstance(node.body[-1], ast.Raise):
            kinds = [*node.type.elts] if isinstance(node.type, ast.Tuple) else [node.type]
        elif isinstance(node, ast.Call) and _last_name(node.func) == "suppress":
            kinds = [*node.args]
        if any(kind is None or _last_name(kind) in {"Exception", "BaseException"} for kind in kinds):
            yield node.lineno


def _public_definitions(scope: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    for node in scope.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public_definitions(node)


def _nodes(module: ast.Module) -> Iterator[ast.stmt | ast.expr | ast.excepthandler]:
    return (node for node in ast.walk(module) if isinstance(node, ast.stmt | ast.expr | ast.excepthandler))


def _calls(module: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(module) if isinstance(node, ast.Call))


def _values(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(word.value for word in call.keywords)]


def _last_name(node: ast.expr) -> str:
    """Give `c` for `a.b.c` and for `c`, and nothing for what has no name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_sql(value: object) -> bool:
    return isinstance(value, str) and bool(SQL.match(value) or PART_OF_SQL.search(value))


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_self(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"
