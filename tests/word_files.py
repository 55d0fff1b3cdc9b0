"""Word documents for tests, made of parts by hand: what no office program at hand writes."""

from archives import packed

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relationships(*targets):
    """Each a kind and a target, with True for one outside."""
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{KIND}{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if outside else "/>")
        for number, (kind, target, *outside) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def element(tag, content, attributes=""):
    return f"<{tag} {SPACES} {attributes}>{content}</{tag}>"


def parts_of(body, kinds=(), **others):
    """The parts of a document with this body; others are further parts, by kind and content."""
    targets = [(kind, f"{kind}.xml") for kind in others]
    return {
        "_rels/.rels": relationships(("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")),
        "word/document.xml": element("w:document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relationships(*targets, *kinds),
        **{f"word/{kind}.xml": content for kind, content in others.items()},
    }


def a_document(body, kinds=(), **others):
    """The bytes of a document with this body."""
    return document_of(parts_of(body, kinds, **others))


def document_of(parts):
    """The bytes of a document with these parts."""
    return packed([(name, part.encode() if isinstance(part, str) else part) for name, part in parts.items()])


def words(*texts):
    """A run of text for each."""
    return "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)


def p(content, properties=""):
    """A paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"
