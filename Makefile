# `make run` opens the demo town, `make test` checks everything; each sets up by itself what it needs.
# The work is done by packaging/set_up.py; here a fit Python is found for it.

PYTHONS = python3 python3.14 python3.13 python3.12 python3.11
IS_FIT = import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))

.PHONY: run test bench pictures lock

run test bench pictures:
	@for python in $(PYTHONS); do \
		if $$python -c '$(IS_FIT)' 2>/dev/null; then exec $$python packaging/set_up.py $@ $(ARGS); fi; \
	done; \
	echo 'Oyez needs Python 3.11 to 3.14, and none was found. On Debian and Ubuntu: sudo apt-get install python3' >&2; exit 1

# Takes the newest packages that pyproject.toml allows; needs uv.
lock:
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --upgrade --quiet \
		--no-header --no-annotate --no-emit-index-url --output-file requirements.lock
