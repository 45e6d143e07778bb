"""Cut, copy and paste of blocks, as text that any program takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from designer.canvas.duplicating import accompanying
from designer.canvas.pasting import paste
from designer.canvas.remark_edits import without
from engine.errors import FragmentError, NetloomError
from engine.fragment import extract, from_text, to_text
from engine.projectfile import SUFFIX, read_text

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from designer.canvas.view import CanvasView
    from engine.fragment import Fragment


def _(text: str) -> str:
    return QCoreApplication.translate("Clipboard", text)


class Clipboard:
    """The clipboard as one canvas uses it. Each paste is one undo step; what is refused is said."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._copied: tuple[str, Fragment] | None = None
        """What was copied here last: reading 2,000 blocks again takes 0.1 s."""

    def copy(self) -> bool:
        """Put what is selected onto the clipboard; say whether there was anything."""
        view = self._view
        names, remarks = view.selection, view.remarking.selection
        if not names and not remarks:
            view.say(_("Select blocks to copy them."))
            return False
        graph = view.canvas.graph
        part = extract(graph, names, accompanying(graph, names, remarks))
        text = to_text(part)
        self._copied = text, part
        QGuiApplication.clipboard().setText(text)
        return True

    def cut(self) -> None:
        """Put the selected blocks onto the clipboard and remove them."""
        view = self._view
        if not view.document.scope.editable:
            view.say(str(view.document.scope.refusal()))
        elif self.copy():
            names, remarks = view.selection, view.remarking.selection
            notes = accompanying(view.canvas.graph, names, remarks)
            label = _("Cut {what}").format(what=view.remarking.named(names, remarks))
            view.attempt(label, lambda graph: without(graph, names, notes))

    def paste(self, place: QPointF | None = None, *, incoming: bool = False) -> None:
        """Put the blocks of the clipboard to a place.

        Parameters
        ----------
        place
            Where in the scene; by default where the pointer is, or the middle of the view.
        incoming
            Lay the wires that came from elsewhere too.
        """
        if place is None:
            place = self._view.mapToScene(self._view.pointer())
        # Where nothing was ever copied, some platforms have no data at all.
        data = QGuiApplication.clipboard().mimeData() or QMimeData()
        self.paste_data(data, place, incoming=incoming)

    def paste_data(self, data: QMimeData, place: QPointF, *, incoming: bool = False) -> bool:
        """Put the blocks of a text, or of a project file, to a place; say whether that was done.

        Parameters
        ----------
        data
            What is on the clipboard, or was dropped.
        place
            Where in the scene.
        incoming
            Lay the wires that came from elsewhere too.
        """
        try:
            text = blocks_text(data)
        except NetloomError as error:
            self._view.say(str(error))
            return False
        return self.take(text, place, incoming=incoming)

    def take(self, text: str, place: QPointF, *, incoming: bool = False) -> bool:
        """Put the blocks of a text to a place; where there are none, say why."""
        try:
            return self.paste_text(text, place, incoming=incoming)
        except NetloomError as error:
            self._view.say(str(error))
            return False

    def paste_text(self, text: str, place: QPointF, *, incoming: bool = False) -> bool:
        """Put the blocks of a text to a place, select them, and say whether that was done.

        Raises
        ------
        NetloomError
            Where there are none, or they cannot be put here.
        """
        view = self._view
        document = view.document
        if not document.scope.editable:
            raise document.scope.refusal()
        copied = self._copied
        part = copied[1] if copied is not None and copied[0] == text else from_text(text)
        base, copies = paste(
            document.project, document.graph, part, (place.x(), place.y()), incoming=incoming
        )
        names = tuple(copies.names.values())
        what = view.commands.name(names) if names else _("a note")
        label = _("Paste {what}").format(what=what)
        is_first = not len(document.graph)
        document.end_gesture()
        done = document.edit_graph(label, lambda _graph: copies.graph, base=base)
        view.canvas.select(names, remarks=copies.remarks.values())
        if is_first and names:
            view.fit()  # it is the network
        view.remarking.show_copies(names, copies.remarks.values())
        if copies.open:
            what = view.commands.name(copies.open)
            view.say(_("What fed {what} is not here: wire it to something else.").format(what=what))
        return done


def blocks_text(data: QMimeData) -> str:
    """Return the text that holds blocks: itself, or what is in a project file.

    Raises
    ------
    FragmentError, ProjectFileError
        Where there is neither.
    """
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(files) == 1 and files[0].suffix == SUFFIX:
        return read_text(files[0])
    if data.hasText() and data.text().strip() and not files:
        return data.text()
    if data.hasHtml() and not files:
        return data.html()  # a mail that was written as a page alone
    if data.hasImage():
        cause = _("The clipboard has a picture, but no blocks: copy blocks with Ctrl+C first.")
    elif files:
        cause = _("The clipboard has files, but no project: copy blocks with Ctrl+C first.")
    else:
        cause = _("The clipboard has no blocks: copy some with Ctrl+C first.")
    raise FragmentError(cause)
