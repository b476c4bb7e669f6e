# SPDX-FileCopyrightText: The Telltale developers
# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion of the program for the terminal. Systems, variants and operations are what the installed program lists.

function __telltale_systems
    telltale-cli systems 2>/dev/null | string match -r '^[^ ]+'
end

# The lines of the system that was chosen on this command line, or of all.
function __telltale_lines
    set -l words (commandline -opc)
    if set -l at (contains -i -- --system $words); and set -q words[(math $at + 1)]
        telltale-cli systems --system $words[(math $at + 1)] 2>/dev/null
    else
        telltale-cli systems 2>/dev/null
    end
end

function __telltale_variants
    __telltale_lines | string match -v ' *' | string replace -r '^[^ ]+ *' '' | string split -n ' ' | sort -u
end

function __telltale_operations
    __telltale_lines | string replace -rf '^ +([^ ]+).*' '$1' | sort -u
    printf '%s\n' close websocket-ping text binary wait
end

complete -c telltale-cli -f
complete -c telltale-cli -n __fish_use_subcommand -s h -l help -d 'Show the commands'
complete -c telltale-cli -n __fish_use_subcommand -s v -l version -d 'Print the version'
complete -c telltale-cli -n __fish_use_subcommand -a catalog -d 'List every entry of the catalogue'
complete -c telltale-cli -n __fish_use_subcommand -a explain -d 'Say what a code, name or text means'
complete -c telltale-cli -n __fish_use_subcommand -a decode -d 'Decode a recorded conversation'
complete -c telltale-cli -n __fish_use_subcommand -a connect -d 'Inspect a live connection'
complete -c telltale-cli -n __fish_use_subcommand -a playground -d 'Run the embedded server'
complete -c telltale-cli -n __fish_use_subcommand -a systems -d 'List systems, variants and operations'

complete -c telltale-cli -n '__fish_seen_subcommand_from catalog explain decode connect playground systems' -s h -l help -d 'Show the options'
complete -c telltale-cli -n '__fish_seen_subcommand_from catalog decode connect systems' -l system -x -a 'auto (__telltale_systems)' -d 'The system'
complete -c telltale-cli -n '__fish_seen_subcommand_from decode connect' -l variant -x -a '(__telltale_variants)' -d 'The variant of the system'
complete -c telltale-cli -n '__fish_seen_subcommand_from catalog explain decode connect systems' -l catalog -r -F -d 'A catalogue file of your own'
complete -c telltale-cli -n '__fish_seen_subcommand_from catalog explain decode connect systems' -l json -d 'JSON, one object a line'
complete -c telltale-cli -n '__fish_seen_subcommand_from decode connect' -l trace -d 'Add the steps of each decision'
complete -c telltale-cli -n '__fish_seen_subcommand_from decode connect' -l show-secrets -d 'Show tokens and passwords'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l profile -x -d 'A connection profile saved in the window'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l header -x -d 'A header of the upgrade request'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l protocol -x -d 'A sub-protocol to offer'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l set -x -d 'A value of the opening handshake'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l no -x -a 'connect login pong' -d 'Switch an automatism off'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l do -x -a '(__telltale_operations)' -d 'An operation to compose and send'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l send -r -F -d 'A file to send line by line'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l send-binary -r -F -d 'A file to send as one message'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l for -x -d 'End after so many seconds'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l timeout -x -d 'Give up connecting after so many seconds'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l proxy -x -d 'The proxy to go through'
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l insecure -d 'Go on in spite of the certificate'
complete -c telltale-cli -n '__fish_seen_subcommand_from playground' -l port -x -d 'The port'
complete -c telltale-cli -n '__fish_seen_subcommand_from explain' -l example -d 'Show what it looks like on the wire'
complete -c telltale-cli -n '__fish_seen_subcommand_from explain' -a '(__telltale_systems) http'
complete -c telltale-cli -n '__fish_seen_subcommand_from decode' -F
complete -c telltale-cli -n '__fish_seen_subcommand_from connect' -l follow-advice -d 'Connect, subscribe or send again as advised'
