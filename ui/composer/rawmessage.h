// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operation.h"
#include "ui/composer/messageeditor.h"
#include "ui/composer/notation.h"
#include "ui/composer/secretcover.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QToolButton;

namespace telltale::ui {

class SmallPrint;

/// The message exactly as it goes out, typed as text, hex or base64, in a text or a binary frame. Says beneath the editor where JSON
/// breaks, and marks the place. Secrets are dots (SecretCover) unless they shall be shown.
class RawMessage : public QWidget {
    Q_OBJECT

public:
    explicit RawMessage(QWidget *parent = nullptr);

    /// As typed, secrets and all. What a server would refuse is a warning.
    Result<protocol::Composed> message() const;
    /// The user's text stays in the notation that it has, if the bytes can be shown so. One step of undo.
    void setMessage(const protocol::Outgoing &outgoing);
    /// What the editor holds: secrets are dots. For finding places in it.
    QByteArray shownBytes() const { return m_edit->bytes(); }
    /// `bytes` with `variable` in place of each secret.
    QByteArray withoutSecrets(const QByteArray &bytes, const QByteArray &variable) { return m_cover.replaced(bytes, variable); }
    bool isText() const { return notation() == Notation::Text; }

    void setSystem(const QString &name) { m_cover.setSystem(name); }
    void setSecrets(const QStringList &secrets) { m_cover.setKnown(secrets); }
    void setShowSecrets(bool show);
    /// Marks what a server would refuse; the words stand elsewhere.
    void setFindings(const QList<wire::Span> &places);
    /// Names to offer for insertion: `${name}`.
    void setVariableNames(const QStringList &names);

signals:
    /// The user changed the message.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Notation notation() const;
    void makeMenu();
    void makeSearch();
    void search(bool forwards);
    void closeSearch();
    void reformat(bool lines);
    void onNotation();
    void onEdited();
    void check();
    QByteArray uncovered() const;
    void write(const QByteArray &bytes);

    QComboBox *m_notation;
    QComboBox *m_opcode;
    QToolButton *m_more;
    QMenu *m_insert;
    QAction *m_format;
    QAction *m_compact;
    MessageEditor *m_edit;
    QWidget *m_searchBar;
    QLineEdit *m_search;
    SmallPrint *m_searchResult;
    SmallPrint *m_problem;
    SecretCover m_cover;
    QStringList m_variables;
    Notation m_shownNotation = Notation::Text;
    bool m_showSecrets = false;
};

} // namespace telltale::ui
