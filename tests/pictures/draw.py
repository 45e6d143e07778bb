"""The pictures of the documentation: the real window on an X server of its own, and figures.

Run it as ``python tests/pictures/draw.py [FOLDER]`` (``make pictures``). Every project is shown in
both themes, by a process for each language, with a home of its own: no settings are read.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.window import Window

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

PATIENCE_S = 90
SETTLE_S = 0.9
"""Glides, flights and growing panels have come to rest after so long."""
LONG = 100
"""Epochs of a training whose middle is taken."""
FIGURES = {"boxes": "alexnet", "columns": "resnet18", "planes": "lenet5"}
STAGE = ("conv1", "relu1", "pool1")


class Poses:
    """Brings one window into each of its poses, and takes its pictures."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.window = window
        self.folder = folder
        window.files.ask = self._discard  # type: ignore[method-assign]

    @staticmethod
    def _discard(text: str, *, training: bool) -> Any:
        from designer.project_files import Answer  # noqa: PLC0415

        del text, training
        return Answer.DISCARD

    def wait(self, ready: Callable[[], object]) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        until = time.monotonic() + PATIENCE_S
        while not ready():
            if time.monotonic() > until:
                sys.exit("The window does not come to what the picture shows.")
            QApplication.processEvents()
            time.sleep(0.005)

    def rest(self, seconds: float = SETTLE_S) -> None:
        until = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > until)

    def take(self, name: str, pose: Callable[[], object] | None = None) -> None:
        """Save the window as it is in both themes; what is asked for anew in each is the pose."""
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        for theme in ("light", "dark"):
            self.window.actions_[f"theme_{theme}"].trigger()
            if pose is not None:
                pose()
            self.rest(0.3 if theme == "dark" else SETTLE_S)
            picture = QApplication.primaryScreen().grabWindow(0)
            picture.save(str(self.folder / f"{name}-{theme}.png"))

    def show(self, identifier: str) -> None:
        """Open a template as the only project."""
        window = self.window
        window.open_project_value(identifier)
        for sheet in [each for each in window.tabs.sheets if each is not window.document.sheet]:
            window.tabs.close(sheet)
        window.view.setFocus()
        self.rest()

    def english(self) -> None:
        from engine.blocks.composite import Composite  # noqa: PLC0415

        window, document, view = self.window, self.window.document, self.window.view
        self.wait(lambda: document.classes)
        view.select(["conv1"])
        self.take("window")
        view.select(["flatten1"])
        document.edit_graph("Remove", lambda graph: graph.remove(["flatten1"]))
        window.show_panel("problems")
        self.take("problems")
        self.show("lenet5")
        self.lower()
        view.canvas.select(STAGE)
        window.actions_["frame"].trigger()
        view.remarking.field.setPlainText("First stage: edges")
        view.remarking.field.close_field()
        view.commands.group(("conv2", "relu2", "pool2"), "Second stage")
        view.fit()
        self.take("notes")
        blocks = {name: node.block for name, node in document.graph.nodes.items()}
        folded = [name for name, block in blocks.items() if block.kind.startswith("group:")]
        view.select(folded)
        window.actions_["enter"].trigger()
        view.select([])
        view.tidy()
        self.rest()
        view.fit()
        view.select(["conv2"])
        self.take("group")
        self.show("resnet50")
        view.fit()
        self.take("resnet50")
        window.actions_["find"].trigger()
        window.finding.bar.search.setText("kernel 3")
        self.take("find")
        window.finding.bar.dismiss()
        self.take("commands", self.ask)
        window.offering.palette.dismiss()
        for name, node in list(document.graph.nodes.items()):
            if isinstance(node.block, Composite):
                view.commands.unfold(name)
        view.select([])  # what was unfolded last is selected, and would be tidied alone
        view.tidy()
        self.rest(3.0)
        window.overlays.actions["macs"].trigger()
        view.fit()
        self.take("overlay-macs")
        window.overlays.actions["none"].trigger()
        self.train()

    def ask(self) -> None:
        """Look for a command."""
        self.window.offering.ask()
        self.window.offering.palette.search.setText("al")

    def lower(self) -> None:
        """Leave the canvas the height of a panel with a sentence."""
        from PySide6.QtCore import Qt  # noqa: PLC0415

        from designer.docks import LOW  # noqa: PLC0415

        self.window.show_panel("monitor")
        self.window.resizeDocks([self.window.docks["monitor"]], [LOW], Qt.Orientation.Vertical)
        self.rest()

    def train(self) -> None:
        """Take the middle of a training."""
        window = self.window
        self.show("lenet5")
        window.docks.reset()
        # A training as it is planned may be over before both themes are taken.
        longer = window.document.project.change_training(epochs=LONG)
        window.document.edit("Train for longer", longer)
        window.training.train()
        self.wait(lambda: window.monitor.state.name == "TRAINING")
        self.wait(lambda: window.monitor.progress.best_epoch >= 4)
        window.view.fit()
        self.take("training")
        window.training.stop()
        self.wait(lambda: not window.training.running)

    def chinese(self) -> None:
        self.window.view.select(["conv1"])
        self.take("chinese")


def pose(language: str, folder: Path) -> None:
    """Open the window in a language and take its pictures."""
    from PySide6.QtCore import QSettings  # noqa: PLC0415
    from PySide6.QtGui import QCursor  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from designer import languages  # noqa: PLC0415
    from designer.window import Window  # noqa: PLC0415
    from widgets.theme import Themes  # noqa: PLC0415

    application = QApplication(["netloom"])
    application.setApplicationName("Netloom")
    application.setOrganizationName("Netloom")
    application.setCursorFlashTime(0)
    languages.speak(application, language)
    window = Window(Themes(application, "light"), QSettings())
    window.setGeometry(0, 0, 1440, 900)
    window.show()
    window.start_with_template()
    QCursor.setPos(1439, 899)
    window.activateWindow()
    poses = Poses(window, folder)
    poses.rest(2.0)
    (poses.english if language == "en" else poses.chinese)()
    window.close()


def draw_figures(folder: Path) -> None:
    """Write a figure of each style."""
    from engine.figures import FigureOptions, draw_figure  # noqa: PLC0415
    from engine.templates import template  # noqa: PLC0415

    for style, identifier in FIGURES.items():
        project = template(identifier).build()
        figure = draw_figure(project.graph, FigureOptions(style=style), title=project.name)  # type: ignore[arg-type]
        (folder / f"figure-{style}.svg").write_text(figure.svg, encoding="utf-8")


def shrink(path: Path) -> None:
    """Keep 256 colours of a picture: a window has few more."""
    from PIL import Image  # noqa: PLC0415

    with Image.open(path) as image:
        # By how many pixels have a colour, the few of an icon would become grey.
        method = Image.Quantize.MAXCOVERAGE
        small = image.convert("RGB").quantize(256, method, kmeans=1, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def main(folder: Path) -> None:
    """Draw all pictures into a folder."""
    draw_figures(folder)
    for language in ("en", "zh_CN"):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            environment = {key: value for key, value in os.environ.items() if key[:4] != "XDG_"}
            environment |= {"HOME": home, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "1"}
            subprocess.run(
                ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24",
                 sys.executable, __file__, language, str(folder)],
                env=environment, cwd=ROOT, check=True,
            )  # fmt: skip
    for path in sorted(folder.glob("*-light.png")) + sorted(folder.glob("*-dark.png")):
        shrink(path)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        pose(sys.argv[1], Path(sys.argv[2]))
    else:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images")
