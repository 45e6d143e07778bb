"""Groups: blocks that a person makes of other blocks; each definition is stored once."""
