"""Packing slips and address sheets: laid out as data, then painted on screen, PDF or printer."""
