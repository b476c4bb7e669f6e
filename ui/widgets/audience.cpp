// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/audience.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace telltale::ui {

namespace {

constexpr char Property[] = "audience"; ///< of the application

QEvent::Type changed()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

class Watcher : public QObject {
public:
    Watcher(QWidget *widget, std::function<void()> then)
        : QObject(widget)
        , m_then(std::move(then))
    {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == changed())
            m_then();
        return false;
    }

private:
    const std::function<void()> m_then;
};

} // namespace

bool hasAudience() { return qApp->property(Property).toBool(); }

void setAudience(bool there)
{
    if (hasAudience() == there)
        return;
    qApp->setProperty(Property, there);
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(changed());
        QCoreApplication::sendEvent(widget, &event);
    }
}

void onAudience(QWidget *widget, std::function<void()> then) { new Watcher(widget, std::move(then)); }

void hideFromAudience(QLineEdit *line, std::function<bool(const QString &)> isSecret)
{
    const auto follow = [line, isSecret = std::move(isSecret)] {
        line->setEchoMode(hasAudience() && isSecret(line->text()) ? QLineEdit::Password : QLineEdit::Normal);
    };
    onAudience(line, follow);
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
        const bool hidden = hasAudience() && isSecret(edit->toPlainText());
        cover->setVisible(hidden);
        edit->setEnabled(!hidden);
    };
    onAudience(edit, follow);
    QObject::connect(edit, &QPlainTextEdit::textChanged, edit, follow);
    follow();
}

} // namespace telltale::ui
