"""Writes a network as an ONNX model, node by node from its blocks; needs no torch.

``torch.onnx.export`` takes seconds, writes a second file, folds batch normalisation away and
leaves local paths in the model. Written from the blocks, a model has one node for each layer,
under the layer's own name, in milliseconds.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import numpy as np

from engine import __version__
from engine.errors import ExportError
from engine.expansion import runnable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt
    import onnx

    from engine.blocks.base import Shape
    from engine.graph import Graph

OPSET = 17
"""The newest operators that runtimes of the last years all know: onnxruntime since 1.13 (2022),
TensorRT since 8.6, and OpenVINO, CoreML and browser runtimes. What came later (such as ``Gelu``
in 20) the blocks spell out."""

IR_VERSION = 8
"""The file format that came with opset 17; a newer one would be refused by older runtimes."""

BATCH = "batch"
"""The name of the free batch axis."""

MAX_BYTES = 2**31 - 2**20
"""Protocol buffers, and so an ONNX file, end at 2 GiB; what is left is room for the nodes."""

_LAYOUTS = {1: "NC", 2: "NCL", 3: "NCHW", 4: "NCDHW"}


class NodeWriter:
    """What a block sees of the model while it writes its nodes.

    The last tensor that a block emits, which it returns, gets the node's name, and so does the
    operation that makes it. What comes before is called ``gelu1.mul``, ``gelu1.mul_2``, …: no
    block can have a name with a dot, so these are always free.

    Parameters
    ----------
    model
        The model that the operations go into.
    name
        The node's name.
    inputs
        The tensors at its input ports.
    """

    def __init__(self, model: ModelWriter, name: str, inputs: tuple[str, ...]) -> None:
        self.name = name
        self.inputs = inputs
        self._model = model
        self._operations: list[_Operation] = []
        self._taken: set[str] = set()

    def weight(self, key: str) -> str:
        """Store one of the node's weights, by its key in the module, and return its tensor.

        Raises
        ------
        ExportError
            Where there is no such weight.
        """
        return self._model.weight(f"{self.name}.{key}")

    def constant(self, name: str, values: Sequence[float]) -> str:
        """Store a row of fixed numbers and return its tensor."""
        return self._model.store(self._free(name), np.asarray(values, np.float32))

    def array(self, name: str, values: npt.ArrayLike) -> str:
        """Store an array of fixed numbers as float32 and return its tensor."""
        return self._model.store(self._free(name), np.asarray(values, np.float32))

    def ones(self, name: str, shape: Sequence[int]) -> str:
        """Store an array of ones and return its tensor."""
        return self.array(name, np.ones(shape))

    def integers(self, name: str, values: Sequence[int]) -> str:
        """Store a row of whole numbers as int64, such as a shape or pads, and return its tensor."""
        return self._model.store(self._free(name), np.asarray(values, np.int64))

    def scalar(self, value: float) -> str:
        """Store one fixed number and return its tensor."""
        return self._model.store(self._free("number"), np.asarray(value, np.float32))

    def emit(self, op: str, inputs: Sequence[str], **attributes: Any) -> str:
        """Append an operation and return the tensor that it makes."""
        return self.emit_many(op, inputs, 1, **attributes)[0]

    def emit_many(
        self, op: str, inputs: Sequence[str], count: int, **attributes: Any
    ) -> tuple[str, ...]:
        """Append an operation and return the tensors that it makes."""
        snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", op).lower()
        tensors = tuple([self._free(snake) for _ in range(count)])
        self._operations.append(_Operation(op, list(inputs), tensors, attributes))
        return tensors

    def model_input(self, label: str, shape: Shape) -> str:
        """Declare an input of the model and return its tensor.

        Raises
        ------
        ExportError
            Where two inputs, or an input and a block, would have one name.
        """
        return self._model.declare_input(self.name, label, shape)

    def finish(self, results: tuple[str, ...], *, required: bool) -> tuple[str, ...]:
        """Hand the operations to the model and return the names of the node's output tensors.

        The only output is called like the node; of several the first is ``split1``, the others
        ``split1.out2``, ….

        Parameters
        ----------
        results
            What the block returned.
        required
            The model's output: it must exist under the node's name, even if the block has
            nothing to compute.
        """
        made = {tensor for operation in self._operations for tensor in operation.outputs}
        if required and results[0] not in made:
            results = (self.emit("Identity", [results[0]]),)
            made.update(results)
        final: dict[str, str] = {}
        for index, result in enumerate(results):
            if result in made and result not in final:
                final[result] = f"{self.name}.out{index + 1}" if index else self.name
        for operation in self._operations:
            inputs = [final.get(tensor, tensor) for tensor in operation.inputs]
            outputs = [final.get(tensor, tensor) for tensor in operation.outputs]
            self._model.append(operation.op, inputs, outputs, operation.attributes)
        return tuple([final.get(result, result) for result in results])

    def _free(self, wanted: str) -> str:
        name = f"{self.name}.{wanted}"
        number = 1
        while name in self._taken:
            number += 1
            name = f"{self.name}.{wanted}_{number}"
        self._taken.add(name)
        return name


class _Operation:
    __slots__ = ("attributes", "inputs", "op", "outputs")

    def __init__(
        self, op: str, inputs: list[str], outputs: tuple[str, ...], attributes: dict[str, Any]
    ) -> None:
        self.op = op
        self.inputs = inputs
        self.outputs = outputs
        self.attributes = attributes


class ModelWriter:
    """Collects the parts of a model.

    Parameters
    ----------
    weights
        The network's state dict as float arrays.
    names
        The names of all blocks.
    """

    def __init__(self, weights: Mapping[str, npt.NDArray[Any]], names: Sequence[str]) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.inputs: list[onnx.ValueInfoProto] = []
        self.initializers: dict[str, npt.NDArray[Any]] = {}
        self._weights = weights
        self._names = frozenset(names)
        self._labels: dict[str, str] = {}
        self._bytes = 0

    def weight(self, key: str) -> str:
        """Store a weight under its key."""
        try:
            value = self._weights[key]
        except KeyError:
            raise ExportError(
                f"The weights have no {key}: they belong to another network."
            ) from None
        return self.store(key, np.ascontiguousarray(value, np.float32))

    def store(self, name: str, value: npt.NDArray[Any]) -> str:
        """Store an array under a name.

        Raises
        ------
        ExportError
            Where the model would no longer fit in one file.
        """
        self._bytes += value.nbytes
        if self._bytes > MAX_BYTES:
            raise ExportError(
                "The weights need more than 2 GiB, but an ONNX file ends there: "
                "make the network smaller."
            )
        self.initializers[name] = value
        return name

    def declare_input(self, name: str, label: str, shape: Shape) -> str:
        """Declare an input under its label."""
        other = self._labels.setdefault(label, name)
        if other != name:
            raise ExportError(
                f"{other} and {name} are both called '{label}' in the exported model: "
                "give one of them another label."
            )
        if label != name and label in self._names:
            raise ExportError(
                f"{name} is called '{label}' in the exported model, but so is a block: "
                "give it another label."
            )
        self.inputs.append(_value_info(label, shape))
        return label

    def declare_output(self, name: str, label: str) -> str:
        """Take the label of an output and return what it is called in the model."""
        if not label or label == name:
            return name
        other = self._labels.setdefault(label, name)
        if other != name or label in self._names:
            raise ExportError(
                f"{name} is called '{label}' in the exported model, but so is "
                f"{other if other != name else 'a block'}: give it another label."
            )
        return label

    def append(
        self, op: str, inputs: Sequence[str], outputs: Sequence[str], attributes: Mapping[str, Any]
    ) -> None:
        """Append a node that is called like its first output."""
        from onnx import helper  # noqa: PLC0415 - onnx takes a third of a second to import

        self.nodes.append(helper.make_node(op, inputs, outputs, name=outputs[0], **attributes))


def write(
    graph: Graph,
    weights: Mapping[str, npt.NDArray[Any]],
    *,
    name: str = "network",
    metadata: Mapping[str, str] | None = None,
) -> onnx.ModelProto:
    """Write a network with its weights as an ONNX model, composites unfolded.

    The batch axis is free and called ``"batch"``. Inputs are called by their labels, every
    operation and its tensor by their node, weights by their keys in the state dict.

    Parameters
    ----------
    graph
        The network as a person drew it.
    weights
        Arrays by the keys of the module's state dict; written as float32.
    name
        The network's name in the file.
    metadata
        Texts to store with it, beside Netloom's version.

    Raises
    ------
    NetworkError
        Where the network cannot run.
    ExportError
        Where a weight is missing, two inputs have one name, or the file would pass 2 GiB.
    """
    from onnx import helper, numpy_helper  # noqa: PLC0415 - a third of a second to import

    network = runnable(graph)
    flat, analysis = network.graph, network.analysis
    topology = flat.topology()
    model = ModelWriter(weights, topology.order)
    tensors: dict[str, tuple[str, ...]] = {}
    # Inputs first, in the order of the module's arguments.
    for node in (*network.inputs, *[n for n in topology.order if n not in network.inputs]):
        block = flat[node].working
        feeds = [tensors[feed.node][feed.output] for feed in topology.sources[node] if feed]
        called = model.declare_output(node, block.values().get("label", "")) if (
            node in network.outputs
        ) else node  # fmt: skip
        writer = NodeWriter(model, called, tuple(feeds))
        result = block.onnx(writer, analysis[node].input_shapes or ())
        results = result if isinstance(result, tuple) else (result,)
        tensors[node] = writer.finish(results, required=node in network.outputs)
    outputs = [
        _value_info(tensors[name][0], facts.outputs[0])
        for name in network.outputs
        if (facts := analysis[name].facts) is not None
    ]
    proto = helper.make_model(
        helper.make_graph(
            model.nodes,
            name,
            model.inputs,
            outputs,
            [numpy_helper.from_array(value, key) for key, value in model.initializers.items()],
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="Netloom",
        producer_version=__version__,
    )
    helper.set_model_props(proto, {"netloom_version": __version__, **(metadata or {})})
    return proto


def describe_data(
    input_shape: Shape,
    *,
    classes: Sequence[str] = (),
    scale: float = 1.0,
    mean: Sequence[float] | npt.NDArray[np.float32] | None = None,
    std: Sequence[float] | npt.NDArray[np.float32] | None = None,
) -> dict[str, str]:
    """Write down, as metadata, how samples must be prepared and what the outputs mean.

    Whoever runs the model finds there the names of the classes (JSON), the layout such as
    ``"NCHW"``, and the normalisation (JSON): the model takes
    ``(scale * image - mean) / std``, channel by channel.
    """
    found = {"input_layout": _LAYOUTS.get(len(input_shape), "N" + "?" * len(input_shape))}
    if classes:
        found["classes"] = json.dumps(list(classes), ensure_ascii=False)
    if mean is not None and std is not None:
        found["normalization"] = json.dumps(
            {"scale": scale, "mean": [float(m) for m in mean], "std": [float(s) for s in std]}
        )
    return found


def _value_info(name: str, shape: Shape) -> onnx.ValueInfoProto:
    from onnx import TensorProto, helper  # noqa: PLC0415 - a third of a second to import

    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [BATCH, *shape])
