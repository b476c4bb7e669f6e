// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/frame.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace telltale::ui {

class HexView;

/// The bytes of a message, as hex and as text. Large texts are cut until asked for; hex is never cut.
class BytesView : public QWidget {
    Q_OBJECT

public:
    explicit BytesView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    void setAsText(bool text);
    bool isAsText() const;
    /// Width at which nothing has to be broken.
    int fullWidth() const;
    QSize sizeHint() const override { return {fullWidth(), QWidget::sizeHint().height()}; }
    /// Marks a run of bytes in both views.
    void highlight(wire::Span span);

signals:
    /// The user put the cursor on a byte.
    void byteChosen(qsizetype byte);

private:
    void showPlace();
    void fillText();
    void markText();

    QByteArray m_bytes;
    wire::Span m_marked;
    bool m_all = false;
    bool m_textIsStale = true;
    QToolButton *m_asText;
    QToolButton *m_asHex;
    QLabel *m_size;
    QLabel *m_place; ///< of the byte that the cursor stands on
    QToolButton *m_showAll;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    HexView *m_hex;
};

} // namespace telltale::ui
