// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sightingmodel.h"

#include "app/history/masking.h"
#include "ui/models/sessionwords.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using telltale::history::Sighting;

namespace telltale::models {

namespace {

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

/// As maskedText() shows a payload: the row's own bytes stay in their file.
QString masked(const Sighting &sighting, const QString &text)
{
    decode::Event event;
    event.system = sighting.system;
    event.bytes = text.toUtf8();
    return listWords(history::maskedText(event));
}

QString headline(const Sighting &sighting)
{
    const QString text = joined({sighting.code, sighting.name}, u" "_s);
    return listWords(text.isEmpty() ? sighting.kind : text);
}

QString what(const Sighting &sighting)
{
    return joined({masked(sighting, sighting.subject), sighting.text == sighting.subject ? QString() : masked(sighting, sighting.text)}, u" · "_s);
}

QString where(const Sighting &sighting)
{
    if (!sighting.title.isEmpty())
        return listWords(sighting.title);
    return listWords(sighting.url.isEmpty() ? QFileInfo(sighting.path).fileName() : sighting.url);
}

} // namespace

SightingModel::SightingModel(Clock clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(std::move(clock))
{
}

int SightingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_sightings.size()); }

QVariant SightingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_sightings.size())
        return {};
    const Sighting &sighting = m_sightings[index.row()];
    const QString when = dayWordsWithSeconds(sighting.time, m_clock());
    switch (role) {
    case Qt::DisplayRole: return headline(sighting);
    // Begins with a line of our own words: a text is taken as markup if its first line looks like that.
    case Qt::ToolTipRole: return joined({tr("Seen %1").arg(when), headline(sighting), what(sighting), where(sighting)}, u"\n"_s);
    case Qt::AccessibleTextRole: return joined({headline(sighting), when, what(sighting), where(sighting)}, u", "_s);
    case SightingRole: return QVariant::fromValue(sighting);
    case WhenRole: return when;
    case WhatRole: return what(sighting);
    case WhereRole: return where(sighting);
    default: return {};
    }
}

void SightingModel::setSightings(const QList<Sighting> &sightings)
{
    beginResetModel();
    m_sightings = sightings;
    endResetModel();
}

} // namespace telltale::models
