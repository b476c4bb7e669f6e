// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sessionsdelegate.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qsizetype MostNameCharacters = 200;

} // namespace

QWidget *SessionsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"sessionName"_s);
    editor->setAccessibleName(tr("Name of the session"));
    editor->setMaxLength(int(MostNameCharacters));
    editor->setPlaceholderText(index.data(Qt::DisplayRole).toString());
    return editor;
}

void SessionsDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect place = headlineRect(option.rect).adjusted(-4, 0, 4, 0);
    place.setHeight(qMax(place.height(), editor->sizeHint().height()));
    place.moveCenter({place.center().x(), headlineRect(option.rect).center().y()});
    place.moveTop(qMax(place.top(), option.rect.top()));
    editor->setGeometry(place);
}

} // namespace telltale::ui
