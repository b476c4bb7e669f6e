// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline.h"

#include "ui/models/timewords.h"
#include "ui/panels/filterbar.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace telltale::ui {

using history::TimeSpan;
using models::ClockDetail;

namespace {

constexpr qint64 SliceRows = 100'000;
constexpr quint8 IsError = 1;
constexpr quint8 IsClose = 2;

} // namespace

void Timeline::Bin::add(const Bin &later)
{
    rows += later.rows;
    errors += later.errors;
    closes += later.closes;
    if (firstRow < 0)
        firstRow = later.firstRow;
    if (firstFailure < 0)
        firstFailure = later.firstFailure;
}

Timeline::Timeline(std::shared_ptr<const history::Store> store, QWidget *parent)
    : QWidget(parent)
    , m_store(std::move(store))
    , m_span(new QLabel(this))
    , m_clear(new QToolButton(this))
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline of this run"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus); // a click goes to a row: the keyboard stays with the table
    setMouseTracking(true);
    m_span->setObjectName(u"timelineSpan"_s);
    m_span->setTextFormat(Qt::PlainText);
    m_span->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_clear->setObjectName(u"timelineClear"_s);
    m_clear->setText(u"✕"_s);
    m_clear->setAutoRaise(true);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setAccessibleName(tr("Show all times again"));
    m_clear->setToolTip(tr("Show all times again (Escape in the timeline)"));
    connect(m_clear, &QToolButton::clicked, this, &Timeline::clearBrush);
    setFonts();
}

void Timeline::setFonts()
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_span->setFont(small);
    m_clear->setFont(small);
    showBrush();
}

void Timeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFonts();
}

void Timeline::setRestoredRows(qint64 rows) { m_next = qMax(m_next, rows); }

void Timeline::setStore(std::shared_ptr<const history::Store> store)
{
    m_store = std::move(store);
    m_next = 0;
    m_bins.clear();
    m_verdicts.clear();
    m_cursor.reset();
    showBrush();
}

void Timeline::refresh()
{
    const qint64 end = qMin(m_store->size(), m_next + SliceRows);
    if (m_next >= end)
        return;
    const bool first = m_bins.isEmpty();
    while (m_next < end) {
        const history::Columns &columns = m_store->columns(m_next);
        const qint64 stop = qMin(end, m_next - m_next % history::Columns::Rows + history::Columns::Rows);
        for (; m_next < stop; ++m_next)
            add(m_next, columns);
    }
    if (first)
        showBrush(); // only now it is known which day the times of day are of
    update();
}

void Timeline::add(qint64 number, const history::Columns &columns)
{
    const qint64 at = number % history::Columns::Rows;
    const quint32 profile = columns.profile[at];
    while (m_verdicts.size() <= profile) {
        const Kind kind = m_store->profiles()[history::Profiles::Id(m_verdicts.size())].kind;
        m_verdicts.push_back(quint8((FilterBar::isError(kind) ? IsError : 0) | (FilterBar::isClose(kind) ? IsClose : 0)));
    }
    m_latest = std::max(m_latest, columns.time[at]);
    Bin &bin = m_bins.at(columns.time[at]);
    ++bin.rows;
    if (bin.firstRow < 0)
        bin.firstRow = number;
    const quint8 verdict = m_verdicts[profile];
    bin.errors += (verdict & IsError) != 0;
    bin.closes += (verdict & IsClose) != 0;
    if (verdict != 0 && bin.firstFailure < 0)
        bin.firstFailure = number;
}

// --- The brush ------------------------------------------------------------------------------------------------------------------

void Timeline::setBrush(const std::optional<TimeSpan> &span)
{
    m_brush = span;
    showBrush();
}

std::optional<TimeSpan> Timeline::brush() const
{
    if (!m_brush || !m_brush->ofDay)
        return m_brush;
    if (m_bins.isEmpty())
        return std::nullopt;
    return history::onDayOf(m_latest, *m_brush);
}

void Timeline::showBrush()
{
    const auto span = brush();
    QString words;
    if (span && span->first == std::numeric_limits<Time>::min())
        words = tr("until %1").arg(models::clockWords(span->last, ClockDetail::Milliseconds));
    else if (span && span->last == std::numeric_limits<Time>::max())
        words = tr("from %1 on").arg(models::clockWords(span->first, ClockDetail::Milliseconds));
    else if (span)
        words = tr("%1: %2").arg(models::spanWords(span->first, span->last + 1, ClockDetail::Milliseconds),
                                 models::lengthWords(span->last - span->first + 1));
    m_span->setText(words);
    m_span->setVisible(span.has_value());
    m_clear->setVisible(span.has_value());
    m_span->adjustSize();
    m_clear->setFixedSize(m_span->height(), m_span->height());
    const int left = (width() - m_span->width() - m_clear->width()) / 2;
    m_span->move(left, height() - m_span->height());
    m_clear->move(left + m_span->width(), height() - m_clear->height());
    setAccessibleDescription(words.isEmpty() ? tr("No span is marked. Shift and the arrow keys mark one.") : tr("Marked: %1").arg(words));
    update();
}

