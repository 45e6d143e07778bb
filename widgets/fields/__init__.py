"""The controls that are generated from declared settings.

:class:`Form` is what panels use; each kind of setting has its control in a module beside it.
"""

from widgets.fields.form import Form, shared
from widgets.fields.live_text import MIXED, Each, spread

__all__ = ["MIXED", "Each", "Form", "shared", "spread"]
