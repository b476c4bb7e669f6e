// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/system.h"
#include "app/session/step.h"
#include "app/session/variables.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace telltale::ui {

class ControlFrames;
class FieldForm;
class FileBar;
class RawMessage;
class Readback;
class RecentMessages;
class RepeatBar;
class SavedMessagesModel;
class SavedMessagesPanel;
class SmallPrint;
struct SentMessage;

/// Makes messages: a form per operation of the system and the raw message beside it, two views of one thing: what is changed in one
/// is changed in the other. Shows the very bytes before they go out, with what the server would refuse; `${variables}` are filled
/// in when something is sent. Sends nothing itself. There may be several, one for each connection.
///
/// Narrow, the views are tabs; wide, they stand side by side.
class Composer : public QWidget {
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);
    ~Composer() override;

    /// Lists the operations of another system. A raw message that no form made stays.
    void setSystem(const protocol::System &system, const QString &variant);
    /// The serial that the next message gets (see protocol::Composer::compose).
    void setSerial(quint64 serial);
    /// Empty: messages can be sent. Otherwise why not, for the button.
    void setObstacle(const QString &reason);
    void setShowSecrets(bool show);
    /// What `${name}` stands for from now on.
    void setVariables(const session::Variables &variables);
    /// The saved messages, shared by all composers; must outlive them. Without, the tab for them is not there.
    void setSavedMessages(SavedMessagesModel *saved);
    /// Sends the message, if it can be sent.
    void send();
    void focusForm();

    /// As when narrow: wide, it may become so.
    QSize minimumSizeHint() const override;

signals:
    /// `made` is the operation with the values that were sent, variables filled in, so that it can be composed again with another
    /// serial; without an operation for a message that no form makes.
    void sendRequested(const telltale::protocol::Outgoing &outgoing, const telltale::session::Step &made);
    void pingRequested(const QByteArray &payload);
    void closeRequested(quint16 code, const QString &reason);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Page { FormPage, RawPage, ControlPage };

    struct Ready {
        protocol::Outgoing outgoing;
        session::Step made;
        QStringList warnings;
        bool filledIn = false; ///< variables: what goes out differs from what is shown
    };

    QWidget *makeFormPage();
    QWidget *makeOutgoing();
    void arrange(bool wide);
    void fitMiddle();

    QString operation() const;
    Result<protocol::Composed> composeForm() const;
    void onOperation();
    void onFormChanged();
    void onRawChanged();
    void readRaw();
    void follow(const protocol::Composed &composed);
    void resetToForm();
    void load(const SentMessage &message);
    void loadSaved(const QModelIndex &index);
    void saveMessage();

    Result<Ready> ready() const;
    Result<Ready> filledIn(const Ready &plain) const;
    void refresh();
    void showFindings(const QStringList &warnings);

    const protocol::System *m_system = nullptr;
    QString m_variant;
    QList<protocol::Operation> m_operations;
    std::unique_ptr<Readback> m_readback;
    quint64 m_serial = 1;
    QString m_obstacle;
    session::Variables m_variables;
    bool m_showSecrets = false;
    bool m_wide = false;

    bool m_byHand = false; ///< the raw message says something else than the form
    bool m_updating = false; ///< one view follows the other
    std::optional<Failure> m_formFailure; ///< the form was changed last and makes no message
    protocol::Outgoing m_made; ///< what the form makes

    QSplitter *m_parts;
    SmallPrint *m_title;
    QTabWidget *m_modes;
    QComboBox *m_operation;
    SmallPrint *m_help;
    FieldForm *m_form;
    RawMessage *m_raw;
    ControlFrames *m_control;
    QWidget *m_rawPage;
    QVBoxLayout *m_rawPageLayout;
    QWidget *m_middle; ///< the raw message where it is wide, and what goes out
    QVBoxLayout *m_middleLayout;
    QWidget *m_outgoing; ///< preview, problems and button; not there for control frames
    SmallPrint *m_note; ///< edited by hand
    QToolButton *m_reset;
    SmallPrint *m_size;
    QPlainTextEdit *m_preview;
    SmallPrint *m_problem;
    QPushButton *m_send;
    SmallPrint *m_reason;
    QToolButton *m_repeatToggle;
    QToolButton *m_fileToggle;
    RepeatBar *m_repeat;
    FileBar *m_file;
    QTabWidget *m_lists;
    SavedMessagesModel *m_savedModel = nullptr;
    SavedMessagesPanel *m_saved;
    RecentMessages *m_recent;
};

} // namespace telltale::ui
