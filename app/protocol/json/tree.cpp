// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/json.h"

#include "app/protocol/json/scanner.h"
#include "app/wire/text.h"

#include <vector>

namespace telltale::protocol::json {

namespace {

using Token = Scanner::Token;

/// Puts nodes together from the inside out: one entry for every open container, so the depth of the text costs
/// memory (bounded by the scanner), not stack.
class TreeBuilder {
public:
    TreeBuilder(QByteArrayView bytes, int limit)
        : m_bytes(bytes)
        , m_scanner(bytes)
        , m_left(limit)
    {
    }

    QList<Node> build()
    {
        while (true) {
            const Token token = m_scanner.next();
            if (token == Token::End || token == Token::Broken) {
                if (token == Token::Broken)
                    unreadable();
                break;
            }
            if (m_left <= 0 && m_more == 0)
                m_cut = m_scanner.span().offset;
            take(token);
        }
        while (!m_open.empty())
            close(m_bytes.size());
        if (m_more > 0)
            m_top.append({QStringLiteral("…"), QStringLiteral("%1 more values").arg(m_more), {m_cut, m_bytes.size() - m_cut}, {}});
        return m_top;
    }

private:
    struct Open {
        Node node;
        bool array = false;
        bool hidden = false; ///< beyond the limit: counted only
        bool outermost = false;
        int next = 0; ///< index of an array's next value
    };

    void take(Token token)
    {
        const Span span = m_scanner.span();
        switch (token) {
        case Token::Key:
            m_key = wire::visibleText(m_scanner.text().toUtf8());
            return;
        case Token::BeginObject:
        case Token::BeginArray: {
            Open open;
            open.array = token == Token::BeginArray;
            open.outermost = m_open.empty();
            open.hidden = !open.outermost && !allowed();
            open.node.label = label();
            open.node.span = span;
            m_open.push_back(std::move(open));
            return;
        }
        case Token::EndObject:
        case Token::EndArray:
            close(span.offset + span.length);
            return;
        default: {
            const QString name = label();
            if (!allowed())
                return;
            const QByteArrayView raw = m_scanner.token();
            add({name, token == Token::Text ? wire::visibleText(m_scanner.text().toUtf8()) : QString::fromLatin1(raw), span, {}});
        }
        }
    }

    bool allowed()
    {
        if (m_left <= 0) {
            ++m_more;
            return false;
        }
        --m_left;
        return true;
    }

    QString label()
    {
        if (!m_open.empty() && m_open.back().array)
            return QStringLiteral("[%1]").arg(m_open.back().next++);
        return std::exchange(m_key, {});
    }

    void add(Node node)
    {
        if (m_open.empty() || m_open.back().outermost)
            m_top.append(std::move(node));
        else
            m_open.back().node.children.append(std::move(node));
    }

    void close(qsizetype end)
    {
        Open open = std::move(m_open.back());
        m_open.pop_back();
        open.node.span.length = end - open.node.span.offset;
        if (open.node.children.isEmpty())
            open.node.value = open.array ? QStringLiteral("[]") : QStringLiteral("{}");
        if (!open.outermost && !open.hidden)
            add(std::move(open.node));
    }

    void unreadable()
    {
        const qsizetype from = m_scanner.span().offset;
        constexpr qsizetype MostShown = 256;
        const QByteArrayView rest = m_bytes.sliced(from);
        QString value = m_scanner.problem();
        if (!rest.isEmpty())
            value += QStringLiteral(": ") + wire::visibleText(rest.first(qMin(rest.size(), MostShown)));
        add({QStringLiteral("(unreadable)"), value, {from, rest.size()}, {}});
    }

    QByteArrayView m_bytes;
    Scanner m_scanner;
    int m_left;
    int m_more = 0;
    qsizetype m_cut = 0;
    QString m_key;
    QList<Node> m_top;
    std::vector<Open> m_open;
};

} // namespace

QList<Node> tree(QByteArrayView bytes, int limit)
{
    return TreeBuilder(bytes, limit).build();
}

} // namespace telltale::protocol::json
