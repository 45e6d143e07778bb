"""The catalogue of the window's texts: collected from the source, kept for Qt Linguist."""
