"""The application: window, document with undo, canvas, actions and the link to the worker."""
