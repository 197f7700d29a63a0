"""Takes files in and gives files out, trusting none that comes from outside."""
