// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionopener.h"

#include "app/exchange/recording.h"
#include "app/history/segmentreader.h"
#include "ui/panels/sessionsjob.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qint64 FirstRows = history::Columns::Rows; ///< more than any screen has
constexpr qint64 MoreRows = 4 * history::Columns::Rows; ///< some milliseconds: so soon it can be cancelled

/// Whether it begins as the files of sessions do (see journalfile.h); what cannot be read is left to those who try.
bool isSession(const QString &path)
{
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || file.peek(16).startsWith("SQLite format 3");
}

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
    if (isSession(path))
        openSession(path, row);
    else
        openRecording(path);
}

void SessionOpener::openSession(const QString &path, qint64 row)
{
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

void SessionOpener::openRecording(const QString &path)
{
    m_job->run([this, path, &catalog = m_catalog](const SessionsJob::Run &run) {
        const auto fail = [&](const Failure &failure) { run.tell([this, failure, path] { emit failed(failure, path); }); };
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail({tr("The recording cannot be read"), path, file.errorString()});
        const auto store = std::make_shared<history::Store>();
        exchange::Recording recording(catalog, {}, [&store](std::vector<decode::Event> events) {
            for (decode::Event &event : events)
                store->append(std::move(event));
        });
        int bad = 0;
        std::optional<Failure> first;
        bool told = false;
        const auto tell = [&] {
            if (std::exchange(told, true))
                return;
            history::SessionInfo info;
            info.title = QFileInfo(path).fileName();
            run.tell([this, opened = history::OpenedSession {store, {}, info}, path] { emit this->opened(opened, path, -1); });
        };
        for (int number = 0; !file.atEnd() && !run.isCancelled(); ++number) {
            if (const auto read = recording.line(file.readLine(), number); !read) {
                if (bad++ == 0)
                    first = Failure {read.failure().what, u"%1:%2: %3"_s.arg(path).arg(number + 1).arg(read.failure().where), read.failure().hint};
            }
            if (store->size() >= FirstRows)
                tell();
        }
        recording.finish();
        if (store->size() > 0)
            tell();
        if (bad > 1)
            first->hint = tr("%n more lines cannot be read either", nullptr, bad - 1);
        if (first)
            return fail(*first);
        if (!told)
            return fail({tr("There is nothing in this recording"), path, tr("it should hold one frame a line, in JSON")});
        run.tell([this, path] { emit finished(path); });
    });
}

} // namespace telltale::ui
