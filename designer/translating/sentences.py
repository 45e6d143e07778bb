"""The engine's sentences as templates, read from its source.

The engine builds most of its sentences with f-strings. Each becomes a template whose places are
named after what stands in them, once for every form it can take: ``f"{n} row{'' if n == 1 else
's'}"`` gives ``{n} row`` and ``{n} rows``. By these the window recognises a finished sentence.
"""

from __future__ import annotations

import ast
import re
from itertools import islice, product
from typing import TYPE_CHECKING

from designer.translating.marked import FOLDERS, ROOT, Text
from widgets.words import CONTEXT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNSEEN = ("engine/cli/", "engine/reference.py", "engine/onnx/writer.py", "engine/templates/",
          "engine/blocks/catalogue.py", "engine/blocks/papers.py", "engine/figures/")  # fmt: skip
"""What speaks to the terminal, to files or of papers alone; templates are declared, not said."""

REFUSING = (
    "engine/fragment.py", "engine/fragmenttext.py",
    "engine/figures/options.py", "engine/figures/drawing.py",
)  # fmt: skip
"""Modules of the engine that write more than they say: only their errors are for a person."""

SPEAKING = ("widgets/fields/writing.py",)
"""Modules of the window that make sentences like the engine's."""

MOST = 24
"""How many forms of one expression are told apart."""

_Parts = tuple[str | ast.expr, ...]
"""Pieces of text, and the expressions between them."""

_PLACE = re.compile(r"\{(\w+)[^{}]*\}")
_WORD = re.compile(r"[A-Za-z]{2,}")
_CODE = ast.Subscript | ast.Compare | ast.ImportFrom | ast.Import
_SHOWING = {"times", "counted", "str", "shape_text", "repr", "sum"}
_INTERNAL = {"ValueError", "TypeError", "KeyError", "AssertionError", "NotImplementedError",
             "RuntimeError", "getattr", "isinstance", "compile", "Path", "import_module", "open",
             "encode", "startswith", "endswith", "split", "TypeVar", "weight", "join"}  # fmt: skip


def sentences(root: Path = ROOT) -> list[Text]:
    """Return every sentence or phrase of the engine, in the order of the files."""
    found: list[Text] = []
    for path in sorted((root / "engine").rglob("*.py")):
        file = path.relative_to(root).as_posix()
        if file.startswith((*UNSEEN, *REFUSING)) or file.endswith("_modules.py"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for line, template in _Module().read(tree):
            found.append(Text(CONTEXT, template, file, line))
    return [*found, *_refusals(root)]


def _refusals(root: Path) -> Iterator[Text]:
    """Yield what the window's own code refuses, and what writes files apart from its refusals."""
    files = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*.py"))]
    for path in [*files, *(root / name for name in REFUSING)]:
        file = path.relative_to(root).as_posix()
        if not path.is_file() or file.startswith(("designer/translating/", "designer/startup")):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        raised = [node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise)]
        given = [node.value for node in ast.walk(tree) if isinstance(node, ast.Return)]
        calls = [call for call in raised if isinstance(call, ast.Call)]
        calls += [call for call in given if isinstance(call, ast.Call) and _is_refusal(call)]
        if file in SPEAKING:
            found = _Module().read(tree)
        else:
            found = (
                each
                for call in calls
                if not _is_for_programs(call)
                for each in _Module().read(call)
            )
        for line, template in found:
            yield Text(CONTEXT, template, file, line)


def _is_refusal(call: ast.Call) -> bool:
    """Whether a call makes an error, which somebody else raises."""
    return isinstance(call.func, ast.Name) and call.func.id.endswith("Error")


class _Module:
    """Finds the outermost expressions of a module that make text."""

    def read(self, node: ast.AST) -> Iterator[tuple[int, str]]:
        """Yield the templates with their lines."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue  # a docstring
            if isinstance(child, ast.Assert) or _is_for_programs(child):
                continue
            if isinstance(child, ast.FunctionDef) and child.name in {"summary", "__repr__"}:
                for line, whole in self.read(child) if child.name == "summary" else ():
                    # Its pieces are put together in many ways, and recognised one by one.
                    pieces = whole.split(", ")
                    yield from ((line, piece) for piece in pieces if _is_piece(piece))
                continue
            if isinstance(child, ast.Call) and _said(child) is not None:
                yield child.lineno, str(_said(child))
                yield from self.read(child)
            elif isinstance(child, ast.expr) and _is_text(child):
                for parts in _forms(child):
                    if (template := _template(parts)) is not None:
                        yield child.lineno, template
                yield from self._within(child)
            else:
                yield from self.read(child)

    def _within(self, text: ast.expr) -> Iterator[tuple[int, str]]:
        """Yield the phrases that stand in a text's own places."""
        for part in ast.walk(text):
            if isinstance(part, ast.FormattedValue | ast.IfExp | ast.Call) and part is not text:
                yield from self.read(part)
        if isinstance(text, ast.Call):
            yield from self.read(text)


