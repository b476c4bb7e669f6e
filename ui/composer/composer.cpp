// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "ui/composer/controlframes.h"
#include "ui/composer/fieldform.h"
#include "ui/composer/filebar.h"
#include "ui/composer/rawmessage.h"
#include "ui/composer/readback.h"
#include "ui/composer/recentmessages.h"
#include "ui/composer/repeatbar.h"
#include "ui/composer/savedmessagespanel.h"
#include "ui/composer/smallprint.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int WideInCharacters = 84; ///< from here on, form and raw message stand side by side
constexpr int NarrowInCharacters = 34;
constexpr int PreviewLines = 4;

QTabWidget *flatTabs(const char *objectName, const QString &accessibleName)
{
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QString::fromLatin1(objectName));
    tabs->setAccessibleName(accessibleName);
    tabs->setDocumentMode(true);
    tabs->setProperty("flat", true);
    tabs->tabBar()->setProperty("flat", true);
    tabs->tabBar()->setAccessibleName(accessibleName);
    return tabs;
}

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_parts(new QSplitter(Qt::Vertical))
    , m_title(new SmallPrint("composeTitle", Tone::Plain))
    , m_modes(flatTabs("composeMode", tr("What to compose")))
    , m_operation(new QComboBox)
    , m_help(new SmallPrint("operationHelp"))
    , m_form(new FieldForm)
    , m_raw(new RawMessage)
    , m_control(new ControlFrames)
    , m_rawPage(new QWidget)
    , m_rawPageLayout(new QVBoxLayout(m_rawPage))
    , m_middle(new QWidget)
    , m_middleLayout(new QVBoxLayout(m_middle))
    , m_outgoing(new QWidget)
    , m_note(new SmallPrint("byHandNote"))
    , m_reset(new QToolButton)
    , m_size(new SmallPrint("previewSize"))
    , m_preview(new QPlainTextEdit)
    , m_problem(new SmallPrint("composeProblem"))
    , m_send(new QPushButton(tr("Send  (Ctrl+Enter)")))
    , m_reason(new SmallPrint("sendReason"))
    , m_repeatToggle(new QToolButton)
    , m_fileToggle(new QToolButton)
    , m_repeat(new RepeatBar)
    , m_file(new FileBar)
    , m_lists(flatTabs("messageLists", tr("Messages to take up again")))
    , m_saved(new SavedMessagesPanel)
    , m_recent(new RecentMessages)
{
    setObjectName(u"composer"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setContentsMargins(10, 8, 10, 2);
    const auto padded = [](QWidget *content) {
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(10, 8, 10, 4);
        layout->addWidget(content);
        return page;
    };
    m_rawPageLayout->setContentsMargins(10, 8, 10, 4);
    m_rawPageLayout->addWidget(m_raw);
    m_modes->addTab(makeFormPage(), tr("Form"));
    m_modes->addTab(m_rawPage, tr("Raw"));
    m_modes->addTab(padded(m_control), tr("Ping, close"));
    m_lists->addTab(m_recent, tr("Recent"));
    m_lists->addTab(m_saved, tr("Saved"));
    m_lists->setTabVisible(m_lists->indexOf(m_saved), false);
    m_middleLayout->setContentsMargins(10, 0, 10, 4);
    m_middleLayout->setSpacing(5);
    m_middleLayout->addWidget(makeOutgoing());
    m_middle->installEventFilter(this);

    m_parts->setObjectName(u"composeParts"_s);
    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(1);
    m_parts->addWidget(m_modes);
    m_parts->addWidget(m_middle);
    m_parts->addWidget(m_lists);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 0);
    m_parts->setStretchFactor(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_parts, 1);

    connect(m_operation, &QComboBox::currentIndexChanged, this, &Composer::onOperation);
    connect(m_modes, &QTabWidget::currentChanged, this, &Composer::refresh);
    connect(m_form, &FieldForm::changed, this, &Composer::onFormChanged);
    connect(m_raw, &RawMessage::changed, this, &Composer::onRawChanged);
    connect(m_reset, &QToolButton::clicked, this, &Composer::resetToForm);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_recent, &RecentMessages::chosen, this, &Composer::load);
    connect(m_saved, &SavedMessagesPanel::chosen, this, &Composer::loadSaved);
    connect(m_saved, &SavedMessagesPanel::saveWanted, this, &Composer::saveMessage);
    connect(m_repeat, &RepeatBar::due, this, &Composer::send);
    connect(m_file, &FileBar::messageDue, this, [this](const protocol::Outgoing &outgoing) { emit sendRequested(outgoing, {}); });
    connect(m_control, &ControlFrames::pingRequested, this, &Composer::pingRequested);
    connect(m_control, &ControlFrames::closeRequested, this, &Composer::closeRequested);
}

