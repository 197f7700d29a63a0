"""Oyez's core: what a municipality's calendar decides, without a window."""
