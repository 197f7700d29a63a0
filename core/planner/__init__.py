"""The planner: which placement goes out at which slot, and why; pure, without clock, store or window."""
