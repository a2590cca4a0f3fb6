"""Prepares a fresh machine, then runs the program or its tests; needs nothing but Python.

``python3 -m aliship_gui.bootstrap run`` and ``python3 -m aliship_gui.bootstrap test``.
"""
