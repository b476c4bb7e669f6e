# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every file of the bundled catalogue and every example against catalog/schema.json, and broken ones to see that the schema bites."""
import copy
import json
import pathlib
import sys

import jsonschema

root = pathlib.Path(sys.argv[1]) / "catalog"
validator = jsonschema.Draft202012Validator(json.loads((root / "schema.json").read_text()))
failed = 0
passed = 0
for path in sorted((root / "data").glob("*.json")) + sorted((root / "examples").glob("*.json")):
    data = json.loads(path.read_text())
    problems = list(validator.iter_errors(data))
    # What is bundled says where it comes from, and whether it has advice; the protocols of what is bundled are code.
    wanted = ["entries", "advice", "source"] + (["protocol"] if path.parent.name == "examples" else [])
    missing = [member for member in wanted if member not in data]
    if missing:
        print(f"{path.name}: lacks {missing}")
        failed += 1
        continue
    for problem in problems[:5]:
        print(f"{path.name}: /{'/'.join(map(str, problem.absolute_path))}: {problem.message}")
    broken = copy.deepcopy(data)
    broken["entries"][0]["retry"]["class"] = "perhaps"
    broken["entries"][0]["colour"] = "red"
    wrong = 2
    if "client" in data:
        broken["client"]["rules"][0]["codes"] = [1]
        del broken["client"]["rules"][1]["byItself"]
        wrong += 2
    if "protocol" in data:
        broken["protocol"]["messages"][0]["when"][0]["at"] = "type"
        broken["protocol"]["messages"][1]["kind"] = "close"
        broken["protocol"]["operations"][0]["sends"] = {}
        wrong += 3
    if problems or len(list(validator.iter_errors(broken))) < wrong:
        failed += 1
    else:
        passed += 1
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
