# SPDX-License-Identifier: GPL-3.0-or-later
"""What the systems say of their operations, fields and automatisms, as a source that lupdate can read.

The layers below the window know no translations: they hold these texts as data, which `telltale-cli systems --json` prints. The window
looks them up in the context "Operation".
"""
import json
import subprocess


def source(cli):
    texts = {}
    lines = subprocess.run([cli, "systems", "--json"], capture_output=True, text=True, check=True).stdout.splitlines()
    for system in map(json.loads, lines):
        for one in system["operations"] + system["automations"] + [field for operation in system["operations"] for field in operation["fields"]]:
            texts[one["label"]] = texts[one["help"]] = None
    quoted = (json.dumps(text, ensure_ascii=False) for text in texts if text)
    return "".join(f'QT_TRANSLATE_NOOP("Operation", {text})\n' for text in quoted)
