"""The papers of the blocks: written alike, each with a year, none twice."""

import re

import pytest

from engine.blocks import papers
from engine.blocks.base import registry

NAMED = {name: value for name, value in vars(papers).items() if name.isupper()}
_WRITTEN = re.compile(r"[^:]+: .+, (?:19|20)\d\d(?:, arXiv \d{4}\.\d{4,5})?")


@pytest.mark.parametrize("name", sorted(NAMED))
def test_a_paper_is_written_as_authors_title_and_year(name: str) -> None:
    paper = NAMED[name]
    assert _WRITTEN.fullmatch(paper)
    number = re.search(r"arXiv (\d\d)(\d\d)\.", paper)
    if number is not None:
        # An arXiv number begins with the year and the month in which the paper came there.
        year = int(re.findall(r", (\d{4})", paper)[-1])
        assert year == 2000 + int(number[1])
        assert 1 <= int(number[2]) <= 12


def test_no_paper_is_there_twice_and_each_has_a_block() -> None:
    assert len(set(NAMED.values())) == len(NAMED)
    cited = {paper for block in registry().values() for paper in block.papers}
    assert cited == set(NAMED.values())
