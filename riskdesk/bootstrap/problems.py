"""Why a set-up failed, in a sentence for the person who started it."""

import sys


class SetupProblem(Exception):
    """The environment could not be made; the text says why and what to do."""


# What pip prints, in lower case, and what that means. The first that fits is taken.
DAMAGED = "The lock is damaged. Restore the folder resources from the repository."
NO_FOLDER = "The folder cannot be written. Start from a clone that belongs to you."
NO_INDEX = (
    "There is no network, or the package index does not answer. On a machine without a network, put the packages"
    " into a folder named wheelhouse: .github/CONTRIBUTING.md says how."
)
CAUSES = (
    ("no space left on device", "The disk is full. Make 1.5 GB of room and start again."),
    ("permission denied", NO_FOLDER),
    ("read-only file system", NO_FOLDER),
    (
        "do not match the hashes",
        "A package is not the one that was locked, so it was not installed. Start again; if that stays so, the"
        " package index or the folder wheelhouse holds a changed file, or the lock is damaged.",
    ),
    ("hashes are required", DAMAGED),
    ("--require-hashes mode", DAMAGED),
    ("invalid requirement", DAMAGED),
    ("codec can't decode", DAMAGED),
    ("newconnectionerror", NO_INDEX),
    ("name resolution", NO_INDEX),
    ("timed out", NO_INDEX),
    ("connection", NO_INDEX),
    (
        "no matching distribution",
        "A package is not to be had for this computer. It needs 64 bits and, on Linux, glibc 2.34 or newer; where"
        " there is a folder wheelhouse, that must hold every package of the lock.",
    ),
)


def why(output: str) -> str:
    """The cause of pip's failure in a sentence, then pip's own last words."""
    lowered = output.lower()
    cause = next((sentence for sign, sentence in CAUSES if sign in lowered), "The packages could not be installed.")
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR: ") and line != "ERROR: Exception:"] or lines
    return "\n  ".join([cause, *errors[-1:]])


def say(sentence: str) -> None:
    """Tell the person at the terminal; standard output belongs to Riskdesk."""
    print(sentence, file=sys.stderr, flush=True)
