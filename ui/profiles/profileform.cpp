// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profileform.h"

#include "app/profiles/profileendpoint.h"
#include "ui/profiles/automationform.h"
#include "ui/profiles/networksection.h"
#include "ui/profiles/requestsection.h"
#include "ui/profiles/stepssection.h"
#include "ui/profiles/tlssection.h"
#include "ui/profiles/variablessection.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

ProfileForm::ProfileForm(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_note(new QLabel)
    , m_automation(new AutomationForm)
    , m_tls(new TlsSection)
    , m_steps(new StepsSection)
{
    m_tabs->setObjectName(u"profileSections"_s);
    m_tabs->setProperty("flat", true);
    m_tabs->tabBar()->setProperty("flat", true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setAccessibleName(tr("Sections"));
    m_note->setObjectName(u"keyringNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(10, 4, 10, 4);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_note);
    add(0, new RequestSection, tr("Request"));
    add(1, m_automation, tr("Credentials"));
    add(2, m_tls, tr("TLS"));
    add(3, new NetworkSection, tr("Proxy"));
    add(4, m_steps, tr("After connecting"));
    add(5, new VariablesSection, tr("Variables"));
    onChanged();
}

void ProfileForm::prepend(FormSection *section, const QString &title)
{
    add(0, section, title);
    m_tabs->setCurrentIndex(0);
}

void ProfileForm::add(int index, FormSection *section, const QString &title)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(section);
    layout->addStretch(1);
    scroll->setWidget(page);
    m_tabs->insertTab(index, scroll, title);
    m_sections.insert(index, {section, scroll, title});
    connect(section, &FormSection::changed, this, &ProfileForm::onChanged);
}

profiles::ConnectionProfile ProfileForm::profile() const
{
    profiles::ConnectionProfile profile = m_profile;
    for (const Section &section : m_sections)
        section.content->put(profile);
    return profile;
}

void ProfileForm::setProfile(const profiles::ConnectionProfile &profile)
{
    m_setting = true;
    m_profile = profile;
    for (const Section &section : std::as_const(m_sections))
        section.content->setProfile(profile);
    m_setting = false;
    onChanged();
}

void ProfileForm::setSystem(const protocol::System &system, const QString &variant)
{
    m_automation->setSystem(system, variant);
    m_steps->setSystem(&system, variant);
    onChanged();
}

QCheckBox &ProfileForm::acceptBox() const { return m_tls->acceptBox(); }

QStringList ProfileForm::steps() const { return m_steps->lines(); }

session::Variables ProfileForm::variables() const { return profiles::variablesOf(profile()); }

void ProfileForm::onChanged()
{
    if (m_setting)
        return;
    const session::Variables known = variables();
    static const QRegularExpression errorName(u"-error(-\\d+)?$"_s);
    for (qsizetype index = 0; index < m_sections.size(); ++index) {
        const Section &section = m_sections[index];
        section.content->check(known);
        const int count = section.content->count();
        m_tabs->setTabText(int(index), count > 0 ? tr("%1 (%L2)", "section, how much is filled in").arg(section.title).arg(count) : section.title);
        const QList<QLabel *> labels = section.content->findChildren<QLabel *>(errorName);
        const bool wrong = std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return !label->text().isEmpty(); });
        m_tabs->setTabIcon(int(index), wrong ? QIcon(shapePixmap(Glyph::Triangle, toneColour(Tone::Failure), 12, devicePixelRatioF())) : QIcon());
        m_tabs->setTabToolTip(int(index), wrong ? tr("Something in this section cannot be used") : QString());
    }
    showNote();
    emit changed();
}

void ProfileForm::setKeyringProblem(const QString &problem)
{
    m_keyringProblem = problem;
    showNote();
}

void ProfileForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        onChanged(); // signs and colours are those of the theme
}

void ProfileForm::showNote()
{
    QStringList notes;
    if (!m_profile.missing.isEmpty()) {
        QStringList words;
        for (const QString &secret : std::as_const(m_profile.missing))
            words.append(profiles::secretWords(secret));
        notes.append(tr("Not known any more, please type it again: %1.").arg(words.join(", "_L1)));
    }
    if (!m_keyringProblem.isEmpty())
        notes.append(tr("Passwords, tokens and other secrets of this connection are kept until Telltale ends and then forgotten: "
                        "there is no keyring to save them in (%1).")
                         .arg(m_keyringProblem));
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    QPalette palette = m_note->palette();
    palette.setColor(QPalette::Window, toneFill(Tone::Warning));
    m_note->setPalette(palette);
    m_note->setAutoFillBackground(true);
}

void ProfileForm::showSection(int index) { m_tabs->setCurrentIndex(index); }

} // namespace telltale::ui
