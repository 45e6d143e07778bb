"""Asks the worker for the feature maps of the inspector's sample, while the person wants them."""

from __future__ import annotations

import base64
import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage

from engine.projectfile import project_to_json

if TYPE_CHECKING:
    from designer.sights import Sights
    from designer.training import Training
    from widgets.sample_view import SampleView

REST_MS = 250
"""How long the selection and edits must rest before a network is run."""

MOST_PIXELS = 2**22
"""A larger sample is not sent: it would take longer to write than to look at."""


class Maps(QObject):
    """Feature maps for what the sample view shows."""

    def __init__(self, sights: Sights, view: SampleView, training: Training) -> None:
        super().__init__(training)
        self._sights = sights
        self._view = view
        self._training = training
        self._number = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask)
        view.maps_requested.connect(self._rest.start)

    @Slot()
    def _ask(self) -> None:
        subject = self._sights.subject
        if subject is None or not self._view.maps.isChecked() or self._view.canvas.is_stale:
            return
        if self._training.running:
            self._view.show_maps((), self.tr("Feature maps wait until the training ends."))
            return
        path, node, image, sample = subject
        if math.prod(sample.shape) > MOST_PIXELS:
            self._view.show_maps((), self.tr("The input is too large for feature maps here."))
            return
        self._number += 1
        number = self._number
        project, last = self._training.project, self._training.last
        self._training.ask(
            "feature_maps",
            lambda result: self._show(number, result),
            lambda sentence: self._refuse(number, sentence),
            project=project_to_json(project), node="_".join((*path, node)), image=image,
            sample=base64.b64encode(sample.array().tobytes()).decode(), shape=sample.shape,
            folder=None if last is None else str(last.folder),
        )  # fmt: skip

    def _show(self, number: int, result: dict[str, Any]) -> None:
        if number != self._number:  # another was asked for since
            return
        count, height, width = result["shape"]
        pixels = base64.b64decode(result["pixels"])
        size = height * width
        form = QImage.Format.Format_Grayscale8
        maps = [
            QImage(pixels[size * i : size * (i + 1)], width, height, width, form).copy()
            for i in range(count)
        ]
        trained = result["trained"]
        note = self.tr("of the last training") if trained else self.tr("of untrained weights")
        if result["channels"] > count:
            note += ", " + self.tr("the first of {count}").format(count=f"{result['channels']:,}")
        self._view.show_maps(maps, note)

    def _refuse(self, number: int, sentence: str) -> None:
        if number == self._number:
            self._view.show_maps((), sentence)
