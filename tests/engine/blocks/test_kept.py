"""What blocks say of the memory that training needs is what autograd keeps."""

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.blocks.base import ShapeError, registry
from tests.engine import strategies
from tests.engine.blocks.kept import saved

KINDS = (
    "add", "subtract", "multiply", "maximum", "average", "concatenate", "split", "slice", "matmul",
    "flatten", "reshape", "permute", "squeeze", "unsqueeze", "channel_shuffle", "identity",
    "self_attention", "positional_embedding",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_the_memory_of_a_training_step_is_what_the_block_says(kind: str) -> None:
    block = registry()[kind]

    @hypothesis.settings(max_examples=20)
    @given(data=st.data(), samples=st.integers(1, 3))
    def check(data: st.DataObject, samples: int) -> None:
        rank = data.draw(strategies.ranks(block))
        made = data.draw(strategies.made(block, rank))
        shapes = data.draw(strategies.input_shapes(made, rank))
        try:
            facts = made.facts(shapes)
        except ShapeError:
            return
        real = saved(made, shapes, samples)
        assert real.view == facts.keeps.view
        assert real.rest == samples * facts.kept
        if not real.view:
            assert set(real.inputs) == {facts.keeps.input}
            assert set(real.outputs) == {facts.keeps.output}

    check()
