#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""unfinished.py [--take FILE] [TS]: what is left to translate in telltale_de.ts, as JSON; with --take, puts it back filled in.

The JSON is a list of objects: context, source, comment (if any), plural, and translation: a text, or two for plural forms. An empty
translation stays unfinished.
"""
import json
import pathlib
import re
import sys
from xml.sax.saxutils import escape

arguments = sys.argv[1:]
taken = None
if arguments[:1] == ["--take"]:
    taken = {(one["context"], one["source"], one.get("comment", "")): one["translation"]
             for one in json.loads(pathlib.Path(arguments[1]).read_text())}
    arguments = arguments[2:]
path = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).with_name("telltale_de.ts")
text = path.read_text()


def plain(markup):
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        markup = markup.replace(entity, character)
    return markup


def quoted(words):
    return escape(words, {'"': "&quot;", "'": "&apos;"})


def part(name, message):
    found = re.search(rf"<{name}>(.*?)</{name}>", message, re.S)
    return plain(found[1]) if found else ""


left = []


def visit(context, message):
    if 'type="unfinished"' not in message:
        return message
    plural = 'numerus="yes"' in message
    key = (context, part("source", message), part("comment", message))
    if taken is not None and (taken.get(key) if not plural else all(taken.get(key, [""]))):
        words = taken[key]
        body = ("\n" + "".join(f"            <numerusform>{quoted(form)}</numerusform>\n" for form in words) + "        ") if plural else quoted(words)
        return re.sub(r"<translation .*?(/>|</translation>)", lambda _: f"<translation>{body}</translation>", message, flags=re.S)
    one = {"context": key[0], "source": key[1], "plural": plural, "translation": ["", ""] if plural else ""}
    if key[2]:
        one["comment"] = key[2]
    left.append(one)
    return message


def contexts(found):
    name = part("name", found[0])
    return re.sub(r"<message.*?</message>", lambda message: visit(name, message[0]), found[0], flags=re.S)


text = re.sub(r"<context>.*?</context>", contexts, text, flags=re.S)
if taken is not None:
    path.write_text(text)
    print(f"{len(left)} texts left", file=sys.stderr)
else:
    print(json.dumps(left, ensure_ascii=False, indent=1))
