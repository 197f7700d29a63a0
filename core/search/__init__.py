"""Finding posts and photos by words: keeping the index, and asking it."""
