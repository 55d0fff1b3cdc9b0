"""Files that the fuzz run found to be too much for a reader."""

WORDS = "The council met on Monday and agreed to build the bridge. " * 9


def test_a_comment_inside_a_heading_of_a_web_page(read):
    made = read("a.html", f"<html><body><article><h1>The bridge<!-- so --></h1><p>{WORDS}</p></article></body></html>")
    assert made.brief.title == "The bridge"
    assert made.brief.paragraphs == (WORDS.strip(),)
