"""Groups: blocks that a person makes of other blocks; each definition is stored once.

Everything is a pure function from one project to the next. ``scope`` says where: a path of group
names, empty for the network itself.
"""

from engine.groups.adopting import add_definition, adopt
from engine.groups.block import MAX_REPEAT, Group, entering
from engine.groups.comparison import same_network
from engine.groups.definition import MAX_DEPTH, MAX_TITLE, Exposed, GroupDefinition
from engine.groups.editing import (
    annotate_group,
    conceal,
    edit_definition,
    expose,
    remove_definition,
    rename_group,
    retitle,
    settled,
)
from engine.groups.grouping import group_nodes, ungroup
from engine.groups.scope import (
    Scope,
    definition_of,
    fresh_title,
    graph_of,
    instances,
    with_graph_of,
)

__all__ = [
    "MAX_DEPTH",
    "MAX_REPEAT",
    "MAX_TITLE",
    "Exposed",
    "Group",
    "GroupDefinition",
    "Scope",
    "add_definition",
    "adopt",
    "annotate_group",
    "conceal",
    "definition_of",
    "edit_definition",
    "entering",
    "expose",
    "fresh_title",
    "graph_of",
    "group_nodes",
    "instances",
    "remove_definition",
    "rename_group",
    "retitle",
    "same_network",
    "settled",
    "ungroup",
    "with_graph_of",
]
