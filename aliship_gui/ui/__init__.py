"""Widgets, one a file. No rules and no input or output: they show view models."""
