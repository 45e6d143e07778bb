"""Random gestures and edits, and what must hold after each of them."""
