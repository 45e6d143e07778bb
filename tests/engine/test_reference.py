"""The reference: pages that are up to date, values in words, depths as papers count them."""

from pathlib import Path

import pytest

from engine.blocks.base import Family, registry
from engine.blocks.catalogue import ORDER
from engine.reference import accepted, blocks_page, example, shown, size, templates_page
from engine.settings import describe
from engine.templates import template, templates

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("name", "page"), [("blocks.md", blocks_page), ("templates.md", templates_page)]
)
def test_the_committed_page_is_up_to_date(name: str, page: object) -> None:
    assert callable(page)
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == page(), f"docs/{name} is out of date: run make reference"


def test_every_block_and_setting_is_described() -> None:
    page = blocks_page()
    for block in registry().values():
        assert f'<a id="block-{block.kind}"></a>{block.title}\n\n{block.help()}' in page
        assert f"(#block-{block.kind})" in page
        for info in describe(block):
            assert f"| {info.title} | {accepted(info)} | {shown(info.default)} |" in page
            assert accepted(info), f"{block.kind}.{info.name} does not say what it takes"


def test_every_template_is_described_with_its_source() -> None:
    page = templates_page()
    for entry in templates():
        assert f"| `{entry.id}` | {entry.title} |" in page
        assert entry.source in page


def test_every_block_that_takes_something_has_an_example() -> None:
    without = {kind for kind, block in registry().items() if example(block) is None}
    assert without == {"input"}


def test_an_example_has_the_numbers_of_the_block() -> None:
    found = example(registry()["convolution"])
    assert found is not None
    assert found.inputs == ((16, 32, 32),)
    assert found.outputs == ((32, 30, 30),)
    assert (found.parameters, found.macs) == (3 * 3 * 16 * 32 + 32, 3 * 3 * 16 * 32 * 30 * 30)


@pytest.mark.parametrize(
    ("kind", "setting", "words", "first"),
    [
        ("convolution", "filters", "1 to 1,000,000 maps", "32"),
        ("convolution", "padding", "valid, same, full, or 0 to 10,000 px", "valid"),
        ("convolution", "bias", "on or off", "on"),
        ("transition", "compression", "more than 0 to 1", "0.5"),
        ("squeeze", "axis", "0 to 3, or empty", "empty"),
        ("fixed_kernel", "matrix", "-1,000,000 to 1,000,000", "0 -1 0; -1 5 -1; 0 -1 0"),
        ("gelu", "approximate", "none, tanh", "none"),
        ("input", "shape", "1 to 1,000,000", "1, 32, 32"),
    ],
)
def test_values_are_told_as_they_are_typed(kind: str, setting: str, words: str, first: str) -> None:
    info = next(info for info in describe(registry()[kind]) if info.name == setting)
    assert (accepted(info), shown(info.default)) == (words, first)


@pytest.mark.parametrize(
    ("name", "layers"),
    [
        ("lenet5", 5),
        ("alexnet", 8),
        ("vgg19", 19),
        ("resnet50", 50),
        ("resnet152", 152),
        ("googlenet", 22),
        ("densenet121", 121),
        ("cifar-resnet110", 110),
        ("cifar-plain56", 56),
    ],
)
def test_depth_is_what_the_paper_counts(name: str, layers: int) -> None:
    assert size(template(name)).depth == layers


def test_a_network_with_two_inputs_names_both() -> None:
    assert size(template("two-inputs")).inputs == ((3, 66, 200), (8,))


# -- the order of the palette -------------------------------------------------------------------


def test_every_block_has_its_place_in_the_palette() -> None:
    assert " ".join(ORDER).split() == list(registry())


def test_families_follow_each_other_and_begin_with_what_most_networks_have() -> None:
    families = [block.family for block in registry().values()]
    assert list(dict.fromkeys(families)) == list(Family)
    assert families == sorted(families, key=list(Family).index)
    firsts = {block.family: kind for kind, block in reversed(list(registry().items()))}
    assert firsts[Family.CONVOLUTION] == "convolution"
    assert firsts[Family.POOLING] == "max_pool"
    assert firsts[Family.NORMALIZATION] == "batch_norm"
    assert firsts[Family.ACTIVATION] == "relu"
    assert firsts[Family.MERGE] == "add"
    assert firsts[Family.RESHAPE] == "flatten"
    assert firsts[Family.COMPOSITE] == "residual"
