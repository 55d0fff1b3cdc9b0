"""The shape of what a limited process answers; whatever read a foreign file is not believed without it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from riskdesk.exchange.assessment_file import PlainFile
from riskdesk.importers.reading import ReadBrief


class Answer(BaseModel):
    """What every answer tells: which attempts of the reader were refused."""

    model_config = ConfigDict(strict=True, extra="forbid")

    refused: list[str]


class BriefAnswer(Answer):
    """A brief, in the shape of the domain."""

    kind: Literal["ReadBrief"]
    made: ReadBrief


class FileAnswer(Answer):
    """What an assessment file says, which is judged like any other."""

    kind: Literal["PlainFile"]
    made: PlainFile


class SheetAnswer(Answer):
    """A workbook as plain parts; its many cells are checked where it is made of them."""

    kind: Literal["Workbook"]
    made: dict[str, Any]


class ProblemAnswer(Answer):
    """Why the file was refused."""

    problem: str = Field(min_length=1)
    problems: list[tuple[str, str]]


class FaultAnswer(Answer):
    """What went wrong in the reader: the kind of the error, or "memory"."""

    fault: str


AnyAnswer = BriefAnswer | FileAnswer | SheetAnswer | ProblemAnswer | FaultAnswer
_Made = Annotated[BriefAnswer | FileAnswer | SheetAnswer, Field(discriminator="kind")]
# The kind tells which it is: to try them all takes ten times as long, in which the window would stand still.
ANSWER: TypeAdapter[AnyAnswer] = TypeAdapter(
    Annotated[_Made | ProblemAnswer | FaultAnswer, Field(union_mode="left_to_right")]
)
