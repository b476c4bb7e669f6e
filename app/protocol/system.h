// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/adapter.h"
#include "app/protocol/operation.h"

#include <memory>

namespace telltale::protocol {

struct Variant {
    QString name; ///< `json`
    QString label; ///< `JSON`
    QString playgroundPath; ///< where the embedded server speaks it: `/centrifugo/json`
    QStringList subprotocols = {}; ///< offered in the upgrade if the user names none
};

/// What is known of a connection when its system has to be guessed.
struct Evidence {
    const wire::Opening *opening = nullptr; ///< may be missing in a recording
    const wire::Delivery *delivery = nullptr; ///< the first data message, if there was one
};

/// A guess, with its reason in a sentence. 0 = certainly not, 50 = worth deciding on, 100 = certain.
struct Guess {
    int confidence = 0;
    QString variant;
    QString reason;
};

/// A field of a message, for the tree in the detail panel. Offsets in the message's bytes.
struct Node {
    QString label;
    QString value; ///< visibleText()ed; empty for a container
    Span span;
    QList<Node> children;
};

/// One system: the only thing that the rest of Telltale knows of it. Static, immutable, thread-safe.
/// To add one: implement this in a folder of its own and add a line to registry.cpp.
class System {
public:
    virtual ~System() = default;
    virtual QString name() const = 0; ///< `centrifugo`: also the catalogue's
    virtual QString label() const = 0; ///< `Centrifugo`
    virtual QList<Variant> variants() const = 0; ///< at least one; the first is the default
    virtual QString exampleUrl(const QString &variant) const = 0; ///< what a first-time user may type
    virtual Guess recognise(const Evidence &evidence) const = 0;
    virtual std::unique_ptr<Adapter> adapter(const QString &variant) const = 0;
    virtual const Composer &composer(const QString &variant) const = 0;
    virtual QList<Automation> automations(const QString &variant) const;
    /// The operation whose fields (credentials, options) AutomationState::values fills: `connect`, `login`; empty if none.
    virtual QString openingOperation() const;
    /// The bytes of one message, sent in `direction`, as a tree. Anything unreadable is a leaf.
    virtual QList<Node> tree(const QString &variant, Direction direction, const QByteArray &bytes) const = 0;
    /// Parts of `text` that hide a secret (token, password, cookie, JWT), to be masked in views and exports.
    virtual QList<Span> secrets(const QByteArray &bytes) const;
    /// What a person may paste for `explain`, brought to the catalogue's form (`-ERR 'x'` → `x`).
    virtual QString normalised(const QString &text) const;
};

} // namespace telltale::protocol
