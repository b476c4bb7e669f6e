// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwords.h"

#include "app/history/completion.h"
#include "app/history/eventfields.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

} // namespace

QString codeWords(const Figures::Code &code)
{
    if (code.others)
        return Words::tr("other codes");
    if (code.code.isEmpty())
        return history::singleLine(code.name.isEmpty() ? QString(kindName(code.kind)) : code.name);
    return history::singleLine(code.name.isEmpty() || code.name == code.code ? code.code : code.code + u' ' + code.name);
}

Sign codeSign(const Figures::Code &code)
{
    if (code.others)
        return {Glyph::None, Tone::Muted};
    decode::Event event;
    event.system = code.system;
    event.kind = code.kind;
    event.code = code.code;
    event.name = code.name;
    event.diagnosis = code.diagnosis;
    return eventSign(event);
}

QString codeFilter(const Figures::Code &code, const Figures &figures)
{
    if (code.others)
        return {};
    QStringList terms {u"code="_s + history::spelled(code.code), u"kind:"_s + kindName(code.kind)};
    if (code.code.isEmpty() && !code.name.isEmpty())
        terms.append(u"name="_s + history::spelled(code.name));
    if (figures.manySystems)
        terms.append(u"system="_s + history::spelled(code.system));
    return terms.join(u' ');
}

QString verdictWords(const Figures::Verdict &verdict)
{
    return verdict.retry ? retryWords(*verdict.retry) : Words::tr("No advice: not in the catalogue");
}

QString verdictFilter(const Figures::Verdict &verdict)
{
    return verdict.retry ? u"retry:"_s + retryName(*verdict.retry) : u"kind:error,unsubscribed,close,refused,malformed retry:\"\""_s;
}

QString rowsWords(qint64 rows) { return Words::tr("%Ln row(s)", nullptr, int(std::min<qint64>(rows, std::numeric_limits<int>::max()))); }

QString shareWords(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {};
    const double share = 100.0 * double(part) / double(whole);
    return part > 0 && share < 1 ? Words::tr("< 1 %") : Words::tr("%1 %").arg(QLocale().toString(share, 'f', 0));
}

} // namespace telltale::ui
