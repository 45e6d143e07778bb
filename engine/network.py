"""From the graph to torch: the module that is trained, and its weights on disk (worker only)."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING

from safetensors import SafetensorError
from safetensors.torch import load as parse_tensors
from safetensors.torch import save as format_tensors
from torch import Tensor, fx, nn

from engine.blocks.modules import frozen
from engine.errors import NetworkError
from engine.expansion import runnable
from engine.files import reason, write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from engine.graph import Graph


def build_module(graph: Graph) -> fx.GraphModule:
    """Build the torch module of a network, composites unfolded.

    Every node except the inputs is an attribute of its own name, so that the keys of the state
    dict read ``conv1.weight``. ``forward`` takes one tensor for each Input node, in the order of
    the graph's nodes and by the nodes' names, and returns the tensor of the one output, or a tuple
    with one for each Output node. Inputs and Outputs cost no call, what leads to no Output is not
    there, and a tensor is let go after its last use.

    The parameters of a node that is not trainable do not require gradients. Its batch
    normalisation also keeps its running statistics, and normalises with them while the rest
    trains: what is frozen computes the same before and after (the convention of Keras' frozen
    layers and of detection's ``FrozenBatchNorm2d``). Dropout goes on dropping.

    Initial weights are torch's own; whoever calls sets the seed. Under ``torch.device("meta")``
    the module has shapes but no memory.

    Parameters
    ----------
    graph
        The network as a person drew it.

    Raises
    ------
    NetworkError
        Where the network cannot run, with the sentence of its first fault.
    """
    network = runnable(graph)
    flat = network.graph
    topology = flat.topology()
    program = fx.Graph()
    modules: dict[str, nn.Module] = {}
    tensors: dict[tuple[str, int], fx.Node] = {
        (name, 0): program.placeholder(name) for name in network.inputs
    }
    for name in topology.order:
        if (name, 0) in tensors:
            continue
        node = flat[name]
        arguments = [tensors[feed] for feed in topology.sources[name] if feed is not None]
        if not node.block.output_ports:
            tensors[name, 0] = arguments[0]
            continue
        report = network.analysis[name]
        shapes = report.outputs if node.bypassed else report.input_shapes
        assert shapes is not None  # noqa: S101 - a runnable network has no unknown shapes
        module = node.working.module(shapes)
        modules[name] = module if node.trainable else frozen(module)
        made = program.call_module(name, tuple(arguments))
        if len(node.block.output_ports) == 1:
            tensors[name, 0] = made
            continue
        for index in range(len(node.block.output_ports)):
            tensors[name, index] = program.call_function(operator.getitem, (made, index))
    results = tuple([tensors[name, 0] for name in network.outputs])
    program.output(results[0] if len(results) == 1 else results)
    # fx registers the modules in the order of their first call, so the state dict, and with it
    # the order of the optimizer's parameters, is the order of computation.
    return fx.GraphModule(modules, program, class_name="Network")


def save_weights(module: nn.Module, path: Path, metadata: Mapping[str, str] | None = None) -> None:
    """Write a module's weights and buffers as safetensors, so that a crash leaves old or new.

    Raises
    ------
    OSError
        Where the folder cannot be written or the disk is full; an older file is untouched.
    """
    tensors = {
        key: tensor.detach().to("cpu").contiguous() for key, tensor in module.state_dict().items()
    }
    write_atomically(path, format_tensors(tensors, dict(metadata or {})))


def read_weights(path: Path) -> dict[str, Tensor]:
    """Read the tensors of a weights file.

    Raises
    ------
    NetworkError
        Where there is no such file or it is not whole.
    """
    try:
        return parse_tensors(path.read_bytes())
    except OSError as error:
        raise NetworkError(f"The weights {path} cannot be read: {reason(error)}.") from None
    except (SafetensorError, ValueError, KeyError):
        raise NetworkError(
            f"{path} is not a whole weights file: train again, or choose another run."
        ) from None


def load_weights(module: nn.Module, path: Path) -> None:
    """Put the weights of a file into a module, wherever its parameters live.

    Raises
    ------
    NetworkError
        Where the file cannot be read or is of another network; the module is then untouched.
    """
    set_weights(module, read_weights(path), f"the run of {path.name}")


def set_weights(module: nn.Module, weights: Mapping[str, Tensor], origin: str = "the run") -> None:
    """Put weights into a module after making sure that they fit.

    On a module made under ``torch.device("meta")`` the given tensors become its own, without a
    copy.

    Parameters
    ----------
    module
        Made by :func:`build_module`.
    weights
        A tensor for every key of its state dict.
    origin
        Where they come from, for the sentence.

    Raises
    ------
    NetworkError
        Where they belong to another network; the module is then untouched.
    """
    own = module.state_dict()
    difference = _difference(own, weights)
    if difference is not None:
        raise NetworkError(f"{_upper(origin)} was trained with another network: {difference}.")
    empty = any(tensor.is_meta for tensor in own.values())
    trainable = {key: value.requires_grad for key, value in module.named_parameters()}
    module.load_state_dict(dict(weights), assign=empty)
    for key, value in module.named_parameters():
        value.requires_grad_(trainable[key])


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _difference(here: Mapping[str, Tensor], there: Mapping[str, Tensor]) -> str | None:
    """Name the first thing in which two state dicts differ."""
    nodes_here = {key.partition(".")[0] for key in here}
    nodes_there = {key.partition(".")[0] for key in there}
    for key, tensor in here.items():
        name, _, part = key.partition(".")
        if name not in nodes_there:
            return f"it has no {name}"
        if key not in there:
            return f"{name} has no {part} there"
        old, new = tuple(there[key].shape), tuple(tensor.shape)
        if old != new:
            return f"{name} has {_sizes(part, old, new)}"
    for key in sorted(there):  # a safetensors file keeps no order
        name, _, part = key.partition(".")
        if name not in nodes_here:
            return f"it also has {name}"
        if key not in here:
            return f"{name} has a {part} there, none here"
    return None


def _sizes(part: str, there: tuple[int, ...], here: tuple[int, ...]) -> str:
    """Say how a weight's shape differs in the words of its layer."""
    if part == "weight" and len(there) == len(here) >= 2:
        if there[0] != here[0]:
            return f"{there[0]:,} outputs there, {here[0]:,} here"
        if there[1] != here[1]:
            return f"{there[1]:,} inputs there, {here[1]:,} here"
        kernels = ["×".join(map(str, shape[2:])) for shape in (there, here)]
        return f"a {kernels[0]} kernel there, {kernels[1]} here"
    shapes = ["×".join(map(str, shape)) or "one number" for shape in (there, here)]
    return f"a {part} of {shapes[0]} there, {shapes[1]} here"
