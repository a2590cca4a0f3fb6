"""What the trade is about: plain frozen dataclasses and pure rules.

No Qt, no network, no disk. Everything else in the program speaks in these types.
"""
