// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/described/pointer.h"
#include "catalog/objectreader.h"

#include <QJsonValue>

namespace telltale::protocol::described {

/// Something to take out of a message: the first of these places that has a value.
using Places = QList<Pointer>;

/// One thing that must hold of a message.
struct Condition {
    enum class Test { Equals, Present, Absent, Matches };

    Pointer at;
    Test test = Test::Present;
    QJsonValue value; ///< Equals: a text, a number, a flag
    std::optional<catalog::Pattern> pattern; ///< Matches: its named parts become parts of the message
};

/// Which open request a message belongs to.
enum class Answers {
    Nothing,
    Id, ///< the one with the same id
    Operation, ///< the oldest one of the same operation
    Oldest, ///< the oldest one
};

/// What to make of a message that fulfils `when`: one row, or one for each element of a list.
struct Rule {
    std::optional<Direction> direction; ///< not set: both
    QList<Condition> when;
    std::optional<Pointer> each; ///< a row for each element of this list
    Kind kind = Kind::Info;
    QString operation; ///< as it is, or
    Places operationAt; ///< as the message says
    Places code, name, subject, id, text;
    QString family; ///< where the code or the text is looked up; empty: there is nothing to look up
    QString otherwise; ///< the entry of this name answers for codes and texts that the family does not list
    bool awaits = false; ///< a request that must be answered
    bool ends = false; ///< nothing more belongs to the request with this id
    Answers answers = Answers::Nothing;
    QList<Rule> also; ///< further rows of the same message, where their conditions hold too
};

/// An operation with the JSON to send for it.
struct Form {
    Operation operation;
    QJsonValue send;
    QString serialField; ///< this field, left empty, is filled with an unused number
};

/// An automation with what makes it happen.
struct Habit {
    Automation automation;
    QString when; ///< `open`, or the operation of an incoming message
    QString send; ///< the operation to send
    QList<QPair<QString, Pointer>> take; ///< field of that operation → where its value stands in the message
};

/// A system that speaks JSON over WebSocket, as the `protocol` object of a catalogue file describes it (catalog/README.md, "Your own
/// catalogue"). Plain data.
struct Description {
    QString system;
    QString label;
    QString url;
    QStringList subprotocols;
    QList<catalog::Pattern> paths;
    QList<QList<Condition>> firsts; ///< any of these, of the first message
    QList<Rule> messages; ///< the first one that fits decides
    QList<Form> operations;
    QList<Habit> automations;
    QString opening;
    QList<QByteArray> secrets; ///< members whose texts are masked
};

/// Reads the `protocol` object. What is wrong is told and left out, all else is kept; nullopt only if it has no rule at all to read
/// messages with. Any JSON may come in.
std::optional<Description> readDescription(const QString &system, const QJsonValue &protocol, const QString &file, QList<catalog::Problem> &problems);

// The parts of it, each in its own source file.
QList<Condition> readConditions(catalog::ObjectReader &reader, const char *member, bool within); ///< `within`: an `each`, so `./…` has a meaning
QList<Rule> readRules(catalog::ObjectReader &reader, const char *member);
QList<Form> readForms(catalog::ObjectReader &reader, const char *member);
QList<Habit> readHabits(catalog::ObjectReader &reader, const char *member, const QList<Form> &forms);

} // namespace telltale::protocol::described
