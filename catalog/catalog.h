// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/clientrule.h"
#include "catalog/entry.h"
#include "catalog/patternindex.h"
#include "catalog/problem.h"

#include <QHash>
#include <QMultiHash>

#include <memory>
#include <vector>

namespace telltale::catalog {

/// How sure a look-up is. An unknown code gets no advice but its range's.
enum class Match { Exact, Pattern, Range, Unknown };
QLatin1String matchName(Match match);

/// What to look for. Every part that is set must agree with the entry; a look-up by `code` alone also finds the range
/// that holds it. An adapter gives several, most telling first.
struct Key {
    QString family;
    QString code = {};
    QString name = {}; ///< the entry's name or one of its aliases
    QString text = {}; ///< the wire text, compared with `wire`
    QString system = {}; ///< another system than the connection's (`websocket`, `http`)
    bool asRange = false; ///< a hit only says what sort of failure it is: report it as Match::Range
};

/// Advice of one system about an entry of another file: what Centrifugo's SDKs do on 1000, what an empty close
/// frame means after a refused login. `when` is a circumstance named by the adapter, empty = always.
struct Advice {
    QString system;
    QString entry; ///< id of the entry it is about
    QString when;
    QString meaning; ///< what it means here; may be empty
    Retry retry;
    Origin origin = Origin::Bundled;
};

/// What was found. `detail` is the innermost entry that a named part led to (see Entry::refine): its advice wins over
/// that of `entry`, which keeps the name.
struct Found {
    const Entry *entry = nullptr;
    const Entry *detail = nullptr;
    Match match = Match::Unknown;
    Parts parts;
    const Advice *advice = nullptr; ///< what the asking system says about an entry of another one; only explain() fills it
    QList<const ClientRule *> client = {}; ///< what the asking system's client does by itself; only explain() fills it

    explicit operator bool() const { return entry != nullptr; }
    const Retry &retry() const { return advice ? advice->retry : (detail ? detail : entry)->retry; }
};

struct Loaded;

/// All entries, and the ways to find one. Built once at the start, then only read: any number of threads may look
/// things up at the same time.
class Catalog {
public:
    /// The bundled catalogue. Problems in it are a defect that the tests catch.
    static const Catalog &bundled();
    /// The same as one's own, to add files to.
    static Catalog copyOfBundled();

    /// Adds what stands in one file. Takes what is right, reports all that is not. What is of a later origin replaces an entry with
    /// the same id, and is found first where several entries or advices fit; of the same origin, the first one stays.
    /// Pointers to a replaced entry stay valid.
    QList<Problem> add(Loaded loaded, Origin origin);
    QList<Problem> add(const QByteArray &json, const QString &fileName, Origin origin = Origin::Bundled);

    const std::vector<std::unique_ptr<Entry>> &entries() const { return m_entries; }
    const QList<Advice> &advices() const { return m_advice; }
    const QList<ClientRule> &clientRules() const { return m_clientRules; }
    const Entry *byId(const QString &id) const;

    /// Looks `key` up among the entries of `system` (or of key.system).
    Found find(const QString &system, const Key &key) const;
    /// The first of `keys` that finds something.
    Found find(const QString &system, const QList<Key> &keys) const;
    /// The advice of `system` about an entry, for the first of `circumstances` it has an opinion on, else its general one.
    const Advice *advice(const QString &system, const QString &entryId, const QStringList &circumstances) const;

    /// What the client library of `system` does by itself about an entry, for any operation: the rules that hold, each operation's
    /// first one. `code`: see ClientRule::covers. Empty if nothing is known.
    QList<const ClientRule *> clientRules(const QString &system, const Entry &entry, const QString &code = {}) const;
    /// The same for one operation: the first of those rules that holds for it, or null.
    const ClientRule *clientRule(const QString &system, const Entry &entry, const QString &code, const QString &operation) const;

    /// Everything a person may mean by `text` in `system`: a code, a name, a wire text (exact or matching), an id; ranges
    /// only if nothing else fits, and `websocket` or `http` for a bare number that the system has advice on, or no entry. Best first.
    QList<Found> explain(const QString &system, const QString &text) const;

    /// True if any entry or advice is of this system.
    bool hasSystem(const QString &system) const;

private:
    using Index = QMultiHash<QString, const Entry *>;
    struct Family {
        Index byCode;
        Index byName; ///< in upper case
        Index byText; ///< exact ones
        PatternIndex patterns;
        QList<const Entry *> ranges; ///< the latest origin first, then in file order
    };
    using Pair = std::pair<QString, QString>;

    const Family *family(const QString &system, const QString &name) const;
    Found findIn(const QString &system, const Key &key) const;
    QList<Found> meant(const QString &system, const QString &text) const;
    void refine(Found &found) const;
    void index(const Entry &entry);
    void rebuildIndex();

    std::vector<std::unique_ptr<Entry>> m_entries; ///< in file order
    std::vector<std::unique_ptr<Entry>> m_replaced; ///< by an entry of a later origin; nobody finds them any more
    QHash<QString, const Entry *> m_byId;
    QHash<Pair, Family> m_families; ///< by system and family
    QList<Advice> m_advice;
    QList<ClientRule> m_clientRules; ///< the latest origin first, then in file order
    QHash<Pair, QList<qsizetype>> m_adviceOn; ///< by system and entry id: places in m_advice, in order
};

} // namespace telltale::catalog
