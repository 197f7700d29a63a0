"""Speed as ratios, each measured in one run beside the least that the same stack can do."""
