"""Screens and panels in which a person writes."""
