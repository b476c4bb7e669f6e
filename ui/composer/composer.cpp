// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"

#include "app/wire/text.h"
#include "ui/detail/bytetext.h"
#include "ui/composer/controlframes.h"
#include "ui/composer/fieldform.h"
#include "ui/composer/rawmessage.h"
#include "ui/composer/recentmessages.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr qsizetype MostPreviewBytes = 16 * 1024;
enum Page { FormPage, RawPage, ControlPage };

QLabel *smallPrint(const char *objectName)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setTone(QLabel *label, Tone tone)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, toneColour(tone));
    label->setPalette(palette);
}

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_modes(new QTabWidget)
    , m_operation(new QComboBox)
    , m_help(smallPrint("operationHelp"))
    , m_form(new FieldForm)
    , m_raw(new RawMessage)
    , m_control(new ControlFrames)
    , m_outgoing(new QWidget)
    , m_size(smallPrint("previewSize"))
    , m_preview(new QPlainTextEdit)
    , m_problem(smallPrint("composeProblem"))
    , m_send(new QPushButton(tr("Send  (Ctrl+Enter)")))
    , m_reason(smallPrint("sendReason"))
    , m_recent(new RecentMessages)
{
    setObjectName(u"composer"_s);
    setMinimumWidth(250);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_modes->setObjectName(u"composeMode"_s);
    m_modes->setDocumentMode(true);
    m_modes->setProperty("flat", true);
    m_modes->tabBar()->setProperty("flat", true);
    const auto padded = [](QWidget *content) {
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(10, 8, 10, 4);
        layout->addWidget(content);
        return page;
    };
    m_modes->addTab(makeFormPage(), tr("Form"));
    m_modes->addTab(padded(m_raw), tr("Raw"));
    m_modes->addTab(padded(m_control), tr("Ping, close"));

    m_preview->setObjectName(u"preview"_s);
    m_preview->setAccessibleName(tr("Bytes to be sent"));
    m_preview->setReadOnly(true);
    m_preview->setFont(wireFont());
    m_preview->setWordWrapMode(QTextOption::WrapAnywhere);
    m_preview->setTabChangesFocus(true);
    m_preview->setFixedHeight(m_preview->fontMetrics().lineSpacing() * 5 + 12);
    m_send->setObjectName(u"sendButton"_s);
    setTone(m_size, Tone::Muted);
    setTone(m_reason, Tone::Muted);
    auto *outgoing = new QVBoxLayout(m_outgoing);
    outgoing->setContentsMargins(10, 0, 10, 4);
    outgoing->setSpacing(5);
    outgoing->addWidget(m_size);
    outgoing->addWidget(m_preview);
    outgoing->addWidget(m_problem);
    outgoing->addWidget(m_send);
    outgoing->addWidget(m_reason);

    auto *recentTitle = smallPrint("recentTitle");
    recentTitle->setText(tr("Recent"));
    recentTitle->setContentsMargins(10, 4, 10, 0);
    setTone(recentTitle, Tone::Muted);
    m_title->setContentsMargins(10, 8, 10, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_modes, 3);
    layout->addWidget(m_outgoing);
    layout->addWidget(recentTitle);
    layout->addWidget(m_recent, 1);

    connect(m_operation, &QComboBox::currentIndexChanged, this, &Composer::onOperation);
    connect(m_modes, &QTabWidget::currentChanged, this, &Composer::refresh);
    connect(m_form, &FieldForm::changed, this, &Composer::refresh);
    connect(m_raw, &RawMessage::changed, this, &Composer::refresh);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_recent, &RecentMessages::chosen, this, &Composer::load);
    connect(m_control, &ControlFrames::pingRequested, this, &Composer::pingRequested);
    connect(m_control, &ControlFrames::closeRequested, this, &Composer::closeRequested);
}

