"""The controls that are generated from declared settings."""
