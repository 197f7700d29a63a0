"""The demo town: a calendar with twelve weeks behind and before it, made through commands alone."""
