"""Oyez's window: shows what core decides and asks it to change."""
