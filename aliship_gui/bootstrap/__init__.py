"""Prepares a fresh machine, then runs the program, its tests, or the making of its bundle.

It needs nothing but Python: ``python3 -m aliship_gui.bootstrap run``, ``… test``, ``… bundle``.
"""
