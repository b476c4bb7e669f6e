// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/retrynotice.h"

#include "ui/models/sessionwords.h"
#include "ui/models/timewords.h"
#include "ui/theme/signs.h"
#include "ui/theme/tone.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

using Phase = session::RetryState::Phase;
using session::RetryAction;
using session::RetryStop;

constexpr int TickMs = 200; ///< often enough that each second is seen to pass

Sign signOf(Phase phase)
{
    switch (phase) {
    case Phase::Waiting: return {Glyph::Loop, Tone::Busy};
    case Phase::Trying: return {Glyph::Half, Tone::Busy};
    case Phase::WantsToken: return {Glyph::Triangle, Tone::Warning};
    case Phase::Stopped: return {Glyph::Stop, Tone::Warning};
    case Phase::Idle: break;
    }
    return {};
}

QPushButton *button(const QString &text, const char *objectName)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(objectName));
    made->setAutoDefault(true); // Enter presses the one that has the focus
    return made;
}

} // namespace

RetryNotice::RetryNotice(QWidget *parent)
    : NoticeFrame(Tone::Busy, parent)
    , m_sign(new QLabel)
    , m_text(new QLabel)
    , m_others(new QLabel)
    , m_token(new QLineEdit)
    , m_goOn(button(tr("Go on"), "retryGoOn"))
    , m_tryNow(button(tr("Try now"), "retryNow"))
    , m_stop(button(tr("Stop"), "retryStop"))
    , m_dismiss(button(tr("Dismiss"), "retryDismiss"))
    , m_tick(new QTimer(this))
{
    setObjectName(u"retryNotice"_s);
    setAccessibleName(tr("Following the advice"));
    m_text->setObjectName(u"retryText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_others->setObjectName(u"retryOthers"_s);
    m_token->setObjectName(u"retryToken"_s);
    m_token->setAccessibleName(tr("New token"));
    m_token->setPlaceholderText(tr("New token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setMinimumWidth(m_token->fontMetrics().averageCharWidth() * 28);
    m_tryNow->setToolTip(tr("Do not wait any longer"));
    m_stop->setToolTip(tr("Try nothing more on this connection (Escape)"));
    m_dismiss->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    for (QWidget *widget : QList<QWidget *> {m_others, m_token, m_goOn, m_tryNow, m_stop, m_dismiss})
        layout->addWidget(widget);
    m_tick->setInterval(TickMs);
    connect(m_tick, &QTimer::timeout, this, &RetryNotice::tell);
    connect(m_tryNow, &QPushButton::clicked, this, &RetryNotice::tryNowRequested);
    connect(m_stop, &QPushButton::clicked, this, &RetryNotice::stopRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_goOn, &QPushButton::clicked, this, &RetryNotice::goOn);
    connect(m_token, &QLineEdit::returnPressed, this, &RetryNotice::goOn);
    connect(m_token, &QLineEdit::textChanged, m_goOn, [this](const QString &text) { m_goOn->setEnabled(!text.trimmed().isEmpty()); });
}

void RetryNotice::show(const session::RetryState &state)
{
    m_state = state;
    m_stopped = models::wallClock()();
    const bool waits = state.phase == Phase::Waiting;
    const bool asks = state.phase == Phase::WantsToken;
    const bool stopped = state.phase == Phase::Stopped;
    m_token->clear();
    m_token->setVisible(asks);
    m_goOn->setVisible(asks);
    m_goOn->setEnabled(false);
    m_tryNow->setVisible(waits);
    m_stop->setVisible(!stopped);
    m_dismiss->setVisible(stopped);
    m_others->setVisible(waits && state.others > 0);
    m_others->setText(tr("%n more waiting", nullptr, state.others));
    if (waits)
        m_tick->start();
    else
        m_tick->stop();
    const Sign sign = signOf(state.phase);
    setTone(sign.tone);
    setSign(m_sign, sign.shape, sign.tone);
    tell();
    setVisible(state.phase != Phase::Idle);
    if (isVisible()) {
        setAccessibleDescription(m_text->text());
        QAccessibleEvent appeared(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&appeared);
    }
}

void RetryNotice::tell()
{
    QString text;
    switch (m_state.phase) {
    case Phase::Idle: return;
    case Phase::Waiting: text = waitingText(); break;
    case Phase::Trying: text = tr("Connecting again (attempt %1)…").arg(QLocale().toString(m_state.attempt)); break;
    case Phase::WantsToken: text = tokenText(); break;
    case Phase::Stopped: text = stoppedText(); break;
    }
    if (text != m_text->text())
        m_text->setText(text);
}

QString RetryNotice::waitingText() const
{
    // Whole seconds, the last one shown as long as it runs.
    const qint64 left = (m_state.due.remainingTime() + 999) / 1000 * 1000;
    const QString wait = waitWords(qMax<qint64>(left, 0));
    const QString attempt = QLocale().toString(m_state.attempt);
    switch (m_state.plan.action) {
    case RetryAction::Resend: return tr("Sending the request again in %1 (attempt %2): %3").arg(wait, attempt, m_state.plan.why);
    case RetryAction::Resubscribe: return tr("Subscribing again in %1 (attempt %2): %3").arg(wait, attempt, m_state.plan.why);
    case RetryAction::Refetch: return tr("Fetching the present state in %1 (attempt %2): %3").arg(wait, attempt, m_state.plan.why);
    default: return tr("Connecting again in %1 (attempt %2): %3").arg(wait, attempt, m_state.plan.why);
    }
}

QString RetryNotice::tokenText() const
{
    const QString &name = m_state.place.name;
    const QString &why = m_state.plan.why;
    switch (m_state.place.where) {
    case session::TokenPlace::Where::Step: return tr("A new token is needed for the field “%1” of what was sent: %2").arg(name, why);
    case session::TokenPlace::Where::Opening: return tr("A new token is needed for the field “%1” of the login: %2").arg(name, why);
    case session::TokenPlace::Where::Query: return tr("A new token is needed for “%1” in the URL: %2").arg(name, why);
    case session::TokenPlace::Where::Header: return tr("A new token is needed for the header “%1”, as a bearer token: %2").arg(name, why);
    }
    return {};
}

QString RetryNotice::stoppedText() const
{
    const QString when = models::clockWords(m_stopped, models::ClockDetail::Seconds);
    const QString &about = m_state.plan.about;
    const QString advice = m_state.plan.advice ? retryWords(*m_state.plan.advice) : QString();
    switch (m_state.plan.stop) {
    case RetryStop::Advice: return tr("Stopped at %1. The advice for %2 is “%3”: %4").arg(when, about, advice, m_state.plan.why);
    case RetryStop::NoAdvice: return tr("Stopped at %1. Nobody documents %2, and no advice is made up").arg(when, about);
    case RetryStop::RequestUnknown: return tr("Stopped at %1. The advice for %2 is “%3”, but it cannot be told which request failed").arg(when, about, advice);
    case RetryStop::SubscriptionUnknown: return tr("Stopped at %1. The advice for %2 is “%3”, but this client did not subscribe to it").arg(when, about, advice);
    case RetryStop::MustBeRebuilt: return tr("Stopped at %1. After %2 the request must be made anew, on the state as it is now").arg(when, about);
    case RetryStop::CannotCompose: return tr("Stopped at %1. What failed with %2 cannot be composed again").arg(when, about);
    case RetryStop::TooMany: return tr("Stopped at %1. Too much is waiting to be tried again already").arg(when);
    case RetryStop::ThisSide: return about.isEmpty() ? tr("Stopped at %1, as you wished").arg(when) : tr("Stopped at %1, as you wished; %2 is not tried again").arg(when, about);
    }
    return {};
}

void RetryNotice::goOn()
{
    const QString token = m_token->text().trimmed();
    if (token.isEmpty())
        return;
    m_token->clear();
    emit tokenGiven(token);
}

void RetryNotice::dismiss()
{
    if (m_state.phase == Phase::Stopped)
        hide();
    else
        emit stopRequested();
}

} // namespace telltale::ui
