"""What is known of the data, in words: sizes of the parts, classes, the images' own shape."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.blocks.base import shape_text
from engine.data.settings import DataSettings
from widgets.facts import Fact
from widgets.words import listed, words


def _tr(text: str) -> str:
    return QCoreApplication.translate("DataFacts", text)


def part_sizes(settings: DataSettings, samples: int, test_samples: int = 0) -> tuple[int, int, int]:
    """Return how many images the training, validation and test part get.

    Parameters
    ----------
    settings
        Gives the shares.
    samples
        How many images there are.
    test_samples
        How many of them the source itself sets aside for testing; where it does, the shares
        divide the rest.
    """
    shares = [settings.train, settings.validation, 0.0 if test_samples else settings.test]
    count, whole = samples - test_samples, sum(shares)
    if count <= 0 or not whole:
        return 0, 0, test_samples
    ideal = [count * share / whole for share in shares]
    sizes = [int(value + 1e-9) for value in ideal]  # 27, not the 26 of 26.999999999999996
    by_rest = sorted(
        (place for place in range(3) if shares[place]),
        key=lambda place: sizes[place] - ideal[place],
    )
    for place in by_rest[: count - sum(sizes)]:
        sizes[place] += 1
    if not sizes[0]:
        sizes[sizes.index(max(sizes))] -= 1
        sizes[0] = 1
    return sizes[0], sizes[1], sizes[2] + test_samples


def data_facts(settings: DataSettings, summary: Mapping[str, Any]) -> tuple[Fact, ...]:
    """Return what the data panel says of a source.

    Parameters
    ----------
    settings
        The data settings.
    summary
        The fields of :class:`engine.data.dataset.DataSummary`; the sizes of the parts as
        ``parts``, where they have been counted.
    """
    samples = int(summary.get("samples", 0))
    given = summary.get("parts")
    official = int(summary.get("test_samples", 0))
    parts = tuple(given) if given else part_sizes(settings, samples, official)
    lines = [Fact(_tr("Images"), f"{samples:,}", words(str(summary.get("title", ""))))]
    lines.extend(
        Fact(title, f"{size:,}", reason)
        for title, size, reason in zip(
            (_tr("Training"), _tr("Validation"), _tr("Test")), parts,
            ("", "", _tr("as the source sets it aside") if official else ""), strict=True,
        )
    )  # fmt: skip
    shape = summary.get("shape")
    if shape:
        lines.append(
            Fact(_tr("Shape"), words(shape_text(tuple(shape))), _tr("before it is resized"))
        )
    classes: Sequence[str] = summary.get("classes", ())
    more = ["…"] if len(classes) > _MOST_CLASSES else []
    shown = listed([*classes[:_MOST_CLASSES], *more])
    lines.append(Fact(_tr("Classes"), f"{len(classes):,}", shown))
    return tuple(lines)


_MOST_CLASSES = 20
