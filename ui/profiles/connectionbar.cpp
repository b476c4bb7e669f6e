// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/connectionbar.h"

#include "app/profiles/secretlooks.h"
#include "app/protocol/registry.h"
#include "app/session/endpoint.h"
#include "ui/profiles/systemchoice.h"
#include "ui/theme/signs.h"
#include "ui/theme/tone.h"
#include "ui/widgets/audience.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int MostRecentUrls = 20;

/// For buttons and menus, where `&` marks a key.
QString verbatim(QString text) { return text.replace(u'&', "&&"_L1); }

} // namespace

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent)
    , m_profile(new QPushButton)
    , m_system(makeSystemBox())
    , m_url(new QComboBox)
    , m_stateSign(new QLabel)
    , m_stateText(new QLabel)
    , m_inUse(new QLabel)
    , m_button(new QPushButton)
    , m_options(new QToolButton)
    , m_retry(new QCheckBox)
    , m_second(new QTimer(this))
{
    setObjectName(u"connectionBar"_s);
    m_profile->setObjectName(u"profileButton"_s);
    m_profile->setFlat(true);
    m_profile->setToolTip(tr("Saved ways to connect"));
    auto *menu = new QMenu(m_profile);
    menu->setObjectName(u"profileMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, &ConnectionBar::fillProfileMenu);
    m_profile->setMenu(menu);
    m_system->setObjectName(u"system"_s);
    m_url->setObjectName(u"url"_s);
    m_url->setAccessibleName(tr("URL"));
    m_url->setEditable(true);
    m_url->setInsertPolicy(QComboBox::NoInsert);
    m_url->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_url->setMinimumContentsLength(16);
    m_url->lineEdit()->setFont(wireFont());
    m_url->lineEdit()->setObjectName(u"urlEdit"_s);
    m_url->lineEdit()->setPlaceholderText(u"ws://host:port/path"_s);
    m_url->lineEdit()->setClearButtonEnabled(true);
    hideFromAudience(m_url->lineEdit(), profiles::urlHoldsSecret);
    m_stateText->setObjectName(u"stateText"_s);
    m_stateText->setTextFormat(Qt::PlainText);
    m_stateText->setAccessibleName(tr("State of the connection"));
    m_inUse->setObjectName(u"systemInUse"_s);
    m_inUse->setTextFormat(Qt::PlainText);
    m_inUse->setForegroundRole(QPalette::PlaceholderText);
    m_button->setObjectName(u"connectButton"_s);
    takeFont();
    m_options->setObjectName(u"optionsButton"_s);
    m_options->setText(tr("Options…"));
    m_options->setToolTip(tr("Headers, cookies, sub-protocols, proxy, certificate, and what the client sends by itself"));
    m_options->setCheckable(true);
    m_options->setAutoRaise(true);
    m_retry->setObjectName(u"retrySwitch"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(m_profile);
    layout->addWidget(m_system);
    layout->addWidget(m_url, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_options);
    layout->addWidget(m_retry);
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
    showProfile({}, false);
    setState(session::State::Idle);
}

/// The button is as wide as the longest of its words, so that nothing moves when they change.
void ConnectionBar::takeFont()
{
    const QFontMetrics metrics = m_button->fontMetrics();
    m_button->setMinimumWidth(metrics.horizontalAdvance(tr("Disconnect")) + 2 * metrics.height());
}

void ConnectionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        takeFont();
}

const protocol::System *ConnectionBar::system() const { return protocol::systemByName(systemName()); }

QString ConnectionBar::variant() const { return variantOf(*m_system); }

const protocol::System &ConnectionBar::likelySystem() const { return *ui::likelySystem(*m_system, urlText()).system; }

QString ConnectionBar::likelyVariant() const { return ui::likelySystem(*m_system, urlText()).variant; }

bool ConnectionBar::chooseSystem(const QString &name, const QString &variant) { return ui::chooseSystem(*m_system, name, variant); }

QString ConnectionBar::systemName() const { return systemOf(*m_system); }

Result<QUrl> ConnectionBar::url(const session::Variables &variables) const
{
    const Result<QString> text = session::expand(urlText(), variables, tr("URL"));
    return text ? session::readUrl(*text) : Result<QUrl>(text.failure());
}

QString ConnectionBar::urlText() const { return m_url->currentText().trimmed(); }

void ConnectionBar::setUrl(const QString &url)
{
    m_url->setEditText(url);
    m_url->lineEdit()->setCursorPosition(0); // what is too long is seen from its start
}

void ConnectionBar::setRecentUrls(const QStringList &urls)
{
    const QString text = m_url->currentText();
    const QSignalBlocker blocker(m_url);
    m_url->clear();
    m_url->addItems(urls);
    setUrl(text);
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
    const QString text = session::usesVariables(urlText()) ? profiles::urlWithoutSecrets(urlText())
                                                           : url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toString();
    QStringList urls = recentUrls();
    urls.removeAll(text);
    urls.prepend(text);
    setRecentUrls(urls.mid(0, MostRecentUrls));
}

void ConnectionBar::setProfiles(const QList<ProfileChoice> &profiles)
{
    m_profiles = profiles;
    showProfile(m_profileId, m_profileModified);
}

void ConnectionBar::showProfile(const QString &id, bool modified)
{
    constexpr int MostCharacters = 20;
    m_profileId = id;
    m_profileModified = modified;
    QString name;
    for (const ProfileChoice &profile : std::as_const(m_profiles)) {
        if (profile.id == id)
            name = profile.name;
    }
    const QString shortName = m_profile->fontMetrics().elidedText(name, Qt::ElideRight, m_profile->fontMetrics().averageCharWidth() * MostCharacters);
    m_profile->setText(name.isEmpty() ? tr("Profiles") : verbatim(modified ? tr("%1 (changed)", "connection profile").arg(shortName) : shortName));
    m_profile->setAccessibleName(name.isEmpty() ? tr("Connection profiles") : tr("Connection profile: %1").arg(name));
}

void ConnectionBar::fillProfileMenu()
{
    QMenu *menu = m_profile->menu();
    menu->clear();
    for (const ProfileChoice &profile : std::as_const(m_profiles)) {
        const QString text = profile.detail.isEmpty() ? profile.name : tr("%1 – %2", "profile, where it leads").arg(profile.name, profile.detail);
        QAction *action = menu->addAction(verbatim(text));
        action->setObjectName(u"profile-"_s + profile.id);
        action->setCheckable(true);
        action->setChecked(profile.id == m_profileId);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { emit profileChosen(id); });
    }
    const auto add = [&](const char *name, const QString &text, auto then) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, then);
        return action;
    };
    if (m_profiles.isEmpty()) {
        QAction *none = menu->addAction(tr("No connection is saved yet"));
        none->setEnabled(false);
    }
    menu->addSeparator();
    if (!m_profileId.isEmpty()) {
        add("saveProfile", tr("Save changes"), &ConnectionBar::saveRequested)->setEnabled(m_profileModified);
        add("noProfile", tr("New connection"), [this] { emit profileChosen({}); });
    }
    add("saveProfileAs", tr("Save as profile…"), &ConnectionBar::saveAsRequested);
    add("editProfiles", tr("Edit profiles…"), &ConnectionBar::editProfilesRequested);
}

void ConnectionBar::setRetrySwitch(QAction *action)
{
    m_retry->setText(action->iconText());
    m_retry->setToolTip(action->toolTip());
    m_retry->setAccessibleDescription(action->toolTip());
    m_retry->setChecked(action->isChecked());
    connect(action, &QAction::toggled, m_retry, &QCheckBox::setChecked, Qt::UniqueConnection);
    connect(m_retry, &QCheckBox::toggled, action, &QAction::setChecked, Qt::UniqueConnection);
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
    setSign(m_stateSign, sign.shape, sign.tone);
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
