"""Errors a user can understand and act on."""


class RiskdeskError(Exception):
    """An error whose text may be shown to the user as it is."""


class InvalidEdit(RiskdeskError):
    """The edit would break a rule of the assessment; nothing was changed."""


class FileProblem(RiskdeskError):
    """A file could not be read or written: what happened, and what to do."""


class CannotCompute(RiskdeskError):
    """The assessment asks for something that this version does not compute."""


class WorkspaceProblem(RiskdeskError):
    """The workspace could not be opened or written."""
