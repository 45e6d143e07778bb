"""The errors whose text is shown to a person as it stands."""


class NetloomError(Exception):
    """Something the person can mend: one sentence with the thing, the cause and the way out."""


class GraphError(NetloomError):
    """An edit that the graph refuses, such as a cycle or a name that is taken."""


class CycleError(GraphError):
    """Wires that lead in a circle.

    Parameters
    ----------
    message
        The sentence.
    cycle
        The nodes on the circle, in the order of the data.
    """

    def __init__(self, message: str, cycle: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.cycle = cycle


class GroupError(GraphError):
    """What cannot be done with a group, such as putting it into itself."""


class SettingError(NetloomError):
    """A value that a setting refuses.

    Parameters
    ----------
    message
        The sentence.
    setting
        The field's name, or ``None`` where the error concerns several fields together.
    """

    def __init__(self, message: str, setting: str | None = None) -> None:
        super().__init__(message)
        self.setting = setting


class NetworkError(NetloomError):
    """A network that cannot run, or weights that do not belong to it."""


class ProjectFileError(NetloomError):
    """A ``.netloom`` file that cannot be read; the sentence names the place in the file."""


class FragmentError(NetloomError):
    """Text that was to be pasted and holds no blocks, or damaged ones."""


class DataError(NetloomError):
    """Data that cannot be loaded; the sentence names the file."""


class TrainingError(NetloomError):
    """A training run that cannot start or go on."""


class ExportError(NetloomError):
    """A model that cannot be exported, or whose exported file failed its comparison."""


class VerificationError(ExportError):
    """An exported model that is not equal to its network; no file was left."""