Composer::~Composer() = default;

QSize Composer::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * NarrowInCharacters, fontMetrics().lineSpacing() * (m_wide ? 10 : 20)};
}

QWidget *Composer::makeFormPage()
{
    m_operation->setObjectName(u"operation"_s);
    m_operation->setAccessibleName(tr("Operation"));
    m_operation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_operation->setMinimumContentsLength(8);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(10, 8, 10, 4);
    layout->setSpacing(6);
    layout->addWidget(m_operation);
    layout->addWidget(m_help);
    layout->addWidget(m_form);
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take the keyboard
    scroll->setObjectName(u"composeForm"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

QWidget *Composer::makeOutgoing()
{
    m_preview->setObjectName(u"preview"_s);
    m_preview->setAccessibleName(tr("Bytes to be sent"));
    m_preview->setReadOnly(true);
    m_preview->setFont(wireFont());
    m_preview->setWordWrapMode(QTextOption::WrapAnywhere);
    m_preview->setTabChangesFocus(true);
    m_preview->setFixedHeight(m_preview->fontMetrics().lineSpacing() * PreviewLines + 12);
    m_send->setObjectName(u"sendButton"_s);
    m_reset->setObjectName(u"resetToForm"_s);
    m_reset->setText(tr("Make it anew from the form"));
    m_reset->setToolTip(tr("Replaces the raw message; Undo in its editor brings it back"));
    auto *layout = new QVBoxLayout(m_outgoing);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_note);
    layout->addWidget(m_reset);
    layout->addWidget(m_size);
    layout->addWidget(m_preview);
    layout->addWidget(m_problem);
    const auto toggle = [](QToolButton *button, const char *name, const QString &text, const QString &help, QWidget *bar) {
        button->setObjectName(QString::fromLatin1(name));
        button->setText(text);
        button->setToolTip(help);
        button->setAccessibleDescription(help);
        button->setCheckable(true);
        bar->hide();
        connect(button, &QToolButton::toggled, bar, &QWidget::setVisible);
    };
    toggle(m_repeatToggle, "repeatToggle", tr("Timer"), tr("Send the message again and again"), m_repeat);
    toggle(m_fileToggle, "fileToggle", tr("File"), tr("Send a file, line by line or as one message"), m_file);
    auto *sendRow = new QHBoxLayout;
    sendRow->setSpacing(4);
    sendRow->addWidget(m_send, 1);
    sendRow->addWidget(m_repeatToggle);
    sendRow->addWidget(m_fileToggle);
    for (QToolButton *button : {m_repeatToggle, m_fileToggle})
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
    layout->addLayout(sendRow);
    layout->addWidget(m_reason);
    layout->addWidget(m_repeat);
    layout->addWidget(m_file);
    return m_outgoing;
}

/// Wide, the raw message moves from its tab to a place beside the form.
void Composer::arrange(bool wide)
{
    m_wide = wide;
    if (wide && m_modes->currentIndex() == RawPage)
        m_modes->setCurrentIndex(FormPage);
    m_modes->setTabVisible(RawPage, !wide);
    if (wide)
        m_middleLayout->insertWidget(0, m_raw, 1);
    else
        m_rawPageLayout->addWidget(m_raw);
    m_middleLayout->setContentsMargins(10, wide ? 8 : 0, 10, 4);
    m_parts->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
    m_parts->setStretchFactor(1, wide ? 3 : 0);
    m_raw->show();
    fitMiddle();
    refresh();
}

/// Narrow, what goes out is as high as its words need at this width; a splitter would not ask for that.
void Composer::fitMiddle()
{
    const int height = m_wide ? 0 : m_middleLayout->totalHeightForWidth(m_middle->width());
    m_middle->setMinimumHeight(height);
    m_middle->setMaximumHeight(m_wide ? QWIDGETSIZE_MAX : height);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_middle && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fitMiddle();
    return QWidget::eventFilter(watched, event);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const bool wide = width() >= WideInCharacters * fontMetrics().averageCharWidth(); wide != m_wide)
        arrange(wide);
}

void Composer::focusForm()
{
    if (m_modes->currentIndex() == FormPage)
        m_operation->setFocus(Qt::ShortcutFocusReason);
    else
        m_modes->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void Composer::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    m_control->setObstacle(reason);
    m_file->setObstacle(reason);
    refresh();
}

void Composer::setShowSecrets(bool show)
{
    m_showSecrets = show;
    m_raw->setShowSecrets(show);
    refresh();
}

void Composer::setVariables(const session::Variables &variables)
{
    m_variables = variables;
    m_raw->setVariableNames(variables.own.keys());
    m_file->setVariables(variables);
    refresh();
}

} // namespace telltale::ui
