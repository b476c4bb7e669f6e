// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace telltale::ui {

/// A button that looks like a link in a text: underlined, as wide as its words, cut at the end where there is no room. Reached by
/// Tab, pressed by Space or Enter. Its text is shown as it is, whatever it holds.
class Link : public QPushButton {
    Q_OBJECT

public:
    explicit Link(const QString &text, QWidget *parent = nullptr);

    /// Where it leads. The tip says it, and the whole text where that is cut.
    void setHelp(const QString &help);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTip();

    QString m_help;
};

} // namespace telltale::ui
