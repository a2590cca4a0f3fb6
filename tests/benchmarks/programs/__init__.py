"""Programs that are measured in a process of their own; each prints one line of JSON at its end."""
