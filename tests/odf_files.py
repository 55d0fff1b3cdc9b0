"""OpenDocument texts for tests, made of parts by hand."""

from archives import packed

URN = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{prefix}="{URN}{name}:1.0"'
    for prefix, name in [
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"), ("manifest", "manifest"), ("script", "script"),
    ]
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


def part(tag, content):
    """One part, with the namespaces that it needs."""
    return f"<office:{tag} {SPACES}>{content}</office:{tag}>"


def parts_of(body, styles="", lists="", meta="", **others):
    """The parts of a document with this body."""
    content = f"<office:automatic-styles>{styles}{lists}</office:automatic-styles>"
    content += f"<office:body><office:text>{body}</office:text></office:body>"
    return {
        "content.xml": part("document-content", content),
        "meta.xml": part("document-meta", f"<office:meta>{meta}</office:meta>"),
        **others,
    }


def document_of(parts):
    """The bytes of a document with these parts."""
    return packed(
        [(name, content.encode() if isinstance(content, str) else content) for name, content in parts.items()]
    )


def p(content, style=""):
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def cell(content, attributes=""):
    """A cell of a table."""
    return f"<table:table-cell {attributes}>{content}</table:table-cell>"


def table(*rows):
    """A table of rows of cells."""
    lines = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    return f"<table:table><table:table-column/>{lines}</table:table>"
