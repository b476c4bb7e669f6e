// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVBoxLayout>

class QWidget;

namespace telltale::ui {

/// A column of text that is never wider than so many average characters of its widget's font, whatever that is at the time. Asks for the
/// height that its contents have at that width: a maximum width of the widget alone would be forgotten when heights are calculated, and
/// texts cut.
class ReadingColumn : public QVBoxLayout {
    Q_OBJECT

public:
    ReadingColumn(int characters, QWidget *widget);

    int heightForWidth(int width) const override;
    int minimumHeightForWidth(int width) const override;
    QSize maximumSize() const override;
    QSize sizeHint() const override;

private:
    int most() const;

    int m_characters;
};

} // namespace telltale::ui
