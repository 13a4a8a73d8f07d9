"""Publishes the schema of the exported record: `python -m onrecord.export FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from onrecord.export import as_json
from onrecord.files import write_atomic

if __name__ == "__main__":
    write_atomic(Path(sys.argv[1]) / as_json.FILE, as_json.dump(as_json.schema()))
