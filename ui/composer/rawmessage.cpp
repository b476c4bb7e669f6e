// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/rawmessage.h"

#include "app/wire/text.h"
#include "ui/detail/bytetext.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace telltale::ui {

RawMessage::RawMessage(QWidget *parent)
    : QWidget(parent)
    , m_notation(new QComboBox)
    , m_opcode(new QComboBox)
    , m_edit(new QPlainTextEdit)
{
    m_notation->setObjectName(u"rawNotation"_s);
    m_notation->setAccessibleName(tr("Typed as"));
    m_notation->addItems({tr("Text"), tr("Hex")});
    m_opcode->setObjectName(u"rawOpcode"_s);
    m_opcode->setAccessibleName(tr("Frame"));
    m_opcode->addItem(tr("Text frame"), int(wire::Opcode::Text));
    m_opcode->addItem(tr("Binary frame"), int(wire::Opcode::Binary));
    m_edit->setObjectName(u"rawEdit"_s);
    m_edit->setAccessibleName(tr("Raw message"));
    m_edit->setFont(wireFont());
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(tr("The message exactly as it shall be sent"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_notation, 1);
    row->addWidget(m_opcode, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_edit, 1);
    connect(m_notation, &QComboBox::currentIndexChanged, this, &RawMessage::onNotation);
    connect(m_opcode, &QComboBox::currentIndexChanged, this, &RawMessage::changed);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &RawMessage::changed);
}

bool RawMessage::isHex() const { return m_notation->currentIndex() == 1; }

Result<protocol::Composed> RawMessage::message() const
{
    protocol::Composed composed;
    composed.outgoing.opcode = wire::Opcode(m_opcode->currentData().toInt());
    if (isHex()) {
        auto bytes = bytesFromHex(m_edit->toPlainText());
        if (!bytes)
            return bytes.failure();
        composed.outgoing.payload = *bytes;
    } else {
        composed.outgoing.payload = m_edit->toPlainText().toUtf8();
    }
    if (composed.outgoing.opcode == wire::Opcode::Text && wire::firstInvalidUtf8(composed.outgoing.payload) >= 0)
        return Failure {tr("A text frame must hold UTF-8"), tr("byte %1").arg(wire::firstInvalidUtf8(composed.outgoing.payload)),
            tr("choose Binary frame")};
    if (composed.outgoing.payload.isEmpty())
        composed.warnings.append(tr("The message is empty."));
    return composed;
}

void RawMessage::setMessage(const protocol::Outgoing &outgoing)
{
    const bool asText = outgoing.opcode == wire::Opcode::Text && wire::firstInvalidUtf8(outgoing.payload) < 0
        && !outgoing.payload.contains('\r') && !outgoing.payload.contains('\0');
    {
        const QSignalBlocker blocker(m_notation);
        m_notation->setCurrentIndex(asText ? 0 : 1);
    }
    m_opcode->setCurrentIndex(m_opcode->findData(int(outgoing.opcode)));
    m_edit->setPlainText(asText ? QString::fromUtf8(outgoing.payload) : QString::fromLatin1(outgoing.payload.toHex(' ')));
}

void RawMessage::onNotation()
{
    // What was typed is kept as bytes, not as characters.
    const QString text = m_edit->toPlainText();
    if (isHex()) {
        m_edit->setPlainText(QString::fromLatin1(text.toUtf8().toHex(' ')));
    } else if (const auto bytes = bytesFromHex(text); bytes && wire::firstInvalidUtf8(*bytes) < 0) {
        m_edit->setPlainText(QString::fromUtf8(*bytes));
    }
    emit changed();
}

} // namespace telltale::ui
