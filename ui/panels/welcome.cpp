// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/welcome.h"

#include "ui/theme/theme.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/readingcolumn.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int MostRecent = 4;
constexpr int Columns = 76; ///< width of the text, in average characters

QLabel *label(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

ChoiceButton *link(const char *name, const QString &text, const QString &description)
{
    auto *button = new ChoiceButton(text, description);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

Welcome::Welcome(QWidget *parent)
    : QScrollArea(parent)
    , m_recent(new QVBoxLayout)
    , m_recentBox(new QWidget)
{
    setObjectName(u"welcome"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    setWidget(page);

    QLabel *title = label(tr("See what is on the wire, and what it means"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    title->setFont(font);
    QLabel *text = label(tr("Telltale connects to a WebSocket server, shows every frame, and explains every error and every close: what happened, why, "
                            "and whether to try again."));
    text->setForegroundRole(QPalette::PlaceholderText);

    ChoiceButton *playground = link("welcomePlayground", tr("Try the playground"), tr("A server inside this program that speaks all systems and fails on demand: your first explained error in a second."));
    ChoiceButton *connectButton = link("welcomeConnect", tr("Connect to a server"), tr("Type its URL above; the system is recognised."));
    ChoiceButton *file = link("welcomeFile", tr("Open a file…"), tr("A saved session, or a recording in JSON Lines. Files can be dropped on the window, too."));
    connect(playground, &QPushButton::clicked, this, &Welcome::playgroundRequested);
    connect(connectButton, &QPushButton::clicked, this, [this] { emit connectRequested({}); });
    connect(file, &QPushButton::clicked, this, &Welcome::fileRequested);

    QLabel *recentTitle = label(tr("Recent endpoints"));
    recentTitle->setForegroundRole(QPalette::PlaceholderText);
    auto *recent = new QVBoxLayout(m_recentBox);
    recent->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    recent->addWidget(recentTitle);
    m_recent->setSpacing(0);
    recent->addLayout(m_recent);
    m_recentBox->hide();

    auto *column = new QWidget;
    auto *layout = new ReadingColumn(Columns, column);
    layout->setSpacing(fontMetrics().height() / 2);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(playground);
    layout->addWidget(connectButton);
    layout->addWidget(file);
    layout->addWidget(m_recentBox);
    auto *outer = new QVBoxLayout(page);
    outer->addStretch(1);
    outer->addWidget(column, 0, Qt::AlignHCenter);
    outer->addStretch(2);
}

void Welcome::setRecentUrls(const QStringList &urls)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &url : urls.first(qMin<qsizetype>(MostRecent, urls.size()))) {
        auto *button = new QPushButton(QString(url).replace(u'&', "&&"_L1));
        button->setObjectName(u"welcomeRecent"_s);
        button->setAccessibleName(tr("Connect to %1").arg(url));
        button->setFlat(true);
        button->setFont(wireFont());
        button->setProperty("look", u"link"_s);
        connect(button, &QPushButton::clicked, this, [this, url] { emit connectRequested(url); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
    m_recentBox->setVisible(!urls.isEmpty());
}

} // namespace telltale::ui
