"""What the panels ask for, as edits of the document."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from designer.step_names import with_value
from engine.advice.silence import entry_parts, lift, renamed, silence
from engine.errors import NetloomError
from widgets.fields import Each, spread
from widgets.words import key_words, listed, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from designer.window import Window
    from engine.blocks.base import Block
    from engine.graph import Graph
    from engine.problems import Problem, Repair


class Editing(QObject):
    """Turns the signals of the panels into undoable edits, and refusals into sentences."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._document = window.document
        window.palette_panel.block_chosen.connect(self._add_block)
        inspector = window.inspector
        inspector.setting_changed.connect(self._change_setting)
        inspector.pointed.connect(self._give_keys_back)
        inspector.setting_withdrawn.connect(self._withdraw_setting)
        self._document.opened.connect(inspector.start_anew)
        inspector.gesture_finished.connect(self._document.end_gesture)
        inspector.settings.refused.connect(self._tell_refusal)
        inspector.rename_requested.connect(self._rename)
        inspector.trainable_changed.connect(self._set_trainable)
        inspector.bypassed_changed.connect(self._set_bypassed)
        inspector.note_changed.connect(self._set_note)
        inspector.repair_requested.connect(self._repair)
        problems = window.problems_panel
        problems.repair_requested.connect(self._repair_problem)
        problems.chosen.connect(self._go_to)
        problems.hovered.connect(self._highlight)
        problems.lift_requested.connect(self._lift)
        for asking in (problems, inspector.problem_list, window.view.notice.list):
            asking.silence_requested.connect(self._silence)
        window.view.problem_pressed.connect(self._show_problem)
        for panel, change in (
            (window.data_panel, self.change_data),
            (window.training_panel, self.change_training),
        ):
            panel.changed.connect(change)
            panel.finished.connect(self._document.end_gesture)
        window.data_panel.form.withdrawn.connect(self._withdraw_data)
        window.training_panel.form.withdrawn.connect(self._withdraw_training)

    def attempt(self, edit: Callable[[], object]) -> bool:
        """Make an edit; where it is refused, say why and leave everything as it is."""
        try:
            edit()
        except NetloomError as error:
            self._window.tell(str(error))
            return False
        return True

    @Slot(str)
    def _add_block(self, kind: str) -> None:
        with self._keys_given_back():
            self._window.view.add_block(kind)

    @Slot()
    def _give_keys_back(self) -> None:
        """Let the canvas have the keys after a press elsewhere, unless somebody types."""
        with self._keys_given_back():
            pass

    @contextmanager
    def _keys_given_back(self) -> Iterator[None]:
        """Let the canvas have the keys after what a press does, unless somebody types."""
        # Asked before it is done: where the pressed button goes with its problem, Qt hands the
        # focus on to the next field.
        focus = QApplication.focusWidget()
        typing = isinstance(focus, QLineEdit | QAbstractSpinBox | QPlainTextEdit)
        typing = typing or (isinstance(focus, QComboBox) and focus.isEditable())
        yield
        if not typing:
            self._window.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, str, object)
    def _change_setting(self, names: tuple[str, ...], setting: str, value: Any) -> None:
        def edit(graph: Graph) -> Graph:
            known: dict[tuple[Block, Any], Block] = {}  # many blocks are alike
            for name, own in zip(names, spread(value, len(names)), strict=True):
                pair = graph[name].block, own
                if pair not in known:
                    known[pair] = pair[0].change(**{setting: own})
                graph = graph.replace(name, known[pair])
            return graph

        what = names[0] if len(names) == 1 else self.tr("{count} blocks").format(count=len(names))
        label = self.tr("Set {setting} of {what}").format(setting=key_words(setting), what=what)
        if not isinstance(value, Each):
            label = with_value(label, value)
        merge = _setting_key(names, setting)
        self.attempt(lambda: self._document.edit_graph(label, edit, merge))

    @Slot(object, str)
    def _withdraw_setting(self, names: tuple[str, ...], setting: str) -> None:
        if not self._document.withdraw(_setting_key(names, setting)):
            # Something else was done meanwhile: what was set before that stays.
            self._window.inspector.settings.show_again()

    @Slot(str)
    def _tell_refusal(self, sentence: str) -> None:
        """Say below the canvas what can be read in the field no more."""
        self._window.tell(self.tr("Not changed: {sentence}").format(sentence=sentence))

    @Slot(str, str)
    def _rename(self, name: str, new_name: str) -> None:
        label = self.tr("Rename {old} to {new}").format(old=name, new=new_name)

        def edit() -> None:
            document = self._document
            if document.scope.outer is not None:
                document.edit_graph(label, lambda graph: graph.rename(name, new_name))
                return
            project = document.project.edit_graph(lambda graph: graph.rename(name, new_name))
            document.edit(label, renamed(project, name, new_name))

        # Where something else is selected by now, that stays so.
        selected = self._window.view.selection == (name,)
        if self.attempt(edit) and selected and new_name in self._document.graph:
            self._window.view.select([new_name])

    @Slot(object, bool)
    def _set_trainable(self, names: tuple[str, ...], trainable: bool) -> None:
        def edit(graph: Graph) -> Graph:
            for name in names:
                graph = graph.annotate(name, trainable=trainable)
            return graph

        label = self.tr("Let {name} learn") if trainable else self.tr("Freeze {name}")
        self.attempt(lambda: self._document.edit_graph(label.format(name=listed(names)), edit))

    @Slot(object, bool)
    def _set_bypassed(self, names: tuple[str, ...], bypassed: bool) -> None:
        self._window.view.commands.set_bypassed(names, bypassed)

    @Slot(str, str)
    def _set_note(self, name: str, note: str) -> None:
        label = self.tr("Note on {name}").format(name=name)
        self.attempt(
            lambda: self._document.edit_graph(
                label, lambda graph: graph.annotate(name, note=note), f"note.{name}"
            )
        )

    @Slot(object)
    def _repair(self, repair: Repair) -> None:
        self._document.end_gesture()
        with self._keys_given_back(), self._window.view.adding.shown():
            self.attempt(lambda: self._document.mend(repair))

    @Slot(object, object)
    def _repair_problem(self, problem: Problem, repair: Repair) -> None:
        self._go_where(problem)
        self._repair(repair)

    def _go_where(self, problem: Problem) -> None:
        """Show the graph that a problem is about, so that what mends it can be seen."""
        scope = self._document.scope
        if scope.outer is not None and not any(each is problem for each in scope.problems):
            self._window.view.travel.go_to(())

    @Slot(str)
    def _silence(self, entry: str) -> None:
        project = self._document.project
        label = self.tr("Silence “{title}”").format(title=words(entry_parts(entry)[0]))
        self._document.end_gesture()
        with self._keys_given_back():
            self._document.edit(label, silence(project, entry))

    @Slot(str)
    def _lift(self, entry: str) -> None:
        project = self._document.project
        label = self.tr("Show “{title}” again").format(title=words(entry_parts(entry)[0]))
        self._document.end_gesture()
        with self._keys_given_back():
            self._document.edit(label, lift(project, entry))

    @Slot(object)
    def _go_to(self, node: str | None) -> None:
        problem = self._window.problems_panel.current
        if problem is not None:
            self._go_where(problem)
        if node is not None and node in self._document.graph:
            self._window.view.select([node])
            self._window.view.reveal(node)

    @Slot(str)
    def _show_problem(self, node: str) -> None:
        """Bring a block's problems to the front among all others."""
        self._window.show_panel("problems")
        self._window.problems_panel.go_to_node(node)

    @Slot(object)
    def _highlight(self, node: str | None) -> None:
        scope = self._document.scope
        known = scope.outer is None or any(node == each.node for each in scope.problems)
        self._window.view.highlight(node if known else None)

    @Slot(str, object)
    def change_data(self, setting: str, value: Any) -> None:
        """Change a data setting."""
        label = self.tr("Set data {setting}").format(setting=key_words(setting))
        label = with_value(label, value)
        project = self._document.project
        self.attempt(
            lambda: self._document.edit(
                label, project.change_data(**{setting: value}), f"data.{setting}"
            )
        )

    @Slot(str)
    def _withdraw_data(self, setting: str) -> None:
        if not self._document.withdraw(f"data.{setting}"):
            self._window.data_panel.form.show_values([self._document.project.data])

    @Slot(str)
    def _withdraw_training(self, setting: str) -> None:
        if not self._document.withdraw(f"training.{setting}"):
            self._window.training_panel.form.show_values([self._document.project.training])

    @Slot(str, object)
    def change_training(self, setting: str, value: Any) -> None:
        """Change a setting of the training plan."""
        label = self.tr("Set training {setting}").format(setting=key_words(setting))
        label = with_value(label, value)
        project = self._document.project
        self.attempt(
            lambda: self._document.edit(
                label, project.change_training(**{setting: value}), f"training.{setting}"
            )
        )


def _setting_key(names: tuple[str, ...], setting: str) -> str:
    """Return the key by which the steps of one gesture in the inspector become one."""
    return f"{','.join(names)}.{setting}"
