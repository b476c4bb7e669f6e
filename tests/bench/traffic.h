// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace telltale::bench {

/// A conversation as a busy server of one system has it: an opening of a few messages to and fro, then plain messages without end, each
/// in a frame of its own, no two the same. Made by templates, in the form that the systems' real servers write (tests/fixtures), so
/// that millions need no file.
class Traffic {
public:
    /// `kind`: one of kinds(). `size`: bytes of a plain message, where its template leaves room; 0: as it comes.
    explicit Traffic(const QString &kind, int size = 0);
    static QStringList kinds();

    QString system() const; ///< the registry's names
    QString variant() const;
    wire::Opcode opcode() const { return m_kind == u"nats" ? wire::Opcode::Binary : wire::Opcode::Text; }

    /// What the client sends and what the server answers, in order, before the plain messages begin. A null array: nothing.
    struct Exchange {
        QByteArray client;
        QByteArray server;
    };
    QList<Exchange> opening() const;
    /// The plain message `number`, from 0.
    QByteArray message(qint64 number) const;
    /// `count` of them as the server's frames, one behind the other.
    QByteArray frames(qint64 first, qint64 count) const;

private:
    QString m_kind;
    int m_size;
};

} // namespace telltale::bench
