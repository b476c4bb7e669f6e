// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/audience.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace telltale::ui {

Audience &Audience::instance()
{
    static Audience audience;
    return audience;
}

void Audience::setThere(bool there)
{
    if (std::exchange(m_there, there) != there)
        emit changed(there);
}

void hideFromAudience(QLineEdit *line, std::function<bool(const QString &)> isSecret)
{
    const auto follow = [line, isSecret = std::move(isSecret)] {
        line->setEchoMode(Audience::instance().isThere() && isSecret(line->text()) ? QLineEdit::Password : QLineEdit::Normal);
    };
    QObject::connect(&Audience::instance(), &Audience::changed, line, follow);
    QObject::connect(line, &QLineEdit::textChanged, line, follow);
    follow();
}

void hideFromAudience(QPlainTextEdit *edit, std::function<bool(const QString &)> isSecret)
{
    auto *cover = new QLabel(QCoreApplication::translate("Audience", "Hidden as long as others look on: there is a secret in it."));
    cover->setObjectName(edit->objectName() + QStringLiteral("-cover"));
    cover->setTextFormat(Qt::PlainText);
    cover->setWordWrap(true);
    cover->setAlignment(Qt::AlignCenter);
    cover->setAutoFillBackground(true);
    cover->setBackgroundRole(QPalette::Base);
    cover->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(edit->viewport());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(cover);
    const auto follow = [edit, cover, isSecret = std::move(isSecret)] {
        const bool hidden = Audience::instance().isThere() && isSecret(edit->toPlainText());
        cover->setVisible(hidden);
        edit->setEnabled(!hidden);
    };
    QObject::connect(&Audience::instance(), &Audience::changed, edit, follow);
    QObject::connect(edit, &QPlainTextEdit::textChanged, edit, follow);
    follow();
}

} // namespace telltale::ui
