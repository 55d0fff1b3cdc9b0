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
    "defusedxml": "importers/readers",
    "lxml": "importers/readers",
    "markdown_it": None,
    "pydantic": ("exchange", "importers/worker"),
    "pypdf": None,
    "pypdfium2": None,
    "pyqtgraph": "ui/charts",
    "python_calamine": None,
    "rapidfuzz": None,
    "sqlalchemy": "storage",
    "symspellpy": None,
    "trafilatura": None,
    "typst": None,
    "yaml": "exchange",
}
# Our own modules may be imported inside a function only here, where a command, a window or a reader is chosen, or where
# what is built on pydantic and yaml is first needed.
DISPATCHERS = (
    "__main__.py",
    "cli",
    "ui/application.py",
    "ui/main_window.py",
    "bootstrap",
    "exchange/assessment_file.py",
    "importers/contents.py",
)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _inside(path: Path, places: str | tuple[str, ...] | None) -> bool:
    places = (places,) if isinstance(places, str) else places or ()
    return any(path.is_relative_to(ROOT / "riskdesk" / place) for place in places)


def _imports(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield node.module or ""
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _library(module: str) -> str:
    return module.partition(".")[0]


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(_text(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def _imported_at_the_top(node: ast.AST) -> Iterator[str]:
    yield from _imports(node)
    if not (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _is_for_types_only(node)):
        for child in ast.iter_child_nodes(node):
            yield from _imported_at_the_top(child)


AT_THE_TOP = {_module(path): set(_imported_at_the_top(ast.parse(_text(path)))) for path in PROGRAM}


def _modules_that_bring_heavy_libraries() -> set[str]:
    heavy = {module for module, names in AT_THE_TOP.items() if set(map(_library, names)) & set(HEAVY)}
    while more := {module for module, names in AT_THE_TOP.items() if names & heavy} - heavy:
        heavy |= more
    return heavy


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
    heavy = _modules_that_bring_heavy_libraries()
    assert not [
        f"{_name(path)}: {module}"
        for path in PROGRAM
        if not any(_inside(path, place) for place in DISPATCHERS)
        for function in _functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in [next(_imports(node))]
        if _library(module) not in HEAVY and not heavy & set(_imports(node))
    ]


def test_heavy_libraries_are_imported_late():
    assert not [
        f"{_name(path)}: {library}"
        for path in PROGRAM
        for library in map(_library, AT_THE_TOP[_module(path)])
        if library in HEAVY and not _inside(path, HEAVY[library])
    ]
