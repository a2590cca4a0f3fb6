"""Tests of the practice shop, nearly all of them over real HTTP."""
