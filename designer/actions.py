"""Every command of the window as one table: name, icon, keys, where it appears."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from widgets.theme import Theme


def _(text: str) -> str:
    """Mark a text for translation; it is translated when its action is made."""
    return text


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can ask of the window.

    Parameters
    ----------
    id
        The name in code.
    text
        What the menu says, with its mnemonic.
    help
        What the tool tip and the status bar say.
    icon
        Stem of a file in ``resources/icons``; none where it is empty.
    keys
        The shortcuts, the shown one first.
    standard
        The platform's own shortcut for it, where there is one.
    """

    id: str
    text: str
    help: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    standard: QKeySequence.StandardKey | None = None


Standard = QKeySequence.StandardKey

COMMANDS = (
    Command("new", _("&New"), _("Begin an empty project"), "new", standard=Standard.New),
    Command("open", _("&Open…"), _("Open a project file"), "open", standard=Standard.Open),
    Command("save", _("&Save"), _("Save the project"), "save", standard=Standard.Save),
    Command(
        "save_as", _("Save &as…"), _("Save the project under another name"), "",
        ("Ctrl+Shift+S",), Standard.SaveAs,
    ),
    Command(
        "templates", _("&Templates…"), _("Begin with a network of the literature"), "gallery",
        ("Ctrl+T",),
    ),
    Command("forget_recent", _("&Forget these"), _("Forget which projects were open lately")),
    Command(
        "restore_session", _("Reopen at t&he next start"),
        _("Open at the next start what is open when the window is closed"),
    ),
    Command("close_tab", _("&Close tab"), _("Close the shown project"), "", ("Ctrl+W", "Ctrl+F4")),
    Command(
        "reopen_tab", _("Reopen close&d tab"), _("Bring back the tab that was closed last"), "",
        ("Ctrl+Shift+T",),
    ),
    Command(
        "next_tab", _("Ne&xt tab"), _("Show the next open project"), "", ("Ctrl+Tab", "Ctrl+PgDown")
    ),
    Command(
        "previous_tab", _("Pre&vious tab"), _("Show the open project before"), "",
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
    ),
    Command(
        "picture", _("Save &picture…"), _("Save the canvas as PNG, SVG or PDF, at any size"), "file"
    ),
    Command(
        "copy_picture", _("Cop&y picture"),
        _("Put a picture of the selected blocks, or of all, into the clipboard"),
    ),
    Command(
        "figure", _("Publication &figure…"), _("Draw the network as the papers on CNNs do"),
    ),
    Command("print", _("Pr&int…"), _("Print the network, over several pages where it is large"), "",
            standard=Standard.Print),
    Command(
        "summary_markdown", _("As &Markdown"),
        _("Copy layers, shapes, parameters and MACs as a table"), "", ("Ctrl+Shift+C",),
    ),
    Command("summary_csv", _("As &CSV"), _("Copy the table of the layers for a spreadsheet")),
    Command("summary_latex", _("As &LaTeX"), _("Copy the table of the layers for a paper")),
    Command("save_summary", _("&Save the summary…"),
            _("Save the table of the layers as CSV, Markdown, LaTeX or HTML")),
    Command("summary_flat", _("Composites &unfolded"),
            _("List what composites and groups are made of")),
    Command("summary_all", _("&All columns"),
            _("List receptive fields and activations in the table too")),
    Command("quit", _("&Quit"), _("Close the window"), "close", ("Ctrl+Q",)),
    Command("undo", _("&Undo"), _("Take back the last step"), "undo", standard=Standard.Undo),
    Command(
        "redo", _("&Redo"), _("Do again what was taken back"), "redo",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
    ),
    Command("delete", _("&Delete"), _("Remove the selected blocks or the selected wire"), "remove"),
    Command("cut", _("Cu&t"), _("Put the selected blocks onto the clipboard and remove them"),
            "cut"),
    Command("copy", _("&Copy"), _("Put the selected blocks onto the clipboard, as text"), "copy"),
    Command("paste", _("&Paste"), _("Add the blocks that are on the clipboard"), "paste"),
    Command("paste_incoming", _("Paste with inco&ming wires"),
            _("Add the blocks that are on the clipboard, fed by what fed them")),
    Command("duplicate", _("Dup&licate"), _("Copy the selected blocks with the wires among them"),
            "duplicate"),
    Command("duplicate_incoming", _("Duplicate with incoming wire&s"),
            _("Copy the selected blocks, fed by what feeds them")),
    Command("bypass", _("&Bypass"),
            _("Let data pass the selected blocks, or use them again: nothing else changes"),
            "bypass"),
    Command("swap", _("S&wap for…"),
            _("Put another kind of block in the place of the selected ones; the wires stay"),
            "swap"),
    Command("select_all", _("Select &all"), _("Select every block")),
    Command("select_inverse", _("In&vert the selection"),
            _("Select every block that is not selected, and none that is")),
    Command("select_feeding", _("What fe&eds it"),
            _("Select also what feeds the selected blocks, however far before them")),
    Command("select_fed", _("What it &feeds"),
            _("Select also what the selected blocks feed, however far behind them")),
    Command("select_linked", _("All that is &wired to it"),
            _("Select also everything that is wired to the selected blocks in any way")),
    Command("align_left", _("Align &left"), _("Put the left edges in line")),
    Command("align_centre", _("Align &centres"), _("Put the middles in one column")),
    Command("align_right", _("Align &right"), _("Put the right edges in line")),
    Command("align_top", _("Align &tops"), _("Put the upper edges in line")),
    Command("align_middle", _("Align &middles"), _("Put the middles in one row")),
    Command("align_bottom", _("Align &bottoms"), _("Put the lower edges in line")),
    Command("distribute_across", _("Distribute &across"),
            _("Make the gaps between what is selected equal from left to right")),
    Command("distribute_down", _("Distribute &down"),
            _("Make the gaps between what is selected equal from top to bottom")),
    Command("straighten", _("&Straighten the wires"),
            _("Put the selected blocks level, so that the wires among them run straight")),
    Command("remove_reconnect", _("Remove and re&connect"),
            _("Remove the selected blocks and wire what fed them to what they fed")),
    Command("detach", _("Pull &out of its wires"),
            _("Unwire the selected blocks, join what was around them, and put them beside")),
    Command("add_block", _("&Add a block…"),
            _("Add a block behind the selected one or the only open end, else at the pointer"),
            "add"),
    Command("rename", _("Re&name…"), _("Give the selected block another name"), "pencil"),
    Command("chain", _("&Wire in a row"), _("Wire the selected blocks one behind the other")),
    Command("wire_to", _("W&ire to…"),
            _("Choose by name what the selected block is to feed, a skip for example")),
    Command("swap_inputs", _("Swap the in&puts"),
            _("Let what feeds the selected blocks change places")),
    Command("find", _("&Find…"), _("Find blocks by name, kind, note or settings"), "search",
            standard=Standard.Find),
    Command("find_next", _("Find ne&xt"), _("Go to the next block that is found"), "", ("F3",)),
    Command("find_previous", _("Find pre&vious"), _("Go to the found block before"), "",
            ("Shift+F3",)),
    Command(
        "group", _("&Group…"), _("Make what is selected one block, which can be used again"),
        "group", ("Ctrl+G",),
    ),
    Command(
        "ungroup", _("U&ngroup or unfold"), _("Replace a group or composite by what is inside"),
        "ungroup", ("Ctrl+Shift+G",),
    ),
    Command("add_note", _("Add a n&ote"), _("Write something beside the network, at the pointer"),
            "note"),
    Command("frame", _("Fra&me the selection"),
            _("Put a coloured area with a title behind the selected blocks")),
    Command("fit_frame", _("Fit the frame to its &blocks"),
            _("Make the selected frame as large as what is in it")),
    Command("enter", _("&Open a block"),
            _("Show what is inside the selected block; write on the selected note or frame"),
            "open-inside"),
    Command("leave", _("&Leave the block"), _("Go back to where this was opened")),
    Command("fit", _("&Fit"), _("Show the whole network"), "fit"),
    Command("fit_selection", _("Fit the &selection"), _("Show the selected blocks large"), "fit"),
    Command("actual_size", _("&100 %"), _("Show the cards in their size"), "zoom-in"),
    Command("zoom_in", _("Zoom &in"), _("Show the cards larger"), "zoom-in"),
    Command("zoom_out", _("Zoom o&ut"), _("Show the cards smaller"), "zoom-out"),
    Command("keep_view", _("&Keep this view"),
            _("Keep what is seen now under a digit, which brings it back")),
    Command("kept_view", _("Next kept vie&w"), _("Go to the next view that was kept")),
    Command("next_node", _("Ne&xt block"), _("Go to the next block along the data")),
    Command("previous_node", _("Pre&vious block"), _("Go to the block before, along the data")),
    Command("next_wire", _("Next &wire of the block"),
            _("Go to the wires of the selected block, one after the other")),
    Command("next_remark", _("Next n&ote or frame"), _("Go to the next note or frame")),
    Command("previous_remark", _("Previous note or &frame"), _("Go to the note or frame before")),
    Command("tidy", _("&Tidy layout"),
            _("Arrange the selected cards, or all, along the data"), "tidy"),
    Command("flow_right", _("From &left to right"), _("Let the data flow to the right")),
    Command("flow_down", _("From t&op to bottom"), _("Let the data flow down")),
    Command("turn_flow", _("T&urn the flow"),
            _("Let the data flow down instead of to the right, or back")),
    Command("next_overlay", _("Next &overlay"), _("Colour the blocks by another number"), "heat"),
    Command("previous_overlay", _("Pre&vious overlay"),
            _("Colour the blocks by the number before")),
    Command("show_problem", _("&Explain the block's problem"),
            _("Show what is wrong with the selected block, and what mends it")),
    Command("facts", _("&What is known of it"),
            _("Tell shape, parameters and cost of the selected block or wire")),
    Command("next_problem", _("Next &problem"), _("Go to the next problem"), "warning", ("F8",)),
    Command("previous_problem", _("Previous proble&m"), _("Go to the problem before"), "",
            ("Shift+F8",)),
    Command("go_canvas", _("&Canvas"), _("Give the canvas the keyboard"), "", ("Ctrl+0",)),
    Command("go_palette", _("&Blocks"), _("Search the blocks to add"), "", ("Ctrl+1",)),
    Command("go_inspector", _("&Inspector"), _("Change the selected blocks"), "", ("Ctrl+2",)),
    Command("go_monitor", _("&Monitor"), _("See the curves of the training"), "", ("Ctrl+3",)),
    Command("go_training", _("&Training plan"), _("Change how it is trained"), "", ("Ctrl+4",)),
    Command("go_data", _("&Data"), _("Change what it learns from"), "", ("Ctrl+5",)),
    Command("go_problems", _("&Problems"), _("Go through what is wrong or unwise"), "",
            ("Ctrl+6",)),
    Command("go_history", _("&History"), _("Go back to any earlier step"), "history",
            ("Ctrl+7",)),
    Command("canvas_alone", _("Ca&nvas alone"),
            _("Hide all panels, or bring them back as they were"), "", ("Ctrl+Space",)),
    Command("reset_layout", _("&Reset the panels"), _("Put every panel where it was at first")),
    Command("command_palette", _("&All commands…"), _("Search everything that can be done"),
            "command", ("Ctrl+Shift+P",)),
    Command(
        "train", _("&Train"), _("Train the network in the background"), "play", ("F5",)
    ),
    Command(
        "pause", _("&Pause"), _("Let the training wait, or go on"), "pause", ("F6",)
    ),
    Command(
        "stop", _("&Stop"), _("End the training; the best weights are kept"), "stop",
        ("Shift+F5",),
    ),
    Command(
        "export", _("&Export ONNX…"),
        _("Write the trained network as ONNX, proved equal to what was trained"), "export",
        ("Ctrl+E",),
    ),
    Command(
        "evaluate", _("E&valuate"), _("Measure the trained network on the test part"), "check",
        ("Ctrl+R",),
    ),
    Command("theme_system", _("&Follow the system"), _("Light or dark as the system is")),
    Command("theme_light", _("&Light"), _("Always light")),
    Command("theme_dark", _("&Dark"), _("Always dark")),
    Command("keys", _("&Keys…"), _("What every key does"), "help", ("F1",)),
    Command("about", _("&About Netloom"), _("Version and folders"), ""),
)  # fmt: skip

