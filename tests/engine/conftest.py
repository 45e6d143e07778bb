"""Generated examples have no time limit of their own: other work may hold up the machine."""

from hypothesis import settings

settings.register_profile("netloom", deadline=None)
settings.load_profile("netloom")
