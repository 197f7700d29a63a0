"""Draws every screen in every look: `make pictures` for people to look at, and a few kept to be compared with."""
