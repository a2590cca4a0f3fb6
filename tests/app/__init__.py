"""The program as a whole, built and wired."""
