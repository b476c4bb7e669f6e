// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/controlframes.h"

#include "app/wire/closeframe.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

// RFC 6455 section 5.5: a control frame carries at most 125 bytes; a close frame spends two of them on the code.
constexpr int MostPingBytes = 125;
constexpr int MostReasonBytes = 123;

} // namespace

ControlFrames::ControlFrames(QWidget *parent)
    : QWidget(parent)
    , m_payload(new QLineEdit)
    , m_ping(new QPushButton(tr("Send ping")))
    , m_code(new QSpinBox)
    , m_reason(new QLineEdit)
    , m_close(new QPushButton(tr("Send close frame")))
    , m_note(new QLabel)
{
    m_payload->setObjectName(u"pingPayload"_s);
    m_payload->setFont(wireFont());
    m_payload->setMaxLength(MostPingBytes);
    m_ping->setObjectName(u"pingButton"_s);
    m_code->setObjectName(u"closeCode"_s);
    m_code->setRange(0, 65535);
    m_code->setValue(1000);
    m_code->setSpecialValueText(tr("none (empty close frame)"));
    m_reason->setObjectName(u"closeReason"_s);
    m_reason->setFont(wireFont());
    m_close->setObjectName(u"closeButton"_s);
    m_note->setObjectName(u"controlNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(5);
    const auto add = [form](const QString &title, QWidget *editor) {
        auto *label = new QLabel(title);
        label->setBuddy(editor);
        editor->setAccessibleName(title);
        form->addRow(label, editor);
    };
    add(tr("Ping payload"), m_payload);
    form->addRow(QString(), m_ping);
    add(tr("Close code"), m_code);
    add(tr("Reason"), m_reason);
    form->addRow(QString(), m_close);
    form->addRow(m_note);
    connect(m_ping, &QPushButton::clicked, this, [this] { emit pingRequested(m_payload->text().toUtf8()); });
    connect(m_close, &QPushButton::clicked, this, [this] { emit closeRequested(quint16(m_code->value()), m_reason->text()); });
    for (QLineEdit *edit : {m_payload, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &ControlFrames::check);
    connect(m_code, &QSpinBox::valueChanged, this, &ControlFrames::check);
    check();
}

void ControlFrames::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    check();
}

void ControlFrames::check()
{
    QStringList notes;
    const bool pingFits = m_payload->text().toUtf8().size() <= MostPingBytes;
    const bool reasonFits = m_reason->text().toUtf8().size() <= MostReasonBytes;
    const bool reasonHasCode = m_code->value() != 0 || m_reason->text().isEmpty();
    if (!m_obstacle.isEmpty())
        notes.append(m_obstacle);
    if (!pingFits)
        notes.append(tr("A ping carries at most 125 bytes."));
    if (!reasonFits)
        notes.append(tr("A reason has at most 123 bytes."));
    if (!reasonHasCode)
        notes.append(tr("A reason needs a code before it."));
    if (m_code->value() != 0) {
        if (const QString forbidden = wire::forbiddenCloseCode(quint16(m_code->value())); !forbidden.isEmpty())
            notes.append(forbidden);
    }
    m_note->setText(notes.join(u'\n'));
    m_ping->setEnabled(m_obstacle.isEmpty() && pingFits);
    m_close->setEnabled(m_obstacle.isEmpty() && reasonFits && reasonHasCode);
}

} // namespace telltale::ui
