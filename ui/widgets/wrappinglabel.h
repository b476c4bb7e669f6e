// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace telltale::ui {

/// Plain text that can be selected and wraps at words, or inside of one that has no room on a line, such as a token or a message on the
/// wire: QLabel would become as wide as the longest word, and be cut. No wider than it is given.
class WrappingLabel : public QLabel {
    Q_OBJECT

public:
    explicit WrappingLabel(const QString &text, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace telltale::ui
