"""The process that reads one foreign file: it binds itself to the limits, runs one task and answers in JSON.

In: a line of JSON that says what to do, then the file's bytes. Out: one JSON document, with what was made of the
file, or why nothing was. What it says of a fault goes to standard error: kinds and places, never a text of the file.
"""

from __future__ import annotations

import json
import logging
import os
import socket
import sys
import traceback
import warnings
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.worker.guard import Guard, libraries, own_places
from riskdesk.importers.worker.limits import OUT_OF_MEMORY, Limits, bind_this_process
from riskdesk.importers.worker.own_files import keep_to
from riskdesk.words import speak


def main() -> None:
    """Read what to do, do it, and answer."""
    out = _own_way_out()
    _hush()
    asked = json.loads(sys.stdin.buffer.readline())
    if asked["language"] is not None:
        language, catalogues = asked["language"]
        speak(language, Path(catalogues))
    bind_this_process(Limits(**asked["limits"]))
    socket.has_ipv6 = False  # a library for the web asks as it is loaded, by opening a socket
    sys.path[:] = libraries()
    keep_to(own_places())
    guard = Guard(own_places())
    guard.stand()
    out.write(_answer(asked, guard))
    out.flush()
    os._exit(0)  # nothing is left to tidy, and a library's end might go wrong


def _own_way_out() -> BinaryIO:
    """Where the answer goes; what a library prints goes to standard error instead."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def _hush() -> None:
    """Libraries warn with what they read, which belongs in no log."""
    logging.disable()
    warnings.simplefilter("ignore")


def _answer(asked: dict[str, Any], guard: Guard) -> bytes:
    try:
        module, _colon, name = asked["task"].partition(":")
        made = getattr(import_module(module), name)(sys.stdin.buffer.read(), **asked["given"])
        return _written({"kind": type(made).__name__, "made": made}, guard)
    except FileProblem as problem:
        return _written({"problem": str(problem), "problems": problem.problems}, guard)
    except MemoryError:
        return _written({"fault": OUT_OF_MEMORY}, guard)
    except BaseException as fault:  # noqa: BLE001 - a library's panic is no Exception, and is told like one
        _tell(fault)
        return _written({"fault": type(fault).__name__}, guard)


def _written(answer: dict[str, Any], guard: Guard) -> bytes:
    return json.dumps({**answer, "refused": guard.refused}, default=plain).encode()


def _tell(fault: BaseException | None) -> None:
    """Kinds and places, from the first cause on; a message might hold what the file says."""
    while fault is not None:
        frames = traceback.extract_tb(fault.__traceback__)
        places = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        print(type(fault).__qualname__, *places, sep="\n", file=sys.stderr)  # noqa: T201 - for the log
        fault = fault.__cause__ or fault.__context__
    sys.stderr.flush()


def plain(part: object) -> object:
    """A part of an answer as JSON can hold it."""
    if hasattr(part, "to_plain"):  # it knows how to take less room
        return part.to_plain()
    if is_dataclass(part):
        return {field.name: getattr(part, field.name) for field in fields(part)}
    if isinstance(part, Enum):
        return part.value
    if isinstance(part, Mapping):
        return dict(part)
    raise TypeError(type(part).__name__)
