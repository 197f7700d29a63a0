"""Packets: what waits for a person as one signed file, and the file with their answer."""
