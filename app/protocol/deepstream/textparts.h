// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/deepstream/envelope.h"
#include "app/protocol/deepstream/textreader.h"
#include "app/wire/text.h"

#include <QList>

#include <optional>

namespace telltale::protocol::deepstream {

/// One message of the text variant cut into its parts, without the 0x1E at its end. Views into the message: valid as long as it is.
/// Beyond 20,000 parts the last holds the rest; what is not there is empty.
class Parts {
public:
    explicit Parts(QByteArrayView message);

    qsizetype size() const { return m_spans.size(); }
    wire::Span span(qsizetype index) const { return index < size() ? m_spans.at(index) : wire::Span {}; }
    QByteArrayView at(qsizetype index) const
    {
        return index < size() ? m_message.sliced(m_spans.at(index).offset, m_spans.at(index).length) : QByteArrayView();
    }
    QString text(qsizetype index) const { return wire::visibleText(at(index)); }

private:
    QByteArrayView m_message;
    QList<wire::Span> m_spans;
};

/// As much of `bytes` as an envelope keeps for display.
QByteArray summaryOf(QByteArrayView bytes);

/// A typed value: S string, O object or array, N number, T true, F false, L null, U undefined.
void readTyped(Envelope &envelope, QByteArrayView part);

/// A whole number, or nothing.
std::optional<qint64> versionOf(QByteArrayView part);

/// Reads the parts from `index` on into the fields that `layout` names (see Spelling). Missing and surplus parts become findings.
void readFields(Envelope &envelope, const char *layout, const Parts &parts, qsizetype index);

/// What the word of a request stands for, for acknowledgements and denials that quote it.
std::optional<int> requestAction(char letter, QByteArrayView word);

} // namespace telltale::protocol::deepstream
