// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/nexttry.h"

#include "app/history/relatedrows.h"
#include "ui/theme/signs.h"

#include <QCoreApplication>

namespace telltale::ui {

namespace {

constexpr Time LongPast = 60 * 60 * Second; ///< who would try again has done so

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NextTry)
};

bool isWorthATry(RetryClass retryClass)
{
    switch (retryClass) {
    case RetryClass::Immediately:
    case RetryClass::Backoff:
    case RetryClass::Resubscribe:
    case RetryClass::Reconnect:
    case RetryClass::Refetch:
        return true;
    case RetryClass::Never:
    case RetryClass::AfterFix:
    case RetryClass::Reauthenticate:
    case RetryClass::NoneNeeded:
        return false;
    }
    return false;
}

} // namespace

std::optional<NextTry> nextTry(const history::Row &row, const history::Store *store, Time now)
{
    const auto &diagnosis = row.event.diagnosis;
    if (row.session != 0 || !diagnosis || !diagnosis->retry || !isWorthATry(diagnosis->retry->retryClass))
        return std::nullopt;
    NextTry next;
    next.at = row.event.time;
    if (diagnosis->retry->delay) {
        next.failures = store && row.number < store->size() ? history::timesInARow(*store, row) : 1;
        next.at += diagnosis->retry->delay->before(next.failures) * Millisecond;
    }
    if (now - next.at > LongPast)
        return std::nullopt;
    return next;
}

QString nextTryWords(const NextTry &next, Time now)
{
    if (next.at <= now)
        return next.failures > 1 ? Words::tr("A try makes sense now, after %n failures in a row", nullptr, next.failures) : Words::tr("A try makes sense now");
    const qint64 seconds = (next.at - now + Second - 1) / Second;
    const QString wait = waitWords(seconds * 1000);
    return next.failures > 1 ? Words::tr("Next sensible try in %1, after %n failures in a row", nullptr, next.failures).arg(wait) : Words::tr("Next sensible try in %1").arg(wait);
}

} // namespace telltale::ui
