#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py LUPDATE TELLTALE_CLI: the German texts are all there, and fit the English ones; so are the English plural forms.

The texts of the sources are read anew by lupdate and compared with resources/translations/*.ts. Each difference is told.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

root = pathlib.Path(__file__).resolve().parents[2]
translations = root / "resources/translations"
mistakes = []


def bad(key, what):
    context, source, comment = key
    mistakes.append(f"{context}: “{source}”{f' ({comment})' if comment else ''}: {what}")


def read(path):
    texts = {}
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            texts[key] = (plural, forms, translation.get("type"))
    return texts


def placeholders(text):
    return sorted(set(re.findall(r"%L?(?:\d+|n)", text)))


def accelerators(text):
    return len(re.findall(r"(?<!&)&(?![&\s])", text))


def end(text):
    return re.search(r"(…|\.\.\.|:|\?|!|\s)?$", text)[0]


with tempfile.TemporaryDirectory() as folder:
    done = subprocess.run([sys.executable, "-B", translations / "update.py", sys.argv[1], sys.argv[2], folder], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    for line in done.stderr.splitlines():
        if "lacks Q_OBJECT" in line or "Qualifying with unknown" in line:
            mistakes.append(f"{line}: the program looks this text up in another context: use a struct with Q_DECLARE_TR_FUNCTIONS")
    for language in ("de", "en"):
        fresh = read(pathlib.Path(folder) / f"telltale_{language}.ts")
        known = read(translations / f"telltale_{language}.ts")
        for key in sorted(fresh.keys() - known.keys()):
            bad(key, f"is not in telltale_{language}.ts: build the target update_translations, then translate it")
        for key in sorted(known.keys() - fresh.keys()):
            bad(key, f"is in telltale_{language}.ts, but no longer in the sources: build the target update_translations")
        for key in sorted(fresh.keys() & known.keys()):
            plural, forms, kind = known[key]
            source = key[1]
            if kind or not all(forms) or plural and len(forms) != 2:
                bad(key, f"is not translated in telltale_{language}.ts ({kind or 'empty'})")
                continue
            if plural != fresh[key][0]:
                bad(key, "has a plural form in one of sources and translation only")
                continue
            for number, form in enumerate(forms):
                wanted, found = placeholders(source), placeholders(form)
                if plural and number == 0:  # “one row” needs no number
                    wanted = [one for one in wanted if not one.endswith("n")]
                    found = [one for one in found if not one.endswith("n")]
                if wanted != found:
                    bad(key, f"has the placeholders {wanted}, its translation “{form}” {found}")
                if accelerators(source) != accelerators(form):
                    bad(key, f"has {accelerators(source)} accelerators (&), its translation “{form}” {accelerators(form)}")
                if end(source) != end(form):
                    bad(key, f"ends in “{end(source)}”, its translation “{form}” does not")

for mistake in mistakes:
    print(f"translations.py: {mistake}", file=sys.stderr)
print(f"translations.py: {len(mistakes)} mistakes", file=sys.stderr)
sys.exit(1 if mistakes else 0)
