// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/repeats.h"

#include <algorithm>
#include <utility>

namespace telltale::decode {

namespace {

constexpr Time Quiet = 250 * Millisecond; ///< no further message for so long: there will be none
constexpr Time Longest = Second; ///< even an endless flood shows up

bool isRepeat(const Event &event, const Event &first)
{
    return event.foldable && event.direction == first.direction && event.kind == first.kind && event.bytes == first.bytes && event.findings == first.findings;
}

void append(std::vector<Event> &events, std::vector<Event> more)
{
    for (Event &event : more)
        events.push_back(std::move(event));
}

} // namespace

std::vector<Event> Repeats::pass(std::vector<Event> events)
{
    if (!m_held && std::none_of(events.begin(), events.end(), [](const Event &event) { return event.foldable; }))
        return events; // the usual way
    std::vector<Event> ready;
    for (Event &event : events) {
        if (m_held && isRepeat(event, *m_held)) {
            m_held->count += event.count;
            m_last = event.time;
            continue;
        }
        append(ready, release());
        if (event.foldable) {
            m_last = event.time;
            m_held = std::move(event);
        } else {
            ready.push_back(std::move(event));
        }
    }
    return ready;
}

std::vector<Event> Repeats::due(Time now)
{
    const bool isDue = m_held && (now - m_last >= Quiet || now - m_held->time >= Longest);
    return isDue ? release() : std::vector<Event> {};
}

std::vector<Event> Repeats::release()
{
    std::vector<Event> ready;
    if (!m_held)
        return ready;
    if (m_held->count > 1)
        m_held->trace.append({QStringLiteral("%1 identical messages came one after the other within %2 ms: this row stands for them all, with the bytes of the first.")
                                  .arg(m_held->count)
                                  .arg((m_last - m_held->time + Millisecond - 1) / Millisecond), {}});
    ready.push_back(*std::exchange(m_held, std::nullopt));
    return ready;
}

} // namespace telltale::decode
