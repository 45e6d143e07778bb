"""The names that blocks may have: Python identifiers that PyTorch leaves free."""

import keyword
import re
import unicodedata
from collections.abc import Container

MAX_NAME_LENGTH = 80
"""Characters in a name; longer ones fit neither a card nor a message."""

# Attributes of torch.nn.Module and torch.fx.GraphModule: a node's name becomes an attribute
# of the module that is built from it. A test holds this list to the installed torch.
RESERVED_NAMES = frozenset(  # in one text, because one name a line would hide this module
    """
    T_destination add_module add_submodule apply bfloat16 buffers call_super_init children
    code compile cpu cuda delete_all_unused_submodules delete_submodule double dump_patches
    eval extra_repr float forward get_buffer get_extra_state get_parameter get_submodule graph
    half ipu load_state_dict meta modules mtia named_buffers named_children named_modules
    named_parameters parameters print_readable recompile register_backward_hook
    register_buffer register_forward_hook register_forward_pre_hook
    register_full_backward_hook register_full_backward_pre_hook
    register_load_state_dict_post_hook register_load_state_dict_pre_hook register_module
    register_parameter register_state_dict_post_hook register_state_dict_pre_hook
    requires_grad_ self set_extra_state set_submodule shape_env share_memory state_dict to
    to_empty to_folder train training type xpu zero_grad
    """.split()  # noqa: SIM905
)


def name_problem(name: object) -> str | None:
    """Say why a name cannot be a node's, or return ``None`` where it can."""
    if not isinstance(name, str) or not name:
        return "A block needs a name."
    if len(name) > MAX_NAME_LENGTH:
        return f"The name '{name[:20]}…' has {len(name)} characters: use {MAX_NAME_LENGTH} at most."
    if not name.isidentifier() or unicodedata.normalize("NFKC", name) != name:
        return f"'{name}' cannot be a name: use letters, digits and _, and begin with a letter."
    if keyword.iskeyword(name):
        return f"'{name}' is a word of Python: choose another name, such as {name}1."
    if name in RESERVED_NAMES or name.startswith("_"):
        return (
            f"'{name}' is used by PyTorch itself: choose another name, such as "
            f"{name.strip('_') or 'block'}1."
        )
    return None


def composed(text: str) -> str:
    """Return what is typed or pasted as a name: no spaces around it, accents on their letters.

    Parameters
    ----------
    text
        Any text; what no name may have stays, for :func:`name_problem` to say.
    """
    return unicodedata.normalize("NFC", text.strip())


def free_name(wanted: str, taken: Container[str]) -> str:
    """Shorten and vary a name until it is allowed and free.

    Parameters
    ----------
    wanted
        The name, of any length.
    taken
        The names that it must not have.
    """
    free = wanted[:MAX_NAME_LENGTH]
    number = 1
    while free in taken or name_problem(free) is not None:
        number += 1
        ending = f"_{number}"
        free = wanted[: MAX_NAME_LENGTH - len(ending)] + ending
    return free


_NUMBERED = re.compile(r"(.*?)([0-9]+)\Z")


def split_number(name: str) -> tuple[str, int | None]:
    """Split ``conv12`` into ``("conv", 12)``; the number is ``None`` where there is none."""
    match = _NUMBERED.match(name)
    if match is None or len(match[2]) > 9 or match[2].startswith("0"):
        return name, None
    return match[1], int(match[2])
