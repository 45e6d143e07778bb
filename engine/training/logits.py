"""The network as the loss wants it: what comes before a final softmax (worker only)."""

from __future__ import annotations

from torch import fx, nn

from engine.errors import NetworkError


def logits_module(network: fx.GraphModule) -> nn.Module:
    """Return a module with the same weights that gives logits.

    Cross-entropy of logits is exact where that of probabilities is not: once a softmax rounds to
    0 or 1, the logarithm of it is infinite or its gradient lost. So a network that ends in a
    softmax is trained on what the softmax is given. The layers are shared, not copied.

    Parameters
    ----------
    network
        From :func:`engine.network.build_module`.
    """
    output = network.graph.output_node()
    last = output.args[0]
    if not (
        isinstance(last, fx.Node)
        and last.op == "call_module"
        and isinstance(network.get_submodule(str(last.target)), nn.Softmax)
    ):
        return network
    program = fx.Graph()
    known: dict[fx.Node, fx.Node] = {}
    for node in network.graph.nodes:
        if node is last:
            known[node] = known[node.all_input_nodes[0]]
        else:
            known[node] = program.node_copy(node, known.__getitem__)
    program.lint()
    return fx.GraphModule(network, program, class_name="Logits")


def check_output(output: str, shape: tuple[int, ...], classes: int) -> None:
    """Make sure that the network gives a number for each class (more do no harm but help nobody).

    Parameters
    ----------
    output
        The name of the block that gives the output.
    shape
        Its shape, without the batch axis.
    classes
        How many classes the data has.

    Raises
    ------
    NetworkError
        Where it does not.
    """
    if len(shape) != 1:
        size = "×".join(map(str, shape))
        raise NetworkError(
            f"{output} gives {size}, but training needs one number for each of the {classes} "
            "classes: end the network with Flatten or Global average pool and a Dense block."
        )
    if shape[0] < classes:
        raise NetworkError(
            f"{output} gives {shape[0]:,} numbers, but the data has {classes:,} classes: set the "
            f"units of the last Dense block to {classes:,}."
        )
