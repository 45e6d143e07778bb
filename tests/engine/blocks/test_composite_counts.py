"""Networks of composites have the parameters and MACs that the papers and libraries count."""

from __future__ import annotations

import itertools

import pytest

from engine.analysis import analyse
from engine.blocks.activation import ReLU
from engine.blocks.activation_piecewise import ReLU6
from engine.blocks.base import Block, make
from engine.blocks.convnext import ConvNeXt
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.densely import DenseBlock, Transition
from engine.blocks.excitation import SqueezeExcitation
from engine.blocks.formula import Formula, Term
from engine.blocks.inception import Fire, Inception
from engine.blocks.input import Input
from engine.blocks.layer_norm import LayerNorm
from engine.blocks.mobile import InvertedResidual
from engine.blocks.normalization import BatchNorm
from engine.blocks.output import Output
from engine.blocks.pooling import AveragePool, GlobalAveragePool, MaxPool
from engine.blocks.reshape import Flatten
from engine.blocks.residual import Bottleneck, Residual
from engine.blocks.stages import ResidualStage
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.groups.definition import GroupDefinition


def row(*blocks: Block) -> Graph:
    """Wire blocks one behind the other."""
    nodes = [Node(f"n{index}", block) for index, block in enumerate(blocks)]
    wires = [
        (OutputPort(a.name, a.block.output_ports[0]), InputPort(b.name, b.block.input_ports[0]))
        for a, b in itertools.pairwise(nodes)
    ]
    return Graph.build(nodes, wires)


def counted(*blocks: Block) -> tuple[int, int]:
    """Return parameters and MACs of blocks one behind the other."""
    analysis = analyse(row(*blocks))
    assert not analysis.faulty
    return analysis.totals.parameters, analysis.totals.macs


def stem(filters: int, kernel: int, stride: int) -> list[Block]:
    """Return an image of ImageNet, a strided convolution, batch norm, ReLU, and a max pool."""
    first = Convolution(
        filters=filters, kernel=kernel, stride=stride, padding=kernel // 2, bias=False
    )
    pool = MaxPool(kernel=3, stride=2, padding=1)
    return [Input(shape=(3, 224, 224)), first, BatchNorm(), ReLU(), pool]


def head(classes: int) -> list[Block]:
    return [GlobalAveragePool(), Dense(units=classes)]


def resnet(*depths: int) -> list[Block]:
    stages = [
        ResidualStage(block="bottleneck", filters=64 * 2**i, stride=min(i + 1, 2), repeat=n)
        for i, n in enumerate(depths)
    ]
    return [*stem(64, 7, 2), *stages, *head(1000)]


