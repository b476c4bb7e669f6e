// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sessionmodel.h"

#include "ui/models/sessionwords.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using telltale::history::SessionInfo;

namespace telltale::models {

SessionModel::SessionModel(Clock clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(std::move(clock))
{
}

int SessionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_sessions.size()); }

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_sessions.size())
        return {};
    const SessionInfo &session = m_sessions[index.row()];
    switch (role) {
    case Qt::DisplayRole: return name(session);
    case Qt::EditRole: return session.title;
    case Qt::ToolTipRole: return help(session);
    case Qt::AccessibleTextRole: return sentence(session);
    case SessionRole: return QVariant::fromValue(session);
    case CurrentRole: return session.path == m_current;
    case WhenRole: return dayWords(session.started, m_clock());
    case SearchRole: return QString(sentence(session) + u' ' + session.url + u' ' + session.system + u' ' + QFileInfo(session.path).fileName());
    default: return {};
    }
}

bool SessionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    SessionInfo &session = m_sessions[index.row()];
    const QString title = value.toString().trimmed();
    if (title == session.title)
        return true;
    session.title = title;
    emit dataChanged(index, index);
    emit renamed(session.path, title);
    return true;
}

Qt::ItemFlags SessionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_sessions.size())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_sessions[index.row()].refused ? flags : flags | Qt::ItemIsEditable;
}

void SessionModel::setSessions(const QList<SessionInfo> &sessions)
{
    if (m_sessions.isEmpty() && !sessions.isEmpty()) {
        beginInsertRows({}, 0, int(sessions.size()) - 1);
        m_sessions = sessions;
        endInsertRows();
        return;
    }
    for (qsizetype i = 0; i < sessions.size(); ++i) {
        const qsizetype place = placeOf(sessions[i].path, i);
        if (place < 0) {
            beginInsertRows({}, int(i), int(i));
            m_sessions.insert(i, sessions[i]);
            endInsertRows();
            continue;
        }
        if (place != i) {
            beginMoveRows({}, int(place), int(place), {}, int(i));
            m_sessions.move(place, i);
            endMoveRows();
        }
        m_sessions[i] = sessions[i];
    }
    if (m_sessions.size() > sessions.size()) {
        beginRemoveRows({}, int(sessions.size()), int(m_sessions.size()) - 1);
        m_sessions.resize(sessions.size());
        endRemoveRows();
    }
    if (!m_sessions.isEmpty())
        emit dataChanged(index(0), index(int(m_sessions.size()) - 1));
}

void SessionModel::forget(const QString &path)
{
    const qsizetype place = placeOf(path);
    if (place < 0)
        return;
    beginRemoveRows({}, int(place), int(place));
    m_sessions.removeAt(place);
    endRemoveRows();
}

void SessionModel::setCurrent(const QString &path)
{
    if (path == m_current)
        return;
    const QString before = std::exchange(m_current, path);
    for (const QString &changed : {before, path}) {
        if (const QModelIndex index = indexOf(changed); index.isValid())
            emit dataChanged(index, index);
    }
}

QModelIndex SessionModel::indexOf(const QString &path) const
{
    const qsizetype place = placeOf(path);
    return place < 0 ? QModelIndex() : index(int(place));
}

qsizetype SessionModel::placeOf(const QString &path, qsizetype from) const
{
    for (qsizetype i = from; i < m_sessions.size(); ++i) {
        if (m_sessions[i].path == path)
            return i;
    }
    return -1;
}

QString SessionModel::name(const SessionInfo &session) const
{
    if (!session.title.isEmpty() && !session.refused)
        return listWords(session.title);
    return listWords(session.url.isEmpty() || session.refused ? QFileInfo(session.path).fileName() : session.url);
}

QString SessionModel::sentence(const SessionInfo &session) const
{
    QStringList parts {name(session)};
    if (session.path == m_current)
        parts.append(tr("shown in this window"));
    else if (session.inUse)
        parts.append(tr("in use by a window"));
    if (session.refused) {
        parts.append(tr("cannot be opened"));
        parts.append(listWords(session.refused->sentence()));
        return parts.join(u", "_s);
    }
    parts.append(dayWords(session.started, m_clock()));
    parts.append(systemWords(session.system));
    parts.append(rowWords(session.rows));
    parts.append(failureWords(session.failures));
    parts.append(diskWords(session.size));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// Begins with a line of our own words: a text is taken as markup if its first line looks like that.
QString SessionModel::help(const SessionInfo &session) const
{
    if (session.refused)
        return tr("This file cannot be opened") + u'\n' + listWords(session.refused->sentence());
    QStringList lines {tr("Session of %1").arg(dayWordsWithSeconds(session.started, m_clock()))};
    if (session.ended > session.started)
        lines[0] = tr("Session of %1 until %2").arg(dayWordsWithSeconds(session.started, m_clock()), dayWordsWithSeconds(session.ended, m_clock()));
    if (!session.title.isEmpty())
        lines.append(listWords(session.title));
    if (!session.url.isEmpty())
        lines.append(listWords(session.url));
    lines.append(session.connections == 1 ? tr("1 connection") : tr("%1 connections").arg(session.connections));
    lines.append(u"%1, %2, %3"_s.arg(rowWords(session.rows), failureWords(session.failures), diskWords(session.size)));
    return lines.join(u'\n');
}

void SessionSearch::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool SessionSearch::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString all = sourceModel()->index(row, 0, parent).data(SessionModel::SearchRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace telltale::models
