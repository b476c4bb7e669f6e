// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/playground/scenario.h"

#include <QList>

#include <map>

namespace telltale::playground {

/// One connection to a path of the playground without a network and without time: the same scenarios say at once, in order, what they
/// would send. For examples; nobody else is connected.
///
///     Rehearsal rehearsal(u"/sharedb"_s);
///     rehearsal.take();                                   // the server's hello
///     rehearsal.receive(R"({"a":"f","c":"c","d":"drop"})", true);
///     rehearsal.take();                                   // TCP ends
class Rehearsal : private Peer {
public:
    /// One thing that the server did.
    struct Deed {
        enum class What { Text, Binary, Ping, Close, Drop };
        What what = What::Drop;
        QByteArray payload; ///< of a close frame with its code
    };

    /// A path that is no scenario's ends at once, without a word.
    explicit Rehearsal(const QString &path);
    ~Rehearsal() override;

    void receive(const QByteArray &message, bool isText);
    /// What the server did since the last time, and without waiting.
    QList<Deed> take();
    /// Lets the next thing happen that the server does by itself later, within `milliseconds` from the beginning. False if there is none.
    bool wait(int milliseconds);

private:
    void sendText(const QByteArray &utf8) override;
    void sendBinary(const QByteArray &bytes) override;
    void ping() override;
    void close(quint16 code, const QByteArray &reason) override;
    void drop() override;
    bool ended() const override { return m_ended; }
    void after(int milliseconds, std::function<void()> action) override;

    void add(Deed::What what, const QByteArray &payload = {});

    std::vector<std::unique_ptr<Scenario>> m_scenarios;
    Scenario *m_scenario = nullptr;
    QList<Deed> m_deeds;
    std::multimap<int, std::function<void()>> m_later; ///< by the time from the beginning, in ms
    int m_now = 0;
    bool m_ended = false;
};

} // namespace telltale::playground
