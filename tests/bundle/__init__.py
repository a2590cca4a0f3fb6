"""The program for people without Python, made once and used as they would."""
