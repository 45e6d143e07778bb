"""What a network makes of one sample at one node: its feature maps as pictures (worker only)."""

from __future__ import annotations

import base64
import json
import math
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from torch.nn import functional

from engine.blocks.output import Output
from engine.errors import NetworkError, TrainingError
from engine.expansion import expand
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.names import free_name
from engine.network import build_module, read_weights, set_weights
from engine.training.runs import RunFolder
from engine.training.setup import seeded

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt
    from torch import fx

MOST_MAPS = 64
LONGEST = 96
"""The inspector shows maps at 130 pixels; larger ones are averaged down to so many."""


class FeatureMaps(NamedTuple):
    """Maps of one sample; of a volume the slice in its middle."""

    channels: int
    """How many maps the node has; more than :data:`MOST_MAPS` are not drawn."""
    maps: npt.NDArray[np.uint8]
    """``(N, H, W)``: every map from its least value (0) to its greatest (255)."""
    low: tuple[float, ...]
    high: tuple[float, ...]
    """Least and greatest value of every map."""
    trained: bool
    """Whether the weights are a run's; otherwise they are those that a training begins with."""


def feature_maps(
    graph: Graph, node: str, sample: npt.NDArray[np.uint8], image: str, *,
    folder: Path | None = None, seed: int = 0,
) -> FeatureMaps:  # fmt: skip
    """Run a network on one sample as far as a node.

    Parameters
    ----------
    graph
        The network.
    node
        A node of it, or of what it unfolds to; its output has spatial axes.
    sample
        Of the shape of an Input, 0 to 255.
    image
        The name of that Input; any other gets zeros.
    folder
        A run's: its best weights are used where they fit.
    seed
        Of the initial weights otherwise.

    Raises
    ------
    NetloomError
        Where there is no such node, or the part of the network before it cannot run.
    """
    part = _part(graph, node)
    network, trained = _network(part, folder, seed)
    record = _normalisation(folder) if trained and folder is not None else {}
    network.eval()
    arguments = []
    for name, each in part.nodes.items():
        if not each.block.input_ports:
            shape = tuple(each.block.values()["shape"])
            if name == image and shape == sample.shape:
                arguments.append(_normalised(sample, record))
            else:
                arguments.append(torch.zeros(1, *shape))
    with torch.inference_mode():
        made = network(*arguments)[0]
    return _pictures(made, trained=trained)


def describe_maps(found: FeatureMaps) -> dict[str, Any]:
    """Return maps as the worker answers with them."""
    return {
        "channels": found.channels,
        "shape": list(found.maps.shape),
        "pixels": base64.b64encode(found.maps.tobytes()).decode(),
        "low": list(found.low),
        "high": list(found.high),
        "trained": found.trained,
    }


def decoded(text: str, shape: tuple[int, ...]) -> npt.NDArray[np.uint8]:
    """Return the sample of a job.

    Raises
    ------
    NetworkError
        Where it has another size than its shape says.
    """
    values = np.frombuffer(base64.b64decode(text), np.uint8)
    if values.size != math.prod(shape):
        raise NetworkError(f"A sample of {values.size:,} bytes is none of {shape}.")
    return values.reshape(shape)


def _part(graph: Graph, node: str) -> Graph:
    """Return what a node depends on, unfolded, with an Output behind it and nothing else."""
    if node not in graph:
        graph = expand(graph)
    if node not in graph or not graph[node].block.output_ports:
        raise NetworkError(f"The network has no {node} whose feature maps could be shown.")
    sources = graph.topology().sources
    alive, waiting = {node}, [node]
    while waiting:
        for feed in sources[waiting.pop()]:
            if feed is not None and feed.node not in alive:
                alive.add(feed.node)
                waiting.append(feed.node)
    mark = free_name("seen", graph.nodes)
    nodes = [each for name, each in graph.nodes.items() if name in alive]
    wires = [
        (start, end)
        for end, start in graph.wires.items()
        if end.node in alive and start.node in alive  # one at a bypassed block may not count
    ]
    port = graph[node].block.output_ports[0]
    wires.append((OutputPort(node, port), InputPort(mark)))
    return expand(Graph.build([*nodes, Node(mark, Output())], wires))


def _network(part: Graph, folder: Path | None, seed: int) -> tuple[fx.GraphModule, bool]:
    """Build a part of a network with a run's weights, or with initial ones."""
    if folder is not None:
        with torch.device("meta"):
            network = build_module(part)
        try:
            weights = read_weights(RunFolder(folder).weights())
            set_weights(network, {key: weights[key] for key in network.state_dict()})
        except (NetworkError, TrainingError, KeyError):
            pass  # of another network: this one begins anew
        else:
            return network, True
    with seeded(seed, torch.device("cpu")):
        return build_module(part), False


def _normalisation(folder: Path) -> dict[str, Any]:
    try:
        record = json.loads(RunFolder(folder).record.read_text(encoding="utf-8"))
        found = record["data"]
    except (OSError, ValueError, KeyError):
        raise TrainingError(f"{RunFolder(folder).record} is not the record of a run.") from None
    return dict(found)


def _normalised(sample: npt.NDArray[np.uint8], record: dict[str, Any]) -> torch.Tensor:
    """Return the sample as the network gets it: with the run's mean, or the sample's own."""
    pixels = torch.from_numpy(sample.astype(np.float32))[None] * float(record.get("scale", 1 / 255))
    axes = (1, -1, *(1,) * (sample.ndim - 1))
    mean, std = (torch.tensor(record.get(key, [])) for key in ("mean", "std"))
    if mean.numel() in (1, sample.shape[0]) and std.numel() == mean.numel():
        return (pixels - mean.reshape(axes)) / std.reshape(axes)
    return (pixels - pixels.mean()) / pixels.std().clamp_min(1e-6)


def _pictures(made: torch.Tensor, *, trained: bool) -> FeatureMaps:
    if made.ndim < 2:
        raise NetworkError("What leaves this block has no positions, so there is no map to show.")
    count = made.shape[0]
    maps = made[:MOST_MAPS].float()
    if maps.ndim == 2:
        maps = maps[:, None]
    elif maps.ndim == 4:
        maps = maps[:, maps.shape[1] // 2]
    low, high = maps.amin((1, 2)), maps.amax((1, 2))
    size = [min(side, LONGEST) for side in maps.shape[1:]]
    if size != list(maps.shape[1:]):
        maps = functional.interpolate(maps[:, None], size=size, mode="area")[:, 0]
    span = (high - low).clamp_min(1e-12)
    shares = ((maps - low[:, None, None]) / span[:, None, None]).nan_to_num(0.0)
    pixels = (shares * 255).round().clamp(0, 255).to(torch.uint8).numpy()
    return FeatureMaps(count, pixels, _finite(low), _finite(high), trained)


def _finite(values: torch.Tensor) -> tuple[float, ...]:
    """Return values as JSON can hold them."""
    return tuple([value if math.isfinite(value) else 0.0 for value in values.tolist()])
