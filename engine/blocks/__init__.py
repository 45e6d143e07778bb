"""The blocks, one family a module; ``catalogue`` imports them all."""
