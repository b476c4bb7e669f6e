// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/savedfiltersbutton.h"

#include "app/settings/savedfilters.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int MostNameCharacters = 60;
constexpr qsizetype MostShownCharacters = 80;

/// An ampersand in a menu's text would be taken for a shortcut.
QString menuText(QString text) { return text.left(MostShownCharacters).replace(u'&', u"&&"_s); }

} // namespace

SavedFiltersButton::SavedFiltersButton(QWidget *parent)
    : MenuButton(parent)
    , m_menu(new QMenu(this))
    , m_namer(new QWidget(parent))
    , m_name(new QLineEdit)
{
    setObjectName(u"savedFilters"_s);
    setText(tr("Saved"));
    setToolTip(tr("Filters kept under a name (Ctrl+Shift+K)"));
    setAccessibleName(tr("Saved filters"));
    setShortcut(QKeySequence(u"Ctrl+Shift+K"_s));
    m_menu->setObjectName(u"savedFiltersMenu"_s);
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFiltersButton::fillMenu);

    auto *layout = new QHBoxLayout(m_namer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *label = new QLabel(tr("Save this filter as"));
    label->setBuddy(m_name);
    m_name->setObjectName(u"savedFilterName"_s);
    m_name->setAccessibleName(tr("Name of the filter"));
    m_name->setMaxLength(MostNameCharacters);
    m_name->setPlaceholderText(tr("a name"));
    auto *keep = new QToolButton;
    keep->setObjectName(u"savedFilterSave"_s);
    keep->setText(tr("Save"));
    auto *cancel = new QToolButton;
    cancel->setObjectName(u"savedFilterCancel"_s);
    cancel->setText(tr("Cancel"));
    for (QWidget *widget : std::initializer_list<QWidget *> {label, m_name, keep, cancel})
        layout->addWidget(widget);
    layout->addStretch(1);
    m_namer->hide();
    const auto leave = [this] {
        m_namer->hide();
        emit named();
    };
    connect(m_name, &QLineEdit::returnPressed, this, &SavedFiltersButton::save);
    connect(keep, &QToolButton::clicked, this, &SavedFiltersButton::save);
    connect(cancel, &QToolButton::clicked, this, leave);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), m_namer, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, leave);
}

void SavedFiltersButton::setCandidate(const QString &text) { m_candidate = text.trimmed(); }

void SavedFiltersButton::fillMenu()
{
    settings::Settings stored;
    const QList<settings::SavedFilter> filters = settings::SavedFilters(stored).all();
    m_menu->clear();
    for (const settings::SavedFilter &filter : filters) {
        QAction *action = m_menu->addAction(menuText(filter.name), this, [this, text = filter.text] { emit chosen(text); });
        action->setObjectName(u"saved-"_s + filter.name);
        action->setToolTip(filter.text);
    }
    if (filters.isEmpty())
        m_menu->addAction(tr("No filter is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *keep = m_menu->addAction(tr("&Save this filter…"), this, &SavedFiltersButton::askForName);
    keep->setObjectName(u"action-save-filter"_s);
    keep->setEnabled(!m_candidate.isEmpty());
    QMenu *letGo = m_menu->addMenu(tr("&Delete"));
    letGo->setEnabled(!filters.isEmpty());
    for (const settings::SavedFilter &filter : filters) {
        QAction *action = letGo->addAction(menuText(filter.name), this, [this, name = filter.name] { remove(name); });
        action->setObjectName(u"delete-"_s + filter.name);
    }
}

void SavedFiltersButton::askForName()
{
    if (m_candidate.isEmpty())
        return;
    settings::Settings stored;
    m_name->clear();
    for (const settings::SavedFilter &filter : settings::SavedFilters(stored).all()) {
        if (filter.text == m_candidate)
            m_name->setText(filter.name);
    }
    m_namer->show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void SavedFiltersButton::save()
{
    settings::Settings stored;
    if (!settings::SavedFilters(stored).save(m_name->text(), m_candidate))
        return;
    if (const auto saved = stored.save(); !saved)
        emit failed(saved.failure());
    m_namer->hide();
    emit named();
}

void SavedFiltersButton::remove(const QString &name)
{
    settings::Settings stored;
    settings::SavedFilters(stored).remove(name);
    if (const auto saved = stored.save(); !saved)
        emit failed(saved.failure());
}

} // namespace telltale::ui
