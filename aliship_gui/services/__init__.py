"""Use cases: what the program does for the seller. QtCore at most, for signals."""
