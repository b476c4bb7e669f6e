// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptyhint.h"

#include <QAbstractItemView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

EmptyHint::EmptyHint(const QString &words, QAbstractItemView &view, const QAbstractItemModel &model)
    : QLabel(words)
{
    setObjectName(u"emptyHint"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(view.viewport());
    layout->setContentsMargins(2, 4, 4, 4);
    layout->addWidget(this, 1);
    const auto update = [this, &model] { setVisible(model.rowCount() == 0); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, update);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, update);
    connect(&model, &QAbstractItemModel::modelReset, this, update);
    update();
}

} // namespace telltale::ui
