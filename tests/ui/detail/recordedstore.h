// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/recording.h"
#include "app/history/store.h"
#include "app/protocol/registry.h"

#include <QtTest>

namespace telltale::tests {

/// A store filled as a live one is: frames as literal text (the lines of a recording), the real decoder, real rows.
class RecordedStore {
public:
    explicit RecordedStore(const QString &system, const QString &variant = {}, const catalog::Catalog &catalog = catalog::Catalog::bundled())
        : m_recording(catalog, {protocol::systemByName(system), variant}, [this](std::vector<decode::Event> events) {
            for (decode::Event &event : events)
                m_store->append(std::move(event), m_session);
        })
    {
    }

    RecordedStore &add(const QByteArrayList &lines)
    {
        for (const QByteArray &line : lines) {
            if (const Result<Done> read = m_recording.line(line, m_line++); !read)
                qFatal("%s", qPrintable(read.failure().sentence()));
        }
        return *this;
    }
    /// Rows come from this earlier session from now on.
    void setSession(qint64 session) { m_session = session; }

    const std::shared_ptr<history::Store> &store() const { return m_store; }
    history::RowPointer row(qint64 number) const { return m_store->pointer(number); }
    /// The n-th row of a kind, from 0; null if there is none.
    history::RowPointer row(Kind kind, int n = 0) const
    {
        for (qint64 number = 0; number < m_store->size(); ++number) {
            if (m_store->profile(number).kind == kind && n-- == 0)
                return row(number);
        }
        return nullptr;
    }

private:
    std::shared_ptr<history::Store> m_store = std::make_shared<history::Store>();
    qint64 m_session = 0;
    int m_line = 0;
    exchange::Recording m_recording;
};

/// A text frame of a recording.
inline QByteArray frame(const char *direction, const QByteArray &text, qint64 ms = 0)
{
    QByteArray quoted = text;
    quoted.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r").replace('\x1b', "\\u001b");
    return QByteArray(R"({"dir":")") + direction + R"(","opcode":"text","text":")" + quoted + R"(","time":)" + QByteArray::number(ms) + '}';
}
inline QByteArray in(const QByteArray &text, qint64 ms = 0) { return frame("in", text, ms); }
inline QByteArray out(const QByteArray &text, qint64 ms = 0) { return frame("out", text, ms); }
inline QByteArray closing(int code, const QByteArray &reason = {}, qint64 ms = 0)
{
    return R"({"dir":"in","opcode":"close","code":)" + QByteArray::number(code) + R"(,"reason":")" + reason + R"(","time":)" + QByteArray::number(ms) + '}';
}

} // namespace telltale::tests
