"""Where a cell stands, as spreadsheets write it."""

from __future__ import annotations


def address(sheet: str, row: int, column: int) -> str:
    """The place of a cell, such as Scores!C7, from row and column counted from 0."""
    return f"{sheet}!{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """The letters of a column counted from 0."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def column_of(letters: str) -> int:
    """The number of a column, counted from 0, by its letters."""
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1
