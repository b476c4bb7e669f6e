// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/library.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace telltale::models {

/// The saved sessions, the latest first. Facts only: what they look like is the views'. It reads no files itself.
class SessionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SessionRole = Qt::UserRole + 1, ///< history::SessionInfo
        CurrentRole, ///< bool: this window writes or shows it
        WhenRole, ///< "Today 12:04"
        SearchRole, ///< all that the search looks at
    };

    explicit SessionModel(Clock clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The display role is the name that somebody gave it, else its URL, else its file; of a refused one it is the file.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Qt::EditRole: another title. The row says so at once; renamed() asks for the rest.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What the folder holds now. Rows that stay keep their indexes, so that a choice and an open editor survive.
    void setSessions(const QList<history::SessionInfo> &sessions);
    const QList<history::SessionInfo> &sessions() const { return m_sessions; }
    /// It is gone.
    void forget(const QString &path);
    void setCurrent(const QString &path);
    QModelIndex indexOf(const QString &path) const;

signals:
    void renamed(const QString &path, const QString &title);

private:
    QString name(const history::SessionInfo &session) const;
    QString sentence(const history::SessionInfo &session) const;
    QString help(const history::SessionInfo &session) const;
    qsizetype placeOf(const QString &path, qsizetype from = 0) const;

    Clock m_clock;
    QList<history::SessionInfo> m_sessions;
    QString m_current;
};

/// Those sessions in which every word of a text occurs: in title, URL, system, day, state or file name. Without case.
class SessionSearch : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace telltale::models
