"""``templates``, ``new``, ``check`` and ``render``: what they print, write and exit with."""

import json
from pathlib import Path
from typing import Any

import pytest

from engine.blocks.base import registry
from engine.cli import main
from engine.data.settings import DataSettings
from engine.errors import NetloomError
from engine.graph import Graph
from engine.problems import Severity
from engine.project import Project
from engine.projectfile import load_project, project_to_json, save_project
from engine.templates import template, templates

Captured = pytest.CaptureFixture[str]


def answer(capsys: Captured, *argv: str) -> tuple[int, dict[str, Any]]:
    """Run a command for machines: exactly one JSON object on stdout, and no word besides."""
    code = main([*argv, "--json"])
    out, _ = capsys.readouterr()
    assert out.count("\n") == 1
    value = json.loads(out)
    assert isinstance(value, dict)
    return code, value


def text(capsys: Captured, *argv: str) -> tuple[int, str, str]:
    code = main(list(argv))
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return code, out, err


@pytest.fixture
def lenet(tmp_path: Path) -> Path:
    file = tmp_path / "lenet5.netloom"
    save_project(template("lenet5").build(), file)
    return file


def broken(tmp_path: Path) -> Path:
    file = tmp_path / "broken.netloom"
    graph = template("lenet5").graph().remove(["flatten1"], reconnect=True)
    save_project(Project("broken", graph), file)
    return file


# -- templates and new --------------------------------------------------------------------------


def test_the_templates_are_listed_with_their_size(capsys: Captured) -> None:
    code, value = answer(capsys, "templates")
    assert code == 0
    assert [entry["id"] for entry in value["templates"]] == [entry.id for entry in templates()]
    lenet = value["templates"][0]
    assert (lenet["parameters"], lenet["macs"]) == (61_706, 416_520)
    code, out, err = text(capsys, "templates")
    assert (code, err) == (0, "")
    assert "61,706" in out
    assert "15,470,264,320" in out
    assert (lenet["depth"], lenet["inputs"]) == (5, [[1, 32, 32]])
    assert "1998" in lenet["source"]


