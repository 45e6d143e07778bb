"""Netloom: no argument or a project file opens the window, anything else is a command."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Parameters
    ----------
    argv
        The arguments without the program's name; those of the process where none are given.
    """
    arguments = sys.argv[1:] if argv is None else list(argv)
    if sys.version_info < (3, 11):  # noqa: UP036  (a sentence instead of an ImportError)
        sys.stderr.write("Netloom needs Python 3.11 or newer: run it with .venv/bin/python.\n")
        return 2
    window = not arguments or (len(arguments) == 1 and arguments[0].endswith(".netloom"))
    try:
        if window:
            from designer.startup import open_window as run  # noqa: PLC0415  (commands need no Qt)
        else:
            from engine.cli import main as run  # noqa: PLC0415  (the window needs no commands)
    except ModuleNotFoundError as error:
        sys.stderr.write(
            f"The package {error.name} is missing in this Python: run make install, "
            "or pip install -e . -c constraints.txt.\n"
        )
        return 2
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
