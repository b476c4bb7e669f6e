// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/connectionbar.h"

#include "app/protocol/registry.h"
#include "ui/theme/signs.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int MostRecentUrls = 20;
constexpr int SureEnough = 50; ///< confidence of a guess that decides, see protocol::Guess

struct Target {
    const protocol::System *system = nullptr;
    QString variant;
};

Target guessTarget(const QUrl &url)
{
    wire::Opening opening;
    opening.url = url;
    Target best { &protocol::plainWebSocket(), protocol::plainWebSocket().variants().value(0).name };
    int confidence = SureEnough - 1;
    for (const protocol::System *system : protocol::systems()) {
        const protocol::Guess guess = system->recognise({.opening = &opening});
        if (guess.confidence > confidence) {
            confidence = guess.confidence;
            best = {system, guess.variant.isEmpty() ? system->variants().value(0).name : guess.variant};
        }
    }
    return best;
}

} // namespace

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent)
    , m_system(new QComboBox)
    , m_url(new QComboBox)
    , m_stateSign(new QLabel)
    , m_stateText(new QLabel)
    , m_inUse(new QLabel)
    , m_button(new QPushButton)
    , m_options(new QToolButton)
    , m_second(new QTimer(this))
{
    setObjectName(u"connectionBar"_s);
    m_system->setObjectName(u"system"_s);
    m_system->setAccessibleName(tr("System"));
    m_system->setToolTip(tr("The system that is spoken over the connection. Auto recognises it by URL, sub-protocol and first messages."));
    m_system->addItem(tr("Auto"));
    for (const protocol::System *system : protocol::systems()) {
        const auto variants = system->variants();
        for (const protocol::Variant &variant : variants) {
            const QString label = variants.size() > 1 || !variant.label.isEmpty() ? system->label() + u" · "_s + variant.label : system->label();
            m_system->addItem(variants.size() > 1 ? label : system->label(), QStringList {system->name(), variant.name});
        }
    }
    m_url->setObjectName(u"url"_s);
    m_url->setAccessibleName(tr("URL"));
    m_url->setEditable(true);
    m_url->setInsertPolicy(QComboBox::NoInsert);
    m_url->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_url->setMinimumContentsLength(24);
    m_url->lineEdit()->setFont(wireFont());
    m_url->lineEdit()->setObjectName(u"urlEdit"_s);
    m_url->lineEdit()->setPlaceholderText(u"ws://host:port/path"_s);
    m_url->lineEdit()->setClearButtonEnabled(true);
    m_stateText->setObjectName(u"stateText"_s);
    m_stateText->setTextFormat(Qt::PlainText);
    m_stateText->setAccessibleName(tr("State of the connection"));
    m_inUse->setObjectName(u"systemInUse"_s);
    m_inUse->setTextFormat(Qt::PlainText);
    m_inUse->setForegroundRole(QPalette::PlaceholderText);
    m_button->setObjectName(u"connectButton"_s);
    m_button->setMinimumWidth(m_button->fontMetrics().horizontalAdvance(tr("Disconnect")) + 32);
    m_options->setObjectName(u"optionsButton"_s);
    m_options->setText(tr("Options…"));
    m_options->setToolTip(tr("Headers, cookies, sub-protocols, proxy, certificate, and what the client sends by itself"));
    m_options->setCheckable(true);
    m_options->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(m_system);
    layout->addWidget(m_url, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_options);
    layout->addSpacing(6);
    layout->addWidget(m_stateSign);
    layout->addWidget(m_stateText);
    layout->addWidget(m_inUse);

    connect(m_button, &QPushButton::clicked, this, &ConnectionBar::onButton);
    connect(m_url->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (m_state == session::State::Idle || m_state == session::State::Closed)
            emit connectRequested();
    });
    connect(m_url, &QComboBox::editTextChanged, this, &ConnectionBar::targetChanged);
    connect(m_system, &QComboBox::currentIndexChanged, this, &ConnectionBar::onSystemChosen);
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &ConnectionBar::showState);
    setState(session::State::Idle);
}

const protocol::System *ConnectionBar::system() const
{
    const QStringList chosen = m_system->currentData().toStringList();
    return chosen.isEmpty() ? nullptr : protocol::systemByName(chosen.first());
}

QString ConnectionBar::variant() const { return m_system->currentData().toStringList().value(1); }

const protocol::System &ConnectionBar::likelySystem() const
{
    const protocol::System *chosen = system();
    return chosen ? *chosen : *guessTarget(QUrl(m_url->currentText().trimmed())).system;
}

QString ConnectionBar::likelyVariant() const
{
    return system() ? variant() : guessTarget(QUrl(m_url->currentText().trimmed())).variant;
}