void Timeline::clearBrush()
{
    if (!m_brush)
        return;
    m_dragging = false;
    setBrush({});
    emit brushCleared();
}

void Timeline::emitBrush()
{
    if (!m_brush)
        return;
    showBrush();
    emit brushed(m_brush->first, m_brush->last);
}

// --- Mouse ----------------------------------------------------------------------------------------------------------------------

void Timeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->pos();
    m_pressedAt = timeAt(event->pos().x());
    m_grip = gripAt(event->pos().x());
    m_dragging = false;
}

void Timeline::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->pos().x();
    if (!(event->buttons() & Qt::LeftButton)) {
        const Grip grip = gripAt(x);
        setCursor(grip == Grip::First || grip == Grip::Last ? Qt::SplitHCursor : Qt::PointingHandCursor);
        return;
    }
    if (m_bins.isEmpty() || (!m_dragging && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance()))
        return;
    if (!m_dragging) {
        const auto span = brush();
        m_dragging = true;
        setFocus(Qt::MouseFocusReason); // Escape takes back what was marked
        // The edge that stays is where marking begins anew.
        m_anchor = m_grip == Grip::First ? span->last : m_grip == Grip::Last ? span->first : m_pressedAt;
        m_brush = span;
    }
    const Time now = timeAt(x);
    if (m_grip == Grip::Whole) {
        const Time by = (now - m_pressedAt) / Millisecond * Millisecond;
        m_brush = TimeSpan {m_brush->first + by, m_brush->last + by, false};
        m_pressedAt += by;
    } else {
        mark(m_anchor, now);
    }
    showBrush();
}

void Timeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_dragging) {
        m_dragging = false;
        emitBrush();
    } else if (const auto bin = binAt(event->pos().x())) {
        emit rowRequested(m_bins[*bin].firstFailure >= 0 ? m_bins[*bin].firstFailure : m_bins[*bin].firstRow);
    }
}

void Timeline::mouseDoubleClickEvent(QMouseEvent *) { clearBrush(); }

/// Whole bins: nobody can see less.
void Timeline::mark(Time one, Time other)
{
    const auto [first, last] = std::minmax(one, other);
    const auto index = [this](Time time) { return std::clamp<Time>((time - m_bins.start()) / m_bins.length(), 0, Time(m_bins.size()) - 1); };
    m_brush = TimeSpan {m_bins.startOf(size_t(index(first))), m_bins.lastOf(size_t(index(last))), false};
}

// --- Keyboard -------------------------------------------------------------------------------------------------------------------

void Timeline::keyPressEvent(QKeyEvent *event)
{
    const bool marking = event->modifiers() & Qt::ShiftModifier;
    const qint64 count = qint64(m_bins.size());
    const qint64 at = m_cursor && count > 0 ? qint64(m_bins.indexOf(*m_cursor).value_or(0)) : -1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(at < 0 ? count - 1 : at - 1, marking);
    case Qt::Key_Right:
        return moveCursor(at < 0 ? 0 : at + 1, marking);
    case Qt::Key_Home:
        return moveCursor(0, marking);
    case Qt::Key_End:
        return moveCursor(count - 1, marking);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at >= 0 && m_bins[size_t(at)].rows > 0)
            emit rowRequested(m_bins[size_t(at)].firstFailure >= 0 ? m_bins[size_t(at)].firstFailure : m_bins[size_t(at)].firstRow);
        return;
    case Qt::Key_Escape:
        if (m_brush)
            return clearBrush();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void Timeline::moveCursor(qint64 bin, bool marking)
{
    if (m_bins.isEmpty())
        return;
    const auto to = size_t(std::clamp<qint64>(bin, 0, qint64(m_bins.size()) - 1));
    const bool first = !m_cursor;
    if (first || !marking || !m_brush)
        m_anchor = marking && !first ? *m_cursor : m_bins.startOf(to);
    m_cursor = m_bins.startOf(to);
    if (marking) {
        mark(m_anchor, *m_cursor);
        emitBrush();
    } else {
        setAccessibleDescription(binWords(to));
    }
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

// --- Words ----------------------------------------------------------------------------------------------------------------------

QString Timeline::binWords(size_t index) const
{
    const Bin &bin = m_bins[index];
    QStringList lines {models::spanWords(m_bins.startOf(index), m_bins.lastOf(index), ClockDetail::Milliseconds),
                       tr("%Ln row(s)", nullptr, int(qMin<qint64>(bin.rows, std::numeric_limits<int>::max())))};
    if (bin.errors > 0)
        lines.append(tr("✕ %Ln error(s)", nullptr, int(bin.errors)));
    if (bin.closes > 0)
        lines.append(tr("■ %Ln end(s) of connections", nullptr, int(bin.closes)));
    return lines.join(u'\n');
}

bool Timeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto bin = binAt(help->pos().x()))
        QToolTip::showText(help->globalPos(), binWords(*bin) + u"\n\n"_s + tr("Click: go to the first of them. Drag: show only these times."), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace telltale::ui
