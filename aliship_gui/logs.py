"""Loggers, for modules that every start loads and that seldom have something to log."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger


def logger(name: str) -> Logger:
    """The logger of this name; `logging` is loaded when somebody asks for the first one."""
    import logging

    return logging.getLogger(name)
