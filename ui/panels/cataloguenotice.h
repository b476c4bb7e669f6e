// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/problem.h"
#include "ui/panels/noticeframe.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace telltale::ui {

/// Says that files of the user's own catalogue have mistakes, and shows them when asked: file, place, reason, a line each. The rest of the
/// files is in use, so nothing waits for it. Hidden while there is nothing to say.
class CatalogueNotice : public NoticeFrame {
    Q_OBJECT

public:
    explicit CatalogueNotice(QWidget *parent = nullptr);

    void show(const QList<catalog::Problem> &problems);

private:
    QLabel *m_title;
    QPushButton *m_open;
    QPlainTextEdit *m_list;
};

} // namespace telltale::ui
