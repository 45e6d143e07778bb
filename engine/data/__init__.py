"""Data: where images and labels come from, how they are split, normalised and batched."""
