"""The room that a page gives to charts, in points: A4 within the template's margins."""

TEXT_WIDTH = 455.0
MOST_HEIGHT = 530.0
