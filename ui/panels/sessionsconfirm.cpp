// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessionsconfirm.h"

#include "ui/theme/shapes.h"
#include "ui/theme/tone.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

SessionsConfirm::SessionsConfirm(QWidget *parent)
    : NoticeFrame(Tone::Warning, parent, Edge::Top)
    , m_question(new QLabel)
    , m_delete(new QPushButton(tr("Delete")))
{
    setObjectName(u"sessionsConfirm"_s);
    setAccessibleName(tr("Delete the session?"));
    m_question->setObjectName(u"sessionsQuestion"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_delete->setObjectName(u"sessionsConfirmDelete"_s);
    auto *keep = new QPushButton(tr("Keep"));
    keep->setObjectName(u"sessionsKeep"_s);
    for (QPushButton *button : {m_delete, keep})
        button->setAutoDefault(true); // Enter presses the one that has the focus
    auto *sign = new QLabel;
    setSign(sign, Glyph::Triangle, Tone::Warning);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setHorizontalSpacing(6);
    layout->addWidget(sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_question, 0, 1, 1, 3);
    layout->addWidget(m_delete, 1, 2);
    layout->addWidget(keep, 1, 3);
    layout->setColumnStretch(1, 1);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        const QString path = m_path;
        withdraw();
        emit confirmed(path);
    });
    connect(keep, &QPushButton::clicked, this, &SessionsConfirm::withdraw);
}

void SessionsConfirm::ask(const QString &path, const QString &question)
{
    m_path = path;
    m_question->setText(question);
    m_delete->setAccessibleDescription(question);
    setVisible(true);
    m_delete->setFocus(Qt::OtherFocusReason);
}

void SessionsConfirm::withdraw()
{
    if (m_path.isEmpty())
        return;
    m_path.clear();
    emit withdrawn(); // before the focus, if it is in here, goes anywhere
    hide();
}

} // namespace telltale::ui
