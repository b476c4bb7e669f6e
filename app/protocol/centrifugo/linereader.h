// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/centrifugo/unit.h"
#include "app/protocol/json/json.h"

namespace telltale::protocol::centrifugo {

/// Reads the object of one line of the JSON encoding. `line` is the text that `object` was parsed from; both must outlive the reader.
class LineReader {
public:
    LineReader(QByteArrayView line, simdjson::dom::object object);

    void readIn(Unit &unit);
    void readOut(Unit &unit, bool unidirectional);

private:
    void readId(Unit &unit);
    void readError(Unit &unit);
    /// An absent number is 0: the JSON encoding leaves out zero values.
    void readCode(Unit &unit, const simdjson::dom::object &object, Span where);
    void readPush(Unit &unit, const simdjson::dom::object &push, QByteArrayView bytes, qsizetype offset);
    /// The request or result: the first field that is known wins.
    void takeField(Unit &unit, const QStringList &fields);
    static void readBody(Unit &unit, const simdjson::dom::object &body, QByteArrayView bytes, qsizetype offset);
    static void takeFacts(Unit &unit, const simdjson::dom::object &body);
    QString firstPresent(const QStringList &fields) const;

    QByteArrayView m_line;
    simdjson::dom::object m_object;
    json::Places m_places;
};

} // namespace telltale::protocol::centrifugo
