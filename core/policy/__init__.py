"""A town's policy: packs of data, the rules that they name, the gate, and who may do what."""
