// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessionnotice.h"

#include "ui/theme/shapes.h"
#include "ui/theme/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

SessionNotice::SessionNotice(QWidget *parent)
    : NoticeFrame(Tone::Busy, parent)
    , m_text(new QLabel)
    , m_news(new QLabel)
    , m_back(new QPushButton(tr("Back to now")))
{
    setObjectName(u"sessionNotice"_s);
    setAccessibleName(tr("A saved session is shown"));
    auto *sign = new QLabel;
    setSign(sign, Glyph::Ring, Tone::Busy);
    m_text->setObjectName(u"sessionNoticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_news->setObjectName(u"sessionNoticeNews"_s);
    m_back->setObjectName(u"sessionNoticeBack"_s);
    m_back->setToolTip(tr("Show what is captured now (Escape)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_news);
    layout->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &SessionNotice::backRequested);
}

void SessionNotice::show(const QString &title)
{
    m_text->setText(tr("Saved session: %1").arg(title));
    m_text->setToolTip(title);
    setNews(0);
    setVisible(true);
}

void SessionNotice::setNews(qint64 rows)
{
    m_news->setVisible(rows > 0);
    m_news->setText(tr("%1 rows were captured meanwhile").arg(QLocale().toString(rows)));
}

} // namespace telltale::ui
