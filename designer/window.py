"""The window: puts the canvas, the panels and the document together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QMessageBox, QVBoxLayout, QWidget

from designer import languages
from designer.actions import Actions
from designer.canvas.named import named_commands
from designer.canvas.overlay_menu import OverlayChoice
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.docks import BELOW, Docks
from designer.document import Document
from designer.editing import Editing
from designer.field_keys import FieldKeys
from designer.file_drop import FileDrop
from designer.finding import Finding
from designer.following import Following
from designer.footprints import Footprints
from designer.group_editing import GroupEditing
from designer.invitation import Invitation
from designer.keys_dialog import KeysDialog
from designer.maps import Maps
from designer.menu_table import MENUS, SUBMENUS, translated
from designer.offering import Offering
from designer.opening import Opening
from designer.pictures import Pictures
from designer.project_files import ProjectFiles
from designer.recent import Recent
from designer.recovery import Recovery
from designer.remark_editing import RemarkEditing
from designer.setting_edits import SettingEdits
from designer.sights import Sights
from designer.status import Status
from designer.tab_order import TabOrder
from designer.tabs import Tabs
from designer.tool_bar import ToolBar
from designer.training import Training
from designer.window_place import restore_place
from engine import __version__
from widgets.data_panel import DataPanel
from widgets.inspector import Inspector
from widgets.monitor import Monitor
from widgets.palette import Palette
from widgets.problems_panel import ProblemsPanel
from widgets.step_list import StepList
from widgets.tab_strip import TabStrip
from widgets.training_panel import TrainingPanel
from widgets.trouble_bar import TroubleBar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from widgets.theme import Theme, Themes

GROWN_MS = 300
"""After so long a panel has the height that it was given."""


class Window(QMainWindow):
    """One window; its projects are its tabs.

    Parameters
    ----------
    themes
        The colours, which change with the system.
    settings
        Where the window keeps its layout between sessions.
    """

    painted = Signal()
    """The first paint is done."""

    def __init__(self, themes: Themes, settings: QSettings) -> None:
        super().__init__()
        self._themes = themes
        self._settings = settings
        self._was_painted = False
        self.document = Document(parent=self)
        self.actions_ = Actions(self)
        theme = themes.current
        self.scene = CanvasScene(self.document, theme, self)
        self.view = CanvasView(self.scene, self)
        self.palette_panel = Palette(theme)
        self.inspector = Inspector(theme)
        self.problems_panel = ProblemsPanel(theme)
        self.data_panel = DataPanel(theme)
        self.training_panel = TrainingPanel(theme)
        self.monitor = Monitor(theme)
        self.steps = StepList(self.document.undo_group, theme)
        self.trouble = TroubleBar(theme)
        self.tab_strip = TabStrip(theme)
        self.setCentralWidget(self._middle())
        self.docks = self._add_docks()
        self.status = Status(self.statusBar())
        self.opening = Opening(self)
        self.files = ProjectFiles(self)
        self.pictures = Pictures(self)
        self.training = Training(self)
        self.tabs = Tabs(self)
        self.editing = Editing(self)
        self.setting_edits = SettingEdits(self)
        self.remark_editing = RemarkEditing(self)
        self.groups = GroupEditing(self)
        self.overlays = OverlayChoice(self.scene, settings, self)
        self.footprints = Footprints(self.document, self.inspector, self)
        self.sights = Sights(self.document, self.inspector.sample, self)
        self.maps = Maps(self.sights, self.inspector.sample, self.training)
        self.recent = Recent(self, settings)
        self.offering = Offering(self, settings)
        self.finding = Finding(self)
        self.recovery = Recovery(self)
        self.invitation = Invitation(self)
        FieldKeys(self)
        FileDrop(self)
        self._add_menus()
        self.tool_bar = ToolBar(self.actions_, self.overlays, self)
        self.addToolBar(self.tool_bar)
        self.show_devices(("cpu",))
        self.following = Following(self)
        self._connect()
        self._take_theme(theme)
        self._restore_layout()
        self.following.begin()

    # -- opening ---------------------------------------------------------------------------

    def start_with_template(self) -> None:
        """Show LeNet-5 on the built-in digits, ready to train."""
        self.opening.start_with_template()

    def open_project_value(self, identifier: str) -> None:
        """Begin a new project from a template."""
        self.opening.open_template(identifier)

    def open_file(self, path: Path) -> bool:
        """Open a project file; where it cannot be read, say why and leave everything as it is."""
        return self.opening.open_file(path)

    def tell(self, sentence: str, *, seconds: float = 12.0) -> None:
        """Show a sentence where the person looks for answers, without stopping them."""
        self.status.tell(sentence, seconds)

    @property
    def notice(self) -> str:
        """The sentence shown last."""
        return self.status.notice

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._themes.current

    # -- building --------------------------------------------------------------------------

    def _middle(self) -> QWidget:
        """Return the canvas with the place for trouble over it."""
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tab_strip)
        column.addWidget(self.trouble)
        column.addWidget(self.view, 1)
        return middle

    def _add_docks(self) -> Docks:
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        below = Qt.DockWidgetArea.BottomDockWidgetArea
        docks = Docks(self)
        docks.add("palette", self.tr("Blocks"), self.palette_panel, left)
        docks.add("inspector", self.tr("Inspector"), self.inspector, right)
        docks.add("monitor", self.tr("Monitor"), self.monitor, below)
        docks.add("training", self.tr("Training"), self.training_panel, below)
        docks.add("data", self.tr("Data"), self.data_panel, below)
        docks.add("problems", self.tr("Problems"), self.problems_panel, below)
        docks.add("history", self.tr("History"), self.steps, below)
        docks["monitor"].raise_()
        docks.subject_of = self._subject_of
        docks.left.connect(self.view.setFocus)
        docks.about_to_grow.connect(self._stay_fitted)
        TabOrder(self.inspector, self)
        return docks

    def _subject_of(self, panel: str) -> object:
        """Return what a panel is about, where that changes with what is selected."""
        if panel != "inspector":
            return None
        return id(self.document.sheet), self.view.selection, self.view.remarking.selection

    def _add_menus(self) -> None:
        for title, names in MENUS.items():
            menu = self.menuBar().addMenu(translated(title))
            for name in names:
                if name in SUBMENUS:
                    inner, inside = SUBMENUS[name]
                    sub = menu.addMenu(translated(inner))
                    if name == "overlay":
                        self.overlays.fill(sub)
                        sub.addSeparator()
                    self.actions_.fill(sub, inside)
                elif name == "recent":
                    self.recent.fill(menu.addMenu(self.tr("Open &recent")))
                elif name == "language":
                    sub = menu.addMenu(self.tr("Lang&uage"))
                    self.languages = languages.fill(sub, self._settings, self.tell)
                elif name == "panels":
                    sub = menu.addMenu(self.tr("&Panels"))
                    for dock in self.docks:
                        sub.addAction(dock.toggleViewAction())
                else:
                    self.actions_.fill(menu, (name,))

    def show_devices(self, devices: tuple[str, ...], memory: tuple[int, ...] = ()) -> None:
        """Offer the devices that the worker has found, and count on their bytes of memory."""
        self.footprints.set_memory(dict(zip(devices, memory, strict=False)))
        choices = ("auto", *devices)
        self.training_panel.show_devices(choices)
        self.tool_bar.show_devices(choices)

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front."""
        self.docks.show_panel(name)

    def go_to_panel(self, name: str) -> None:
        """Bring a panel to the front and give it the keyboard."""
        self.docks.go_to(name)

    def show_curves(self) -> None:
        """Bring the monitor to the front and give it its height."""
        self.docks.grow()
        self.show_panel("monitor")

    @Slot()
    def _stay_fitted(self) -> None:
        """Go on showing all where that is shown, now that the canvas loses height."""
        if self.view.shows_all():
            self.view.stay_whole(GROWN_MS)

    def show_selection(self) -> None:
        """Show in the inspector what is selected, as it is."""
        self.following.show_selection()

    def _connect(self) -> None:
        self.view.message.connect(self.tell)
        self._themes.changed.connect(self._take_theme)
        self.tool_bar.data_requested.connect(lambda: self.show_panel("data"))
        self.tool_bar.device_chosen.connect(
            lambda device: self.editing.change_training("device", device)
        )
        self.actions_.connect(
            {
                "undo": self._undo,
                "redo": self._redo,
                "group": self.view.group_field.ask,
                "ungroup": self.view.commands.ungroup,
                "enter": self.view.keys.enter,
                "leave": self.view.travel.leave,
                "fit": self.view.fit,
                "actual_size": self.view.actual_size,
                **self.view.tidying.commands(),
                "select_all": self.view.commands.select_all,
                "next_overlay": lambda: self.scene.heat.step(1),
                "previous_overlay": lambda: self.scene.heat.step(-1),
                "next_problem": lambda: self._step_problem(1),
                "previous_problem": lambda: self._step_problem(-1),
                "add_block": self.view.keys.ask_for_block,
                "rename": self.view.keys.rename,
                **named_commands(self.view),
                **self.view.choosing.commands(),
                **self.view.bookmarks.commands(),
                **self.view.arranging.commands(),
                **self.view.remarking.commands(),
                "zoom_in": lambda: self.view.keys.zoom(1),
                "zoom_out": lambda: self.view.keys.zoom(-1),
                **self.view.walking.commands(),
                "go_canvas": self.view.setFocus,
                "reset_layout": self.docks.reset,
                "canvas_alone": self.docks.toggle,
                **{
                    f"go_{name}": partial(self.go_to_panel, name)
                    for name in ("palette", "inspector", *BELOW)
                },
                "keys": lambda: KeysDialog(self.actions_.by_id.values(), self).show(),
                "about": self._tell_about,
                "quit": self.close,
                "theme_system": lambda: self._prefer("system"),
                "theme_light": lambda: self._prefer("light"),
                "theme_dark": lambda: self._prefer("dark"),
            }
        )

    def _undo(self) -> None:
        self.inspector.settle()
        self.document.end_gesture()
        self.document.undo_stack.undo()

    def _redo(self) -> None:
        self.inspector.settle()
        self.document.end_gesture()
        self.document.undo_stack.redo()

    def _step_problem(self, way: int) -> None:
        self.show_panel("problems")
        self.problems_panel.step(way)

    def _tell_about(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About Netloom"))
        box.setText(
            self.tr("Netloom {version}\n\nRuns are kept in {runs}.").format(
                version=__version__, runs=self.training.runs_root()
            )
        )
        box.open()  # nothing waits for its end

    # -- looks -----------------------------------------------------------------------------

    def _prefer(self, preference: str) -> None:
        self._themes.set_preference(preference)  # type: ignore[arg-type]
        self._settings.setValue("theme", preference)
        self._take_theme(self._themes.current)

    @Slot(object)
    def _take_theme(self, theme: Theme) -> None:
        self.actions_.set_theme(theme)
        for panel in (
            self.view, self.palette_panel, self.inspector, self.problems_panel,
            self.data_panel, self.training_panel, self.monitor, self.trouble,
            self.tab_strip, self.steps, self.offering, self.finding, self.invitation,
        ):  # fmt: skip
            panel.set_theme(theme)
        self.overlays.set_theme(theme)
        self.tool_bar.set_theme(theme)
        for name in ("system", "light", "dark"):
            self.actions_[f"theme_{name}"].setChecked(self._themes.preference == name)

    def _restore_layout(self) -> None:
        folded = str(self._settings.value("folded", ""))
        self.palette_panel.set_folded([name for name in folded.split(",") if name])
        self.inspector.sample.set_folded(self._settings.value("sample") == "folded")
        restore_place(self, self._settings)
        self.docks.restore(self._settings)

    # -- events ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin what may wait until the window is there, such as the worker."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    @Slot()
    def _after_first_paint(self) -> None:
        self.docks.settle()
        self.painted.emit()
        self.training.warm_up()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once where something would be lost."""
        self.inspector.settle()  # what is half typed is a change too
        if not self.files.may_close():
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self.recent.remember_session()
        self.docks.remember(self._settings)
        self._settings.setValue("folded", ",".join(self.palette_panel.folded))
        self._settings.setValue("sample", "folded" if self.inspector.sample.folded else "shown")
        self.training.shut_down()
        self.recovery.shut_down()
        self.scene.release()
        self.document.release()
        super().closeEvent(event)
