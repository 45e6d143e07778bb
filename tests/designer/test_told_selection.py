"""What is selected is told to screen readers, whatever comes to the screen meanwhile."""

import pytest

from designer.window import Window
from engine.drawing import Remark
from engine.project import Project


@pytest.mark.parametrize("frame", [True, False])
def test_a_selected_remark_goes_with_its_project(window: Window, frame: bool) -> None:
    remark = Remark("Stem", (0, 0, 300, 200), frame=frame)
    window.document.edit_graph("", lambda g: g.draw(g.drawing.with_remark("remark1", remark)))
    window.scene.select((), remarks=("remark1",))
    assert "Stem" in window.view.accessibleDescription()
    window.opening.show(Project(), None)
    assert "Stem" not in window.view.accessibleDescription()
    window.tabs.step(-1)
    window.scene.select((), remarks=("remark1",))
    window.document.undo_stack.undo()
    assert "Stem" not in window.view.accessibleDescription()
