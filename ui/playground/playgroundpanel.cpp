// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/playgroundpanel.h"

#include "ui/playground/placelist.h"
#include "ui/playground/provokelist.h"
#include "ui/theme/shapes.h"
#include "ui/theme/tone.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

PlaygroundPanel::PlaygroundPanel(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_state(new QLabel)
    , m_copy(new QPushButton(tr("Copy URL")))
    , m_toggle(new QPushButton)
    , m_failure(new QLabel)
    , m_provoke(new ProvokeList)
{
    setObjectName(u"playgroundPanel"_s);
    auto *systems = new PlaceList(u"playgroundSystems"_s, tr("Systems of the playground"), systemPlaces());
    auto *endings = new PlaceList(u"playgroundEndings"_s, tr("Endings and refusals"), endingPlaces());
    auto *tabs = new QTabWidget;
    tabs->setObjectName(u"playgroundTabs"_s);
    tabs->setProperty("flat", true);
    tabs->tabBar()->setProperty("flat", true);
    tabs->tabBar()->setObjectName(u"playgroundTabBar"_s);
    tabs->tabBar()->setAccessibleName(tr("What the playground offers"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_provoke, tr("Provoke"));
    tabs->addTab(systems, tr("Systems"));
    tabs->addTab(endings, tr("Endings"));
    tabs->setTabToolTip(0, tr("Make the playground report an error, end a subscription or close"));
    tabs->setTabToolTip(1, tr("Connect, and do as with a real server"));
    tabs->setTabToolTip(2, tr("See how a connection can end, and how an upgrade is refused"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(tabs, 1);

    for (const PlaceList *list : {systems, endings})
        connect(list, &PlaceList::connectRequested, this, &PlaygroundPanel::connectRequested);
    connect(m_provoke, &ProvokeList::showMeRequested, this, &PlaygroundPanel::showMeRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_base.toString()); });
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (!m_base.isEmpty()) {
            emit stopRequested();
            return;
        }
        m_starting = true;
        m_failed.clear();
        update();
        emit startRequested();
    });
    update();
}

PlaygroundPanel::~PlaygroundPanel() = default;

QWidget *PlaygroundPanel::makeHead()
{
    auto *about = new QLabel(tr("A server inside this program, reachable from this computer only. It speaks every system and fails on demand, to see what each "
                                "error looks like and how an application takes it."));
    about->setObjectName(u"playgroundAbout"_s);
    m_state->setObjectName(u"playgroundState"_s);
    m_failure->setObjectName(u"playgroundFailure"_s);
    for (QLabel *label : {about, m_state, m_failure}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    about->setForegroundRole(QPalette::PlaceholderText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName(u"playgroundCopy"_s);
    m_copy->setToolTip(tr("Copy the URL, for an application of your own"));
    m_toggle->setObjectName(u"playgroundToggle"_s);

    auto *head = new QWidget;
    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_sign);
    state->addWidget(m_state, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    column->addWidget(about);
    column->addLayout(state);
    column->addLayout(buttons);
    column->addWidget(m_failure);
    return head;
}

void PlaygroundPanel::setCatalog(const catalog::Catalog &catalog) { m_provoke->setCatalog(catalog); }

void PlaygroundPanel::setBase(const QUrl &base)
{
    m_base = base;
    m_starting = false;
    if (!base.isEmpty())
        m_failed.clear();
    update();
}

void PlaygroundPanel::setFailure(const Failure &failure)
{
    m_starting = false;
    m_failed = failure.sentence();
    update();
}

void PlaygroundPanel::setBusy(bool busy) { m_provoke->setBusy(busy); }

void PlaygroundPanel::update()
{
    const bool runs = !m_base.isEmpty();
    const Glyph shape = runs ? Glyph::Dot : m_starting ? Glyph::Half : Glyph::Ring;
    const Tone tone = runs ? Tone::Good : m_starting ? Tone::Busy : Tone::Muted;
    setSign(m_sign, shape, tone);
    m_state->setText(runs ? tr("Running at %1").arg(m_base.toString()) : m_starting ? tr("Starting …") : tr("Not running"));
    m_toggle->setText(runs ? tr("Stop") : tr("Start"));
    m_toggle->setEnabled(runs || !m_starting);
    m_toggle->setToolTip(runs ? tr("Its connections are cut") : tr("Listens on a free port of this computer"));
    m_copy->setEnabled(runs);
    m_failure->setText(m_failed);
    m_failure->setVisible(!m_failed.isEmpty());
    setTone(m_failure, Tone::Failure);
}

} // namespace telltale::ui
