// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace telltale::ui {

/// A choice among a few: what it does in bold letters, and a sentence about it below, which wraps. In the program's own font, unlike
/// QCommandLinkButton, whose letters have one size for ever.
class ChoiceButton : public QPushButton {
    Q_OBJECT

public:
    ChoiceButton(const QString &text, const QString &description, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
    int padding() const { return fontMetrics().height() / 2; }

    QString m_title;
    QString m_description;
};

} // namespace telltale::ui
