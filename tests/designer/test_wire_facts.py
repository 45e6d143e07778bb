"""A wire that is selected on the canvas is told of in the inspector."""

from PySide6.QtCore import Qt

from designer.window import Window
from engine.graph import InputPort
from tests.designer.canvas.gestures import Mouse, press_key

END = InputPort("pool1")


def test_a_selected_wire_tells_its_tensor(window: Window) -> None:
    inspector, canvas = window.inspector, window.view.canvas
    Mouse(window.view).click(canvas.wires[END].path().pointAtPercent(0.5))
    assert canvas.selected_wire == END
    told = {fact.title: fact.value for fact in inspector.facts.facts}
    assert inspector.header.title.text() == f"{window.document.graph.wires[END].node} → pool1"
    assert told["To"] == "pool1"
    assert (told["Tensor"], told["Numbers"], told["Type"]) == ("6×28×28", "4,704", "float32")
    assert told["Size"] == "19 kB"
    assert not inspector.note.isVisible()
    window.document.edit_graph(
        "Set", lambda graph: graph.replace("conv1", graph["conv1"].block.change(filters=8))
    )
    assert inspector.facts.facts[2].value == "8×28×28"
    press_key(window.view, Qt.Key.Key_Delete)
    assert inspector.shows_project
