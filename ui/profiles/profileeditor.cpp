// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profileeditor.h"

#include "ui/profiles/formsection.h"
#include "ui/profiles/profileform.h"
#include "ui/profiles/profilelist.h"
#include "ui/profiles/targetsection.h"
#include "ui/theme/theme.h"
#include "ui/theme/tone.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>

#include <utility>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

QPushButton *formButton(const char *name, const QString &text, const QString &help)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(help);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ProfileEditor::ProfileEditor(profiles::ProfileStore &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_list(new ProfileList)
    , m_empty(makeHint(tr("No connection is saved yet. A connection profile keeps the URL, headers, credentials, certificates, and the steps after "
                          "connecting under a name.")))
    , m_formPage(nullptr)
    , m_form(new ProfileForm)
    , m_target(new TargetSection)
    , m_words(new QLabel)
    , m_undo(formButton("undoDelete", tr("Undo"), tr("Bring the deleted profile back")))
    , m_revert(formButton("revertProfile", tr("Revert"), tr("Take back what was changed since it was saved")))
    , m_save(formButton("saveProfile", tr("Save"), tr("Save this profile (Ctrl+S)")))
    , m_connect(formButton("connectProfile", tr("Connect"), tr("Save, and connect: in this tab, or in a new one if this one is in use")))
{
    setObjectName(u"profileEditor"_s);
    setWindowTitle(tr("Connection profiles"));
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(makeForm());
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    const int width = fontMetrics().averageCharWidth();
    resize(width * 180, fontMetrics().lineSpacing() * 34);
    splitter->setSizes({width * 38, width * 142});

    auto *save = new QAction(this);
    save->setShortcut(QKeySequence::Save);
    addAction(save);
    connect(save, &QAction::triggered, this, &ProfileEditor::save);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, m_list, &ProfileList::focusSearch);

    wireList();
    connect(&m_store, &profiles::ProfileStore::changed, this, &ProfileEditor::fillList);
    connect(&m_store.keyring(), &profiles::Keyring::availabilityChanged, this, &ProfileEditor::showState);
    fillList();
}

void ProfileEditor::wireList()
{
    connect(m_list, &ProfileList::chosen, this, &ProfileEditor::onChosen);
    connect(m_list, &ProfileList::addRequested, this, [this] {
        profiles::ConnectionProfile fresh;
        fresh.name = tr("New connection");
        add(fresh);
    });
    connect(m_list, &ProfileList::duplicateRequested, this, &ProfileEditor::duplicate);
    connect(m_list, &ProfileList::deleteRequested, this, &ProfileEditor::remove);
    connect(m_list, &ProfileList::renameRequested, this, [this] {
        if (!m_opened.id.isEmpty())
            typeName();
    });
}

QWidget *ProfileEditor::makeForm()
{
    m_form->prepend(m_target, tr("Connection"));
    m_words->setObjectName(u"profileWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_undo->hide();
    m_save->setDefault(true);
    m_empty->setObjectName(u"profilesEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(60, 0, 60, 0);
    m_formPage = new QWidget;
    auto *formLayout = new QVBoxLayout(m_formPage);
    formLayout->setContentsMargins(0, 0, 0, 0);
    formLayout->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 8, 12, 10);
    buttons->setSpacing(8);
    buttons->addWidget(m_words, 1);
    for (QPushButton *button : {m_undo, m_revert, m_save, m_connect})
        buttons->addWidget(button);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_formPage, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(buttons);
    connect(m_form, &ProfileForm::changed, this, &ProfileEditor::onFormChanged);
    connect(m_target, &TargetSection::targetChanged, this, &ProfileEditor::onSystem);
    connect(m_undo, &QPushButton::clicked, this, &ProfileEditor::undoRemove);
    connect(m_revert, &QPushButton::clicked, this, &ProfileEditor::revert);
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::save);
    connect(m_connect, &QPushButton::clicked, this, [this] {
        if (!save())
            return;
        emit connectRequested(m_opened.id);
        close();
    });
    return page;
}

void ProfileEditor::edit(QString id, bool rename) // a copy: the one of the caller may be the store's, which reads its file now
{
    m_store.reload();
    m_store.keyring().probe();
    m_renameWanted = rename;
    m_list->clearSearch();
    m_list->choose(id);
    if (m_list->chosenId().isEmpty())
        m_list->chooseRow(0);
    if (m_store.problem())
        say(m_store.problem()->sentence(), true);
    show();
    raise();
    activateWindow();
    if (rename && m_wanted.isEmpty() && m_opened.id == id) {
        m_renameWanted = false;
        typeName();
    } else if (!rename) {
        m_list->focusList();
    }
}

void ProfileEditor::typeName()
{
    m_form->showSection(0);
    m_target->focusName();
}

void ProfileEditor::fillList()
{
    m_list->setProfiles(m_store.profiles(), m_wanted.isEmpty() ? m_opened.id : m_wanted);
    if (m_list->chosenId() != m_opened.id)
        onChosen();
    showState();
}

void ProfileEditor::chooseQuietly(const QString &id)
{
    const QSignalBlocker quiet(m_list);
    m_list->choose(id);
}

