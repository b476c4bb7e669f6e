// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/tracelist.h"

#include "app/history/eventfields.h"
#include "app/history/masking.h"
#include "app/wire/text.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qsizetype MostExcerpt = 120;
constexpr int PlaceMargin = 12;
enum Column { StepColumn, PlaceColumn, ExcerptColumn };

} // namespace

TraceList::TraceList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"trace"_s);
    setAccessibleName(tr("Why it was decoded so"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(false);
    setWordWrap(true);
    setHeaderLabels({tr("Step"), tr("Bytes"), tr("What stood there")});
    header()->setSectionResizeMode(StepColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(PlaceColumn, QHeaderView::Interactive);
    header()->setSectionResizeMode(ExcerptColumn, QHeaderView::Interactive);
    header()->setStretchLastSection(false);
    header()->resizeSection(ExcerptColumn, 320);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        emit spanChosen(item ? m_spans.value(indexOfTopLevelItem(item)) : wire::Span());
    });
}

void TraceList::setRow(const history::Row &row, const QByteArray &bytes)
{
    const QSignalBlocker blocker(this);
    clear();
    m_spans.clear();
    // Bytes that were masked for the view call for masked words, too.
    const history::Mask mask(row.event, bytes == row.event.bytes);
    int number = 0;
    for (const decode::TraceStep &step : row.event.trace) {
        auto *item = new QTreeWidgetItem(this);
        item->setText(StepColumn, u"%1.  %2"_s.arg(++number).arg(mask(step.text)));
        const wire::Span span = step.span.value_or(wire::Span());
        if (step.span && span.length > 0 && span.offset >= 0 && span.offset < bytes.size()) {
            item->setText(PlaceColumn, span.length == 1 ? QString::number(span.offset) : u"%1–%2"_s.arg(span.offset).arg(span.offset + span.length - 1));
            item->setText(ExcerptColumn, history::singleLine(wire::visibleText(bytes.mid(span.offset, qMin(span.length, MostExcerpt)))));
            item->setFont(ExcerptColumn, wireFont());
        }
        m_spans.append(span);
    }
    header()->resizeSection(PlaceColumn, std::max(sizeHintForColumn(PlaceColumn), header()->sectionSizeHint(PlaceColumn)) + PlaceMargin);
}

} // namespace telltale::ui
