"""What the command palette offers: every command, block, template, panel and node by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence

from designer import languages
from designer.actions import CANVAS_KEYS, COMMANDS, plain
from designer.menu_table import SECTIONS, translated
from engine.blocks.base import registry
from engine.templates import templates
from widgets.command_palette import CommandPalette, Entry
from widgets.icons import family_icon, icon
from widgets.words import apart, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtCore import QSettings

    from designer.window import Window
    from engine.graph import Node
    from widgets.theme import Theme

MOST_NODES = 100
"""Ways to blocks that are offered at once."""

MOST_USED = 8
"""What was used lately stands first; more of it would hide the rest."""

KNOWN_AS: Mapping[str, tuple[str, ...]] = {
    "theme_dark": ("dark mode", "dark theme", "night"),
    "theme_light": ("light mode", "light theme", "day"),
    "tidy": ("arrange", "auto layout", "clean up"),
    "wire_to": ("connect to", "skip connection", "link"),
    "chain": ("connect", "link"),
    "keep_view": ("bookmark", "quick mark"),
    "kept_view": ("bookmark", "quick mark"),
    "facts": ("info", "node info", "details"),
    "straighten": ("straighten connections", "level"),
    "swap_inputs": ("reorder inputs", "exchange inputs"),
    "detach": ("extract", "disconnect", "unwire"),
    "remove_reconnect": ("dissolve", "heal"),
    "bypass": ("mute", "disable"),
    "show_problem": ("fix", "repair", "error"),
    "group": ("subgraph", "collapse"),
    "leave": ("up", "back"),
}
"""What commands are called elsewhere."""

_NATIVE = QKeySequence.SequenceFormat.NativeText


class Offering(QObject):
    """Fills the palette when it is asked for, and remembers what was used.

    Parameters
    ----------
    window
        The window.
    settings
        Where what was used lately is kept.
    """

    def __init__(self, window: Window, settings: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.palette = CommandPalette(window.theme, window)
        self.palette.used.connect(self._remember)
        window.actions_.connect({"command_palette": self.ask})

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.palette.set_theme(theme)

    def ask(self) -> None:
        """Show everything that can be done."""
        self.palette.ask(self.entries(), self.used, self.nodes)

    @property
    def used(self) -> list[str]:
        """The ids of what was used lately, the last first."""
        text = str(self._settings.value("commands_used", "") or "")
        return [each for each in text.split("\n") if each]

    @Slot(str)
    def _remember(self, identifier: str) -> None:
        used = [identifier, *(each for each in self.used if each != identifier)]
        self._settings.setValue("commands_used", "\n".join(used[:MOST_USED]))

    def entries(self) -> list[Entry]:
        """Return everything that can be done now."""
        return [
            *self._commands(),
            *self._choices(),
            *self._blocks(),
            *self._templates(),
        ]

    def _commands(self) -> Iterator[Entry]:
        actions = self._window.actions_
        for command in COMMANDS:
            if command.id == "command_palette":
                continue
            action = actions[command.id]
            section = SECTIONS.get(command.id, "")
            title = plain(action.text())
            if section:
                title = self.tr("{section}: {title}").format(
                    section=plain(translated(section)), title=title
                )
            keys = action.shortcut().toString(_NATIVE)
            if command.id in CANVAS_KEYS:
                keys = QKeySequence(CANVAS_KEYS[command.id]).toString(_NATIVE)
            enabled = action.isEnabled()
            english = plain(command.text).rstrip("…")
            yield Entry(
                command.id, title, action.trigger,
                action.statusTip() if enabled else self._why_not(command.id), keys,
                icon=action.icon(), enabled=enabled,
                names=(plain(action.text()), english, *KNOWN_AS.get(command.id, ())),
                own=plain(translated(command.text)).rstrip("…"), english=english,
                by_name=command.id in {"undo", "redo"},
            )  # fmt: skip

    def _why_not(self, command: str) -> str:
        """Return why a command cannot be done now."""
        reasons = {
            "undo": self.tr("Nothing has been done that could be taken back."),
            "redo": self.tr("Nothing has been taken back."),
            "train": self.tr("A training is running."),
            "pause": self.tr("No training is running."),
            "stop": self.tr("No training is running."),
        }
        return reasons.get(command, self.tr("This cannot be done now."))

    def _choices(self) -> Iterator[Entry]:
        window = self._window
        for identifier, action in window.overlays.actions.items():
            title = self.tr("Overlay: {name}").format(name=plain(action.text()))
            yield Entry(
                f"overlay {identifier}", title, action.trigger, action.statusTip(),
                icon=icon("heat", window.theme), own=plain(action.text()),
            )  # fmt: skip
        for language, action in window.languages.items():
            title = self.tr("Language: {name}").format(name=plain(action.text()))
            yield Entry(
                f"language {language}", title, action.trigger, action.statusTip(),
                names=(plain(action.text()), *languages.KNOWN_AS.get(language, ())),
            )  # fmt: skip
        for dock in window.docks:
            name = dock.objectName()
            title = self.tr("Panel: {name}").format(name=dock.windowTitle())
            yield Entry(
                f"panel {name}", title, partial(window.go_to_panel, name),
                self.tr("Show this panel and give it the keyboard"), names=(name,),
                own=dock.windowTitle(),
            )  # fmt: skip
        for path in window.recent.paths:
            title = apart(self.tr("Open {name}").format(name=path.name))
            yield Entry(
                f"file {path}", title, partial(window.recent.open, path), str(path),
                icon=icon("file", window.theme),
            )  # fmt: skip

    def _blocks(self) -> Iterator[Entry]:
        window = self._window
        made = window.view.adding.made()
        for kind, block in [*((b.kind, b) for b in registry().values()), *made.items()]:
            title = apart(self.tr("Add {block}").format(block=words(block.title)))
            yield Entry(
                f"add {kind}", title, partial(window.view.add_block, kind),
                words(block.help()),
                names=(words(block.title), block.title, block.stem, *block.synonyms),
                icon=family_icon(block.family, window.theme), own=words(block.title),
                english=block.title,
            )  # fmt: skip

    def _templates(self) -> Iterator[Entry]:
        window = self._window
        for each in templates():
            title = apart(self.tr("Open template {name}").format(name=words(each.title)))
            yield Entry(
                f"template {each.id}", title,
                partial(window.open_project_value, each.id),
                words(each.teaches), names=(each.id, words(each.title), each.title),
                icon=icon("gallery", window.theme), own=words(each.title), english=each.title,
            )  # fmt: skip

    def _go_to(self, name: str) -> None:
        self._window.view.setFocus()
        self._window.view.reveal(name)

    def nodes(self, text: str) -> list[Entry]:
        """Return the ways to the blocks on the canvas whose names have what is typed last."""
        typed = text.lower().split()
        if not typed:
            return []
        nodes = self._window.document.graph.nodes
        found = [node for name, node in nodes.items() if typed[-1] in name.lower()]
        return [self._way_to(node) for node in found[:MOST_NODES]]

    def _way_to(self, node: Node) -> Entry:
        name = node.name
        # Not remembered: another project has other blocks.
        return Entry(
            "",
            apart(self.tr("Go to {name}").format(name=name)),
            partial(self._go_to, name),
            words(node.block.title),
            names=(name,),
            icon=family_icon(node.block.family, self._window.theme),
            own=name,
        )
