"""Archives for tests, made in memory."""

import warnings
import zipfile
from io import BytesIO


def packed(parts, method=zipfile.ZIP_DEFLATED):
    """A zip archive of (name, bytes) pairs."""
    content = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(content, "w", method) as archive:
        warnings.simplefilter("ignore", UserWarning)  # of names that stand twice
        for name, part in parts:
            archive.writestr(name, part)
    return content.getvalue()
