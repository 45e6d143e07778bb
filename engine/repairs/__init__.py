"""Edits that mend problems. What is offered has been tried: see :mod:`engine.repairs.trying`."""
