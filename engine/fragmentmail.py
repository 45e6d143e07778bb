"""Blocks out of the source of a mail: what programs pack text into, where that is clear."""

from __future__ import annotations

import base64
import binascii
import email
import email.policy
import html
import quopri
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = re.compile(r"^content-(?:type|transfer-encoding):", re.IGNORECASE | re.MULTILINE)
_HEADERS = re.compile(
    r"^[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[A-Za-z][A-Za-z0-9-]*:|[ \t]|\n)", re.MULTILINE
)
_MARKS = re.compile(r"^(?:[>|] ?)+", re.MULTILINE)
_PACKED = re.compile(r"(?:[A-Za-z0-9+/]{40,}[ \t]*\n[ \t]*)*[A-Za-z0-9+/]{20,}={0,2}")
_EQUALS = re.compile(r"=(?!3D|\n|$)(?![0-9A-F]{2})")
_TAG = re.compile(
    r"<(?:/?(?:p|div|br|pre|span|html|body|td|blockquote)\b[^<>]{0,2000}|!doctype[^<>]{0,2000})>",
    re.IGNORECASE,
)
_GUILLEMETS = re.compile("[«‹] ?|[ \u00a0\u202f]?[»›]")
_LINES = frozenset({"p", "div", "br", "pre", "li", "tr", "blockquote", "html", "body", "h1", "h2"})
_UNSEEN = frozenset({"script", "style", "title"})

LONGEST_PACKED = 2**20
"""Characters of a text that is unpacked: a person waits for it, and a mail is seldom longer."""
MOST_DECLARATIONS = 200
"""Comments and the like of a page: for each that has no end the parser reads to the page's."""


def readings(text: str) -> Iterator[str]:
    """Yield what a text may be packed from, itself not: the surest first.

    Parameters
    ----------
    text
        In which as it stands no blocks were found.

    Notes
    -----
    Each is tried like a text that was never packed, so that a wrong guess is refused by what it
    gives: RFC 2045 (quoted-printable and base64), HTML, and French quotation marks. What is
    crooked ends its own kind of reading alone; nothing is raised.
    """
    if len(text) > LONGEST_PACKED:
        return
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    bare = _MARKS.sub("", text)
    for source in dict.fromkeys((text, bare)):
        if _HEADER.search(source):
            yield from _until_refused(_of_mail(source))
        if "=3D" in source and not _EQUALS.search(source):
            plain = quopri.decodestring(source.encode("utf-8", "surrogatepass"))
            words = plain.decode("utf-8", "replace")
            yield words
            yield from _of_html(words)
        yield from _of_packed(source)
    yield from _of_html(text)
    if _GUILLEMETS.search(text):
        yield _GUILLEMETS.sub('"', text)


def _until_refused(found: Iterator[str]) -> Iterator[str]:
    """Yield what is found until a parser gives up."""
    try:
        yield from found
    except Exception:  # noqa: BLE001 - the library's parser of headers raises whatever it stumbles on
        return


def _of_mail(source: str) -> Iterator[str]:
    """Yield the parts of a mail that are words, from its first header on."""
    begin = _HEADERS.search(source)
    if begin is None:
        return
    message = email.message_from_string(source[begin.start() :], policy=email.policy.default)
    for part in message.walk():
        if part.get_content_maintype() != "text":
            continue
        data = part.get_payload(decode=True)
        if not isinstance(data, bytes):
            continue
        try:
            words = data.decode(part.get_content_charset("utf-8"), "replace")
        except (LookupError, ValueError):  # a character set that nobody knows, or that is none
            words = data.decode("utf-8", "replace")
        yield words
        yield from _of_html(words)


def _of_packed(source: str) -> Iterator[str]:
    for found in _PACKED.finditer(source):
        packed = "".join(found[0].split())
        try:
            words = base64.b64decode(packed, validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            continue
        yield words
        yield from _of_html(words)


def _of_html(source: str) -> Iterator[str]:
    """Yield the words of a page, or what was escaped as if for one."""
    if _TAG.search(source):
        words = _words_of(source)
        if words is not None:
            yield words
    elif "&gt;" in source or "&quot;" in source:
        yield html.unescape(source)


def _words_of(source: str) -> str | None:
    """Return the words of a page, or ``None`` where it is too crooked to be one."""
    if source.count("<!") > MOST_DECLARATIONS:
        return None
    # Behind the last tag are words alone; the parser would try each "<" there to the very end.
    end = source.rfind(">") + 1
    page = _Page()
    try:
        page.feed(source[:end])
        page.close()
    except AssertionError:  # how the parser refuses a marked section
        return None
    page.handle_data(html.unescape(source[end:]))
    return "".join(page.pieces)


class _Page(HTMLParser):
    """The words of a page, with a line for what begins one."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line."""
        del attrs
        self._unseen += tag in _UNSEEN
        if tag in _LINES:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line."""
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag in _LINES:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._unseen:
            self.pieces.append(data)