void ProfileEditor::onChosen()
{
    const QString id = m_list->chosenId();
    if (id == m_opened.id && m_wanted.isEmpty())
        return;
    if (isModified() && m_store.byId(m_opened.id) && !save()) {
        chooseQuietly(m_opened.id); // it cannot be left without losing what was typed
        return;
    }
    chooseQuietly(id); // saving filled the list anew
    open(m_list->chosenId());
}

void ProfileEditor::open(const QString &id)
{
    m_wanted = id;
    if (id.isEmpty()) {
        m_opened = {};
        showState();
        return;
    }
    m_formPage->setEnabled(false); // until the keyring has answered
    if (const auto profile = m_store.byId(id))
        fill(*profile);
    m_store.open(id, this, [this, id](const profiles::ProfileStore::Opened &opened) {
        if (m_wanted != id)
            return;
        m_wanted.clear();
        fill(opened.profile);
        m_formPage->setEnabled(true);
        showState();
        if (std::exchange(m_renameWanted, false))
            typeName();
    });
    showState();
}

void ProfileEditor::fill(const profiles::ConnectionProfile &profile)
{
    m_filling = true;
    m_form->setProfile(profile);
    m_filling = false;
    onSystem();
    m_opened = m_form->profile();
}

void ProfileEditor::onSystem() { m_form->setSystem(m_target->likelySystem(), m_target->likelyVariant()); }

void ProfileEditor::onFormChanged()
{
    if (!m_filling)
        showState();
}

bool ProfileEditor::isModified() const { return !m_opened.id.isEmpty() && m_wanted.isEmpty() && !m_form->profile().sameAs(m_opened); }

bool ProfileEditor::save()
{
    if (!isModified())
        return !m_opened.id.isEmpty();
    const profiles::ConnectionProfile before = m_opened;
    m_opened = m_form->profile();
    const Result<QString> id = m_store.save(m_opened);
    if (!id) {
        m_opened = before;
        say(id.failure().sentence(), true);
        showState();
        return false;
    }
    say(tr("“%1” is saved.").arg(m_opened.name));
    showState();
    return true;
}

void ProfileEditor::revert()
{
    m_filling = true;
    m_form->setProfile(m_opened);
    m_filling = false;
    onSystem();
    showState();
}

void ProfileEditor::add(profiles::ConnectionProfile profile)
{
    if (isModified() && !save())
        return;
    profile.id.clear();
    profile.secrets.clear();
    profile.stored = {};
    const Result<QString> id = m_store.save(profile);
    if (!id) {
        say(id.failure().sentence(), true);
        return;
    }
    say({});
    edit(*id, true);
}

void ProfileEditor::duplicate()
{
    if (m_opened.id.isEmpty())
        return;
    profiles::ConnectionProfile copy = m_form->profile();
    copy.name = tr("%1 (copy)", "connection profile").arg(copy.name);
    add(copy);
}

void ProfileEditor::remove()
{
    if (m_opened.id.isEmpty() || !m_wanted.isEmpty())
        return;
    const profiles::ConnectionProfile removed = m_form->profile();
    const int row = m_list->chosenRow();
    if (const Result<Done> done = m_store.remove(removed.id); !done) {
        say(done.failure().sentence(), true);
        return;
    }
    m_removed = removed;
    m_list->chooseRow(row);
    say(tr("“%1” was deleted.").arg(removed.name), false, true);
    m_undo->setFocus(Qt::OtherFocusReason);
}

void ProfileEditor::undoRemove()
{
    profiles::ConnectionProfile back = std::exchange(m_removed, {});
    if (isModified() && !save())
        return;
    const Result<QString> id = m_store.save(back);
    if (!id) {
        m_removed = back;
        say(id.failure().sentence(), true, true);
        return;
    }
    say(tr("“%1” is back.").arg(back.name));
    edit(*id);
}

void ProfileEditor::say(const QString &words, bool failed, bool undo)
{
    m_asking = false;
    setTone(m_words, failed ? Tone::Failure : Tone::Muted);
    m_words->setText(words);
    m_undo->setVisible(undo);
}

void ProfileEditor::showState()
{
    const bool any = !m_opened.id.isEmpty() || !m_wanted.isEmpty();
    const bool modified = isModified();
    m_formPage->setVisible(any);
    m_empty->setVisible(!any);
    m_form->setKeyringProblem(any ? m_store.keyring().problem() : QString());
    const bool there = any && m_wanted.isEmpty();
    m_list->setChosenIsReady(there);
    m_revert->setEnabled(modified);
    m_save->setEnabled(modified);
    m_connect->setEnabled(there);
    if (!m_wanted.isEmpty() && m_words->text().isEmpty()) {
        m_asking = true;
        m_words->setText(tr("Asking the keyring…"));
    } else if (m_wanted.isEmpty() && std::exchange(m_asking, false)) {
        m_words->clear();
    }
}

void ProfileEditor::reject() { close(); }

void ProfileEditor::closeEvent(QCloseEvent *event)
{
    if (isModified() && !save()) {
        event->ignore();
        return;
    }
    say({});
    m_removed = {};
    event->accept();
}

} // namespace telltale::ui
