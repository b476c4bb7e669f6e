// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/readback.h"

#include "ui/composer/fieldprobe.h"
#include "ui/composer/jsontext.h"

#include <algorithm>

namespace telltale::ui {

using namespace Qt::StringLiterals;
using protocol::Field;
using protocol::Operation;
using protocol::Values;
using Place = FlatMessage::Place;

namespace {

constexpr int MostRounds = 4; ///< reading one field may show where another one stands
constexpr qsizetype LargestMessage = 256 * 1024; ///< bytes; beyond, nobody edits by hand

QString valueOf(const Field &field, const Values &values) { return values.value(field.key, field.value); }

Values with(Values values, const Field &field, const QString &value)
{
    const bool unset = field.type == protocol::FieldType::Flag && field.value.isEmpty() && value == "false"_L1;
    if (value == field.value || unset)
        values.remove(field.key);
    else
        values.insert(field.key, value);
    return values;
}

bool same(const FlatMessage &a, const FlatMessage &b, const QString &path)
{
    const auto left = a.places.constFind(path);
    const auto right = b.places.constFind(path);
    if (left == a.places.cend() || right == b.places.cend())
        return (left == a.places.cend()) == (right == b.places.cend());
    return *left == *right;
}

/// What an operation needs at least to make a message.
Values required(const Operation &operation, bool second)
{
    Values values;
    for (const Field &field : operation.fields) {
        if (const auto probes = probesFor(field.type); field.required && !probes.isEmpty())
            values.insert(field.key, second ? probes.first().second : probes.first().first);
    }
    return values;
}

/// At how many places two messages differ.
int differences(const FlatMessage &a, const FlatMessage &b)
{
    int count = 0;
    for (auto it = a.places.cbegin(); it != a.places.cend(); ++it)
        count += same(a, b, it.key()) ? 0 : 1;
    for (auto it = b.places.cbegin(); it != b.places.cend(); ++it)
        count += a.places.contains(it.key()) ? 0 : 1;
    return count;
}

/// How many parts there are, or words in the first lines: those of the protocol, not of a payload.
QStringList wordCounts(const FlatMessage &message)
{
    QStringList counts;
    for (const auto &path : {"/parts"_L1, "/line0/words"_L1, "/line1/words"_L1})
        counts.append(message.places.value(path).text);
    return counts;
}

/// How many of the places where `b` differs from `a` are in `message` as in `b`; -1 unless all are.
int agreement(const FlatMessage &a, const FlatMessage &b, const FlatMessage &message)
{
    int count = 0;
    QStringList paths = a.places.keys() + b.places.keys();
    paths.removeDuplicates();
    for (const QString &path : std::as_const(paths)) {
        const auto in = b.places.constFind(path);
        const auto from = a.places.constFind(path);
        const bool counts = in != b.places.cend() ? in->counts || in->kind != Place::Container : from->counts || from->kind != Place::Container;
        if (!counts || same(a, b, path))
            continue;
        if (!same(b, message, path))
            return -1;
        ++count;
    }
    return count;
}

} // namespace

Readback::Readback(const protocol::System &system, const QString &variant)
    : m_system(system)
    , m_variant(variant)
    , m_operations(system.composer(variant).operations())
{
}

std::optional<FlatMessage> Readback::composed(const QString &operation, const Values &values, quint64 serial) const
{
    const auto result = m_system.composer(m_variant).compose(operation, values, serial);
    if (!result)
        return std::nullopt;
    return FlatMessage::of(m_system, m_variant, result->outgoing);
}

/// One round: every field that is not as the message has it. True if anything was changed.
bool Readback::improve(const Operation &operation, Values &values, quint64 serial, const FlatMessage &message) const
{
    bool changed = false;
    // What is chosen from a few decides where the others stand.
    QList<Field> fields = operation.fields;
    std::stable_partition(fields.begin(), fields.end(), [](const Field &field) { return probesFor(field.type).isEmpty(); });
    auto now = composed(operation.name, values, serial);
    for (const Field &field : std::as_const(fields)) {
        if (now && now->saysTheSame(message))
            return changed;
        const auto tryValue = [&](const QString &value, const QString &path) {
            if (value == valueOf(field, values))
                return false;
            const Values next = with(values, field, value);
            const auto result = composed(operation.name, next, serial);
            if (!result || !same(*result, message, path) || (now && differences(*result, message) >= differences(*now, message)))
                return false;
            values = next;
            now = result;
            changed = true;
            return true;
        };
        const auto search = [&] {
            for (const FieldProbe &probe : probesFor(field.type)) {
                const auto first = composed(operation.name, with(values, field, probe.first), serial);
                const auto second = composed(operation.name, with(values, field, probe.second), serial);
                if (!first || !second)
                    continue;
                for (auto it = first->places.cbegin(); it != first->places.cend(); ++it) {
                    const auto other = second->places.constFind(it.key());
                    if (other == second->places.cend())
                        continue;
                    const auto place = FieldPlace::find(probe, *it, *other);
                    if (!place || (now && same(*now, message, it.key())))
                        continue;
                    const auto there = message.places.constFind(it.key());
                    if (there == message.places.cend()) {
                        if (tryValue({}, it.key()))
                            return true;
                    } else if (const auto value = place->read(*there); value && tryValue(*value, it.key())) {
                        return true;
                    }
                }
            }
            return false;
        };
        if (search())
            continue;
        // A field of few values is taken to be the one whose places are all as in the message.
        const QStringList choices = fewValues(field);
        if (choices.isEmpty() || !now)
            continue;
        int best = 0;
        QString chosen;
        for (const QString &choice : choices) {
            const Values next = with(values, field, choice);
            const auto result = next == values ? std::nullopt : composed(operation.name, next, serial);
            const int agrees = result ? agreement(*now, *result, message) : -1;
            if (agrees > best) {
                best = agrees;
                chosen = choice;
            }
        }
        if (best > 0) {
            values = with(values, field, chosen);
            now = composed(operation.name, values, serial);
            changed = true;
        }
    }
    return changed;
}

Reading Readback::readAs(const Operation &operation, Values values, quint64 serial, const FlatMessage &message) const
{
    // JSON that is broken for now says nothing about the fields.
    if (const auto now = composed(operation.name, values, serial); now && now->form == FlatMessage::Json && message.form != FlatMessage::Json && looksLikeJson(message.bytes))
        return {operation.name, values, false};
    const auto isComplete = [&](const Values &tried) {
        const auto result = composed(operation.name, tried, serial);
        return result && result->saysTheSame(message);
    };
    const auto approach = [&](Values from) {
        for (int round = 0; round < MostRounds && improve(operation, from, serial, message); ++round) { }
        return from;
    };
    const Values near = approach(values);
    if (isComplete(near))
        return {operation.name, near, true};
    // A field more or less may move what stands behind it, or stand in the others' way: begin anew without it, or with it.
    const auto now = composed(operation.name, near, serial);
    const bool moved = message.form == FlatMessage::Words && (!now || wordCounts(*now) != wordCounts(message));
    for (const Field &field : operation.fields) {
        QStringList others;
        if (!valueOf(field, values).isEmpty() && field.type != protocol::FieldType::Flag)
            others.append(QString());
        else if (const auto probes = probesFor(field.type); moved && !probes.isEmpty())
            others.append(probes.first().first);
        for (const QString &other : std::as_const(others)) {
            const Values start = with(values, field, other);
            if (const auto from = moved ? composed(operation.name, start, serial) : std::nullopt; from && wordCounts(*from) != wordCounts(message))
                continue;
            const Values tried = approach(start);
            if (isComplete(tried))
                return {operation.name, tried, true};
        }
    }
    return {operation.name, near, false};
}

/// Cheap: whether what all messages of the operation have in common is in this one. Closely: some of it at least.
bool Readback::resembles(const Operation &operation, quint64 serial, const FlatMessage &message, bool closely) const
{
    const Values first = required(operation, false);
    const Values second = required(operation, true);
    const auto a = composed(operation.name, first, serial);
    const auto b = composed(operation.name, second, serial + 1000);
    if (!a || !b || (closely && a->form != message.form))
        return false;
    // A place that a field has its default at may be as it likes.
    const auto isFields = [&](const QString &path) {
        return std::any_of(operation.fields.begin(), operation.fields.end(), [&](const Field &field) {
            QStringList tries = fewValues(field);
            for (const FieldProbe &probe : probesFor(field.type))
                tries.prepend(probe.first);
            return std::any_of(tries.cbegin(), tries.cend(), [&](const QString &value) {
                const auto other = composed(operation.name, with(first, field, value), serial);
                return other && !same(*a, *other, path);
            });
        });
    };
    QStringList missing;
    int there = 0;
    for (auto it = a->places.cbegin(); it != a->places.cend(); ++it) {
        const bool isLiteral = it->kind != Place::Container && it->counts && !it->text.isEmpty() && it.key().startsWith(u'/') && same(*a, *b, it.key());
        const bool isBranch = it->kind == Place::Container && !it->counts && !it.key().isEmpty();
        if (!isLiteral && !isBranch)
            continue;
        if (isLiteral ? same(*a, message, it.key()) : message.places.contains(it.key()))
            ++there;
        else
            missing.append(it.key());
    }
    return missing.isEmpty() || ((there > 0 || !closely) && std::all_of(missing.cbegin(), missing.cend(), isFields));
}

Reading Readback::read(const QString &operation, const Values &values, quint64 serial, const protocol::Outgoing &message) const
{
    Reading nearest {operation, values, false};
    if (message.payload.size() > LargestMessage)
        return nearest;
    const FlatMessage flat = FlatMessage::of(m_system, m_variant, message);
    for (const Operation &own : m_operations) {
        if (own.name == operation && resembles(own, serial, flat, false))
            nearest = readAs(own, values, serial, flat);
    }
    if (nearest.complete)
        return nearest;
    for (const Operation &other : m_operations) {
        if (other.name == operation || !resembles(other, serial, flat, true))
            continue;
        if (Reading reading = readAs(other, required(other, false), serial, flat); reading.complete)
            return reading;
    }
    return nearest;
}

QList<Readback::Finding> Readback::findings(const QString &operation, const Values &values, quint64 serial, const protocol::Outgoing &message) const
{
    const protocol::Composer &composer = m_system.composer(m_variant);
    const auto all = composer.compose(operation, values, serial);
    const auto own = std::find_if(m_operations.begin(), m_operations.end(), [&](const Operation &other) { return other.name == operation; });
    if (!all || all->warnings.isEmpty() || own == m_operations.end())
        return {};
    const FlatMessage flat = FlatMessage::of(m_system, m_variant, message);
    const FlatMessage now = FlatMessage::of(m_system, m_variant, all->outgoing);
    QList<Finding> found;
    for (const Field &field : own->fields) {
        if (!values.contains(field.key))
            continue;
        for (const FieldProbe &probe : probesFor(field.type)) {
            const auto without = composer.compose(operation, with(values, field, probe.first), serial);
            if (!without)
                continue;
            Finding finding {field.key, {}, {}};
            for (const QString &warning : all->warnings) {
                if (!without->warnings.contains(warning))
                    finding.warnings.append(warning);
            }
            if (!finding.warnings.isEmpty()) {
                const FlatMessage other = FlatMessage::of(m_system, m_variant, without->outgoing);
                for (auto it = flat.places.cbegin(); it != flat.places.cend() && !finding.place; ++it) {
                    if (it->span && it->kind != Place::Container && !same(now, other, it.key()) && it->text.contains(values.value(field.key)))
                        finding.place = it->span;
                }
                found.append(finding);
            }
            break;
        }
    }
    return found;
}

} // namespace telltale::ui
