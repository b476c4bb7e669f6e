// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/partialrows.h"
#include "ui/charts/latencies.h"
#include "ui/models/timebins.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace telltale::ui {

/// What the charts are drawn from: plain numbers on some rows of a store.
struct Figures {
    /// The rows with one code (failures without a code: with one name), of one system and kind.
    struct Code {
        QString system;
        Kind kind = Kind::Note;
        QString code;
        QString name; ///< of the first of them, as is the diagnosis
        std::optional<decode::Diagnosis> diagnosis;
        bool others = false; ///< more different ones came than are kept apart
        qint64 rows = 0;
        std::vector<quint32> overTime; ///< per bin; only of the most common codes, for others empty
    };
    /// The failures with one verdict; no class: the catalogue gives no advice.
    struct Verdict {
        std::optional<RetryClass> retry;
        qint64 rows = 0;
    };
    struct Operation {
        QString name; ///< empty: more different ones came than are kept apart
        Latencies latencies;
    };

    qint64 rows = 0;
    qint64 codedRows = 0; ///< in all `codes`
    bool manySystems = false; ///< a code alone may mean several things
    Time start = 0; ///< of the first bin
    Time binLength = 0;
    size_t bins = 0;
    std::vector<Code> codes; ///< the most common first
    std::vector<quint32> codedOverTime; ///< all codes, per bin
    std::vector<Verdict> verdicts; ///< the most common first
    std::vector<Operation> operations; ///< by name
};

/// Counts rows of a store for the charts, each once, as they come. One thread, which may be another than the store's. What many rows share is
/// looked at once per profile; latencies are read from the tails of rows that answer something.
class FigureCount {
public:
    /// Codes whose course over time is kept for Figures::Code::overTime.
    static constexpr size_t MostCourses = 12;

    explicit FigureCount(std::shared_ptr<const history::Store> store);

    /// Counts rows `from` to before `to`, all below the store's size.
    void count(qint64 from, qint64 to);
    void count(std::span<const quint32> numbers);
    Figures figures() const;

private:
    static constexpr size_t MostCodes = 4096; ///< a server may make up codes for ever
    static constexpr size_t MostOperations = 64;
    static constexpr int None = -1;

    /// What a row counts for, by its profile.
    struct Use {
        int code = None;
        int verdict = None;
        int operation = None; ///< of a reply that may have a latency
    };
    struct Bin {
        std::vector<quint32> codes;
        void add(const Bin &later);
    };
    void count(const history::Columns &columns, qint64 number);
    void learn();
    Use useOf(const history::Profile &profile);

    std::shared_ptr<const history::Store> m_store;
    history::PartialRows m_tails;
    std::vector<Use> m_uses;
    std::map<std::tuple<QString, Kind, QString, QString>, int> m_codeNumbers;
    std::map<QString, int> m_operationNumbers;
    std::vector<Figures::Code> m_codes;
    std::vector<Figures::Verdict> m_verdicts;
    std::vector<Figures::Operation> m_operations;
    models::TimeBins<Bin> m_bins;
    qint64 m_rows = 0;
    qint64 m_coded = 0;
};

} // namespace telltale::ui
