"""How fast the program is, measured against floors in the same run; figures, never pass or fail.

`python -m tests.benchmarks` prints one table. Nothing here runs with the tests except the test of
the harness itself.
"""
