"""The house rules that neither ruff nor the import contracts can see."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(path for top in ("riskdesk", "tests") for path in (ROOT / top).rglob("*.py"))
PACKAGES = [path for path in FILES if path.name == "__init__.py"]
PROGRAM = [path for path in FILES if "riskdesk" in path.relative_to(ROOT).parts]

BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}

# Imported when first used, for a quick start: in a function, or at the top of modules in the folder named here.
HEAVY = {
    "PySide6": "ui",
    "alembic": "storage/migrations",
    "charset_normalizer": None,
    "markdown_it": None,
    "pydantic": "exchange",
    "pypdf": None,
    "pyqtgraph": "ui/charts",
    "sqlalchemy": "storage",
    "typst": None,
    "yaml": "exchange",
}
# Our own modules may be imported inside a function only here, where a command or a window is chosen.
DISPATCHERS = ("__main__.py", "cli", "ui/application.py", "ui/main_window.py", "bootstrap")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _inside(path: Path, place: str | None) -> bool:
    return place is not None and path.is_relative_to(ROOT / "riskdesk" / place)


def _libraries(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name.partition(".")[0] for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield (node.module or "").partition(".")[0]


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def _imported_at_the_top(node: ast.AST) -> Iterator[str]:
    yield from _libraries(node)
    if not (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _is_for_types_only(node)):
        for child in ast.iter_child_nodes(node):
            yield from _imported_at_the_top(child)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_files_and_functions_are_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    long = {f.name: f.end_lineno - f.lineno + 1 for f in _functions(path) if f.end_lineno - f.lineno >= 40}
    assert not long, "functions of more than 40 lines"


@pytest.mark.parametrize("path", PACKAGES, ids=_name)
def test_a_package_file_is_one_docstring_line(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) == 1
    assert ast.get_docstring(ast.parse(text))


def test_no_module_has_a_name_that_says_nothing():
    assert not [_name(path) for path in FILES if BANNED_NAMES & set(path.relative_to(ROOT).with_suffix("").parts)]


@pytest.mark.parametrize("path", PROGRAM, ids=_name)
def test_only_heavy_libraries_are_imported_inside_functions(path):
    late = {lib for f in _functions(path) for node in ast.walk(f) for lib in _libraries(node)} - set(HEAVY)
    if any(_inside(path, place) for place in DISPATCHERS):
        late -= {"riskdesk"}
    assert not late


@pytest.mark.parametrize("path", PROGRAM, ids=_name)
def test_heavy_libraries_are_imported_late(path):
    at_the_top = set(_imported_at_the_top(ast.parse(path.read_text(encoding="utf-8"))))
    assert not [lib for lib in sorted(at_the_top & set(HEAVY)) if not _inside(path, HEAVY[lib])]