def _said(call: ast.Call) -> str | None:
    """Return the constant that :func:`engine.wording.say` is given, be it one word."""
    match call:
        case ast.Call(func=ast.Name(id="say"), args=[ast.Constant(value=str(text))]):
            return text
    return None


def _is_for_programs(node: ast.AST) -> bool:
    """Whether a text in here is no sentence for a person."""
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func).split(".")[-1]
        return name in _INTERNAL
    if isinstance(node, ast.keyword):
        return node.arg in {"code", "synonyms", "kind", "stem"}
    if isinstance(node, ast.AnnAssign | ast.Assign):
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
        return ast.unparse(target) in {"synonyms", "papers", "paper", "_PYTHONS"}
    return isinstance(node, _CODE)


def _is_text(node: ast.expr) -> bool:
    match node:
        case ast.Constant():
            return isinstance(node.value, str)
        case ast.JoinedStr():
            return True
        case ast.BinOp(op=ast.Add()):
            return _is_text(node.left) or _is_text(node.right)
        case ast.IfExp():
            return _is_text(node.body) and _is_text(node.orelse)
        case ast.Call(func=ast.Attribute(attr="format", value=value)):
            return _is_text(value)
        case ast.Call(func=ast.Name(id="say" | "counted")):
            return True
    return False


def _forms(node: ast.expr) -> list[_Parts]:
    """Return every form that a text can take."""
    match node:
        case ast.Constant():
            return [(str(node.value),)] if isinstance(node.value, str) else [(node,)]
        case ast.JoinedStr():
            return _joined([_forms(each) for each in node.values])
        case ast.FormattedValue():
            return _forms(node.value) if isinstance(node.value, ast.IfExp) else [(node,)]
        case ast.BinOp(op=ast.Add()):
            return _joined([_forms(node.left), _forms(node.right)])
        case ast.IfExp():
            if _is_text(node):
                return [*_forms(node.body), *_forms(node.orelse)]
            return [(node,)]
        case ast.Call(func=ast.Attribute(attr="format", value=value)) if _is_text(value):
            return _forms(value)
        case ast.Call(func=ast.Name(id="say"), args=[text]):
            return _forms(text)
        case ast.Call(func=ast.Name(id="counted"), args=[_, ast.Constant(value=str(what))]):
            return [("{count} " + what,), ("{count} " + what + "s",)]
    return [(node,)]


def _joined(pieces: list[list[_Parts]]) -> list[_Parts]:
    forms = islice(product(*pieces), MOST)
    return [tuple(part for parts in form for part in parts) for form in forms]


def _template(parts: _Parts) -> str | None:
    """Name the places; ``None`` where what is left is no text for a person."""
    text = ""
    taken: dict[str, str] = {}
    for part in parts:
        if isinstance(part, str):
            text += part
            taken.update(dict.fromkeys(_PLACE.findall(part), ""))
            continue
        shown = ast.unparse(part)
        base = name = _name(part.value if isinstance(part, ast.FormattedValue) else part)
        number = 2
        while taken.get(name, shown) != shown:
            name, number = f"{base}{number}", number + 1
        taken[name] = shown
        text += f"{{{name}}}"
    text = text.removeprefix(", ")
    return text if _is_told(text) else None


def _is_piece(text: str) -> bool:
    """Whether a piece of a summary is for a person; here one word is one too."""
    return _is_told(text) or re.fullmatch(r"[a-z]{4,}", text) is not None


def _is_told(text: str) -> bool:
    """Whether a text is for a person, not for a program."""
    literal = _PLACE.sub("", text)
    if not _WORD.search(literal) or "{" in literal or "}" in literal:
        return False
    if not _PLACE.search(text) and " " not in literal.strip():
        return False  # one word alone is a key more often than a text
    if re.search(r"\{[A-Z]\w*_HELP\}", text) or text.startswith(("Expecting ", "Invalid ")):
        return False
    return not re.match(r"[%<\\\[]|--|\(\?| +\\", text) and not re.fullmatch(r"[\w{}./-]+", text)


def _name(node: ast.expr) -> str:
    """Call a place after what stands in it."""
    match node:
        case ast.FormattedValue(value=value):
            return _name(value)
        case ast.Name(id=name):
            return name.strip("_")
        case ast.Attribute(attr=name):
            return name.strip("_")
        case ast.Call(func=ast.Name(id="len"), args=[of]):
            return f"{_name(of)}_count"
        case ast.Call(
            func=ast.Name(id=("times" | "counted" | "str" | "shape_text" | "repr" | "sum")),
            args=[of, *_],
        ):
            return _name(of)
        case ast.Call(func=function):
            return _name(function) if not _is_text(function) else "list"
        case ast.Subscript(value=value) | ast.Starred(value=value):
            return _name(value)
        case ast.BinOp(left=left, right=right):
            return _name(left) if not isinstance(left, ast.Constant) else _name(right)
        case ast.Constant():
            return "value"
    return "value"
