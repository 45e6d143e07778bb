"""The layers of a figure: a network's blocks, with what belongs to a layer taken into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.blocks.base import Family, per_axis, times
from engine.figures.composites import adds_its_input, copies_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.analysis import Analysis
    from engine.blocks.base import Block, Shape
    from engine.figures.repeats import Repeat
    from engine.figures.vocabulary import Words
    from engine.graph import Graph

_BELONGING = frozenset({Family.NORMALIZATION, Family.ACTIVATION, Family.RESHAPE})
_CHANGING_SPACE = frozenset({"upsample", "pixel_shuffle", "pad", "crop"})
"""Blocks of the family of reshapes that are layers for a reader of papers."""


class Feed(NamedTuple):
    """What a layer reads."""

    source: str
    """Name of the layer."""
    through: tuple[str, ...] = ()
    """The blocks on the way that are drawn as a dotted line, as a projection on a skip is."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One thing that a figure draws."""

    name: str
    names: tuple[str, ...]
    """The blocks it stands for, its own first."""
    kind: str
    """The kind of its block, or ``"gap"`` for layers left out."""
    family: Family
    text: str
    """As papers say it: ``"3×3 conv, 64, /2"``."""
    shape: Shape | None
    """What leaves it."""
    parameters: int
    feeds: tuple[Feed, ...]
    before: Shape | None = None
    """What enters it first."""
    title: str = ""
    """What its kind is called, as a legend says it."""
    kernel: Shape | None = None
    """The size of what a position sees of the layer before, for convolutions and pools."""
    copies: int = 1
    """How many equal units follow one another in it, or how many layers a gap leaves out."""
    skip: Literal["", "same", "changed"] = ""
    """Whether it is made of residual units, and whether the first changes the shape."""

    @property
    def space(self) -> Shape:
        """The spatial axes of what leaves it; empty for vectors."""
        return self.shape[1:] if self.shape is not None else ()

    @property
    def blocks(self) -> tuple[str, ...]:
        """The blocks it stands for, those on its dotted lines included."""
        return (*self.names, *[name for feed in self.feeds for name in feed.through])


def read_layers(
    graph: Graph, analysis: Analysis, *, detail: bool = False, shortcuts: bool = False,
    words: Words = str,
) -> tuple[Layer, ...]:  # fmt: skip
    """Return the layers of a network in the order of computation.

    Parameters
    ----------
    graph, analysis
        The network.
    detail
        Whether every block is a layer; else norms, activations, dropouts and reshapes belong to
        the layer that feeds them.
    shortcuts
        Whether what lies alone on a skip (a projection) is a dotted line and not a layer.
    words
        Says phrases and titles in another language.
    """
    sources = graph.topology().sources
    home: dict[str, str] = {}
    parts: dict[str, list[str]] = {}
    for name in analysis.nodes:
        feeds = [feed.node for feed in sources[name] if feed is not None]
        block = graph[name].working
        host = home[feeds[0]] if len(feeds) == 1 else None
        if (
            detail
            or host is None
            or block.family not in _BELONGING
            or block.kind in _CHANGING_SPACE
            or graph[host].working.kind == "input"
        ):
            home[name] = name
            parts[name] = [name]
        else:
            home[name] = host
            parts[host].append(name)
    layers = [_layer(graph, analysis, name, parts[name], home, words) for name in parts]
    return _with_shortcuts(layers) if shortcuts and not detail else tuple(layers)


def _layer(
    graph: Graph, analysis: Analysis, name: str, names: list[str], home: Mapping[str, str],
    words: Words,
) -> Layer:  # fmt: skip
    block = graph[name].working
    reports = [analysis[part] for part in names]
    made = [report.outputs[0] for report in reports if report.outputs]
    # What flattens a map belongs to it, but a reader looks for the map.
    shape = next((given for given in reversed(made) if len(given) == len(made[0])), None)
    if shape is None and block.kind == "output":
        shape = reports[0].inputs[0]
    sources = [feed.node for feed in graph.topology().sources[name] if feed is not None]
    before = next((given for given in reports[0].inputs if given is not None), None)
    skip: Literal["", "same", "changed"] = ""
    if reports[0].facts is not None and adds_its_input(block, reports[0].input_shapes):
        skip = "same" if shape == before else "changed"
    return Layer(
        name,
        tuple(names),
        block.kind,
        block.family,
        layer_text(block, before, words),
        shape,
        sum([report.parameters or 0 for report in reports]),
        tuple([Feed(home[source]) for source in dict.fromkeys(sources)]),
        before,
        _lowered(words(block.title)),
        _kernel(block, before),
        copies_in(block),
        skip,
    )


