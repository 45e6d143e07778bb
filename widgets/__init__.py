"""The panels of the window: each shows a value it is given and emits what the person asks for."""
