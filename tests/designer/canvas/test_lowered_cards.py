"""Cards go back to where they lay, where what was begun with them is cancelled."""

from designer.window import Window
from engine.blocks.composite import Composite


def test_cards_of_another_canvas_lie_on_nothing(window: Window) -> None:
    window.open_project_value("resnet18")
    scene, graph = window.scene, window.document.graph
    scene.raise_cards(["conv1"])
    lay = scene.raise_cards(["conv1"])
    stage = next(n for n, node in graph.nodes.items() if isinstance(node.block, Composite))
    window.document.enter(stage)
    window.document.leave()
    scene.lower_cards(lay)
    assert scene.top == 0
    assert scene.nodes["conv1"].zValue() == 0


def test_cards_go_back_to_where_they_lay(window: Window) -> None:
    scene = window.scene
    scene.raise_cards(["conv1"])
    before = scene.nodes["conv1"].zValue()
    scene.raise_cards(["pool1"])
    scene.lower_cards(scene.raise_cards(["conv1"]))
    assert scene.nodes["conv1"].zValue() == before < scene.nodes["pool1"].zValue()
