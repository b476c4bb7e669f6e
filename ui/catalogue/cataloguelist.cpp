// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguelist.h"

#include "ui/models/cataloguewords.h"
#include "ui/widgets/listdelegate.h"

#include <QKeyEvent>
#include <QLocale>

using namespace Qt::StringLiterals;
using telltale::models::CatalogueModel;

namespace telltale::ui {

namespace {

ListEntry describe(const CatalogueModel &model, const QModelIndex &index)
{
    const catalog::Entry *entry = model.entry(index);
    if (!entry)
        return {};
    ListEntry line = entryLine(model, *entry, models::codeText(*entry));
    const qint64 seen = index.data(CatalogueModel::SeenRole).toLongLong();
    if (seen > 0)
        line.atEnd = CatalogueList::tr("%1×", "how often it was seen").arg(QLocale().toString(seen));
    return line;
}

} // namespace

ListEntry entryLine(const CatalogueModel &model, const catalog::Entry &entry, const QString &code)
{
    ListEntry line;
    line.sign = entrySign(entry);
    line.code = code;
    line.headline = code.endsWith(entry.name) ? QString() : entry.name;
    if (model.chosen(CatalogueModel::Facet::System).size() != 1)
        line.beneath.append({models::catalogueSystemWords(entry.system), {Glyph::None, Tone::Plain}});
    if (entry.origin != catalog::Origin::Bundled)
        line.beneath.append({CatalogueList::tr("your own"), {Glyph::None, Tone::Good}});
    line.beneath.append({entry.meaning, {Glyph::None, Tone::Muted}});
    return line;
}

Sign entrySign(const catalog::Entry &entry)
{
    decode::Event event;
    event.kind = entry.kind;
    event.diagnosis = decode::Diagnosis {};
    event.diagnosis->entry = &entry;
    event.diagnosis->retry = entry.retry;
    return eventSign(event);
}

CatalogueList::CatalogueList(CatalogueModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new ListDelegate([&model](const QModelIndex &index) { return describe(model, index); }, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    connect(this, &QAbstractItemView::doubleClicked, this, &CatalogueList::asked);
}

const catalog::Entry *CatalogueList::entry() const { return m_model.entry(currentIndex()); }

bool CatalogueList::choose(const QString &id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void CatalogueList::chooseFirst()
{
    setCurrentIndex(m_model.index(0));
    scrollToTop();
}

void CatalogueList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit entryChosen(m_model.entry(current));
}

void CatalogueList::keyPressEvent(QKeyEvent *event)
{
    const bool upAndOut = event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier && currentIndex().row() <= 0;
    if (event->key() == Qt::Key_Escape || upAndOut) {
        emit escaped();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (entry())
            emit asked();
        return;
    }
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint() && event->text() != u" "_s
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isText) {
        emit searchTyped(event->text());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace telltale::ui
