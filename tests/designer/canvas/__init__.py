"""Tests of the canvas, driven by real events."""