# These keys belong to the canvas, which handles them while it has the focus: the menu names them.
CANVAS_KEYS: Mapping[str, str | QKeySequence.StandardKey] = {
    "fit": "F", "actual_size": "1", "tidy": "L", "turn_flow": "Shift+L",
    "enter": "Enter", "leave": "Backspace",
    "next_overlay": "O", "delete": Standard.Delete, "duplicate": "Ctrl+D",
    "duplicate_incoming": "Ctrl+Shift+D", "cut": Standard.Cut, "copy": Standard.Copy,
    "paste": Standard.Paste, "paste_incoming": "Ctrl+Shift+V", "bypass": "M", "swap": "S",
    "add_note": "C", "frame": "Ctrl+Shift+F",
    "select_all": Standard.SelectAll, "remove_reconnect": "Shift+Del", "add_block": "Tab",
    "rename": "F2", "chain": "W", "wire_to": "T", "detach": "X", "show_problem": "E",
    "swap_inputs": "Shift+X", "straighten": "Q", "facts": "I", "keep_view": "Shift+B",
    "kept_view": "B",
    "zoom_in": "+", "zoom_out": "-", "next_node": "N",
    "next_wire": "Shift+W", "next_remark": "Shift+N", "previous_remark": "Shift+P",
    "fit_selection": "Shift+F", "select_inverse": "Ctrl+I", "align_left": "Ctrl+Shift+Left",
    "align_right": "Ctrl+Shift+Right", "align_top": "Ctrl+Shift+Up",
    "align_bottom": "Ctrl+Shift+Down", "previous_node": "P", "previous_overlay": "Shift+O",
}  # fmt: skip

