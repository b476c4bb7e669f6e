// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rowcopy.h"

#include "app/exchange/eventlines.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QThread>

namespace telltale::ui {

namespace {

constexpr size_t RowsAtOnce = 500;

QString make(const history::Store &store, const std::vector<qint64> &numbers, const RowCopy::Maker &maker, const std::atomic_bool &stopped)
{
    std::vector<history::RowPointer> rows;
    rows.reserve(numbers.size());
    for (const qint64 number : numbers) {
        if (stopped)
            return {};
        rows.push_back(store.pointer(number));
    }
    return maker(rows);
}

} // namespace

RowCopy::RowCopy(QObject *parent)
    : QObject(parent)
    , m_stopped(std::make_shared<std::atomic_bool>(false))
{
}

RowCopy::~RowCopy()
{
    m_stopped->store(true);
    for (const auto &thread : m_threads)
        thread->wait();
}

void RowCopy::start(std::shared_ptr<const history::Store> store, std::vector<qint64> numbers, Maker maker)
{
    m_stopped->store(true);
    m_stopped = std::make_shared<std::atomic_bool>(false);
    std::erase_if(m_threads, [](const auto &thread) { return thread->isFinished(); });
    const auto count = qint64(numbers.size());
    if (numbers.size() <= RowsAtOnce) {
        deliver(make(*store, numbers, maker, *m_stopped), count);
        return;
    }
    m_threads.emplace_back(QThread::create([this, count, store = std::move(store), numbers = std::move(numbers), maker = std::move(maker), stopped = m_stopped] {
        const QString text = make(*store, numbers, maker, *stopped);
        QMetaObject::invokeMethod(this, [this, text, count, stopped] {
            if (!*stopped)
                deliver(text, count);
        });
    }));
    m_threads.back()->start();
}

void RowCopy::deliver(const QString &text, qint64 rows)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    emit done(rows);
}

RowCopy::Maker RowCopy::asJson(bool showSecrets)
{
    return [showSecrets](const std::vector<history::RowPointer> &rows) {
        QByteArray lines;
        for (const history::RowPointer &row : rows)
            lines += exchange::eventLine(row->event, false, showSecrets) + '\n';
        return QString::fromUtf8(lines);
    };
}

RowCopy::Maker RowCopy::asWebsocat(const exchange::WebsocatTarget &target, bool showSecrets)
{
    return [target, showSecrets](const std::vector<history::RowPointer> &rows) {
        std::vector<decode::Event> events;
        for (const history::RowPointer &row : rows)
            events.push_back(row->event);
        return QString::fromUtf8(exchange::websocatCommand(target, events, showSecrets));
    };
}

} // namespace telltale::ui
