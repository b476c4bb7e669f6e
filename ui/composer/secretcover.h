// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

namespace telltale::ui {

/// Keeps secrets out of an editor's text: each is replaced by dots around a number (`•••1•••`), and put back where that stands. The dots
/// can be moved, copied and undone like any text; whoever types over them has typed a new secret. Knows all that it has
/// covered, in memory only.
class SecretCover {
public:
    /// The system whose secrets count (System::secrets), besides web tokens.
    void setSystem(const QString &name) { m_system = name; }
    /// What was filled into fields of secrets.
    void setKnown(const QStringList &secrets) { m_known = secrets; }

    QByteArray covered(const QByteArray &bytes);
    QByteArray uncovered(QByteArray text) const;
    /// With `other` in place of each secret.
    QByteArray replaced(const QByteArray &bytes, const QByteArray &other);
    /// The same where bytes are written as hex digits.
    QByteArray uncoveredHex(QByteArray text) const;

private:
    QByteArray dotsFor(const QByteArray &secret);

    QString m_system;
    QStringList m_known;
    QByteArrayList m_secrets;
};

} // namespace telltale::ui
