// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace telltale::ui {

class ControlFrames;
class FieldForm;
class RawMessage;
class RecentMessages;
struct SentMessage;

/// Makes messages: a form per operation of the system, or raw text or hex; shows the very bytes before they go out, with what the
/// server would refuse. Sends nothing itself.
class Composer : public QWidget {
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// Lists the operations of another system. What was typed in raw mode stays.
    void setSystem(const protocol::System &system, const QString &variant);
    /// The serial that the next message gets (see protocol::Composer::compose).
    void setSerial(quint64 serial);
    /// Empty: messages can be sent. Otherwise why not, for the button.
    void setObstacle(const QString &reason);
    void setShowSecrets(bool show);
    /// Sends what is in the form or the raw editor, if it can be sent.
    void send();
    void focusForm();

signals:
    void sendRequested(const telltale::protocol::Outgoing &outgoing);
    void pingRequested(const QByteArray &payload);
    void closeRequested(quint16 code, const QString &reason);

private:
    QWidget *makeFormPage();
    void onOperation();
    void refresh();
    void load(const SentMessage &message);
    bool isRaw() const;
    Result<protocol::Composed> compose() const;

    const protocol::System *m_system = nullptr;
    QString m_variant;
    QList<protocol::Operation> m_operations;
    quint64 m_serial = 1;
    QString m_obstacle;
    bool m_showSecrets = false;

    QLabel *m_title;
    QTabWidget *m_modes;
    QComboBox *m_operation;
    QLabel *m_help;
    FieldForm *m_form;
    RawMessage *m_raw;
    ControlFrames *m_control;
    QWidget *m_outgoing; ///< preview, problems and button; not there for control frames
    QLabel *m_size;
    QPlainTextEdit *m_preview;
    QLabel *m_problem;
    QPushButton *m_send;
    QLabel *m_reason;
    RecentMessages *m_recent;
};

} // namespace telltale::ui
