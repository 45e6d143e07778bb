"""What panels, menus of the window and its history change."""

from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from engine.advice.silence import lift, silence, silence_entries
from engine.blocks.composite import Composite
from engine.errors import NetloomError
from engine.graph import Graph
from engine.groups import editing as groups
from engine.groups.scope import instances
from engine.project import Project
from engine.projectfile import project_from_json, project_to_json
from engine.settings import Kind, SettingInfo, describe
from tests.designer.random.beginnings import BEGINNINGS
from tests.designer.random.desk import Desk, chosen
from tests.designer.random.pointing import MOST, Numbers

MOST_TABS = 3

VALUES: dict[Kind, tuple[Any, ...]] = {
    Kind.SWITCH: (True, False),
    Kind.AXES: (1, 2, 3, (3, 5), (1, 2, 3), 0, -1, (3,)),
    Kind.PADDING: ("same", "valid", "full", 1, (1, 2), "other"),
    Kind.SHAPE: ((1, 28, 28), (3, 16, 16), (8,), (4, 12), (2, 8, 8, 8), (), (0, 1)),
    Kind.NUMBERS: ((0.5,), (1.0, 2.0), (1.0, 2.0, 3.0), ()),
    Kind.MATRIX: (((1.0, 0.0), (0.0, 1.0)), ((1.0,),)),
    Kind.TEXT: ("", "a", "some words"),
    Kind.PATH: ("", "/nowhere"),
}


def value(info: SettingInfo, number: int) -> Any:
    """Return a value for a setting: one of its default, its bounds, beyond them, and others."""
    if info.kind is Kind.CHOICE:
        return chosen((*info.choices, "no such choice"), number)
    known = VALUES.get(info.kind)
    if known is None:
        whole = info.kind is Kind.INTEGER
        low = info.minimum if info.minimum is not None else -3
        numbers = [low, low - 1, 1, 2, 3, 5, 7, 16] if whole else [low, low - 1, 0.1, 0.5, 2.0]
        known = tuple(int(each) if whole else float(each) for each in numbers)
    return chosen((info.default, *known, *((None,) if info.optional else ())), number)


