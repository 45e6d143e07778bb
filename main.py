"""Netloom: no argument or a project file opens the window, anything else is a command."""

from __future__ import annotations

import sys

from designer.startup import arranged, figure_pages, open_window, render_file


def main(argv: list[str] | None = None) -> int:
    """Run the program and return its exit code.

    Parameters
    ----------
    argv
        The arguments without the program's name; those of the process where none are given.
    """
    if sys.version_info < (3, 11):  # noqa: UP036  (a sentence instead of an ImportError)
        sys.stderr.write("Netloom needs Python 3.11 or newer: run it with .venv/bin/python.\n")
        return 2
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments or (len(arguments) == 1 and arguments[0].endswith(".netloom")):
        return open_window(arguments)
    try:
        from engine.cli import main as command  # noqa: PLC0415  (the window needs no commands)
    except ModuleNotFoundError as error:
        sys.stderr.write(
            f"{error.name} is not installed in this Python: run make install, "
            "or pip install -e . -c constraints.txt.\n"
        )
        return 2
    return command(arguments, render_file, arranged, figure_pages)


if __name__ == "__main__":
    sys.exit(main())
