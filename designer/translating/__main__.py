"""``python -m designer.translating``: bring the catalogues up to date with the source.

Each ``.ts`` file in ``resources/translations`` gets the texts that are new and loses those that are
gone; the compiled ``.qm`` and the list of the engine's sentences are made anew.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

from designer.translating.catalogue import LANGUAGES, TRANSLATIONS, all_texts, write_sentences
from designer.translating.tsfile import read_translations, write_translations


def main() -> int:
    """Do so, and say what is left to translate."""
    texts = all_texts()
    write_sentences(texts)
    for language in LANGUAGES:
        path = TRANSLATIONS / f"netloom_{language}.ts"
        known = read_translations(path)
        missing = write_translations(path, language, texts, known)
        _compile(path)
        total = len({(text.context, text.source) for text in texts})
        sys.stdout.write(f"{path.name}: {total:,} texts, {missing:,} not translated\n")
    return 0


def _compile(path: Path) -> None:
    """Make the ``.qm`` that the program loads."""
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    tool = Path(PySide6.__file__).parent / name
    command = [str(tool), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))]
    subprocess.run(command, check=True)  # noqa: S603 - PySide's own tool on our own file


if __name__ == "__main__":
    sys.exit(main())
