// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/partialrows.h"

#include "app/history/rowbytes.h"

namespace telltale::history {

const Row &PartialRows::row(qint64 number, Source source)
{
    if (source == Source::Row || source == Source::Size) {
        m_whole = m_store.row(number);
        return m_whole;
    }
    const Columns &columns = m_store.columns(number);
    const qint64 at = number % Columns::Rows;
    Row &row = reset(columns.profile[at]);
    row.number = number;
    switch (source) {
    case Source::Subject:
        row.event.subject = QString::fromUtf8(m_store.texts()[columns.subject[at]]);
        break;
    case Source::Time:
        row.event.time = columns.time[at];
        break;
    case Source::Words:
        rowbytes::readWords(m_store.texts()[columns.words[at]], row.event);
        break;
    case Source::Tail:
        if (columns.tail[at] > 0)
            rowbytes::readTail(bytes(columns.block[at], columns.offset[at] + columns.size[at], columns.tail[at]), row);
        break;
    case Source::Profile:
    case Source::Size:
    case Source::Row:
        break;
    }
    return row;
}

const Row &PartialRows::shared(Profiles::Id profile)
{
    return reset(profile);
}

Row &PartialRows::reset(Profiles::Id profile)
{
    if (profile >= m_shared.size())
        m_shared.resize(size_t(m_store.profiles().size()));
    std::unique_ptr<Row> &row = m_shared[profile];
    if (!row) {
        row = std::make_unique<Row>();
        row->session = m_store.profiles()[profile].session;
        row->event = m_store.profiles()[profile].event();
        return *row;
    }
    decode::Event &event = row->event;
    event.time = 0;
    event.subject.clear();
    event.text.clear();
    event.parts.clear();
    event.findings.clear();
    event.trace.clear();
    event.id.clear();
    event.latency.reset();
    event.count = 1;
    row->seen = {};
    return *row;
}

QByteArrayView PartialRows::bytes(quint32 block, quint32 offset, quint32 size)
{
    const qint64 end = qint64(offset) + size;
    if (block != m_heldBlock) {
        m_held = m_store.payloads().readBlock(block, end);
        m_heldBlock = block;
    } else if (!m_held.isLost() && end > m_held.bytes.size()) { // the block is held as a whole, only the view was shorter
        m_held.bytes = QByteArrayView(m_held.hold.get(), end);
    }
    return m_held.isLost() ? QByteArrayView() : m_held.bytes.sliced(offset, size);
}

} // namespace telltale::history