OTHER_KEYS: Mapping[str, tuple[str, ...]] = {
    "fit": ("Home",), "fit_selection": (".",), "select_all": ("A",), "add_block": ("Shift+A",),
    "duplicate": ("Shift+D",), "bypass": ("D",), "frame": ("Ctrl+J",), "swap_inputs": ("Shift+R",),
}  # fmt: skip
"""What hands are used to from other node editors: second keys of the canvas."""

CHECKABLE = ("theme_system", "theme_light", "theme_dark", "restore_session",
             "summary_flat", "summary_all")  # fmt: skip
"""What is on or off."""


class Actions:
    """The window's actions by name, made once from :data:`COMMANDS`."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.by_id: dict[str, QAction] = {}
        for command in COMMANDS:
            self.by_id[command.id] = self._make(command)
        for name in CHECKABLE:
            self.by_id[name].setCheckable(True)

    def _make(self, command: Command) -> QAction:
        action = QAction(translated(command.text), self._window)
        sequences = [QKeySequence(keys) for keys in command.keys]
        if command.standard is not None:
            standard = QKeySequence.keyBindings(command.standard)
            sequences = [*sequences, *[key for key in standard if key not in sequences]]
        action.setShortcuts(sequences)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        canvas = CANVAS_KEYS.get(command.id)
        shown = sequences if canvas is None else [QKeySequence(canvas)]
        keys = shown[0].toString(QKeySequence.SequenceFormat.NativeText) if shown else ""
        help_text = translated(command.help)
        action.setToolTip(f"{help_text} ({keys})" if keys else help_text)
        action.setStatusTip(help_text)
        # On a button Qt would leave the marks that stand in brackets in other scripts.
        action.setIconText(plain(action.text()).removesuffix("…"))
        if command.id in CANVAS_KEYS:
            action.setText(f"{action.text()}\t{keys}")
        self._window.addAction(action)
        return action

    def __getitem__(self, name: str) -> QAction:
        """Return an action by the name of its command."""
        return self.by_id[name]

    def connect(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Give actions what they do."""
        for name, handler in handlers.items():
            # Qt hands a "checked" along, which the handlers do not take.
            self.by_id[name].triggered.connect(lambda *_args, handler=handler: handler())

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in a theme's colours."""
        for command in COMMANDS:
            if command.icon:
                self.by_id[command.id].setIcon(icon(command.icon, theme))

    def fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        """Put actions into a menu; an empty name is a separator."""
        for name in names:
            if not name:
                menu.addSeparator()
            elif name in self.by_id:
                menu.addAction(self.by_id[name])

    def button(self, bar: QToolBar, name: str, *, text: bool = False) -> QToolButton:
        """Put an action into a tool bar and return its button."""
        bar.addAction(self.by_id[name])
        button = bar.widgetForAction(self.by_id[name])
        assert isinstance(button, QToolButton)  # noqa: S101 - a tool bar makes nothing else
        if text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(plain(self.by_id[name].text()))
        return button


def plain(text: str) -> str:
    """Return what a menu says without the mark of its letter (``&Open``, ``打开(&O)``) and key."""
    marked = re.sub(r"\(&\w\)", "", text.partition("\t")[0])
    return marked.replace("&&", "\0").replace("&", "").replace("\0", "&")


def translated(text: str) -> str:
    """Return a marked text in the person's language."""
    return QCoreApplication.translate("Actions", text)