bool ConnectionBar::chooseSystem(const QString &name, const QString &variant)
{
    if (name.isEmpty() || name == "auto"_L1) {
        m_system->setCurrentIndex(0);
        return true;
    }
    for (int index = 1; index < m_system->count(); ++index) {
        const QStringList item = m_system->itemData(index).toStringList();
        if (item.value(0) == name && (variant.isEmpty() || item.value(1) == variant)) {
            m_system->setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

Result<QUrl> ConnectionBar::url() const
{
    QString text = m_url->currentText().trimmed();
    if (text.isEmpty())
        return Failure {tr("There is no URL to connect to"), {}, tr("type one, such as %1").arg(u"ws://localhost:8000/connection/websocket"_s)};
    if (!text.contains("://"_L1))
        text.prepend(u"ws://"_s);
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Failure {tr("The URL cannot be used"), url.errorString().isEmpty() ? tr("no host") : url.errorString(),
            tr("the form is ws://host:port/path")};
    if (url.scheme() == "http"_L1)
        url.setScheme(u"ws"_s);
    else if (url.scheme() == "https"_L1)
        url.setScheme(u"wss"_s);
    if (url.scheme() != "ws"_L1 && url.scheme() != "wss"_L1)
        return Failure {tr("The URL cannot be used"), url.scheme(), tr("only ws:// and wss:// are spoken here")};
    url.setFragment({});
    return url;
}

void ConnectionBar::setUrl(const QString &url) { m_url->setEditText(url); }

void ConnectionBar::setRecentUrls(const QStringList &urls)
{
    const QString text = m_url->currentText();
    const QSignalBlocker blocker(m_url);
    m_url->clear();
    m_url->addItems(urls);
    m_url->setEditText(text);
}

QStringList ConnectionBar::recentUrls() const
{
    QStringList urls;
    for (int index = 0; index < m_url->count(); ++index)
        urls.append(m_url->itemText(index));
    return urls;
}

void ConnectionBar::rememberUrl(const QUrl &url)
{
    // Queries carry tokens more often than not, so they are not kept either.
    const QString text = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toString();
    QStringList urls = recentUrls();
    urls.removeAll(text);
    urls.prepend(text);
    setRecentUrls(urls.mid(0, MostRecentUrls));
}

void ConnectionBar::setState(session::State state)
{
    m_state = state;
    if (state == session::State::Open) {
        m_open.start();
        m_second->start();
    } else {
        m_second->stop();
    }
    const Sign sign = stateSign(state);
    m_stateSign->setPixmap(shapePixmap(sign.shape, toneColour(sign.tone), 14, devicePixelRatioF()));
    showState();
    switch (state) {
    case session::State::Idle:
    case session::State::Closed:
        m_button->setText(tr("Connect"));
        m_button->setToolTip(tr("Connect to this URL (F5)"));
        break;
    case session::State::Connecting:
        m_button->setText(tr("Cancel"));
        m_button->setToolTip(tr("Give up connecting (Shift+F5)"));
        break;
    case session::State::Open:
        m_button->setText(tr("Disconnect"));
        m_button->setToolTip(tr("Send a close frame with code 1000 (Shift+F5)"));
        break;
    case session::State::Closing:
        m_button->setText(tr("Cut off"));
        m_button->setToolTip(tr("Do not wait for the server's close frame (Shift+F5)"));
        break;
    }
    const bool busy = state != session::State::Idle && state != session::State::Closed;
    m_system->setEnabled(!busy);
    if (state == session::State::Connecting || state == session::State::Idle)
        m_inUse->clear();
}

void ConnectionBar::showState()
{
    QString words = session::stateWords(m_state);
    if (m_state == session::State::Open) {
        const qint64 seconds = m_open.elapsed() / 1000;
        words += u" %1:%2"_s.arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }
    m_stateText->setText(words);
}

void ConnectionBar::setSystemInUse(const QString &words) { m_inUse->setText(words); }

void ConnectionBar::focusUrl()
{
    m_url->setFocus(Qt::ShortcutFocusReason);
    m_url->lineEdit()->selectAll();
}

void ConnectionBar::onButton()
{
    if (m_state == session::State::Idle || m_state == session::State::Closed)
        emit connectRequested();
    else if (m_state == session::State::Open)
        emit disconnectRequested();
    else
        emit cancelRequested();
}

void ConnectionBar::onSystemChosen()
{
    const protocol::System *chosen = system();
    const QString text = m_url->currentText();
    if (chosen && (text.isEmpty() || text == m_example)) {
        m_example = chosen->exampleUrl(variant());
        m_url->setEditText(m_example);
    }
    emit targetChanged();
}

} // namespace telltale::ui
