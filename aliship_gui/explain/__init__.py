"""Errors and findings turned into explanations in Chinese and English. No Qt."""
