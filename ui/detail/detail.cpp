// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/detail.h"

#include "ui/detail/bytesview.h"
#include "ui/detail/bytetext.h"
#include "ui/detail/explanation.h"
#include "ui/detail/framefacts.h"
#include "ui/detail/messageview.h"
#include "ui/detail/tracelist.h"

#include <QDataStream>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace telltale::ui {

Detail::Detail(QWidget *parent)
    : QTabWidget(parent)
    , m_clock(systemClock())
    , m_explanation(new Explanation)
    , m_message(new MessageView)
    , m_frame(new FrameFacts)
    , m_trace(new TraceList)
{
    setObjectName(u"detail"_s);
    setAccessibleName(tr("Detail of the chosen row"));
    setDocumentMode(true);
    setProperty("flat", true);
    tabBar()->setProperty("flat", true);
    addTab(m_explanation, tr("Explanation"));
    addTab(m_message, tr("Message"));
    addTab(m_frame, tr("Frame"));
    addTab(m_trace, tr("Why"));
    connect(this, &QTabWidget::currentChanged, this, &Detail::fill);
    connect(m_trace, &TraceList::spanChosen, this, &Detail::highlight);
    connect(m_trace, &QTreeWidget::itemActivated, this, [this] { showPage(MessagePage); });
    connect(m_explanation, &Explanation::rowRequested, this, &Detail::rowRequested);
    connect(m_explanation, &Explanation::entryRequested, this, &Detail::entryRequested);
    connect(m_explanation, &Explanation::filterRequested, this, &Detail::filterRequested);
    connect(m_frame, &FrameFacts::rowRequested, this, &Detail::rowRequested);
    refill();
}

void Detail::setStore(const std::shared_ptr<const history::Store> &store, bool live)
{
    m_store = store;
    m_live = live;
    setRow(nullptr);
}

void Detail::setCatalogue(const catalog::Catalog &catalogue)
{
    m_catalogue = &catalogue;
    refill();
}

void Detail::setClock(const Clock &clock)
{
    m_clock = clock;
    refill();
}

void Detail::setShowSecrets(bool show)
{
    m_showSecrets = show;
    refill();
}

void Detail::setRow(const history::RowPointer &row)
{
    m_row = row;
    refill();
}

void Detail::refill()
{
    m_filled = 0;
    m_marked = {};
    m_bytes = !m_row ? QByteArray() : m_showSecrets ? m_row->event.bytes : maskedBytes(m_row->event);
    fill();
}

void Detail::fill() { fillPage(currentIndex()); }

void Detail::fillPage(int page)
{
    const quint32 bit = 1u << page;
    if (m_filled & bit)
        return;
    m_filled |= bit;
    switch (page) {
    case ExplanationPage:
        fillExplanation();
        break;
    case MessagePage:
        m_message->setRow(m_row.get(), m_bytes);
        m_message->highlight(m_marked);
        break;
    case FramePage:
        if (m_row)
            m_frame->setRow(*m_row);
        else
            m_frame->clear();
        break;
    case WhyPage:
        m_trace->setRow(m_row ? *m_row : history::Row(), m_bytes);
        break;
    }
}

void Detail::fillExplanation()
{
    if (!m_row) {
        m_explanation->setNothing();
        return;
    }
    Explanation::Surroundings around;
    around.catalogue = m_catalogue ? m_catalogue : &catalog::Catalog::bundled();
    around.clock = m_clock;
    around.showSecrets = m_showSecrets;
    around.live = m_live;
    // A row that came from elsewhere has no neighbours here.
    if (m_store && m_row->number < m_store->size() && m_store->time(m_row->number) == m_row->event.time)
        around.store = m_store;
    m_explanation->setRow(m_row, around);
}

QString Detail::explanationText()
{
    fillPage(ExplanationPage);
    return m_row ? m_explanation->plainText() : QString();
}

QString Detail::explanationMarkdown()
{
    fillPage(ExplanationPage);
    return m_row ? m_explanation->markdown() : QString();
}

QByteArray Detail::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_message->saveState() << m_message->bytes().isAsText();
    return state;
}

void Detail::restoreState(const QByteArray &state)
{
    QByteArray splitter;
    bool asText = false;
    QDataStream stream(state);
    stream >> splitter >> asText;
    if (stream.status() != QDataStream::Ok)
        return;
    m_message->restoreState(splitter);
    m_message->bytes().setAsText(asText);
}

/// Colours and sizes are taken when a page is made.
void Detail::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refill();
}

void Detail::highlight(wire::Span span)
{
    m_marked = span;
    if (m_filled & (1u << MessagePage))
        m_message->highlight(span);
}

} // namespace telltale::ui
