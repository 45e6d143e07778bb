"""Several networks in one table: the numbers that papers say of them."""

import pytest

from engine.cli.comparison import compared, comparison_table
from engine.project import Project
from engine.tables import FORMS, written
from engine.templates import template


@pytest.mark.parametrize(
    ("name", "depth"),
    [("lenet5", 5), ("alexnet", 8), ("vgg16", 16), ("googlenet", 22), ("resnet50", 50),
     ("cifar-resnet56", 56), ("cifar-plain56", 56), ("unet", 23)],
)  # fmt: skip
def test_the_depth_is_the_one_in_the_networks_paper(name: str, depth: int) -> None:
    assert compared(template(name).build()).depth == depth


def test_every_form_has_a_row_for_each_network_and_no_total() -> None:
    graph = template("lenet5").graph().remove(["conv1"])
    networks = [compared(template("lenet5").build()), compared(Project("headless", graph))]
    assert networks[1][2:] == (None,) * 4
    table = comparison_table(networks, "Both")
    for form in FORMS:
        text = written(table, form)
        assert "headless" in text
        assert "Total" not in text
    assert "61{,}706" in written(table, "latex")
