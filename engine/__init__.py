"""The engine: graph, blocks, analysis, data, training and export. Knows nothing of Qt."""

__version__ = "0.1.0"
FORMAT_VERSION = 3
"""Version of the ``.netloom`` file and of the run folder that this program writes."""
