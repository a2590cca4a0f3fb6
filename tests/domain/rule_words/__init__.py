"""Rules told rather than shown."""
