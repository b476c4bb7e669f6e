#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""options.py BUILD_DIR: what the programs say they take is what manual pages and completions offer, no more and no less.

The options and commands of `--help` are compared, in both directions, with the manual pages (man/*.1.in) and with what bash, fish and zsh
complete. fish and zsh are asked themselves; each is needed.
"""
import os
import pathlib
import re
import subprocess
import sys

build = pathlib.Path(sys.argv[1]).resolve()
resources = pathlib.Path(__file__).resolve().parents[2] / "resources"
cli = build / "app/cli/telltale-cli"
window = build / "ui/telltale"
mistakes = []


def output(*words, **more):
    result = subprocess.run(words, capture_output=True, text=True, timeout=60, **more)
    if result.returncode != 0:
        sys.exit(f"options.py: {' '.join(map(str, words))} ended with {result.returncode}: {result.stderr}")
    return result.stdout


def options_of(text):
    return set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", text, re.M))


def compare(place, offered, taken):
    for option in sorted(taken - offered):
        mistakes.append(f"{place} lacks {option}")
    for option in sorted(offered - taken):
        mistakes.append(f"{place} has {option}, which the program does not know")


def sections(page, macro):
    """The parts of a manual page that begin with `macro`, by the first word of their titles."""
    found = {}
    for part in re.split(rf"^\.{macro} ", page, flags=re.M)[1:]:
        title, _, body = part.partition("\n")
        found[title.split()[0].lower()] = body
    return found


def manual_options(text):
    """Options that are the tag of a paragraph."""
    tags = re.findall(r"^\.TP\n(.*)$", text, re.M)
    return {option.replace("\\", "") for tag in tags for option in re.findall(r"\\-\\-[a-z\\-]+", tag)}


def bash(words):
    script = """source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    case $1 in telltale) _telltale ;; *) _telltale_cli ;; esac; printf '%s\\n' "${COMPREPLY[@]}" """
    return set(output("bash", "-c", script, "bash", resources / "completions/telltale.bash", *words, env=environment).split())


def fish(words):
    files = "; ".join(f"source {resources}/completions/{name}.fish" for name in ("telltale", "telltale-cli"))
    lines = output("fish", "--no-config", "-c", f"{files}; complete -C '{' '.join(words)}'", env=environment).splitlines()
    return {line.split("\t")[0] for line in lines}


def zsh(service, command):
    """The words of the specifications that the completion hands to _arguments and _describe, which only print them here."""
    script = """
    _arguments() { print -rl -- "$@" }
    _describe() { print -rl -- "${(P@)argv[-1]}" }
    _files() { }
    _call_program() { shift; eval "$@" }
    service=$2; words=()
    if [[ -z $3 ]]; then source $1; else source $1 >/dev/null; fi
    if [[ $service == telltale ]]; then :; elif [[ -z $3 ]]; then _telltale_commands
    elif [[ $3 == system ]]; then _telltale_systems; else words=($3); _telltale_command; fi"""
    return output("zsh", "-f", "-c", script, "zsh", resources / "completions/_telltale", service, command, env=environment)


def zsh_options(text):
    return set(re.findall(r"(?:^|[)*])(--[a-z-]+)", text, re.M))


# The completions call the programs by name.
environment = dict(os.environ, PATH=f"{cli.parent}:{window.parent}:{os.environ['PATH']}", HOME="/nonexistent", LC_ALL="C.UTF-8")
for name in ("DISPLAY", "WAYLAND_DISPLAY"):
    environment.pop(name, None)

programs = {"telltale-cli": cli}
if window.exists():
    programs["telltale"] = window
for name, program in programs.items():
    taken = options_of(output(program, "--help"))
    page = (resources / f"man/{name}.1.in").read_text()
    compare(f"{name}.1", manual_options(sections(page, "SH")["options"]), taken)
    compare(f"bash, {name}", {word for word in bash([name, "-"]) if word.startswith("--")}, taken)
    compare(f"fish, {name}", {word for word in fish([name, "--"]) if word.startswith("--")}, taken)
    compare(f"zsh, {name}", zsh_options(zsh(name, "")), taken)

commands = set(re.findall(r"^  ([a-z]+) ", output(cli, "--help").split("Commands:")[1].split("Options:")[0], re.M))
page = (resources / "man/telltale-cli.1.in").read_text()
described = sections(sections(page, "SH")["commands"], "SS")
compare("telltale-cli.1", set(described), commands)
compare("bash", {word for word in bash(["telltale-cli", ""]) if not word.startswith("-")}, commands)
compare("fish", fish(["telltale-cli", ""]), commands)
compare("zsh", set(re.findall(r"^([a-z]+):", zsh("telltale-cli", ""), re.M)), commands)
for command in sorted(commands):
    taken = options_of(output(cli, command, "--help"))
    compare(f"telltale-cli.1, {command}", manual_options(described.get(command, "")), taken)
    compare(f"bash, {command}", bash(["telltale-cli", command, "-"]), taken)
    compare(f"fish, {command}", {word for word in fish(["telltale-cli", command, "--"]) if word.startswith("--")}, taken)
    compare(f"zsh, {command}", zsh_options(zsh("telltale-cli", command)), taken)

systems = {"auto"} | set(re.findall(r"^([a-z-]+)", output(cli, "systems"), re.M))
compare("bash, --system", bash(["telltale-cli", "connect", "--system", ""]), systems)
compare("fish, --system", fish(["telltale-cli", "connect", "--system", ""]), systems)
compare("zsh, --system", set(zsh("telltale-cli", "system").split()), systems)
compare("bash, --variant", bash(["telltale-cli", "decode", "--system", "deepstream", "--variant", ""]), {"json", "text", "binary"})
compare("fish, --variant", fish(["telltale-cli", "decode", "--system", "deepstream", "--variant", ""]), {"json", "text", "binary"})
for shell, offered in (("bash", bash(["telltale-cli", "connect", "--system", "nats", "--do", "pub"])),
                       ("fish", fish(["telltale-cli", "connect", "--system", "nats", "--do", "pub"]))):
    compare(f"{shell}, --do", offered, {"publish"})

for mistake in mistakes:
    print(f"options.py: {mistake}", file=sys.stderr)
sys.exit(1 if mistakes else 0)
