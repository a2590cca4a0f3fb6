"""The widgets, driven as a seller drives them."""
