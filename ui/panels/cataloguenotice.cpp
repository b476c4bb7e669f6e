// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cataloguenotice.h"

#include "ui/theme/shapes.h"
#include "ui/theme/tone.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {
constexpr int VisibleLines = 8;
}

CatalogueNotice::CatalogueNotice(QWidget *parent)
    : NoticeFrame(Tone::Warning, parent)
    , m_title(new QLabel)
    , m_open(new QPushButton(tr("Show")))
    , m_list(new QPlainTextEdit)
{
    setObjectName(u"catalogueNotice"_s);
    setAccessibleName(tr("Mistakes in your catalogue files"));
    m_title->setObjectName(u"catalogueTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_open->setObjectName(u"catalogueOpen"_s);
    m_open->setCheckable(true);
    m_list->setObjectName(u"catalogueProblems"_s);
    m_list->setAccessibleName(tr("The mistakes: file, place, reason"));
    m_list->setReadOnly(true);
    m_list->setFont(wireFont());
    m_list->setMaximumHeight(m_list->fontMetrics().lineSpacing() * VisibleLines + 12);
    m_list->hide();
    auto *dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setObjectName(u"catalogueDismiss"_s);
    dismiss->setFlat(true);
    auto *sign = new QLabel;
    setSign(sign, Glyph::Triangle, Tone::Warning);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->setHorizontalSpacing(8);
    layout->addWidget(sign, 0, 0);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_open, 0, 2);
    layout->addWidget(dismiss, 0, 3);
    layout->addWidget(m_list, 1, 1, 1, 3);
    layout->setColumnStretch(1, 1);
    connect(m_open, &QPushButton::toggled, this, [this](bool on) {
        m_open->setText(on ? tr("Hide") : tr("Show"));
        m_list->setVisible(on);
        if (on)
            m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
}

void CatalogueNotice::show(const QList<catalog::Problem> &problems)
{
    QStringList lines;
    for (const catalog::Problem &problem : problems)
        lines.append(problem.sentence());
    m_list->setPlainText(lines.join(u'\n'));
    m_title->setText(problems.size() == 1 ? tr("There is a mistake in your catalogue files; the rest of them is in use")
                                          : tr("There are %1 mistakes in your catalogue files; the rest of them is in use").arg(problems.size()));
    setVisible(!problems.isEmpty());
}

} // namespace telltale::ui
