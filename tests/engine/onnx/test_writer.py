"""The ONNX file: readable names, the field's operators, and a sentence where it cannot be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import numpy_helper

from engine import __version__
from engine.blocks.activation import ReLU
from engine.blocks.activation_smooth import GELU
from engine.blocks.convolution import Convolution
from engine.blocks.dense import Dense
from engine.blocks.dropout import Dropout
from engine.blocks.input import Input
from engine.blocks.merge import Add, Concatenate
from engine.blocks.normalization import BatchNorm
from engine.blocks.pooling import GlobalAveragePool
from engine.blocks.residual import Residual
from engine.errors import ExportError, NetworkError, SettingError
from engine.graph import Graph, InputPort, Node, OutputPort
from engine.network import build_module
from engine.onnx import writer
from engine.onnx.writer import IR_VERSION, OPSET, describe_data, write
from engine.templates import chain, template

if TYPE_CHECKING:
    import numpy.typing as npt


def weights_of(graph: Graph) -> dict[str, npt.NDArray[Any]]:
    return {key: value.numpy() for key, value in build_module(graph).state_dict().items()}


def run(model: onnx.ModelProto, *arrays: npt.NDArray[Any]) -> npt.NDArray[Any]:
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    names = [entry.name for entry in session.get_inputs()]
    (result,) = session.run(None, dict(zip(names, arrays, strict=True)))
    return np.asarray(result)


def test_every_node_of_lenet5_is_one_operator_of_its_name() -> None:
    graph = template("lenet5").build().graph
    weights = weights_of(graph)
    model = write(graph, weights, name="lenet5")
    assert [node.name for node in model.graph.node] == [n for n in graph.nodes if n != "input"]
    assert all(list(node.output) == [node.name] for node in model.graph.node)
    stored = {entry.name: numpy_helper.to_array(entry) for entry in model.graph.initializer}
    assert stored.keys() == weights.keys()
    assert all(np.array_equal(stored[key], weights[key]) for key in weights)
    assert model.graph.name == "lenet5"
    (entry,), (exit_,) = model.graph.input, model.graph.output
    assert (entry.name, exit_.name) == ("input", "dense3")
    sizes = [dim.dim_param or dim.dim_value for dim in entry.type.tensor_type.shape.dim]
    assert sizes == ["batch", 1, 32, 32]
    sizes = [dim.dim_param or dim.dim_value for dim in exit_.type.tensor_type.shape.dim]
    assert sizes == ["batch", 10]


def test_the_file_is_of_the_version_that_runtimes_know() -> None:
    model = write(chain([Input(), ReLU()]), {})
    assert (model.opset_import[0].version, model.ir_version) == (OPSET, IR_VERSION) == (17, 8)
    assert (model.producer_name, model.producer_version) == ("Netloom", __version__)
    onnx.checker.check_model(model, full_check=True)


def test_a_block_of_several_operators_has_readable_names() -> None:
    model = write(chain([Input(), GELU(), GELU()]), {})
    names = [node.name for node in model.graph.node]
    assert names == ["gelu1.mul", "gelu1.erf", "gelu1.add", "gelu1.mul_2", "gelu1",
                     "gelu2.mul", "gelu2.erf", "gelu2.add", "gelu2.mul_2", "gelu2"]  # fmt: skip
    model = write(chain([Input(), GlobalAveragePool()]), {})
    assert [node.name for node in model.graph.node] == ["gap1.global_average_pool", "gap1"]


def test_names_inside_a_composite_are_those_of_the_state_dict() -> None:
    graph = chain([Input(shape=(3, 6, 6)), Residual(filters=4, stride=2)])
    model = write(graph, weights_of(graph))
    names = [node.name for node in model.graph.node]
    assert "residual1_projection" in names
    assert names[-1] == model.graph.output[0].name == "residual1_relu2"


@pytest.mark.parametrize("tail", [[Dropout()], [Dropout(), Dropout()], [ReLU(), Dropout()]])
def test_a_network_that_ends_in_nothing_to_compute_has_an_output(tail: list[Any]) -> None:
    graph = chain([Input(shape=(4,)), *tail])
    model = write(graph, {})
    assert model.graph.output[0].name == graph.sinks()[0]
    assert model.graph.node[-1].op_type == "Identity"
    values = np.array([[1, -2, 3, 0], [5, 6, 7, 8]], np.float32)
    expected = values.clip(0) if len(tail) == 2 and isinstance(tail[0], ReLU) else values
    assert np.array_equal(run(model, values), expected)


def test_dropout_in_the_middle_leaves_no_trace() -> None:
    model = write(chain([Input(shape=(4,)), Dropout(), ReLU(), Dropout(), ReLU()]), {})
    assert [node.op_type for node in model.graph.node] == ["Relu", "Relu"]


def test_batch_norm_without_scale_writes_its_own() -> None:
    graph = chain([Input(shape=(2, 3)), BatchNorm(affine=False)])
    weights = {
        "bn1.running_mean": np.array([1, 2], np.float32),
        "bn1.running_var": np.array([4, 9], np.float32),
    }
    out = run(write(graph, weights), np.ones((1, 2, 3), np.float32))
    assert out[0, :, 0] == pytest.approx([0, -1 / 3], abs=1e-5)


def test_the_lecture_s_cross_correlation() -> None:
    graph = chain([Input(shape=(1, 3, 3)), Convolution(filters=1, kernel=2, bias=False)])
    kernel = np.array([[[[0, 1], [2, 3]]]], np.float64)
    model = write(graph, {"conv1.weight": kernel})
    image = np.arange(9, dtype=np.float32).reshape(1, 1, 3, 3)
    assert run(model, image).tolist() == [[[[19, 25], [37, 43]]]]


def two_inputs(first: str = "", second: str = "") -> Graph:
    return Graph.build(
        [Node("a", Input(shape=(2,), label=first)), Node("cat", Concatenate()),
         Node("b", Input(shape=(1,), label=second))],
        [(OutputPort("b"), InputPort("cat", "in1")), (OutputPort("a"), InputPort("cat", "in2"))],
    )  # fmt: skip


def test_inputs_are_called_by_their_labels_in_the_order_of_the_nodes() -> None:
    model = write(two_inputs("left", ""), {})
    assert [entry.name for entry in model.graph.input] == ["left", "b"]
    out = run(model, np.array([[1, 2]], np.float32), np.array([[3]], np.float32))
    assert out.tolist() == [[3, 1, 2]]


@pytest.mark.parametrize("labels", [("x", "x"), ("b", ""), ("cat", "")])
def test_two_things_of_one_name_are_refused(labels: tuple[str, str]) -> None:
    with pytest.raises(ExportError, match="another label"):
        write(two_inputs(*labels), {})


@pytest.mark.parametrize("label", ["my image", "1st", "a.b", "x" * 81, "-"])
def test_a_label_that_is_no_name_is_refused_at_once(label: str) -> None:
    with pytest.raises(SettingError, match="tensor's name"):
        Input(label=label)


def test_a_missing_weight_is_named() -> None:
    with pytest.raises(ExportError, match=r"no dense1\.bias"):
        write(chain([Input(shape=(2,)), Dense(units=1)]), {"dense1.weight": np.ones((1, 2))})


def test_a_network_that_cannot_run_is_refused() -> None:
    with pytest.raises(NetworkError, match="nothing at its input 2"):
        write(chain([Input(), Add()]), {})


def test_more_than_a_file_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = chain([Input(shape=(10,)), Dense(units=10, bias=False)])
    monkeypatch.setattr(writer, "MAX_BYTES", 400)
    write(graph, weights_of(graph))
    monkeypatch.setattr(writer, "MAX_BYTES", 399)
    with pytest.raises(ExportError, match="2 GiB"):
        write(graph, weights_of(graph))


def test_metadata_says_how_to_feed_and_read_the_model() -> None:
    described = describe_data(
        (3, 8, 8), classes=["cat", "Hündin"], scale=1 / 255,
        mean=np.array([0.5, 0.25, 0], np.float32), std=[1, 1, 2],
    )  # fmt: skip
    model = write(chain([Input(shape=(3, 8, 8)), ReLU()]), {}, metadata=described)
    found = {entry.key: entry.value for entry in model.metadata_props}
    assert found["netloom_version"] == __version__
    assert found["input_layout"] == "NCHW"
    assert json.loads(found["classes"]) == ["cat", "Hündin"]
    assert json.loads(found["normalization"]) == {
        "scale": 1 / 255, "mean": [0.5, 0.25, 0], "std": [1, 1, 2],
    }  # fmt: skip


def test_nothing_of_this_machine_is_in_the_file() -> None:
    graph = template("lenet5").build().graph
    data = write(graph, weights_of(graph)).SerializeToString()
    for trace in (b"/work", b"/home", b"/root", b"/tmp", b".py", b"site-packages"):
        assert trace not in data
