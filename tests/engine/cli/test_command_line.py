"""The terminal itself: misspelt commands, closed pipes, narrow and simple terminals."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import main
from engine.cli.arguments import build_parser
from engine.cli.output import Output
from engine.projectfile import save_project
from engine.templates import template

Captured = pytest.CaptureFixture[str]

ROOT = Path(__file__).parents[3]
COMMANDS = [
    "templates", "blocks", "new", "check", "train", "evaluate", "export", "render", "figure",
    "time", "demo",
]  # fmt: skip


def run(*argv: str | bytes, cwd: Path, **environ: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the program as a person does."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *argv],
        cwd=cwd, env={**os.environ, **environ}, capture_output=True, timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture
def lenet(tmp_path: Path) -> Path:
    file = tmp_path / "lenet5.netloom"
    save_project(template("lenet5").build(), file)
    return file


# -- what is typed ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["chek"], "There is no command 'chek' (did you mean 'check'?): see netloom --help."),
        (["check"], "Something is missing: FILE: see netloom check --help."),
        (["check", "a", "--flot"], "Nothing here is called --flot: see netloom --help."),
        (["check", "a", "--fl"], "Nothing here is called --fl: see netloom --help."),
        (["new", "lenet5"], "Something is missing: --to: see netloom new --help."),
        (["new", "lenet5", "--to"], "--to needs a value: see netloom new --help."),
        (
            ["train", "a", "--run", "b", "--epochs", "many"],
            "--epochs must be a whole number, not 'many': see netloom train --help.",
        ),
        (
            ["train", "a", "--run", "b", "--learning-rate", "fast"],
            "--learning-rate must be a number, not 'fast': see netloom train --help.",
        ),
        (
            ["render", "a", "--to", "b.png", "--theme", "blue"],
            "--theme is 'blue', but must be light or dark: see netloom render --help.",
        ),
        (["--colour"], "Something is missing: COMMAND: see netloom --help."),
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(
    argv: list[str], sentence: str, capsys: Captured
) -> None:
    assert main(argv) == 2
    assert capsys.readouterr() == ("", sentence + "\n")


def test_machines_are_told_of_usage_too(capsys: Captured) -> None:
    assert main(["check", "--json"]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out) == {"error": err.strip()}


def test_an_unknown_command_lists_those_there_are(capsys: Captured) -> None:
    assert main(["frobnicate"]) == 2
    sentence = capsys.readouterr().err
    assert all(command in sentence for command in COMMANDS)


@pytest.mark.parametrize("argv", [["--help"], *[[command, "--help"] for command in COMMANDS]])
def test_help_is_complete_and_fits_a_terminal(
    argv: list[str], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(argv) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("usage: netloom")
    assert max(map(len, out.splitlines())) <= 80
    assert "None" not in out
    if argv == ["--help"]:
        assert all(command in out for command in COMMANDS)


def test_every_option_has_a_line_of_help() -> None:
    (commands,) = [a for a in build_parser()._actions if a.choices]
    assert sorted(commands.choices or ()) == sorted(COMMANDS)
    for command in dict(commands.choices or {}).values():
        for option in command._actions:
            assert option.help, (command.prog, option.dest)


def test_the_version_is_told(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Netloom ")


def test_an_interrupt_is_no_traceback(
    lenet: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.cli.check.load_project", interrupt)
    assert main(["check", str(lenet)]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_disk_that_fails_in_between_is_a_sentence(
    lenet: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/data/images")

    monkeypatch.setattr("engine.cli.check.describe", fail)
    assert main(["check", str(lenet)]) == 2
    assert capsys.readouterr().err == "/data/images cannot be used: you have no right to it.\n"


# -- how it is printed --------------------------------------------------------------------------


def test_a_table_keeps_numbers_and_names_whole_in_a_narrow_terminal(
    lenet: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    for width in ("30", "60", "200"):
        monkeypatch.setenv("COLUMNS", width)
        assert main(["check", str(lenet)]) == 0
        out = capsys.readouterr().out
        rows = [line.split() for line in out.splitlines() if "conv2" in line]
        assert len(rows) == 1
        assert "2,416" in rows[0]
        assert "16×10×10" in rows[0]


def test_brackets_and_markup_in_cells_are_text(capsys: Captured) -> None:
    output = Output(json=False)
    output.table(["name", ">n"], [["[bold]x[/bold]", "1"], ["[/]", "2"], ["\\[", "3"]])
    output.line("[red]y[/red] [/]")
    out = capsys.readouterr().out
    assert "[bold]x[/bold]" in out
    assert "[/] " in out
    assert "[red]y[/red] [/]" in out


def test_a_table_without_rows_has_its_heading(capsys: Captured) -> None:
    Output(json=False).table(["name", ">size"], [])
    assert "name" in capsys.readouterr().out


def test_machines_read_no_line_for_people(capsys: Captured) -> None:
    output = Output(json=True)
    output.line("hello")
    output.table(["a"], [["b"]])
    output.for_people_only().line("hello")
    assert capsys.readouterr().out == ""
    output.answer({"a": "×", "b": None})
    assert capsys.readouterr().out == '{"a": "×", "b": null}\n'


# -- the process --------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_any_encoding_of_the_terminal_will_do(encoding: str, lenet: Path) -> None:
    done = run("check", str(lenet), cwd=lenet.parent, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    out = done.stdout.decode(encoding)
    assert "5x5, 6 filters" in out.replace("×", "x")
    assert "?" not in out
    lengths = {len(line) for line in out.splitlines() if "conv" in line or "dense" in line}
    assert len(lengths) == 1  # the table is still straight


def test_json_is_the_same_in_any_encoding(lenet: Path) -> None:
    lenet.write_text(lenet.read_text("utf-8").replace("dense3", "größe"), "utf-8")
    answers = [
        json.loads(run("check", lenet.name, "--json", cwd=lenet.parent, PYTHONIOENCODING=name)
                   .stdout.decode(name))
        for name in ("ascii", "utf-8")
    ]  # fmt: skip
    assert answers[0] == answers[1]
    assert answers[0]["nodes"][-1]["name"] == "größe"


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
def test_a_file_name_that_is_not_text_is_said_all_the_same(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff.netloom"
    Path(os.fsdecode(name)).write_bytes(b"{")
    done = run("check", name, "--json", cwd=tmp_path)
    assert done.returncode == 2
    assert "cut off" in json.loads(done.stdout)["error"]
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a shell with pipes")
@pytest.mark.parametrize(
    "command", ["check FILE", "check FILE --json", "templates", "--help", "check --help"]
)
def test_a_reader_that_goes_away_is_no_traceback(command: str, lenet: Path) -> None:
    line = f'"{sys.executable}" "{ROOT / "main.py"}" {command.replace("FILE", str(lenet))} | true'
    done = subprocess.run(
        ["sh", "-c", line], cwd=lenet.parent, capture_output=True, timeout=120, check=False
    )
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_behind_stdout_is_a_sentence(lenet: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "check", str(lenet), "--json"],
            stdout=full, stderr=subprocess.PIPE, timeout=120, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == b"The answer could not be written: the disk is full.\n"


def test_the_program_itself_exits_with_the_codes(lenet: Path) -> None:
    assert run("check", str(lenet), cwd=lenet.parent).returncode == 0
    lenet.write_text("{")
    done = run("check", str(lenet), cwd=lenet.parent)
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "lenet5.netloom, line 1: the file ends in the middle: it was cut off, so take an earlier "
        "copy.\n"
    )
    assert done.stdout == b""


def test_check_needs_neither_torch_nor_qt(lenet: Path) -> None:
    program = (
        "import sys; from engine.cli import main; "
        f"code = main(['check', {str(lenet)!r}, '--json']); "
        "print(sorted({'torch', 'PySide6', 'onnx'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, timeout=120, check=False
    )
    assert done.stderr == b"[]\n"
