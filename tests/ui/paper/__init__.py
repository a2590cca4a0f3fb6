"""Slips and address sheets."""