def _with_shortcuts(layers: list[Layer]) -> tuple[Layer, ...]:
    """Turn what lies alone on a skip into a dotted line."""
    readers: dict[str, list[Layer]] = {}
    by_name = {layer.name: layer for layer in layers}
    for layer in layers:
        for feed in layer.feeds:
            readers.setdefault(feed.source, []).append(layer)
    lines: dict[str, Feed] = {}
    for layer in layers:
        read = readers.get(layer.name, [])
        if (
            len(read) == 1
            and read[0].kind == "add"
            and len(layer.feeds) == 1
            and layer.family in {Family.CONVOLUTION, Family.POOLING, Family.MERGE, Family.RESHAPE}
            and (layer.family is not Family.CONVOLUTION or set(layer.kernel or ()) == {1})
            and len(readers[layer.feeds[0].source]) > 1
            and not any(feed.source == layer.feeds[0].source for feed in read[0].feeds)
            and layer.feeds[0].source not in lines
            # The other way is longer: else it is a branch like any other.
            and all(
                feed.source == layer.name
                or layer.feeds[0].source
                not in {up.source for up in by_name[feed.source].feeds}
                for feed in read[0].feeds
            )
        ):  # fmt: skip
            lines[layer.name] = Feed(layer.feeds[0].source, layer.names)
    return tuple(
        [
            replace(layer, feeds=tuple([lines.get(feed.source, feed) for feed in layer.feeds]))
            for layer in layers
            if layer.name not in lines
        ]
    )


# -- how papers say it --------------------------------------------------------------------------


def layer_text(block: Block, before: Shape | None, words: Words = str) -> str:
    """Return a block in the words of papers, such as ``"3×3 conv, 64, /2"``."""
    kind = block.kind
    settings = {name: getattr(block, name) for name in type(block).model_fields}
    if kind in _CONVOLUTIONS:
        word = words(_CONVOLUTIONS[kind])
        groups = settings.get("groups", 1)
        if groups > 1 and before is not None and groups == before[0]:
            word = words("depthwise {conv}").format(conv=word)
        elif groups > 1:
            word = words("{conv}, {groups} groups").format(conv=word, groups=groups)
        kernel = times(_kernel(block, before) or ())
        return f"{kernel} {word}, {settings['filters']}{_stride(settings['stride'])}"
    if kind == "dense":
        return words("fc {units}").format(units=settings["units"])
    if kind in _POOLS:
        kernel = times(_kernel(block, before) or ())
        return f"{kernel} {words(_POOLS[kind])}{_stride(settings['stride'])}"
    if kind in _WORDS:
        return words(_WORDS[kind])
    title = _lowered(words(block.title))
    summary = words(block.summary())
    return words("{title}: {summary}").format(title=title, summary=summary) if summary else title


def _kernel(block: Block, before: Shape | None) -> Shape | None:
    if block.kind not in {*_CONVOLUTIONS, *_POOLS}:
        return None
    kernel = getattr(block, "kernel")  # noqa: B009 - all of these have one
    rank = max(len(before or (0, 0, 0)) - 1, 1)
    return per_axis(kernel, rank, "kernel") if isinstance(kernel, int) else tuple(kernel)


def _lowered(title: str) -> str:
    """Return a title as it stands within a line; U-Net and ReLU6 stay as they are."""
    first = title.partition(" ")[0]
    return title[0].lower() + title[1:] if first[1:].islower() else title


_CONVOLUTIONS = {"convolution": "conv", "transposed_convolution": "up-conv"}
_POOLS = {"max_pool": "max pool", "average_pool": "avg pool", "lp_pool": "Lp pool"}
_WORDS = {
    "global_average_pool": "global avg pool", "global_max_pool": "global max pool",
    "input": "input", "output": "output", "add": "add", "concatenate": "concat",
    "batch_norm": "batch norm", "relu": "ReLU", "flatten": "flatten",
}  # fmt: skip