def cifar(kind: str, depth: int, **more: object) -> list[Block]:
    """Return the networks for CIFAR-10 of He et al. 2016, section 4.2."""
    first = Convolution(filters=16, kernel=3, padding=1, bias=False)
    stages = [
        make(
            kind,
            {"filters": 16 * 2**i, "stride": min(i + 1, 2), "repeat": (depth - 2) // 6, **more},
        )
        for i in range(3)
    ]
    return [Input(shape=(3, 32, 32)), first, BatchNorm(), ReLU(), *stages, *head(10)]


@pytest.mark.parametrize(
    ("depth", "parameters"),
    [(20, 269_722), (32, 464_154), (44, 658_586), (56, 853_018), (110, 1_727_962)],
)
def test_the_cifar_networks_have_their_parameters(depth: int, parameters: int) -> None:
    residual, macs = counted(*cifar("residual_stage", depth, shortcut="parameter-free"))
    assert residual == parameters
    assert counted(*cifar("plain_stage", depth)) == (parameters, macs)


@pytest.mark.parametrize(
    ("depths", "parameters", "macs"),
    [
        ((3, 4, 6, 3), 25_557_032, 4_089_184_256),
        ((3, 4, 23, 3), 44_549_160, 7_801_405_440),
        ((3, 8, 36, 3), 60_192_808, 11_513_626_624),
    ],
)
def test_the_deep_resnets_have_their_numbers(
    depths: tuple[int, ...], parameters: int, macs: int
) -> None:
    assert counted(*resnet(*depths)) == (parameters, macs)


def test_resnext_has_its_numbers() -> None:
    """ResNeXt-50 32x4d of common libraries."""
    stages = [
        Bottleneck(filters=64 * 2**i, stride=min(i + 1, 2), repeat=n, groups=32, width=4 * 2**i)
        for i, n in enumerate((3, 4, 6, 3))
    ]
    assert counted(*stem(64, 7, 2), *stages, *head(1000))[0] == 25_028_904


def test_densenet_has_its_numbers() -> None:
    blocks: list[Block] = []
    for layers in (6, 12, 24, 16):
        blocks += [DenseBlock(layers=layers), Transition()]
    assert counted(*stem(64, 7, 2), *blocks[:-1], BatchNorm(), ReLU(), *head(1000)) == (
        7_978_856,
        2_834_161_664,
    )


def test_squeezenet_has_its_numbers() -> None:
    def fire(squeeze: int, expand: int) -> Fire:
        return Fire(squeeze=squeeze, expand1=expand, expand3=expand)

    def pool() -> MaxPool:
        return MaxPool(kernel=3, stride=2)

    parameters, _ = counted(
        Input(shape=(3, 224, 224)), Convolution(filters=96, kernel=7, stride=2), ReLU(), pool(),
        fire(16, 64), fire(16, 64), fire(32, 128), pool(),
        fire(32, 128), fire(48, 192), fire(48, 192), fire(64, 256), pool(),
        fire(64, 256), Convolution(filters=1000, kernel=1), ReLU(), GlobalAveragePool(),
    )  # fmt: skip
    assert parameters == 1_248_424


def test_googlenet_s_first_module_has_the_numbers_of_the_paper() -> None:
    """Szegedy et al. 2015, table 1, row 3a: 159K parameters and 128M operations, weights alone."""
    parameters, macs = counted(Input(shape=(192, 28, 28)), Inception())
    weights = 192 * (64 + 96 + 16 + 32) + 9 * 96 * 128 + 25 * 16 * 32
    assert parameters == weights + 64 + 96 + 128 + 16 + 32 + 32
    assert macs == weights * 28 * 28


def test_mobilenet_has_its_numbers() -> None:
    """Sandler et al. 2018, table 2."""
    blocks: list[Block] = [
        InvertedResidual(expansion=t, filters=c, repeat=n, stride=s)
        for t, c, n, s in ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2),
                           (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1))
    ]  # fmt: skip
    first = Convolution(filters=32, kernel=3, stride=2, padding=1, bias=False)
    last = Convolution(filters=1280, kernel=1, bias=False)
    assert counted(
        Input(shape=(3, 224, 224)), first, BatchNorm(), ReLU6(), *blocks,
        last, BatchNorm(), ReLU6(), *head(1000),
    ) == (3_504_872, 300_774_272)  # fmt: skip


def test_convnext_has_its_numbers() -> None:
    """ConvNeXt-T of Liu et al. 2022, section 3, and of common libraries."""
    blocks: list[Block] = [Convolution(filters=96, kernel=4, stride=4), LayerNorm()]
    for index, repeat in enumerate((3, 3, 9, 3)):
        if index:
            halves = Convolution(filters=96 * 2**index, kernel=2, stride=2)
            blocks += [LayerNorm(), halves]
        blocks.append(ConvNeXt(repeat=repeat))
    end = [GlobalAveragePool(), LayerNorm(), Dense(units=1000)]
    parameters, macs = counted(Input(shape=(3, 224, 224)), *blocks, *end)
    assert parameters == 28_589_128
    assert 4.4e9 < macs < 4.5e9


def test_the_senet_adds_what_its_paper_says() -> None:
    """2.5 million parameters to ResNet-50: Hu, Shen, Sun 2018, section 4."""
    more = 0
    for channels, blocks in ((256, 3), (512, 4), (1024, 6), (2048, 3)):
        facts = SqueezeExcitation().facts(((channels, 7, 7),))
        assert facts.parameters == 2 * channels**2 // 16 + channels + channels // 16
        more += blocks * facts.parameters
    assert round(more / 1e6, 1) == 2.5


