"""Programs that others wrote, and a server written from the documents alone, as witnesses."""
