// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/decoder.h"
#include "app/exchange/conversation.h"
#include "app/history/store.h"
#include "app/protocol/registry.h"
#include "app/wire/text.h"

#include <QDirIterator>
#include <QFile>

#include <map>
#include <memory>

/// A store with all recorded conversations in it, decoded as they would be when captured: plain frames at a glance, the others whole.
namespace telltale::tests {

inline bool isPlainFrame(const wire::Delivery &delivery)
{
    const bool data = delivery.opcode == wire::Opcode::Text || delivery.opcode == wire::Opcode::Binary;
    const bool text = delivery.opcode == wire::Opcode::Binary || wire::firstInvalidUtf8(delivery.payload) < 0;
    return data && text && delivery.complete && delivery.frames == 1 && !delivery.compressed && !delivery.masked && delivery.rsv == 0;
}

inline void record(history::Store &store, decode::Decoder &decoder, const wire::Happening &happening, Time now, int frame)
{
    if (const auto *delivery = std::get_if<wire::Delivery>(&happening); delivery && isPlainFrame(*delivery)) {
        const QByteArray padded = delivery->payload + QByteArray(64, ' ');
        const wire::FrameView view {delivery->direction, delivery->opcode, QByteArrayView(padded).first(delivery->payload.size()), 64};
        protocol::Glances glances;
        if (decoder.glance(view, now, glances)) {
            store.append(decode::Glanced {glances, view, now, frame, decoder.connectionName(), decoder.systemName(), decoder.variant(), decoder.isGuessed()});
            return;
        }
    }
    for (decode::Event &event : decoder.feed(happening, now, frame))
        store.append(std::move(event));
}

/// `begin`: the time of the first row.
inline std::shared_ptr<history::Store> recordedStore(const catalog::Catalog &catalog, Time begin = 0)
{
    auto store = std::make_shared<history::Store>();
    const QString root = QStringLiteral(TELLTALE_SOURCE_DIR "/tests/fixtures/");
    QStringList paths;
    for (QDirIterator it(root, {QStringLiteral("*.jsonl")}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        paths += it.next();
    paths.removeIf([](const QString &path) { return path.endsWith(QLatin1String(".expected.jsonl")); });
    paths.sort();
    for (const QString &path : paths) {
        const QString folder = path.mid(root.size()).section(u'/', 0, 0);
        const decode::Choice choice {protocol::systemByName(folder.section(u'.', 0, 0)), folder.section(u'.', 1)};
        std::map<QString, decode::Decoder> decoders;
        Time now = begin;
        int frame = 0;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        for (const QByteArray &line : file.readAll().split('\n')) {
            const auto read = line.trimmed().isEmpty() ? Result<exchange::RecordedLine>(Failure {}) : exchange::readRecordedLine(line);
            if (!read)
                continue;
            now = std::max(now, begin + read->timeMs.value_or(0) * Millisecond);
            decode::Decoder &decoder = decoders.try_emplace(read->connection, catalog, choice, read->connection).first->second;
            if (read->happening)
                record(*store, decoder, *read->happening, now, frame);
            else
                for (decode::Event &event : decoder.lapse(now, frame))
                    store->append(std::move(event));
            ++frame;
            now += 137 * Millisecond;
        }
        for (auto &[name, decoder] : decoders) {
            for (decode::Event &event : decoder.release())
                store->append(std::move(event));
        }
    }
    return store;
}

} // namespace telltale::tests
