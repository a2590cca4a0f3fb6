"""The torture run: two real programs, killed over and over, on a shop that answers badly.

`python -m tests.torture.declare --orders 1000 --seed 1` runs it and prints one line of JSON.
"""