@pytest.mark.parametrize("name", [entry.id for entry in templates()])
def test_a_new_project_can_be_checked(name: str, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "mine.netloom"
    code, value = answer(capsys, "new", name, "--to", str(file))
    assert (code, value) == (0, {"file": str(file), "template": name})
    assert load_project(file) == template(name).build()
    code, value = answer(capsys, "check", str(file))
    assert code == 0
    assert all(problem["severity"] != "error" for problem in value["problems"])


def test_new_refuses_to_overwrite_unless_it_is_told_to(lenet: Path, capsys: Captured) -> None:
    before = lenet.read_bytes()
    code, out, err = text(capsys, "new", "vgg16", "--to", str(lenet))
    assert (code, out) == (2, "")
    assert err == f"{lenet} exists already: choose another name, or add --force.\n"
    assert lenet.read_bytes() == before
    code, *_ = text(capsys, "new", "vgg16", "--to", str(lenet), "--force")
    assert code == 0
    assert load_project(lenet) == template("vgg16").build()


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["new", "lenet", "--to", "x.netloom"], "There is no template called 'lenet'"),
        (["new", "resnet56", "--to", "x.netloom"], "did you mean cifar-resnet56"),
        (["new", "lenet5", "--to", "x.json"], "x.json must end in .netloom: call it x.netloom."),
        (["new", "lenet5", "--to", "x"], "x must end in .netloom: call it x.netloom."),
        (["new", "lenet5", "--to", "no/such/x.netloom"], "its folder does not exist"),
    ],
)
def test_new_says_why_not(
    argv: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    code, value = answer(capsys, *argv)
    assert code == 2
    assert words in value["error"]
    assert list(tmp_path.iterdir()) == []


# -- check --------------------------------------------------------------------------------------


def test_check_has_the_documented_form(lenet: Path, capsys: Captured) -> None:
    code, value = answer(capsys, "check", str(lenet))
    assert code == 0
    assert list(value) == ["nodes", "totals", "training_step", "problems"]
    assert value["problems"] == []
    assert value["nodes"][1] == {
        "name": "conv1",
        "block": "convolution",
        "bypassed": False,
        "outputs": [[6, 28, 28]],
        "parameters": 156,
        "fixed_parameters": 0,
        "buffers": 0,
        "macs": 117_600,
        "activation_bytes": 4 * 6 * 28 * 28,
        "kept_bytes": 0,
        "training_bytes": 4 * 4 * 156,
        "receptive_field_px": [5, 5],
        "effective_stride_px": [1, 1],
        "offset_px": [2, 2],
    }
    for node in value["nodes"]:
        assert list(node) == list(value["nodes"][1])
        assert node["block"] in registry()
    totals = value["totals"]
    assert (totals["parameters"], totals["macs"]) == (61_706, 416_520)
    for column in set(totals) & set(value["nodes"][1]):
        assert sum(node[column] for node in value["nodes"]) == totals[column], column


def test_check_of_a_network_that_cannot_run_exits_1(tmp_path: Path, capsys: Captured) -> None:
    file = broken(tmp_path)
    code, value = answer(capsys, "check", str(file))
    assert code == 1
    (problem,) = value["problems"]
    assert list(problem) == ["severity", "code", "node", "message", "repairs"]
    assert problem["severity"] in set(Severity)
    assert (problem["code"], problem["node"]) == ("needs-vector", "dense1")
    assert problem["repairs"] == [
        "Insert Flatten before dense1",
        "Insert global average pool before dense1",
    ]
    dense = next(node for node in value["nodes"] if node["name"] == "dense1")
    assert (dense["outputs"], dense["parameters"], dense["receptive_field_px"]) == (
        None,
        None,
        None,
    )
    code, out, err = text(capsys, "check", str(file))
    assert (code, err) == (1, "")
    assert "error: dense1 needs a row of numbers" in out
    assert "→ Insert Flatten before dense1" in out


def test_check_compares_with_the_classes_of_the_data(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "seven.netloom"
    graph = template("lenet5").graph()
    graph = graph.replace("dense3", graph["dense3"].block.change(units=7))
    save_project(Project("seven", graph), file)
    code, value = answer(capsys, "check", str(file))
    assert code == 1
    assert value["problems"][0]["code"] == "classes"
    assert value["problems"][0]["repairs"][0] == "Set the units of dense3 to 10"


def test_check_warns_of_data_that_cannot_be_read(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "elsewhere.netloom"
    data = DataSettings(source="folder", path="nowhere")
    save_project(Project("x", template("lenet5").graph(), data), file)
    code, value = answer(capsys, "check", str(file))
    assert code == 0
    (problem,) = value["problems"]
    assert (problem["severity"], problem["code"], problem["node"]) == ("warning", "data", None)
    assert "nowhere" in problem["message"]


def test_flat_lists_what_composites_are_made_of(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "resnet18.netloom"
    save_project(template("resnet18").build(), file)
    _, folded = answer(capsys, "check", str(file))
    code, flat = answer(capsys, "check", str(file), "--flat")
    assert code == 0
    assert flat["totals"] == folded["totals"]
    assert flat["training_step"] == folded["training_step"]
    totals = flat["totals"]
    assert (totals["parameters"], totals["macs"]) == (11_689_512, 1_814_073_344)
    assert "residual" in {node["block"] for node in folded["nodes"]}
    assert "residual" not in {node["block"] for node in flat["nodes"]}
    assert len(flat["nodes"]) > 60 > len(folded["nodes"])
    assert sum(node["parameters"] for node in flat["nodes"]) == flat["totals"]["parameters"]


def test_an_empty_project_has_problems_and_no_nodes(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "empty.netloom"
    save_project(Project(graph=Graph()), file)
    code, value = answer(capsys, "check", str(file))
    assert code == 1
    assert value["nodes"] == []
    assert set(value["totals"].values()) == {0}
    assert value["training_step"] is None
    assert [problem["code"] for problem in value["problems"]] == ["no-input"]
    code, out, _ = text(capsys, "check", str(file))
    assert code == 1
    assert "The network is empty" in out


BAD_FILES = {
    "truncated": (lambda text: text[: len(text) // 2], "cut off"),
    "not-json": (lambda _: "hello", "this is not JSON"),
    "empty": (lambda _: "", "is empty"),
    "newer": (lambda text: text.replace('"format": 3', '"format": 99'), "newer Netloom"),
    "unknown-block": (lambda text: text.replace('"dense"', '"dence"'), "did you mean 'dense'"),
    "unknown-setting": (lambda text: text.replace('"units"', '"unitz"'), "no setting 'unitz'"),
    "out-of-bounds": (lambda text: text.replace('"kernel": 5', '"kernel": -5'), "Kernel is -5"),
    "wire-to-nowhere": (lambda text: text.replace('["input"', '["imput"'), "leads to 'imput'"),
    "cycle": (lambda text: text.replace('["input"', '["relu2"'), "cycle"),
    "too-many": (
        lambda text: text.replace(
            '{"block": "flatten"',
            '{"block": "relu", "name": "n"},\n' * 100_000 + '{"block": "relu"',
        ),
        "100,013 blocks",
    ),
}  # fmt: skip


@pytest.mark.parametrize("command", ["check", "train", "evaluate", "export", "render", "time"])
@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_bad_file_is_refused_with_its_place_and_exit_code_2(
    kind: str, command: str, lenet: Path, capsys: Captured
) -> None:
    damage, words = BAD_FILES[kind]
    lenet.write_text(damage(lenet.read_text("utf-8")), "utf-8")
    argv = [command, str(lenet)]
    argv += (
        ["--run", str(lenet.parent / "run")] if command not in {"check", "render", "time"} else []
    )
    argv += {"export": ["--to", "m.onnx"], "render": ["--to", "m.png"]}.get(command, [])
    code = main([*argv, "--json"], lambda *_: pytest.fail("it was drawn"))
    out, err = capsys.readouterr()
    assert code == 2
    assert list(json.loads(out)) == ["error"]
    sentence = json.loads(out)["error"]
    assert err == sentence + "\n"
    assert sentence.startswith("lenet5.netloom")
    assert words in sentence
    assert kind == "empty" or ", line " in sentence
    assert list(lenet.parent.iterdir()) == [lenet]


@pytest.mark.parametrize("name", ["", "missing.netloom"])
def test_a_folder_and_a_missing_file_are_refused(
    name: str, tmp_path: Path, capsys: Captured
) -> None:
    code, value = answer(capsys, "check", str(tmp_path / name))
    assert code == 2
    assert value["error"].endswith("name a .netloom file.")


# -- render -------------------------------------------------------------------------------------


def test_render_hands_the_file_on(lenet: Path, capsys: Captured) -> None:
    drawn: list[tuple[Path, Path, str, str]] = []
    target = lenet.with_suffix(".png")
    code = main(
        [
            "render",
            str(lenet),
            "--to",
            str(target),
            "--theme",
            "dark",
            "--overlay",
            "macs",
            "--json",
        ],
        lambda *given: drawn.append(given),
    )
    assert code == 0
    assert drawn == [(lenet, target, "dark", "macs")]
    assert json.loads(capsys.readouterr().out) == {"file": str(target)}


def test_render_hands_on_how_the_picture_is_made(lenet: Path, capsys: Captured) -> None:
    looks: list[object] = []
    argv = ["render", str(lenet), "--to", "x.pdf", "--width", "900", "--scale", "1.5", "--grid"]
    assert main([*argv, "--transparent"], lambda *_, **look: looks.append(look)) == 0
    assert looks == [{"scale": 1.5, "width": 900, "transparent": True, "grid": True}]
    assert "x.pdf shows" in capsys.readouterr().out
    assert main([*argv[:6], "--scale", "0"], lambda *_, **look: looks.append(look)) == 0
    assert looks[-1] == {"scale": 0, "width": 900}, "what it draws with refuses it"


def test_render_says_how_large_it_drew_and_that_it_could_not_be_larger(
    lenet: Path, capsys: Captured
) -> None:
    argv = ["render", str(lenet), "--to", "x.png"]
    assert main([*argv, "--width", "30000"], lambda *_, **__: (14_000, 7_000, 30_000)) == 0
    said = capsys.readouterr()
    assert "14,000 × 7,000 pixels" in said.out
    assert "14,000 pixels wide and not 30,000" in said.err
    assert main(argv, lambda *_, **__: (14_000, 7_000, 30_000)) == 0
    assert capsys.readouterr().err == ""
    assert main([*argv, "--width", "900", "--json"], lambda *_, **__: (900, 300, 900)) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["width"] == 900
    assert said.err == ""


def test_check_compares_several_networks(lenet: Path, tmp_path: Path, capsys: Captured) -> None:
    other = tmp_path / "other.netloom"
    save_project(template("vgg16").build(), other)
    code, value = answer(capsys, "check", str(lenet), str(other))
    assert code == 0
    assert [network["depth"] for network in value["networks"]] == [5, 16]
    assert "138,357,544" in text(capsys, "check", str(lenet), str(other))[1]
    assert r"\toprule" in text(capsys, "check", str(lenet), str(other), "--format", "latex")[1]
    code, _, err = text(capsys, "check", str(lenet), str(other), "--flat")
    assert code == 2
    assert "name one file" in err


@pytest.mark.parametrize(
    ("form", "begin"), [("markdown", "**lenet5**"), ("csv", "Layer,"), ("latex", "% needs"),
                        ("html", "<table>")]
)  # fmt: skip
def test_check_writes_its_table_for_papers(
    form: str, begin: str, lenet: Path, capsys: Captured
) -> None:
    assert main(["check", str(lenet), "--format", form]) == 0
    out = capsys.readouterr().out
    assert out.startswith(begin)
    assert "conv1" in out
    assert "Activation" not in out
    assert main(["check", str(lenet), "--format", form, "--all"]) == 0
    assert "Activation bytes" in capsys.readouterr().out.replace(r"\\", " ")


def test_render_refuses_other_pictures_and_says_what_it_needs(
    lenet: Path, capsys: Captured
) -> None:
    code, value = answer(capsys, "render", str(lenet), "--to", "x.jpeg")
    assert code == 2
    assert value["error"].startswith("x.jpeg must end in .png, .svg or .pdf")
    code, value = answer(capsys, "render", str(lenet), "--to", "x.png")
    assert code == 2
    assert "Qt" in value["error"]


def test_what_the_renderer_refuses_is_a_sentence(lenet: Path, capsys: Captured) -> None:
    def refuse(*_: object) -> None:
        raise NetloomError("No screen.")

    assert main(["render", str(lenet), "--to", "x.png"], refuse) == 2
    assert capsys.readouterr().err == "No screen.\n"


def test_a_file_written_by_hand_is_read(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "hand.netloom"
    file.write_text(
        json.dumps(json.loads(project_to_json(template("lenet5").build())), indent=4), "utf-8"
    )
    assert answer(capsys, "check", str(file))[0] == 0
