// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionopener.h"

#include "app/history/segmentreader.h"
#include "ui/panels/sessionsjob.h"

#include <QFileInfo>

namespace telltale::ui {

namespace {

constexpr qint64 FirstRows = history::Columns::Rows; ///< more than any screen has
constexpr qint64 MoreRows = 4 * history::Columns::Rows; ///< some milliseconds: so soon it can be cancelled

} // namespace

SessionOpener::SessionOpener(const catalog::Catalog &catalog, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_job(new SessionsJob(this))
{
}

SessionOpener::~SessionOpener() = default;

bool SessionOpener::isOpening() const { return m_job->isRunning(); }

void SessionOpener::cancel() { m_job->cancel(); }

void SessionOpener::open(const QString &path, qint64 row)
{
    cancel();
    m_job->run([this, path, row, &catalog = m_catalog](const SessionsJob::Run &run) {
        const auto fail = [&](const Failure &failure) { run.tell([this, failure, path] { emit failed(failure, path); }); };
        const auto reader = history::SegmentReader::open(path, catalog);
        if (!reader)
            return fail(reader.failure());
        history::SegmentReader &session = **reader;
        const history::Library library(QFileInfo(path).path());
        auto marks = library.marks(path);
        if (!marks)
            return fail(marks.failure());
        Result<Done> more = session.load(FirstRows);
        if (!more && session.store()->size() == 0)
            return fail(more.failure());
        run.tell([this, opened = history::OpenedSession {session.store(), *marks, library.session(path)}, path, row] { emit this->opened(opened, path, row); });
        for (qint64 before = 0; ; more = session.load(MoreRows)) {
            const qint64 rows = session.store()->size();
            run.tell([this, path, rows, all = session.rows()] { emit loaded(path, rows, all); });
            if (row >= before && row < rows)
                run.tell([this, path, row] { emit reached(path, row); });
            before = rows;
            if (!more)
                return fail(more.failure());
            if (session.atEnd() || run.isCancelled())
                break;
        }
        run.tell([this, path] { emit finished(path); });
    });
}

} // namespace telltale::ui
