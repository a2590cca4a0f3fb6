"""Shipping exactly once."""
