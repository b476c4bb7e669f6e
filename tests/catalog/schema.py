# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every file of the bundled catalogue against catalog/schema.json, and a broken one to see that the schema bites."""
import copy
import json
import pathlib
import sys

import jsonschema

root = pathlib.Path(sys.argv[1]) / "catalog"
validator = jsonschema.Draft202012Validator(json.loads((root / "schema.json").read_text()))
failed = 0
passed = 0
for path in sorted((root / "data").glob("*.json")):
    data = json.loads(path.read_text())
    problems = list(validator.iter_errors(data))
    for problem in problems[:5]:
        print(f"{path.name}: /{'/'.join(map(str, problem.absolute_path))}: {problem.message}")
    broken = copy.deepcopy(data)
    broken["entries"][0]["retry"]["class"] = "perhaps"
    broken["entries"][0]["colour"] = "red"
    if problems or len(list(validator.iter_errors(broken))) < 2:
        failed += 1
    else:
        passed += 1
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
