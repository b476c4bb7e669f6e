// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profilelist.h"

#include "ui/profiles/connectionsetup.h"
#include "ui/widgets/listdelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

enum Role { Id = Qt::UserRole, Name, Detail };

} // namespace

ProfileList::ProfileList(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
{
    m_search->setObjectName(u"profileSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search profiles"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"profileList"_s);
    m_list->setAccessibleName(tr("Connection profiles"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new ListDelegate(
        [](const QModelIndex &index) {
            ListEntry entry;
            entry.headline = index.data(Name).toString();
            entry.beneath = {{index.data(Detail).toString(), {}}};
            return entry;
        },
        m_list));
    m_list->installEventFilter(this);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(8, 8, 8, 8);
    search->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(search);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeButtons());
    connect(m_search, &QLineEdit::textChanged, this, &ProfileList::filter);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] { emit chosen(chosenId()); });
}

QWidget *ProfileList::makeButtons()
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->setSpacing(2);
    const auto button = [&](const char *name, const QString &text, const QString &help, auto requested) {
        auto *made = new QToolButton;
        made->setObjectName(QLatin1String(name));
        made->setText(text);
        made->setToolTip(help);
        made->setAutoRaise(true);
        layout->addWidget(made);
        connect(made, &QToolButton::clicked, this, requested);
        return made;
    };
    button("addProfile", tr("Add"), tr("Make a new profile"), &ProfileList::addRequested);
    m_duplicate = button("duplicateProfile", tr("Duplicate"), tr("Make another one like this"), &ProfileList::duplicateRequested);
    m_delete = button("deleteProfile", tr("Delete"), tr("Delete this profile, with its secrets in the keyring"), &ProfileList::deleteRequested);
    layout->addStretch(1);
    return page;
}

void ProfileList::setProfiles(const QList<profiles::ConnectionProfile> &profiles, const QString &chosen)
{
    const QSignalBlocker quiet(this);
    m_list->clear();
    for (const profiles::ConnectionProfile &profile : profiles) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Id, profile.id);
        item->setData(Name, profile.name);
        item->setData(Detail, profileDetail(profile));
        item->setData(Qt::AccessibleTextRole, tr("%1 – %2", "profile, where it leads").arg(profile.name, profileDetail(profile)));
        if (profile.id == chosen)
            m_list->setCurrentItem(item);
    }
    filter();
}

QString ProfileList::chosenId() const { return m_list->currentItem() ? m_list->currentItem()->data(Id).toString() : QString(); }

int ProfileList::chosenRow() const { return m_list->currentRow(); }

void ProfileList::choose(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Id).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void ProfileList::chooseRow(int row)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
}

void ProfileList::setChosenIsReady(bool ready)
{
    m_duplicate->setEnabled(ready);
    m_delete->setEnabled(ready);
}

void ProfileList::focusSearch() { m_search->setFocus(Qt::ShortcutFocusReason); }

void ProfileList::clearSearch() { m_search->clear(); }

void ProfileList::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

void ProfileList::filter()
{
    const QString wanted = m_search->text().trimmed();
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString text = item->data(Name).toString() + u' ' + item->data(Detail).toString();
        item->setHidden(!text.contains(wanted, Qt::CaseInsensitive));
    }
}

bool ProfileList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_F2) {
            if (key == Qt::Key_F2)
                emit renameRequested();
            else
                emit deleteRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
