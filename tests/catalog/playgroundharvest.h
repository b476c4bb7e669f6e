// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/playground.h"
#include "app/protocol/system.h"
#include "tests/support/livesession.h"

#include <QSet>

namespace telltale::test {

/// Asks the playground for everything that it can provoke and collects the ids of the entries that the decoder finds: every name that
/// the catalogue suggests on the path of every variant, every way to end, every HTTP status. Composes as the window does.
class PlaygroundHarvest {
public:
    explicit PlaygroundHarvest(const playground::Playground &playground);

    /// What came; problem() is set if a connection did not do what it should.
    QSet<QString> all();
    const QString &problem() const { return m_problem; }

private:
    /// Names asked for on one connection. If one of them ended it, halves are tried on connections of their own.
    struct Batch {
        const protocol::System *system = nullptr;
        protocol::Variant variant;
        QList<Step> steps;
        QString fence; ///< subscribed to after the steps; its second message comes after all that they provoke
        std::unique_ptr<LiveSession> live = {};

        bool passed() const;
        bool done() const { return live->hasEnded() || passed(); }
    };

    std::vector<Batch> batches();
    Batch batch(const protocol::System &system, const protocol::Variant &variant, const QList<Step> &steps);
    std::vector<Batch> play(std::vector<Batch> batches);
    bool begin(Batch &batch);
    void visit(const QStringList &paths);
    void collect(const LiveSession &live);

    const playground::Playground &m_playground;
    QSet<QString> m_ids;
    QString m_problem;
    int m_fences = 0;
};

} // namespace telltale::test
