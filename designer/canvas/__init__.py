"""The canvas: the network as cards and wires, and every gesture that edits it."""
