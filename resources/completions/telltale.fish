# SPDX-FileCopyrightText: The Telltale developers
# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion of the window.
complete -c telltale -s h -l help -d 'Print the options and end'
complete -c telltale -s v -l version -d 'Print the version and end'
complete -c telltale -l system -x -a "auto (telltale-cli systems 2>/dev/null | string match -r '^[^ ]+')" -d 'The system spoken over the connection'
complete -c telltale -l variant -x -a "json text binary protobuf" -d 'The variant of the system'
complete -c telltale -l catalog -r -F -d 'A catalogue file of your own'
complete -c telltale -l playground -d 'Start the embedded server and connect to it'
complete -c telltale -l history -x -a '(__fish_complete_directories)' -d 'Keep sessions in this folder'
complete -c telltale -l no-history -d 'Keep no sessions on disk'
complete -c telltale -l theme -x -a 'system light dark' -d 'The colours'
complete -c telltale -l language -x -a 'en de' -d 'The language of the window'
