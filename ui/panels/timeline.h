// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/filtertime.h"
#include "ui/models/timebins.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace telltale::ui {

/// How much happened when, in this run: a bar per span of time, with a cross for errors and a square for ends.
///
/// A click goes to the first failure (else the first row) of a bar. Dragging marks a span, the **brush**: its edges can be dragged, and so can
/// the whole; Escape, a double click and the small cross take it away. By keyboard, the arrows move a cursor over the bars, with Shift they mark,
/// Enter goes to the bar's first failure. What the brush means for the rows is up to whoever listens; they set it as they understand it.
class Timeline : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(std::shared_ptr<const history::Store> store, QWidget *parent = nullptr);

    /// Begins anew with another store; the brush stays.
    void setStore(std::shared_ptr<const history::Store> store);
    /// Rows below this number were captured in earlier runs: they are left out.
    void setRestoredRows(qint64 rows);
    /// Takes in what is new, at most a slice of it. Call once per display frame.
    void refresh();

    /// Marks these times; nothing if there are none. Emits nothing.
    void setBrush(const std::optional<history::TimeSpan> &span);
    /// What is marked, as points in time.
    std::optional<history::TimeSpan> brush() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void rowRequested(qint64 number);
    /// Somebody marked a span; both ends belong to it, in whole milliseconds.
    void brushed(telltale::Time first, telltale::Time last);
    void brushCleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bin {
        qint64 rows = 0;
        qint64 errors = 0;
        qint64 closes = 0;
        qint64 firstRow = -1;
        qint64 firstFailure = -1;
        void add(const Bin &later);
    };
    enum class Grip { None, First, Last, Whole, New };

    void add(qint64 number, const history::Columns &columns);
    void setFonts();
    void showBrush();
    void clearBrush();
    void emitBrush();
    void mark(Time one, Time other);
    void moveCursor(qint64 bin, bool marking);
    QString binWords(size_t bin) const;

    // Where things are, in pixels.
    int margin() const;
    qreal signSize() const;
    QRectF band() const; ///< of the bars and their signs
    qreal xOf(Time time) const;
    Time timeAt(qreal x) const;
    Time shownLength() const;
    std::optional<size_t> binAt(qreal x) const; ///< one with rows
    Grip gripAt(qreal x) const;
    void paintBars(QPainter &painter, const QRectF &band) const;
    void paintBrush(QPainter &painter, const QRectF &band) const;

    std::shared_ptr<const history::Store> m_store;
    qint64 m_next = 0;
    models::TimeBins<Bin> m_bins;
    std::vector<quint8> m_verdicts; ///< by profile: 1 error, 2 close
    Time m_latest = 0; ///< of the last row

    std::optional<history::TimeSpan> m_brush; ///< as it was set: may be of any day
    std::optional<Time> m_cursor; ///< the bin that the keyboard is at begins here
    Time m_anchor = 0; ///< where marking by keyboard or mouse began
    Grip m_grip = Grip::None;
    QPoint m_pressed;
    Time m_pressedAt = 0;
    bool m_dragging = false;

    QLabel *m_span;
    QToolButton *m_clear;
};

} // namespace telltale::ui
