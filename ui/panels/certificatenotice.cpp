// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/certificatenotice.h"

#include "ui/theme/shapes.h"
#include "ui/theme/tone.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

QLabel *wrapped(const char *objectName)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

CertificateNotice::CertificateNotice(QWidget *parent)
    : NoticeFrame(Tone::Warning, parent)
    , m_title(wrapped("certificateTitle"))
    , m_errors(wrapped("certificateErrors"))
    , m_chain(wrapped("certificateChain"))
    , m_accept(new QCheckBox)
    , m_connect(new QPushButton(tr("Connect again")))
{
    setObjectName(u"certificateNotice"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_chain->setFont(wireFont());
    m_accept->setObjectName(u"certificateAccept"_s);
    m_connect->setObjectName(u"certificateConnect"_s);
    auto *dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setObjectName(u"certificateDismiss"_s);
    dismiss->setFlat(true);
    auto *sign = new QLabel;
    setSign(sign, Glyph::Triangle, Tone::Warning);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setHorizontalSpacing(8);
    layout->addWidget(sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1, 1, 3);
    layout->addWidget(m_errors, 1, 1, 1, 3);
    layout->addWidget(m_chain, 2, 1, 1, 3);
    layout->addWidget(m_accept, 3, 1);
    layout->addWidget(m_connect, 3, 2);
    layout->addWidget(dismiss, 3, 3);
    layout->setColumnStretch(1, 1);
    connect(m_accept, &QCheckBox::toggled, this, [this](bool on) {
        m_connect->setEnabled(on);
        emit accepted(m_host, on);
    });
    connect(m_connect, &QPushButton::clicked, this, [this] {
        hide();
        emit connectRequested();
    });
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
}

void CertificateNotice::show(const QString &host, const QStringList &errors, const QStringList &chain)
{
    m_host = host;
    m_title->setText(tr("The certificate of %1 was not accepted, so nothing was sent").arg(host));
    m_errors->setText(errors.join(u'\n'));
    m_chain->setText(chain.join(u'\n'));
    m_chain->setVisible(!chain.isEmpty());
    m_accept->setText(tr("Go on for %1 despite its certificate, until the program ends").arg(host));
    const QSignalBlocker blocker(m_accept);
    m_accept->setChecked(false);
    m_connect->setEnabled(false);
    setVisible(true);
    m_accept->setFocus(Qt::OtherFocusReason);
}

} // namespace telltale::ui
