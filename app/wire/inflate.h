// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace telltale::wire {

/// What one message may grow to. A message is given up at `bytes`, or at `ratio` times its compressed size once that is more
/// than `free` bytes (short messages compress well without being a trick).
struct InflateLimits {
    qsizetype bytes = qsizetype(64) << 20;
    qsizetype ratio = 1000;
    qsizetype free = qsizetype(64) << 10;
};

/// Inflates the messages of one direction (permessage-deflate, RFC 7692). With context takeover the window lives on from
/// message to message; once a message failed, the later ones cannot be read any more, and say so.
class Inflater {
public:
    explicit Inflater(bool contextTakeover, InflateLimits limits = {});
    ~Inflater();
    Inflater(Inflater &&other) noexcept;
    Inflater &operator=(Inflater &&other) noexcept;

    /// The message's text, or a null array and the reason in failure().
    QByteArray inflate(QByteArrayView compressed);
    const QString &failure() const { return m_failure; }
    /// A message was lost before it came here: with context takeover, nothing after it can be read.
    void lose();

private:
    struct Stream;
    bool run(QByteArrayView input, bool tail, QByteArray &output, qsizetype most);

    std::unique_ptr<Stream> m_stream; ///< made with the first compressed message
    bool m_contextTakeover;
    bool m_lost = false;
    InflateLimits m_limits;
    QString m_failure;
};

} // namespace telltale::wire