def test_a_composite_says_which_counts_add_up() -> None:
    residual = Residual(filters=64).formulas(((64, 32, 32),))
    assert residual["parameters"] == "2·36,864 + 2·128 = 73,984"
    assert residual["macs"] == "2·37,748,736 = 75,497,472"
    dense = DenseBlock(layers=6, growth=32).formulas(((64, 32, 32),))
    assert dense["parameters"] == "221,184 + 110,592 + 3,264 = 335,040"
    assert Transition().formulas(((64, 8, 8),))["macs"] == "1·1·64·32·8·8 = 131,072"


def test_a_composite_tells_in_words_what_counts() -> None:
    for block, key, told in (
        (Residual(filters=64), "parameters", "2 · Convolution (3×3) + 2 · Batch norm"),
        (Residual(filters=64), "macs", "2 · Convolution (3×3)"),
        (DenseBlock(layers=6), "parameters",
         "Convolution (3×3) + Convolution (1×1) + Batch norm"),
        (Transition(), "macs", ("kernel height · kernel width · input channels · filters · "
                               "output height · output width")),
        (Fire(), "output", "channels of input 1 + channels of input 2"),
        (Bottleneck(), "output", "filters · expansion"),
    ):  # fmt: skip
        formula = block.formulas(((64, 32, 32),))[key]
        assert isinstance(formula, Formula)
        assert formula.in_words() == told


def test_a_composite_says_what_becomes_of_the_size() -> None:
    half = "⌊(32 + 2·1 − 3) / 2⌋ + 1 = 16"
    for block, told in (
        (Residual(filters=64, stride=2), half),
        (Residual(variant="bottleneck", stride=2), f"64·4 = 256 maps; {half}"),
        (Bottleneck(stride=2), f"64·4 = 256 maps; {half}"),
        (ResidualStage(filters=64, stride=2, repeat=3), half),
        (ResidualStage(block="bottleneck", filters=8, repeat=3), "8·4 = 32 maps"),
        (InvertedResidual(stride=2), half),
    ):
        formula = block.formulas(((64, 32, 32),))["output"]
        assert formula == told
        assert isinstance(formula, Formula)
        settings = {piece.setting for piece in formula.pieces if isinstance(piece, Term)}
        assert settings <= {"", "stride", "filters", "expansion"}
    assert "output" not in Residual(filters=64).formulas(((64, 32, 32),))


def test_several_changes_of_the_size_are_written_one_behind_the_other() -> None:
    name = "part"
    blocks = [Input(shape=(3, 64, 64)), Convolution(filters=4, kernel=5, stride=2), ReLU(),
              MaxPool(), Residual(filters=4, stride=2), Flatten(), Dense(units=5)]  # fmt: skip
    graph = row(*blocks, Output())
    group = GroupDefinition(name, graph).block_type()
    formula = group.formulas(((3, 64, 64),))["output"]
    assert isinstance(formula, Formula)
    thrice = GroupDefinition(name, row(Input(shape=(4, 8, 8)), Convolution(filters=4), Output()))
    formulas = thrice.block_type(repeat=3).formulas(((4, 8, 8),))
    assert formulas["parameters"] == "3·148 = 444"
    assert formulas["output"] == "8×8 → 6×6 → 4×4 → 2×2"
    assert formula == "64×64 → 30×30 → 15×15 → 8×8 → 256"
    assert formula.in_words() == ("input → Convolution (5×5) → Max pool (2×2) → Residual → Flatten")
    deep = row(Input(shape=(3, 600, 600)), *[AveragePool(kernel=2, stride=1)] * 20, Output())
    formula = GroupDefinition(name, deep).block_type().formulas(((3, 600, 600),))["output"]
    assert formula == "600×600 → 599×599 → 598×598 → 597×597 → … → 582×582 → 581×581 → 580×580"


def test_a_transition_keeps_a_map_in_any_case() -> None:
    assert Transition().formulas(((5, 8, 8),))["output"] == (
        "⌊5·0.5⌋ = 2 maps; ⌊(8 + 2·0 − 2) / 2⌋ + 1 = 4"
    )
    fewest = Transition().formulas(((1, 8, 8),))["output"]
    assert fewest.startswith("1 map, the fewest there can be; ")
