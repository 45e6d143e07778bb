"""Blocks with several outputs on the canvas: drawn, named, wired each by itself."""

import pytest
from PySide6.QtCore import QPointF

from designer.canvas import edits
from designer.canvas.chaining import chain
from designer.canvas.layout import tidy
from designer.canvas.view import CanvasView
from engine.blocks.base import make
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.project import Project
from tests.designer.canvas.conftest import MakeCanvas
from tests.designer.canvas.gestures import Mouse, assert_scene_equals_project, entry, output


@pytest.fixture
def canvas(make_canvas: MakeCanvas) -> CanvasView:
    """Show a split of 12 channels into three, of which the first piece is wired to add1."""
    graph = Graph.build(
        [
            Node("input", make("input", {"shape": (12, 8, 8)})),
            Node("split1", make("split", {"parts": 3})),
            Node("relu1", make("relu")),
            Node("add1", make("add")),
        ],
        [
            (OutputPort("input"), InputPort("split1")),
            (OutputPort("split1", "out1"), InputPort("add1", "in1")),
            (OutputPort("relu1"), InputPort("add1", "in2")),
        ],
    )
    return make_canvas(Project(graph=graph.move(tidy(graph))))


def test_every_output_is_a_port_of_its_own_on_the_right_edge(canvas: CanvasView) -> None:
    item = canvas.canvas.nodes["split1"]
    places = [item.ports[OutputPort("split1", f"out{n}")] for n in (1, 2, 3)]
    assert [place.x() for place in places] == [item.card_rect.right()] * 3
    assert places[0].y() < places[1].y() < places[2].y()
    assert places[1].y() == item.ports[InputPort("split1")].y()
    assert_scene_equals_project(canvas.canvas)


@pytest.mark.parametrize("port", ["out2", "out3"])
def test_a_wire_begins_at_the_output_that_was_pressed(canvas: CanvasView, port: str) -> None:
    Mouse(canvas).drag(output(canvas, "split1", port), entry(canvas, "relu1"))
    assert canvas.canvas.graph.wires[InputPort("relu1")] == OutputPort("split1", port)
    wire = canvas.canvas.wires[InputPort("relu1")]
    assert wire.start == OutputPort("split1", port)
    start = wire.path().elementAt(0)
    assert QPointF(start.x, start.y) == output(canvas, "split1", port)
    assert canvas.document.analysis["relu1"].outputs == ((4, 8, 8),)
    assert_scene_equals_project(canvas.canvas)
    canvas.document.undo_stack.undo()
    assert InputPort("relu1") not in canvas.canvas.graph.wires


def test_a_wire_drawn_backwards_ends_at_the_output_that_it_is_dropped_on(
    canvas: CanvasView,
) -> None:
    Mouse(canvas).drag(entry(canvas, "relu1"), output(canvas, "split1", "out3"))
    assert canvas.canvas.graph.wires[InputPort("relu1")] == OutputPort("split1", "out3")


def test_a_port_says_its_name_and_its_shape(canvas: CanvasView) -> None:
    item = canvas.canvas.nodes["split1"]
    assert item.tool_tip(OutputPort("split1", "out2")) == "split1.out2 · 4×8×8"
    assert "4×8×8" in item.description()


def test_a_block_added_by_keyboard_goes_behind_a_free_output(canvas: CanvasView) -> None:
    graph = canvas.canvas.graph
    assert edits.place_behind(graph, "split1").start == OutputPort("split1", "out2")
    chained = chain(graph, ["split1", "relu1"])
    assert chained.wires[InputPort("relu1")] == OutputPort("split1", "out2")
    assert edits.place_behind(chained, "split1").start == OutputPort("split1", "out3")


def test_fewer_parts_take_their_wires_with_them(canvas: CanvasView) -> None:
    Mouse(canvas).drag(output(canvas, "split1", "out3"), entry(canvas, "relu1"))
    canvas.document.edit_graph(
        "", lambda graph: graph.replace("split1", make("split", {"parts": 2}))
    )
    assert InputPort("relu1") not in canvas.canvas.graph.wires
    assert canvas.canvas.graph.wires[InputPort("add1", "in1")] == OutputPort("split1", "out1")
    assert_scene_equals_project(canvas.canvas)