QWidget *Composer::makeFormPage()
{
    m_operation->setObjectName(u"operation"_s);
    m_operation->setAccessibleName(tr("Operation"));
    m_operation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_operation->setMinimumContentsLength(8);
    setTone(m_help, Tone::Muted);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(10, 8, 10, 4);
    layout->setSpacing(6);
    layout->addWidget(m_operation);
    layout->addWidget(m_help);
    layout->addWidget(m_form);
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"composeForm"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

void Composer::setSystem(const protocol::System &system, const QString &variant)
{
    if (m_system == &system && m_variant == variant)
        return;
    const QString before = m_system == &system ? m_operation->currentData().toString() : u"subscribe"_s;
    m_system = &system;
    m_variant = variant;
    m_title->setText(tr("Compose for %1").arg(system.label()));
    m_operations = system.composer(variant).operations();
    {
        const QSignalBlocker blocker(m_operation);
        m_operation->clear();
        for (const protocol::Operation &operation : std::as_const(m_operations))
            m_operation->addItem(operation.label, operation.name);
        m_operation->setCurrentIndex(qMax(m_operation->findData(before), 0));
    }
    m_modes->setTabEnabled(FormPage, !m_operations.isEmpty());
    if (m_operations.isEmpty())
        m_modes->setCurrentIndex(RawPage);
    onOperation();
}

void Composer::setSerial(quint64 serial)
{
    if (m_serial == serial)
        return;
    m_serial = serial;
    refresh();
}

void Composer::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    m_control->setObstacle(reason);
    refresh();
}

void Composer::setShowSecrets(bool show)
{
    m_showSecrets = show;
    refresh();
}

void Composer::focusForm()
{
    if (m_modes->currentIndex() == FormPage)
        m_operation->setFocus(Qt::ShortcutFocusReason);
    else
        m_modes->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

bool Composer::isRaw() const { return m_modes->currentIndex() == RawPage; }

Result<protocol::Composed> Composer::compose() const
{
    if (isRaw())
        return m_raw->message();
    const QString operation = m_operation->currentData().toString();
    if (!m_system || operation.isEmpty())
        return Failure {tr("This system has no operations"), {}, tr("use raw mode")};
    return m_system->composer(m_variant).compose(operation, m_form->values(), m_serial);
}

void Composer::onOperation()
{
    const protocol::Operation operation = m_operations.value(m_operation->currentIndex());
    m_help->setText(operation.help);
    m_help->setVisible(!operation.help.isEmpty());
    m_form->setFields(operation.fields);
    refresh();
}

void Composer::refresh()
{
    m_outgoing->setVisible(m_modes->currentIndex() != ControlPage);
    if (!m_system || m_modes->currentIndex() == ControlPage)
        return;
    const auto composed = compose();
    QString problem;
    Tone tone = Tone::Warning;
    if (composed) {
        const QByteArray &payload = composed->outgoing.payload;
        const QByteArray shown = (m_showSecrets ? payload : maskedBytes(m_system->name(), payload)).left(MostPreviewBytes);
        const bool text = composed->outgoing.opcode == wire::Opcode::Text;
        m_preview->setPlainText(text ? wire::visibleText(shown) : hexDump(shown, MostPreviewBytes));
        m_size->setText(tr("%1 frame, %2").arg(text ? tr("Text") : tr("Binary"), sizeWords(payload.size())));
        problem = composed->warnings.join(u'\n');
    } else {
        m_preview->clear();
        m_size->setText(tr("Nothing to send yet"));
        problem = composed.failure().sentence();
        tone = Tone::Failure;
    }
    setTone(m_problem, tone);
    m_problem->setText(problem.isEmpty() ? QString() : (tone == Tone::Failure ? u"✕ "_s : u"△ "_s) + problem);
    m_problem->setVisible(!problem.isEmpty());
    m_send->setEnabled(bool(composed) && m_obstacle.isEmpty());
    m_reason->setText(m_obstacle);
    m_reason->setVisible(!m_obstacle.isEmpty());
}

void Composer::send()
{
    const auto composed = compose();
    if (!composed || !m_obstacle.isEmpty() || m_modes->currentIndex() == ControlPage)
        return;
    SentMessage sent;
    sent.system = m_system ? m_system->name() : QString();
    sent.outgoing = composed->outgoing;
    if (!isRaw()) {
        sent.operation = m_operation->currentData().toString();
        sent.label = m_operation->currentText();
        sent.values = m_form->values();
    } else {
        sent.label = tr("Raw");
    }
    sent.preview = wire::visibleText(maskedBytes(sent.system, composed->outgoing.payload).left(MostPreviewBytes));
    m_recent->add(sent);
    emit sendRequested(composed->outgoing);
}

void Composer::load(const SentMessage &message)
{
    const int index = message.operation.isEmpty() || !m_system || message.system != m_system->name()
        ? -1
        : m_operation->findData(message.operation);
    if (index >= 0) {
        m_modes->setCurrentIndex(FormPage);
        m_operation->setCurrentIndex(index);
        m_form->setValues(message.values);
    } else {
        m_modes->setCurrentIndex(RawPage);
        m_raw->setMessage(message.outgoing);
    }
    refresh();
}

} // namespace telltale::ui
