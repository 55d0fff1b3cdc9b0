"""Reading a file that may be anything: only regular files, and none that is too large."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from riskdesk.domain.errors import FileProblem
from riskdesk.words import _

MEGABYTE = 1_000_000


def read_bytes(path: Path, largest: int) -> bytes:
    """The file's content. FileProblem for a folder, a pipe or a device, and for more than `largest` bytes."""
    # Without O_NONBLOCK, opening a pipe would wait for a writer that may never come.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_dir():
            raise FileProblem(_("“{name}” is a folder. Choose a file in it.").format(name=shown(path)))
        with open(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise FileProblem(_("“{name}” is not an ordinary file, so it is not read.").format(name=shown(path)))
            content = b"" if status.st_size > largest else file.read(largest + 1)
            if max(status.st_size, len(content)) > largest:
                raise FileProblem(
                    _("“{name}” is too large: Riskdesk reads such files up to {size} MB.").format(
                        name=shown(path), size=largest // MEGABYTE
                    )
                )
            return content
    except FileNotFoundError:
        raise FileProblem(_("There is no file “{name}”.").format(name=shown(path))) from None
    except PermissionError:
        raise FileProblem(
            _("“{name}” may not be read. Ask its owner for permission to read it.").format(name=shown(path))
        ) from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise FileProblem(_("“{name}” could not be read: {reason}.").format(name=shown(path), reason=reason)) from error


def shown(path: Path) -> str:
    """A path's name as it can be printed, whatever bytes it holds."""
    name = path.name or str(path)
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
