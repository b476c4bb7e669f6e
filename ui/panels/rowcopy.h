// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/websocat.h"
#include "app/history/store.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace telltale::ui {

/// Rows as text for the clipboard. A few are made at once; many on a thread of their own, so that the window goes on. Of several jobs
/// the last one counts; ends with those that are under way.
class RowCopy : public QObject {
    Q_OBJECT

public:
    /// More are left out, and the user is told.
    static constexpr qint64 MostRows = 100'000;
    /// The text for these rows. Called from another thread: keeps what it needs to itself.
    using Maker = std::function<QString(const std::vector<history::RowPointer> &rows)>;

    explicit RowCopy(QObject *parent = nullptr);
    ~RowCopy() override;

    /// `numbers`: at most MostRows.
    void start(std::shared_ptr<const history::Store> store, std::vector<qint64> numbers, Maker maker);

    static Maker asJson(bool showSecrets);
    static Maker asWebsocat(const exchange::WebsocatTarget &target, bool showSecrets);

signals:
    /// The text is in the clipboard.
    void done(qint64 rows);

private:
    void deliver(const QString &text, qint64 rows);

    std::vector<std::unique_ptr<QThread>> m_threads; ///< the last one, and earlier ones that do not know yet that they are not wanted
    std::shared_ptr<std::atomic_bool> m_stopped; ///< the last one's
};

} // namespace telltale::ui
