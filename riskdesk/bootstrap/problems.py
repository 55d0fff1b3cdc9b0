"""Why a set-up failed, in a sentence for the person who started it."""

import sys


class SetupProblem(Exception):
    """The environment could not be made; the text says why and what to do."""


# What pip prints, in lower case, and what that means. The first that fits is taken.
CAUSES = (
    ("no space left on device", "The disk is full. Make about 1.5 GB of room and start again."),
    ("permission denied", "The folder cannot be written. Start from a clone that belongs to you."),
    ("read-only file system", "The folder cannot be written. Start from a clone that belongs to you."),
    (
        "do not match the hashes",
        "A package differs from the one that was locked, so it was not installed. Start again; if that stays so,"
        " the package index or the wheelhouse folder holds a changed file.",
    ),
    ("hashes are required", "The lock is damaged: a package has no hash. Restore resources/ from the repository."),
    ("--require-hashes mode", "The lock is damaged: a package is not pinned. Restore resources/ from the repository."),
    ("invalid requirement", "The lock is damaged: a line cannot be read. Restore resources/ from the repository."),
    ("could not open requirements file", "The lock is missing. Restore resources/ from the repository."),
    ("newconnectionerror", "There is no network, or the package index does not answer."),
    ("name resolution", "There is no network, or the package index does not answer."),
    ("timed out", "The package index does not answer."),
    ("connection", "The connection to the package index broke or was refused."),
    (
        "no matching distribution",
        "A package is not to be had for this computer. Wheels need 64 bits and, on Linux, glibc 2.34 or newer;"
        " a wheelhouse folder must hold every package of the lock.",
    ),
)
WITHOUT_NETWORK = "Without a network, put the packages into a folder named wheelhouse (see .github/CONTRIBUTING.md)."


def why(output: str) -> str:
    """The cause of pip's failure in a sentence, and pip's own last words."""
    lowered = output.lower()
    cause = next((sentence for sign, sentence in CAUSES if sign in lowered), "The packages could not be installed.")
    if "index" in cause and "differs" not in cause:
        cause = f"{cause} {WITHOUT_NETWORK}"
    errors = [line for line in output.splitlines() if line.startswith("ERROR")] or output.splitlines()
    return "\n  ".join([cause, *errors[-2:]])


def say(sentence: str) -> None:
    """Tell the person at the terminal; standard output belongs to Riskdesk."""
    print(sentence, file=sys.stderr, flush=True)
