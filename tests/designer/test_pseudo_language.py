"""A language in which every translated text stands in brackets shows what nobody can translate."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QTabBar, QWidget

from designer import languages
from designer.window import Window
from engine.blocks.base import registry
from engine.blocks.composite import Composite
from engine.graph import InputPort, OutputPort
from widgets import words

BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
SHOWN = ("text", "toolTip", "statusTip", "accessibleName", "accessibleDescription", "windowTitle",
         "placeholderText", "title", "suffix", "prefix")  # fmt: skip
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
KEPT = re.compile(
    r"<[^>]*>|\b(Ctrl|Shift|Alt|Del|Tab|Enter|Esc|Return|Home|End|Space|Backspace|Left|Right|Up|Down|"
    r"PgUp|PgDown|kB|MB|GB|auto|cpu|cuda|mps|full|same|valid|English|Netloom)\b"
)
"""Keys, units, values that are typed as they are, and names."""
OF_QT = ("qt_dockwidget_floatbutton", "qt_dockwidget_closebutton", "ScrollLeftButton",
         "ScrollRightButton", "qt_toolbar_ext_button")  # fmt: skip


class Pseudo(QTranslator):
    """Translates everything but Qt's own texts, by putting it into brackets."""

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        own = context == "QuickAdd" or not re.match(r"Q[A-Z]", context)
        return f"⟦{source}⟧" if own and source else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo()
    qapp.installTranslator(translator)
    words.use(languages.known_sentences())
    yield
    words.use(None)
    qapp.removeTranslator(translator)


def items(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield from (data for role in ROLES if isinstance(data := index.data(role), str))
        yield from items(model, index)


def shown(window: Window) -> Iterator[str]:
    """Yield every text of the window, seen or heard."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.objectName() in OF_QT:
            continue
        for name in SHOWN:
            ask = getattr(widget, name, None)
            if callable(ask) and isinstance(said := ask(), str):
                yield said
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from items(widget.model(), QModelIndex())
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())
    for card in window.scene.nodes.values():
        yield from (card.description(), card.tool_tip())


def untranslated(text: str, names: set[str]) -> bool:
    rest = text.replace("&", "")
    while (less := BRACKETED.sub("", rest)) != rest:
        rest = less
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, "")
    return re.search(r"[A-Za-z]{2,}", KEPT.sub("", rest)) is not None


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("template", ["lenet5", "unet"])
def test_every_text_of_the_window_can_be_translated(
    make_window: Callable[[], Window], template: str
) -> None:
    window = make_window()
    window.open_project_value(template)
    names = {paper for block in registry().values() for paper in block.papers}
    names |= {template, "lenet5", *window.document.project.graph.nodes}
    for report in window.document.state.analysis.nodes.values():
        if isinstance(report.block, Composite) and report.input_shapes is not None:
            names |= {*report.block.inside(report.input_shapes)[1].nodes}
    found = set(shown(window))
    for name in list(window.document.project.graph.nodes)[:6]:
        window.view.select([name])
        found |= set(shown(window))
    window.document.edit_graph("", lambda graph: graph.disconnect(next(iter(graph.wires))))
    window.show_panel("problems")
    found |= set(shown(window))
    assert not sorted(text for text in found if untranslated(text, names))


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("refused", ["enter", "cycle", "copy"])
def test_what_the_canvas_refuses_can_be_translated(
    make_window: Callable[[], Window], refused: str
) -> None:
    """The engine's sentences and the window's own, beside the pointer as in the status bar."""
    window = make_window()
    view = window.view
    if refused == "copy":
        view.select([])
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    elif refused == "enter":
        view.select(["conv2"])
        QTest.keyClick(view, Qt.Key.Key_Return)
        assert "conv2" in view.hint.text()
    else:
        view.attempt("", lambda graph: graph.connect(OutputPort("relu2"), InputPort("conv2")))
    assert view.hint.text()
    names = {*window.document.project.graph.nodes}
    assert not untranslated(view.hint.text(), names)
    assert not untranslated(window.notice, names)
