"""The window: puts the canvas, the panels and the document together."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSizePolicy,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from designer.actions import MENUS, Actions, translated
from designer.canvas.layout import folded
from designer.canvas.overlay_menu import OverlayChoice
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.document import Document, State
from designer.editing import Editing
from designer.footprints import Footprints
from designer.group_editing import GroupEditing
from designer.keys_dialog import KeysDialog
from designer.maps import Maps
from designer.project_files import ProjectFiles
from designer.scope import place_of
from designer.sights import Sights
from designer.totals import problems_text, totals_text
from designer.training import Training
from engine import __version__
from engine.errors import NetloomError
from engine.projectfile import load_project
from engine.shares import shares
from engine.templates import template
from widgets.data_panel import DataPanel
from widgets.icons import icon
from widgets.inspector import Inspector
from widgets.monitor import Monitor
from widgets.palette import Palette
from widgets.problems_panel import ProblemsPanel
from widgets.training_panel import TrainingPanel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from engine.problems import Problem
    from widgets.theme import Theme, Themes

FIRST_TEMPLATE = "lenet5"


class Window(QMainWindow):
    """One window with one project.

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
        self._listed: tuple[tuple[Problem, ...], ...] = ((), None)  # type: ignore[assignment]
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
        self.setCentralWidget(self.view)
        self._add_docks()
        self._add_status_bar()
        self.files = ProjectFiles(self)
        self.training = Training(self)
        self.editing = Editing(self)
        self.groups = GroupEditing(self)
        self.overlays = OverlayChoice(self.scene, settings, self)
        self.footprints = Footprints(self.document, self.inspector, self)
        self.sights = Sights(self.document, self.inspector.sample, self)
        self.maps = Maps(self.sights, self.inspector.sample, self.training)
        self._add_menus()
        self._add_tool_bar()
        self.show_devices(("cpu",))
        self._connect()
        self._take_theme(theme)
        self._restore_layout()
        self._show_state(self.document.state, self.document.state)
        self._show_title()

    # -- opening ---------------------------------------------------------------------------

    def start_with_template(self) -> None:
        """Show LeNet-5 on the built-in digits, ready to train."""
        self.open_project_value(FIRST_TEMPLATE)

    def open_project_value(self, identifier: str) -> None:
        """Begin a new project from a template."""
        project = template(identifier).build()
        # Folded into rows like text, so that a chain can be read where it would be a thin line.
        self.document.open(project.edit_graph(folded), None)
        QTimer.singleShot(0, self, self.view.fit)

    def open_file(self, path: Path) -> bool:
        """Open a project file; where it cannot be read, say why and leave everything as it is."""
        path = path.absolute()  # the worker, which reads the data, lives in another folder
        try:
            project = load_project(path)
        except NetloomError as error:
            self.tell(str(error))
            return False
        self.document.open(project, path)
        QTimer.singleShot(0, self, self.view.fit)
        return True

    def tell(self, sentence: str, *, seconds: float = 12.0) -> None:
        """Show a sentence where the person looks for answers, without stopping them."""
        self._notice.setText(sentence)
        self._notice.setToolTip(sentence)
        self._notice_timer.start(int(seconds * 1000))

    @property
    def notice(self) -> str:
        """The sentence shown last."""
        return self._notice.text()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._themes.current

    # -- building --------------------------------------------------------------------------

    def _add_docks(self) -> None:
        self.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AnimatedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        self.docks = {
            "palette": self._dock("palette", self.tr("Blocks"), self.palette_panel, left),
            "inspector": self._dock("inspector", self.tr("Inspector"), self.inspector, right),
            "monitor": self._dock("monitor", self.tr("Monitor"), self.monitor, bottom),
            "training": self._dock("training", self.tr("Training"), self.training_panel, bottom),
            "data": self._dock("data", self.tr("Data"), self.data_panel, bottom),
            "problems": self._dock("problems", self.tr("Problems"), self.problems_panel, bottom),
        }
        for name in ("monitor", "training", "data", "problems"):
            if name != "monitor":
                self.tabifyDockWidget(self.docks["monitor"], self.docks[name])
            # The tab says the title already; a second line of it would cost a curve its height.
            self.docks[name].setTitleBarWidget(QWidget(self.docks[name]))
        self.docks["monitor"].raise_()

    def _dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        self.addDockWidget(area, dock)
        return dock

    def _add_status_bar(self) -> None:
        bar = self.statusBar()
        self._notice = QLabel()
        self._notice.setAccessibleName(self.tr("Message"))
        self._notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._notice_timer = QTimer(self)
        self._notice_timer.setSingleShot(True)
        self._notice_timer.timeout.connect(self._notice.clear)
        self._totals = QLabel()
        self._totals.setAccessibleName(self.tr("Totals of the network"))
        bar.addWidget(self._notice, 1)
        bar.addPermanentWidget(self._totals)

    def _add_menus(self) -> None:
        for title, names in MENUS.items():
            menu = self.menuBar().addMenu(translated(title))
            for name in names:
                if name == "theme":
                    sub = menu.addMenu(self.tr("T&heme"))
                    self.actions_.fill(sub, ("theme_system", "theme_light", "theme_dark"))
                elif name == "overlay":
                    self.overlays.fill(menu.addMenu(self.tr("&Overlay")))
                elif name == "panels":
                    sub = menu.addMenu(self.tr("&Panels"))
                    for dock in self.docks.values():
                        sub.addAction(dock.toggleViewAction())
                else:
                    self.actions_.fill(menu, (name,))

    def _add_tool_bar(self) -> None:
        bar = QToolBar(self.tr("Main tool bar"), self)
        bar.setObjectName("main")
        bar.setMovable(False)
        self.addToolBar(bar)
        actions = self.actions_
        for name in ("open", "save"):
            actions.button(bar, name)
        bar.addSeparator()
        for name in ("undo", "redo"):
            actions.button(bar, name)
        bar.addSeparator()
        actions.button(bar, "templates", text=True)
        self.overlays.button(bar)
        self._data_button = self._panel_button(bar, "data", self.tr("Choose the data"))
        self._device_button = self._device_menu(bar)
        bar.addSeparator()
        actions.button(bar, "train", text=True).setObjectName("primary")
        actions.button(bar, "pause")
        actions.button(bar, "stop")
        bar.addSeparator()
        actions.button(bar, "export", text=True)

    def _panel_button(self, bar: QToolBar, name: str, help_text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(help_text)
        button.setAccessibleName(help_text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: self.show_panel(name))
        bar.addWidget(button)
        return button

    def _device_menu(self, bar: QToolBar) -> QToolButton:
        button = QToolButton()
        button.setToolTip(self.tr("Where to train"))
        button.setAccessibleName(self.tr("Device"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        button.setMenu(menu)
        bar.addWidget(button)
        return button

    def show_devices(self, devices: tuple[str, ...], memory: tuple[int, ...] = ()) -> None:
        """Offer the devices that the worker has found, and count on their bytes of memory."""
        self.footprints.set_memory(dict(zip(devices, memory, strict=False)))
        choices = ("auto", *devices)
        self.training_panel.show_devices(choices)
        menu = self._device_button.menu()
        menu.clear()
        for device in choices:
            menu.addAction(device).triggered.connect(
                lambda *_args, device=device: self.editing.change_training("device", device)
            )

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front."""
        self.docks[name].show()
        self.docks[name].raise_()

    # -- keeping up ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.document.changed.connect(self._show_state)
        self.document.saved_changed.connect(self._show_title)
        self.document.undo_stack.canUndoChanged.connect(self.actions_["undo"].setEnabled)
        self.document.undo_stack.canRedoChanged.connect(self.actions_["redo"].setEnabled)
        self.document.undo_stack.undoTextChanged.connect(self._name_undo)
        self.document.undo_stack.redoTextChanged.connect(self._name_redo)
        self.actions_["undo"].setEnabled(False)
        self.actions_["redo"].setEnabled(False)
        self.view.selection_changed.connect(self._show_selection)
        self.view.message.connect(self.tell)
        self._themes.changed.connect(self._take_theme)
        self.actions_.connect(
            {
                "undo": self._undo,
                "redo": self._redo,
                "group": self.view.group_field.ask,
                "ungroup": self.view.commands.ungroup,
                "enter": self.view.travel.enter,
                "leave": self.view.travel.leave,
                "fit": self.view.fit,
                "actual_size": self.view.actual_size,
                "tidy": self.view.tidy,
                "next_overlay": lambda: self.scene.heat.step(1),
                "next_problem": self._next_problem,
                "keys": lambda: KeysDialog(self.actions_.by_id.values(), self).show(),
                "about": self._tell_about,
                "quit": self.close,
                "theme_system": lambda: self._prefer("system"),
                "theme_light": lambda: self._prefer("light"),
                "theme_dark": lambda: self._prefer("dark"),
            }
        )

    @Slot(object, object)
    def _show_state(self, before: State, after: State) -> None:
        project = after.project
        scope = after.scope
        # Inside a block: what is wrong there, then what is wrong with the project.
        lists = (() if scope.outer is None else scope.problems, after.problems)
        if not all(map(is_, lists, self._listed)):
            self._listed = lists
            self.problems_panel.show_problems([*lists[0], *lists[1]])
            self.docks["problems"].setWindowTitle(self.problems_panel.tab_title)
        if project.silenced is not before.project.silenced or before is after:
            self.problems_panel.show_silenced(project.silenced)
        if project.data is not before.project.data or before is after:
            self.data_panel.show_settings(project.data)
            self._data_button.setText(self.tr("Data: {source}").format(source=project.data.source))
        if project.training is not before.project.training or before is after:
            self.training_panel.show_plan(project.training)
            device = project.training.device
            self._device_button.setText(self.tr("Device: {device}").format(device=device))
        if project.name != before.project.name:
            self._show_title()
        self._totals.setText(
            f"{totals_text(after.project, after.analysis)} · {problems_text(after.problems)}"
        )
        self.show_selection()

    def show_selection(self) -> None:
        """Show in the inspector what is selected, as it is."""
        self._show_selection(self.view.selection)

    @Slot(object)
    def _show_selection(self, names: tuple[str, ...]) -> None:
        state, scope = self.document.state, self.document.scope
        nodes = [scope.graph.nodes[name] for name in names if name in scope.graph]
        place = place_of(scope)
        self.inspector.set_place(place)
        if nodes:
            plan = state.project.training
            parts = shares(
                scope.bound or scope.graph, scope.analysis,
                optimizer=plan.optimizer, momentum=plan.momentum,
            )  # fmt: skip
            self.inspector.show_nodes(nodes, scope.analysis, scope.problems, parts)
        elif scope.outer is not None:
            self.inspector.show_inside(place, scope.bound or scope.graph, scope.analysis)
        else:
            # The inspector counts the totals itself; what it cannot know is how the network is.
            self.inspector.show_project(
                state.project, state.analysis, problems_text(state.problems).capitalize() + "."
            )
        self.footprints.follow(state)
        self.sights.follow(state, names)

    @Slot()
    def _show_title(self) -> None:
        document = self.document
        name = document.path.name if document.path else document.project.name
        self.setWindowTitle(f"{name}[*] – Netloom")
        self.setWindowModified(document.modified)
        self.setWindowFilePath(str(document.path) if document.path else "")

    @Slot(str)
    def _name_undo(self, text: str) -> None:
        self.actions_["undo"].setText(self.tr("&Undo {step}").format(step=text).strip())

    @Slot(str)
    def _name_redo(self, text: str) -> None:
        self.actions_["redo"].setText(self.tr("&Redo {step}").format(step=text).strip())

    def _undo(self) -> None:
        self.document.end_gesture()
        self.document.undo_stack.undo()

    def _redo(self) -> None:
        self.document.end_gesture()
        self.document.undo_stack.redo()

    def _next_problem(self) -> None:
        self.show_panel("problems")
        self.problems_panel.next_problem()

    def _tell_about(self) -> None:
        QMessageBox.about(
            self,
            self.tr("About Netloom"),
            self.tr("Netloom {version}\n\nRuns are kept in {runs}.").format(
                version=__version__, runs=self.training.runs_root()
            ),
        )

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
            self.data_panel, self.training_panel, self.monitor,
        ):  # fmt: skip
            panel.set_theme(theme)
        self.overlays.set_theme(theme)
        self._data_button.setIcon(icon("data", theme))
        self._device_button.setIcon(icon("device", theme))
        for name in ("system", "light", "dark"):
            self.actions_[f"theme_{name}"].setChecked(self._themes.preference == name)

    def _restore_layout(self) -> None:
        folded = str(self._settings.value("folded", ""))
        self.palette_panel.set_folded([name for name in folded.split(",") if name])
        self.inspector.sample.set_folded(self._settings.value("sample") == "folded")
        geometry = self._settings.value("geometry")
        state = self._settings.value("layout")
        restored = isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)
        if not restored:
            self.resize(1440, 900)
        if not (isinstance(state, QByteArray) and self.restoreState(state)):
            self.resizeDocks(
                [self.docks["palette"], self.docks["inspector"]], [220, 300],
                Qt.Orientation.Horizontal,
            )  # fmt: skip
            self.resizeDocks([self.docks["monitor"]], [250], Qt.Orientation.Vertical)

    # -- events ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin what may wait until the window is there, such as the worker."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    @Slot()
    def _after_first_paint(self) -> None:
        self.painted.emit()
        self.training.warm_up()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once where something would be lost."""
        if not self.files.may_close():
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("layout", self.saveState())
        self._settings.setValue("folded", ",".join(self.palette_panel.folded))
        self._settings.setValue("sample", "folded" if self.inspector.sample.folded else "shown")
        self.training.shut_down()
        self.scene.release()
        self.document.undo_stack.clear()
        super().closeEvent(event)
