"""The bench that every test runs on."""

import os

# Windows without a screen, on a desktop too, unless somebody wants to look on. Read when Qt starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