class Changing:
    """Settings, annotations, repairs, groups, tabs, files and the history."""

    desk: Desk

    def _names(self, number: int) -> tuple[str, ...]:
        """Return the selected blocks of the kind of the first of them, or one block."""
        graph, names = self.desk.graph, self.desk.view.selection
        if not names:
            name = self.desk.node(number)
            return () if name is None else (name,)
        kind = type(graph[names[0]].block)
        return tuple(name for name in names if type(graph[name].block) is kind)

    @rule(which=Numbers, values=st.lists(Numbers, min_size=1, max_size=3), end=st.integers(0, 3))
    def set(self, which: int, values: list[int], end: int) -> None:
        """Spin a setting, and let go, withdraw, or let the next change join."""
        desk, names = self.desk, self._names(which)
        if not names:
            return
        infos = describe(type(desk.graph[names[0]].block))
        if not infos:
            return
        info = chosen(infos, which)
        merge = f"{','.join(names)}.{info.name}"
        for number in values:
            wanted = value(info, number)

            def edit(graph: Graph, wanted: object = wanted) -> Graph:
                for name in names:
                    graph = graph.replace(name, graph[name].block.change(**{info.name: wanted}))
                return graph

            desk.attempt("Set", edit, merge)
        if end == 0:
            desk.document.withdraw(merge)
        if end != 3:
            desk.document.end_gesture()

    @rule(which=Numbers, how=st.integers(0, 3))
    def annotate(self, which: int, how: int) -> None:
        name = self.desk.node(which)
        if name is None:
            return
        changes: dict[str, Any] = chosen(
            ({"note": "a note"}, {"note": ""}, {"trainable": False}, {"trainable": True}), how
        )
        merge = f"note.{name}" if "note" in changes else None
        self.desk.attempt("Annotate", lambda graph: graph.annotate(name, **changes), merge)

    @rule(which=Numbers, setting=st.sampled_from(("epochs", "batch_size", "learning_rate")))
    def plan(self, which: int, setting: str) -> None:
        document = self.desk.document
        info = next(
            (i for i in describe(type(document.project.training)) if i.name == setting), None
        )
        if info is None:
            return
        try:
            project = document.project.change_training(**{setting: value(info, which)})
        except NetloomError:
            return
        document.edit("Plan", project, f"training.{setting}")
        if which % 3 == 0:
            document.end_gesture()

    @rule(which=Numbers, repair=Numbers, quiet=st.booleans())
    def mend(self, which: int, repair: int, quiet: bool) -> None:
        """Take a repair, or silence the advice, or show again what was silenced."""
        desk, document = self.desk, self.desk.document
        problems = document.scope.problems if which % 2 else document.problems
        if not problems:
            return
        problem = chosen(problems, which)
        if quiet:
            entries = silence_entries(problem)
            if entries:
                document.end_gesture()
                document.edit("Silence", silence(document.project, chosen(entries, repair)))
            return
        if document.scope.outer is not None and not any(
            p is problem for p in document.scope.problems
        ):
            desk.view.travel.go_to(())
        if problem.repairs and len(desk.graph) < MOST:
            desk.view.commands.repair(problem, chosen(problem.repairs, repair))

    @rule(which=Numbers)
    def hear_again(self, which: int) -> None:
        document = self.desk.document
        entries = sorted(document.project.silenced)
        if entries:
            document.edit("Show again", lift(document.project, chosen(entries, which)))

    # -- groups --------------------------------------------------------------------------------

    @rule(which=Numbers)
    def enter(self, which: int) -> None:
        names = [
            n for n, node in self.desk.graph.nodes.items() if isinstance(node.block, Composite)
        ]
        if names:
            self.desk.view.travel.enter(chosen(names, which))

    @rule(all_the_way=st.booleans())
    def leave(self, all_the_way: bool) -> None:
        travel = self.desk.view.travel
        travel.go_to(()) if all_the_way else travel.leave()

    @rule(what=st.sampled_from(("expose", "conceal", "retitle", "rename", "note", "remove")),
          which=Numbers, setting=Numbers)  # fmt: skip
    def regroup(self, what: str, which: int, setting: int) -> None:
        """Change what a group shows of itself."""
        document = self.desk.document
        project, inside = document.project, document.scope.group
        if not project.groups:
            return
        name = inside if inside is not None else chosen(sorted(project.groups), which)
        document.end_gesture()
        try:
            after = _regrouped(project, name, what, which, setting)
        except NetloomError:
            return
        document.edit("Group", after)

    # -- history, tabs, files ------------------------------------------------------------------

    @rule(steps=st.integers(1, 6), forward=st.booleans())
    def travel_in_time(self, steps: int, forward: bool) -> None:
        stack = self.desk.document.undo_stack
        for _ in range(steps):
            stack.redo() if forward else stack.undo()

    @rule(number=Numbers)
    def jump_in_time(self, number: int) -> None:
        """Press a step of the visible history."""
        stack = self.desk.document.undo_stack
        stack.setIndex(max(stack.count() - number % 9, 0))

    @precondition(lambda self: len(self.desk.sheets) < MOST_TABS)
    @rule(name=st.sampled_from(sorted(BEGINNINGS)))
    def add_tab(self, name: str) -> None:
        self.desk.add_tab(BEGINNINGS[name]())

    @rule(number=Numbers)
    def show_tab(self, number: int) -> None:
        self.desk.show_tab(number)

    @rule(number=Numbers)
    def save(self, number: int) -> None:
        """Save, perhaps under another name; now and then open what was saved."""
        desk, document = self.desk, self.desk.document
        document.mark_saved(Path("some.netloom"))
        document.call(chosen(("some", "other"), number))
        if number % 4 == 0:
            desk.replace_tab(project_from_json(project_to_json(document.project)))

    @rule(classes=st.sampled_from((None, 10, 3)))
    def learn_classes(self, classes: int | None) -> None:
        self.desk.document.set_classes(classes)

    @rule(name=st.sampled_from(("dark", "light")))
    def set_theme(self, name: str) -> None:
        self.desk.set_theme(name)


def _regrouped(project: Project, name: str, what: str, which: int, setting: int) -> Project:
    definition = project.groups[name]
    if what in ("conceal", "retitle") and not definition.exposed:
        what = "expose"
    match what:
        case "expose":
            node = chosen(list(definition.graph.nodes.values()), which)
            infos = describe(type(node.block))
            return (
                groups.expose(project, name, node.name, chosen(infos, setting).name)
                if infos
                else project
            )
        case "conceal":
            return groups.conceal(project, name, chosen(definition.exposed, setting).name)
        case "retitle":
            title = chosen(("A title", "Another", ""), which)
            return groups.retitle(project, name, chosen(definition.exposed, setting).name, title)
        case "rename":
            return groups.rename_group(project, name, chosen(("Stem", "Inner", "Ünï 2"), which))
        case "note":
            return groups.annotate_group(project, name, chosen(("", "what it is"), which))
        case _:
            return project if instances(project, name) else groups.remove_definition(project, name)
