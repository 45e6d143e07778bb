"""What a block without weights gives in onnxruntime."""

from __future__ import annotations

from typing import TYPE_CHECKING

import onnxruntime

from engine.blocks.input import Input
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.onnx.writer import write

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from engine.blocks.base import Block


def onnx_result(block: Block, batch: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Write a block with one input as a model of its own and run that on a batch."""
    graph = Graph.build(
        [Node("input", Input(shape=batch.shape[1:])), Node("node", block)],
        [(OutputPort("input"), InputPort("node"))],
    )
    model = write(graph, {}).SerializeToString()
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    (feed,) = session.get_inputs()
    (result,) = session.run(None, {feed.name: batch})
    return result
