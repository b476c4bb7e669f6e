# SPDX-FileCopyrightText: The Telltale developers
# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion of telltale and telltale-cli. Systems, variants and operations are what the installed program lists.

_telltale_words() { # WORDS: those that begin as the word at the cursor
    local IFS=$' \t\n'
    COMPREPLY+=($(compgen -W "$1" -- "$current"))
}

_telltale_files() { # ENDING: files that end so, and folders
    local IFS=$'\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -X "!*.$1" -- "$current") $(compgen -d -- "$current"))
}

# The systems are lines of their own, with their variants; operations stand below, indented.
_telltale_systems() { telltale-cli systems 2>/dev/null | sed -n 's/^\([^ ][^ ]*\).*/\1/p'; }
_telltale_variants() { telltale-cli systems --system "$1" 2>/dev/null | sed -n 's/^[^ ][^ ]* *//p'; }
_telltale_operations() { telltale-cli systems --system "$1" 2>/dev/null | sed -n 's/^  *\([^ ][^ ]*\).*/\1/p'; }

_telltale_chosen_system() { # the word after --system
    local i
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == --system ]] && { printf '%s' "${COMP_WORDS[i + 1]}"; return; }
    done
}

_telltale_value() { # PREVIOUS-WORD: completes the value that it asks for; fails if it asks for none
    case $1 in
    --system) _telltale_words "auto $(_telltale_systems)" ;;
    --variant) _telltale_words "$(_telltale_variants "$(_telltale_chosen_system)")" ;;
    --catalog) _telltale_files json ;;
    --history)
        compopt -o filenames 2>/dev/null
        local IFS=$'\n'
        COMPREPLY+=($(compgen -d -- "$current"))
        ;;
    --theme) _telltale_words "system light dark" ;;
    --language) _telltale_words "en de" ;;
    --do) _telltale_words "$(_telltale_operations "$(_telltale_chosen_system)") close websocket-ping text binary wait" ;;
    --no) _telltale_words "connect login pong" ;;
    --set) _telltale_words "token=" ;;
    --send | --send-binary) _telltale_files '*' ;;
    --profile | --header | --protocol | --for | --timeout | --proxy | --port) ;;
    *) return 1 ;;
    esac
}

_telltale() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    _telltale_value "$previous" && return
    case $current in
    -*) _telltale_words "--help --version --system --variant --catalog --playground --history --no-history --theme --language" ;;
    *) _telltale_files telltale ;;
    esac
}

_telltale_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        _telltale_words "catalog explain decode connect playground systems --help --version"
        return
    fi
    _telltale_value "$previous" && return
    local options
    case ${COMP_WORDS[1]} in
    catalog) options="--system --catalog --json --help" ;;
    explain) options="--catalog --example --json --help" ;;
    decode) options="--system --variant --catalog --json --trace --show-secrets --help" ;;
    connect) options="--system --variant --catalog --profile --header --protocol --set --no --do --send --send-binary --for --timeout --proxy --insecure --follow-advice --json --trace --show-secrets --help" ;;
    playground) options="--port --help" ;;
    systems) options="--system --catalog --json --help" ;;
    *) return ;;
    esac
    case $current in
    -*) _telltale_words "$options" ;;
    *)
        case ${COMP_WORDS[1]} in
        decode) _telltale_files jsonl ;;
        explain) ((COMP_CWORD > 2)) || _telltale_words "$(_telltale_systems) http" ;;
        esac
        ;;
    esac
}

complete -F _telltale telltale
complete -F _telltale_cli telltale-cli
