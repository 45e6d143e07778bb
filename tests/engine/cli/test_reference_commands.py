"""``blocks`` and ``templates --markdown``: everything there is, in a table and as a page."""

import json

import pytest

from engine.blocks.base import registry
from engine.cli import main
from engine.reference import blocks_page, templates_page

Captured = pytest.CaptureFixture[str]


def test_all_blocks_are_listed(capsys: Captured) -> None:
    assert main(["blocks", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["blocks"]
    assert [entry["id"] for entry in listed] == list(registry())
    assert main(["blocks"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "Depthwise separable convolution" in out


@pytest.mark.parametrize("word", ["max_pool", "Max pool"])
def test_one_block_is_told_with_its_settings(word: str, capsys: Captured) -> None:
    assert main(["blocks", word]) == 0
    out = capsys.readouterr().out
    assert "1 to 10,000 px" in out
    assert "16×32×32 becomes 16×16×16." in out
    assert main(["blocks", word, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [entry["name"] for entry in told["settings"]][:2] == ["kernel", "stride"]
    assert told["settings"][0]["default"] == 2


def test_an_unknown_block_gets_one_sentence(capsys: Captured) -> None:
    assert main(["blocks", "maxpol"]) == 2
    assert "There is no block called 'maxpol' (did you mean 'max_pool'?)" in capsys.readouterr().err


def test_the_pages_are_printed_as_they_are(capsys: Captured) -> None:
    assert main(["blocks", "--markdown"]) == 0
    assert capsys.readouterr().out == blocks_page()
    assert main(["templates", "--markdown"]) == 0
    assert capsys.readouterr().out == templates_page()
