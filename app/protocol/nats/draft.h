// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What every NATS operation needs while it is written.
#pragma once

#include "app/protocol/operation.h"

#include <optional>

namespace telltale::protocol::nats {

/// One operation being written: the user's values, the bytes so far, and what to say about them. Keeps references to the operation
/// and the values. The first failure stands; later ones are not heard.
class Draft {
public:
    Draft(const Operation &operation, const Values &values, quint64 serial);

    /// The value of a field, by its key or one of its aliases; the default where nothing was filled in.
    QString value(const QString &key) const;
    QString required(const QString &key);
    bool flag(const QString &key);
    qint64 number(const QString &key);
    /// A number that may be left empty.
    std::optional<qint64> optionalNumber(const QString &key);
    QString sid() const; ///< as filled in, else a number not yet used
    QString inbox() const; ///< as filled in, else a new one below a prefix of this program's

    void warn(const QString &warning) { m_warnings.append(warning); }
    void warnAbout(const QString &what, const QString &fault);
    /// A word of a line: blanks and line ends in it would begin another field or operation.
    void checkWord(const QString &what, const QString &word);
    void fail(const QString &what, const QString &field);

    void line(const QByteArray &text);
    /// PUB, or HPUB where there is a header block.
    void message(const QString &subject, const QString &reply, const QByteArray &headers, const QByteArray &payload);
    /// A subscription to the inbox and the message that asks for an answer there.
    void request(const QString &subject, const QByteArray &headers, const QByteArray &payload);

    Result<Composed> result() const;

private:
    const Operation &m_operation;
    const Values &m_values;
    quint64 m_serial;
    QByteArray m_bytes;
    QStringList m_warnings;
    std::optional<Failure> m_failure;
};

} // namespace telltale::protocol::nats
