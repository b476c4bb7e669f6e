// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/step.h"

#include "app/session/variables.h"

#include <QCoreApplication>

#include <utility>

namespace telltale::session {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Script)
};

QStringList splitWords(const QString &text)
{
    QStringList words;
    QString word;
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            if (c == u'\\' && depth > 0 && i + 1 < text.size()) {
                word += c;
                word += text[++i];
                continue;
            }
            if (c == quote)
                quote = {};
        } else if (c == u'"' || (c == u'\'' && depth == 0)) {
            quote = c;
        } else if (c == u'{' || c == u'[') {
            ++depth;
        } else if (c == u'}' || c == u']') {
            depth = qMax(0, depth - 1);
        } else if (c.isSpace() && depth == 0) {
            if (!word.isEmpty())
                words.append(std::exchange(word, {}));
            continue;
        }
        word += c;
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace

Result<Step> readStep(const QString &text)
{
    QStringList words = splitWords(text);
    if (words.isEmpty())
        return Failure{Words::tr("there is no operation"), {}, Words::tr("write one and its fields: 'subscribe channel=news'")};
    const QString operation = words.takeFirst();
    return Step {operation, words};
}

Step bytesStep(wire::Opcode opcode, const QByteArray &bytes)
{
    return {.operation = {}, .bytes = protocol::Outgoing {opcode, bytes}};
}

Result<Step> expand(const Step &step, const Variables &variables)
{
    Step filled = step;
    for (QString &word : filled.words) {
        Result<QString> text = expand(word, variables);
        if (!text)
            return text.failure();
        word = *text;
    }
    for (QString &value : filled.values) {
        Result<QString> text = expand(value, variables);
        if (!text)
            return text.failure();
        value = *text;
    }
    return filled;
}

} // namespace telltale::session
