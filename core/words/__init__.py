"""Reads text: how long it is, what it links to, and what stands in it."""
