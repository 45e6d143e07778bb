"""The texts that the window's own code marks for translation, read from its source."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
"""The folder of the program."""

FOLDERS = ("designer", "widgets")

RECEIVERS = {"view": "View", "window": "Window", "panel": "Window"}
"""Of which class the object is that somebody else's ``tr`` is asked of."""


class Text(NamedTuple):
    """A text to translate."""

    context: str
    """What it belongs to: a class, or what a module calls itself."""
    source: str
    file: str
    """Where it stands, from the program's folder on."""
    line: int


def marked_texts(root: Path = ROOT) -> list[Text]:
    """Return every marked text of the window's code, in the order of the files.

    Raises
    ------
    ValueError
        Where something is marked that is no constant, or of a context that nobody can know.
    """
    texts: list[Text] = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            texts += _Reader(tree, path.relative_to(root).as_posix()).texts()
    return texts


class _Reader:
    """Reads one module.

    Parameters
    ----------
    tree
        The module.
    file
        Its name, for the catalogue.
    """

    def __init__(self, tree: ast.Module, file: str) -> None:
        self._tree = tree
        self._file = file
        self._marks = _marks_of(tree)

    def texts(self) -> Iterator[Text]:
        """Yield what is marked, in the order of the source."""
        yield from self._inside(self._tree, "")

    def _inside(self, node: ast.AST, owner: str) -> Iterator[Text]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield from self._call(child, owner)
            yield from self._inside(child, child.name if isinstance(child, ast.ClassDef) else owner)

    def _call(self, call: ast.Call, owner: str) -> Iterator[Text]:
        function = call.func
        if isinstance(function, ast.Name) and function.id == "count_text":
            for noun in call.args[1:]:  # a count's nouns, for one and for many
                yield from self._found("Facts", noun)
        elif isinstance(function, ast.Name) and function.id in self._marks and call.args:
            yield from self._found(self._marks[function.id], call.args[0])
        elif isinstance(function, ast.Name) and function.id in {"translate", "QT_TRANSLATE_NOOP"}:
            yield from self._with_context(call)
        elif isinstance(function, ast.Attribute) and function.attr == "translate":
            if ast.unparse(function.value).endswith("Application"):
                yield from self._with_context(call)
        elif isinstance(function, ast.Attribute) and function.attr == "tr" and call.args:
            yield from self._found(self._receiver(function.value, owner), call.args[0])

    def _with_context(self, call: ast.Call) -> Iterator[Text]:
        context, text = call.args[:2]
        if isinstance(context, ast.Constant) and isinstance(text, ast.Constant | ast.IfExp):
            yield from self._found(str(context.value), text)

    def _receiver(self, value: ast.expr, owner: str) -> str:
        name = ast.unparse(value).split(".")[-1].strip("_")
        if name == "self" and owner:
            return owner
        if name in RECEIVERS:
            return RECEIVERS[name]
        raise ValueError(f"{self._file}:{value.lineno}: whose {ast.unparse(value)}.tr is this?")

    def _found(self, context: str, text: ast.expr) -> Iterator[Text]:
        if isinstance(text, ast.IfExp):
            yield from self._found(context, text.body)
            yield from self._found(context, text.orelse)
        elif isinstance(text, ast.Constant) and isinstance(text.value, str):
            if text.value:
                yield Text(context, text.value, self._file, text.lineno)
        elif isinstance(text, ast.JoinedStr | ast.BinOp):
            place = f"{self._file}:{text.lineno}"
            raise ValueError(f"{place}: only a constant can be translated.")  # noqa: TRY004
        # A name: what it stands for is marked where it is declared.


def _marks_of(tree: ast.Module) -> dict[str, str]:
    """Return which functions of a module mark a text, and for which context.

    A mark that translates at once names its context; one that only marks, for the module's tables,
    belongs to the context of the module's function ``translated``.
    """
    contexts: dict[str, str] = {}
    only: list[str] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef) or len(node.args.args) != 1:
            continue
        last = node.body[-1]
        if not isinstance(last, ast.Return) or last.value is None:
            continue
        value = last.value
        argument = node.args.args[0].arg
        if isinstance(value, ast.Name) and value.id == argument and node.name in {"_", "mark"}:
            only.append(node.name)
        elif (
            isinstance(value, ast.Call)
            and ast.unparse(value.func).endswith("translate")
            and isinstance(value.args[0], ast.Constant)
            and ast.unparse(value.args[1]) == argument
        ):
            contexts[node.name] = str(value.args[0].value)
    shared = contexts.get("translated")
    if only and shared is None:
        raise ValueError(f"{only[0]}() marks texts, but no translated() says of which context.")
    return contexts | {name: str(shared) for name in only}
