#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""update.py LUPDATE TELLTALE_CLI [FOLDER]: brings the texts of the sources into FOLDER/telltale_*.ts (this folder unless told).

TELLTALE_CLI tells what the systems say of their operations (operations.py). German takes every text, English only those with plural forms: all others are English as they stand in the sources.
"""
import pathlib
import subprocess
import sys
import tempfile

import operations

here = pathlib.Path(__file__).resolve().parent
folder = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else here).resolve()
with tempfile.TemporaryDirectory() as made:
    told = pathlib.Path(made) / "operations.cpp"
    told.write_text(operations.source(sys.argv[2]))
    # Where a text stands is left out: it would change the files with every line of code.
    common = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-I", ".", "ui", "app", told, "-ts"]
    for language, more in (("de", []), ("en", ["-pluralonly"])):
        done = subprocess.run([sys.argv[1], *more, "-target-language", language, *common, folder / f"telltale_{language}.ts"],
                              cwd=here.parents[1], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(done.stderr)
        if language == "de":
            sys.stdout.write(done.stdout)
            sys.stderr.write(done.stderr)
