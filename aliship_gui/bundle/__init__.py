"""Makes the program for people without Python: one folder that starts where it lies.

``python3 -m aliship_gui.bootstrap bundle`` prepares what this needs and runs it;
``python -m aliship_gui.bundle`` does so in an environment that has PyInstaller.
"""
