// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/centrifugo/publications.h"

#include "app/protocol/centrifugo/unit.h"
#include "app/protocol/json/scanner.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace telltale::protocol::centrifugo {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr qsizetype LargestFrame = 1024 * 1024; ///< the parser's memory is a multiple of it

/// What is shown as it is: no control character, nothing that an escape or visibleText() would change.
bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// A string value that has no escapes stands in the line as it is; empty if it does not.
QByteArrayView placeOf(std::string_view value, QByteArrayView line)
{
    constexpr qsizetype Usual = 20; // {"push":{"channel":"
    const auto size = qsizetype(value.size());
    if (line.size() >= Usual + size && std::memcmp(line.data() + Usual, value.data(), value.size()) == 0)
        return line.sliced(Usual, size);
    const size_t at = std::string_view(line.data(), size_t(line.size())).find(value);
    return at == std::string_view::npos ? QByteArrayView() : line.sliced(qsizetype(at), size);
}

} // namespace

struct Publications::Parser {
    dom::parser parser;
};

Publications::Publications() = default;
Publications::~Publications() = default;

bool Publications::find(const wire::FrameView &frame, Glances &glances)
{
    static const Plain publication {Kind::Push, pushOperation(u"pub"_s), {}};
    const QByteArrayView payload = frame.payload;
    if (payload.isEmpty() || payload.size() > LargestFrame)
        return false;
    const size_t before = glances.size();
    m_anyBare = false;
    for (qsizetype start = 0; start < payload.size();) {
        const char *const begin = payload.data() + start;
        const void *const feed = std::memchr(begin, '\n', size_t(payload.size() - start));
        const qsizetype length = feed ? static_cast<const char *>(feed) - begin : payload.size() - start;
        const qsizetype behind = payload.size() - start - length + frame.padding;
        QByteArrayView channel;
        if (!findIn({begin, length}, behind >= qsizetype(simdjson::SIMDJSON_PADDING), channel)) {
            glances.resize(before);
            return false;
        }
        glances.push_back({.plain = &publication, .subject = channel, .span = {start, length}});
        start += length + 1;
    }
    return true;
}

bool Publications::findIn(QByteArrayView line, bool padded, QByteArrayView &channel)
{
    if (!line.startsWith('{'))
        return false;
    if (!m_parser) {
        m_parser = std::make_unique<Parser>();
        if (m_parser->parser.allocate(4096, json::Scanner::MostDepth) != simdjson::SUCCESS)
            return false;
    }
    dom::element root;
    dom::object object;
    if (m_parser->parser.parse(reinterpret_cast<const uint8_t *>(line.data()), size_t(line.size()), !padded).get(root) != simdjson::SUCCESS
        || root.get(object) != simdjson::SUCCESS)
        return false;

    auto member = object.begin();
    if (member == object.end())
        return false;
    const bool wrapped = member.key() == "push";
    if (wrapped) {
        dom::object push;
        if (member.value().get(push) != simdjson::SUCCESS || ++member != object.end())
            return false;
        object = push;
    }
    std::string_view name;
    bool published = false;
    for (const auto &[key, value] : object) {
        if (key == "channel" && name.empty()) {
            if (value.get(name) != simdjson::SUCCESS || name.empty())
                return false;
        } else if (key == "pub" && !published && value.is_object()) {
            published = true;
        } else {
            return false;
        }
    }
    if (!published || name.empty() || !isPlain(name))
        return false;
    channel = placeOf(name, line);
    m_anyBare |= !wrapped;
    return !channel.isEmpty();
}

} // namespace telltale::protocol::centrifugo
