"""The arguments of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from riskdesk.config.version import VERSION
from riskdesk.words import _

COMMANDS = ("list", "import", "read", "analyse", "check", "report", "compare", "schema", "doctor")


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The options; `command` is None for the window. Leaves with status 2 where they make no sense."""
    shared, rest = _shared().parse_known_args(list(arguments))
    word = next((argument for argument in rest if not argument.startswith("-")), None)
    about = [argument for argument in rest if argument in ("-h", "--help", "--version")]
    if word in COMMANDS or about:
        options = _commands().parse_args(rest if word in COMMANDS else about)
    else:
        options = _window().parse_args(rest)
    for name, setting in vars(shared).items():
        setattr(options, name, setting)
    return options


def _shared() -> argparse.ArgumentParser:
    """The options that may stand anywhere."""
    parser = argparse.ArgumentParser(prog="riskdesk", add_help=False, allow_abbrev=False)
    where = _("the workspace; default: the user's data folder")
    parser.add_argument("--workspace", type=_named, metavar="PATH_OR_URL", help=where)
    parser.add_argument("--json", action="store_true", help=_("print one JSON document on standard output"))
    parser.add_argument("--quiet", action="store_true", help=_("say nothing but the answer and what went wrong"))
    return parser


def _window() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="riskdesk", allow_abbrev=False)
    parser.add_argument("file", metavar="FILE", nargs="?")
    parser.set_defaults(command=None)
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="riskdesk",
        description=_("Takes a policy brief to a defensible recommendation. Without a command it opens the window."),
        usage="riskdesk [FILE] | riskdesk COMMAND …",
        parents=[_shared()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Riskdesk {VERSION}")
    commands = parser.add_subparsers(prog="riskdesk", dest="command", metavar="COMMAND", required=True)
    everywhere = _("Everywhere: --workspace PATH_OR_URL, --json, --quiet.")

    def command(name: str, what: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=what, description=what, epilog=everywhere, allow_abbrev=False)

    command("list", _("list the assessments in the workspace"))
    _about_import(command("import", _("bring files into the workspace")))
    _about_reading(command("read", _("print what an import would bring from a file, without storing it")))
    _about_target(command("analyse", _("print all results")), sampling=True)
    _about_target(command("check", _("print what to look at before relying on the results")))
    report = command("report", _("write a report, or the assessment itself"))
    _about_target(report, sampling=True)
    report.add_argument("-o", "--output", metavar="OUT", required=True, help=_("ends in .pdf, .json, .yaml or .csv"))
    compare = command("compare", _("print what changed between two assessments, and what each change did"))
    for name in ("before", "after"):
        compare.add_argument(name, metavar="TARGET", help=_target_words())
    command("schema", _("print the JSON Schema of the assessment file"))
    command("doctor", _("look whether Riskdesk has what it needs on this computer"))
    return parser


def _about_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+")
    parser.add_argument("--into", metavar="ASSESSMENT", help=_("id or title of the assessment to import into"))
    parser.add_argument("--repair", action="store_true", help=_("make all repairs that are offered for broken text"))
    _about_how_to_read(parser)


def _about_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    _about_how_to_read(parser)


def _about_how_to_read(parser: argparse.ArgumentParser) -> None:
    kinds = ("brief", "scores", "assessment")
    parser.add_argument("--as", dest="as_", choices=kinds, help=_("what the file is to be read as"))
    how = _("the encoding of a text, such as windows-1252, instead of a guess")
    parser.add_argument("--encoding", metavar="NAME", type=_encoding, help=how)


def _about_target(parser: argparse.ArgumentParser, sampling: bool = False) -> None:
    parser.add_argument("target", metavar="TARGET", help=_target_words())
    if sampling:
        parser.add_argument("--samples", type=_at_least(1), metavar="N", help=_("draws of the stress test"))
        parser.add_argument("--seed", type=_at_least(0), metavar="N", help=_("where its random numbers begin"))


def _target_words() -> str:
    return _("an assessment file, a report PDF, or the id or title of an assessment in the workspace")


def _encoding(name: str) -> str:
    """One that Python knows, and that makes text of bytes."""
    try:
        b"a".decode(name)
    except UnicodeError:
        return name  # known, and in need of more bytes
    except (LookupError, ValueError) as error:
        raise argparse.ArgumentTypeError(_("“{name}” is no encoding of text").format(name=name)) from error
    return name


def _named(text: str) -> str:
    """Not empty, as an unset variable of a script would leave it."""
    if not text.strip():
        raise argparse.ArgumentTypeError(_("a path is needed"))
    return text


def _at_least(least: int) -> Callable[[str], int]:
    """Reads a whole number from `least` on."""

    def whole_number(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(_("a whole number from {least} on is needed").format(least=least))
        return int(text)

    return whole_number
