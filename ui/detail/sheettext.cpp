// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/sheettext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

QString escaped(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (u"\\`*_{}[]<>#+-!|~&"_s.contains(c))
            result += u'\\';
        result += c == u'\n' ? QChar(u' ') : c;
    }
    return result;
}

/// A span of code may hold backticks if its fence has more of them than any run inside.
QString code(QString text)
{
    text.replace(u'\n', u' ');
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : std::as_const(text)) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    return longest > 0 ? fence + u' ' + text + u' ' + fence : fence + text + fence;
}

} // namespace

QString plainText(const QList<SheetPart> &parts)
{
    QStringList lines;
    for (const SheetPart &part : parts) {
        switch (part.kind) {
        case SheetPart::Headline: lines.append(part.title.isEmpty() ? part.text : part.title + u' ' + part.text); break;
        case SheetPart::Section: lines.append({QString(), part.text}); break;
        case SheetPart::Paragraph: lines.append(part.text); break;
        case SheetPart::Fact:
        case SheetPart::Verdict: lines.append(part.title + u": "_s + part.text); break;
        }
    }
    return lines.join(u'\n');
}

QString markdownText(const QList<SheetPart> &parts)
{
    QStringList lines;
    for (const SheetPart &part : parts) {
        switch (part.kind) {
        case SheetPart::Headline: lines.append(u"## "_s + (part.title.isEmpty() ? QString() : code(part.title) + u' ') + escaped(part.text)); break;
        case SheetPart::Section: lines.append({QString(), u"### "_s + escaped(part.text)}); break;
        case SheetPart::Paragraph: lines.append({QString(), part.fromWire ? code(part.text) : escaped(part.text)}); break;
        case SheetPart::Fact: lines.append(u"- **%1:** %2"_s.arg(escaped(part.title), part.fromWire ? code(part.text) : escaped(part.text))); break;
        case SheetPart::Verdict: lines.append({QString(), u"**%1**"_s.arg(escaped(part.text))}); break;
        }
        if (part.kind == SheetPart::Headline || part.kind == SheetPart::Section)
            lines.append(QString());
    }
    return lines.join(u'\n').replace(u"\n\n\n"_s, u"\n\n"_s) + u'\n';
}

} // namespace telltale::ui