def _stride(value: int | tuple[int, ...]) -> str:
    """Return a stride as papers write it, none where it is 1."""
    steps = value if isinstance(value, tuple) else (value,)
    if len(set(steps)) == 1:
        return f", /{steps[0]}" if steps[0] > 1 else ""
    return f", /{times(steps)}"


def shape_text(shape: Shape | None) -> str:
    """Return a shape as papers write feature maps, channels last: ``224×224×64``."""
    if shape is None:
        return "?"
    return times((*shape[1:], shape[0]))


def maps_text(shape: Shape | None) -> str:
    """Return a shape as LeCun et al. (1998) write it, channels first: ``6@28×28``."""
    if shape is None:
        return "?"
    return f"{shape[0]}@{times(shape[1:])}" if len(shape) > 1 else str(shape[0])


def count_text(count: int) -> str:
    """Return a number of parameters in few characters: ``23.5M``."""
    for size, unit in ((10**9, "B"), (10**6, "M"), (10**3, "k")):
        if count >= size:
            return (
                f"{count / size:.3g}{unit}" if count / size < 999.5 else f"{count / size:.0f}{unit}"
            )
    return str(count)


def coded(layers: tuple[Layer, ...], repeats: Iterable[Repeat] = ()) -> dict[str, str]:
    """Return the codes of LeCun et al.: C1, S2, C3 …, by kind and place in the network.

    What stands for several copies counts as all of them: ``C1–C2``.
    """
    ends = {repeat.names[-1]: repeat for repeat in repeats}
    codes: dict[str, str] = {}
    number = 0
    for layer in layers:
        codes[layer.name] = ""
        if layer.kind == "gap":
            number += layer.copies
        elif layer.kind not in _UNCOUNTED:
            number += 1
            letter = "P" if layer.kind in _GLOBAL else _CODES.get(layer.family, "L")
            codes[layer.name] = f"{letter}{number}"
        if (repeat := ends.get(layer.name)) is not None:
            counted = [name for name in repeat.names if codes[name]]
            number += len(counted) * (repeat.times - 1)
            if counted == [layer.name]:
                codes[layer.name] += f"–{codes[layer.name][0]}{number}"
    return codes


_UNCOUNTED = frozenset({"input", "output", "add", "gap"})
_GLOBAL = {
    "global_average_pool": "Global average pooling", "global_max_pool": "Global max pooling",
}  # fmt: skip


_CODES = {
    Family.CONVOLUTION: "C", Family.POOLING: "S", Family.DENSE: "F", Family.COMPOSITE: "B",
    Family.MERGE: "M", Family.ATTENTION: "A", Family.NORMALIZATION: "N",
}  # fmt: skip


def deed_text(layer: Layer, words: Words = str) -> str:
    """Return what happens before a layer, as LeCun et al. write it below."""
    if layer.kind in {"gap", "output"} or layer.family is Family.MERGE:
        return ""
    if layer.kind in _GLOBAL:
        return words(_GLOBAL[layer.kind])
    if layer.kind in _CONVOLUTIONS:
        deed = "Convolutions" if layer.kind == "convolution" else "Up-convolutions"
        return f"{words(deed)} {kernel_text(layer)}"
    if layer.family is Family.CONVOLUTION:
        return words("Convolutions")
    if layer.family is Family.POOLING:
        return words("Subsampling")
    if layer.family is Family.DENSE:
        return words("Full connection")
    return layer.title[:1].upper() + layer.title[1:]


def brief_deed(layer: Layer, words: Words = str) -> str:
    """Return what happens before a layer in a word or two, where there is little room."""
    if layer.kind in _GLOBAL:
        return words("global pool")
    if layer.kind in _CONVOLUTIONS:
        return f"{words(_CONVOLUTIONS[layer.kind])} {kernel_text(layer)}"
    brief = {Family.CONVOLUTION: "conv", Family.POOLING: "pool", Family.DENSE: "full"}
    if layer.family in brief:
        return words(brief[layer.family])
    return deed_text(layer, words)


def kernel_text(layer: Layer) -> str:
    """Return the size of a convolution's kernel; nothing for other layers."""
    if layer.family is not Family.CONVOLUTION or layer.kernel is None:
        return ""
    return times(layer.kernel)


def blocks_of(layers: Iterable[Layer]) -> tuple[str, ...]:
    """Return the blocks that layers stand for, each once."""
    return tuple(dict.fromkeys([name for layer in layers for name in layer.blocks]))
