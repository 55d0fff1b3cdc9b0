"""The house rules that neither ruff nor the import contracts can see."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = sorted(path for top in ("riskdesk", "tests") for path in (ROOT / top).rglob("*.py"))
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
# Our own modules may be imported inside a function only here, where a command or a window is chosen, or where what is
# built on pydantic and yaml is first needed.
DISPATCHERS = (
    "__main__.py",
    "cli",
    "ui/application.py",
    "ui/main_window.py",
    "bootstrap",
    "exchange/assessment_file.py",
)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _inside(path: Path, place: str | None) -> bool:
    return place is not None and path.is_relative_to(ROOT / "riskdesk" / place)


def _libraries(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name.partition(".")[0] for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield (node.module or "").partition(".")[0]


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(_text(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def _imported_at_the_top(node: ast.AST) -> Iterator[str]:
    yield from _libraries(node)
    if not (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _is_for_types_only(node)):
        for child in ast.iter_child_nodes(node):
            yield from _imported_at_the_top(child)


def test_files_have_300_lines_at_most():
    assert not [_name(path) for path in FILES if len(_text(path).splitlines()) > 300]


def test_functions_have_40_lines_at_most():
    assert not [
        f"{_name(path)}: {function.name}"
        for path in FILES
        for function in _functions(path)
        if function.end_lineno - function.lineno >= 40
    ]


def test_a_package_file_is_one_docstring_line():
    packages = [path for path in FILES if path.name == "__init__.py"]
    docstrings = {path: ast.get_docstring(ast.parse(_text(path))) for path in packages}
    assert not [_name(path) for path in packages if not docstrings[path] or len(_text(path).splitlines()) != 1]


def test_no_module_has_a_name_that_says_nothing():
    assert not [_name(path) for path in FILES if BANNED_NAMES & set(path.relative_to(ROOT).with_suffix("").parts)]


def test_only_heavy_libraries_are_imported_inside_functions():
    late = {
        (_name(path), library)
        for path in PROGRAM
        for function in _functions(path)
        for node in ast.walk(function)
        for library in _libraries(node)
        if not (library == "riskdesk" and any(_inside(path, place) for place in DISPATCHERS))
    }
    assert not [entry for entry in late if entry[1] not in HEAVY]


def test_heavy_libraries_are_imported_late():
    at_the_top = {(path, library) for path in PROGRAM for library in _imported_at_the_top(ast.parse(_text(path)))}
    assert not [(_name(path), lib) for path, lib in at_the_top if lib in HEAVY and not _inside(path, HEAVY[lib])]
