// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/facetbutton.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>

using namespace Qt::StringLiterals;
using telltale::models::CatalogueModel;

namespace telltale::ui {

namespace {

/// Ticking one of its actions does not close it.
class TickMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!tick(actionAt(event->position().toPoint())))
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isTick = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (!isTick || !tick(activeAction()))
            QMenu::keyPressEvent(event);
    }

private:
    static bool tick(QAction *action)
    {
        if (!action || !action->isCheckable() || !action->isEnabled())
            return false;
        action->trigger();
        return true;
    }
};

} // namespace

FacetButton::FacetButton(QString title, std::function<QString(const QString &key)> words, QWidget *parent)
    : MenuButton(parent)
    , m_title(std::move(title))
    , m_words(std::move(words))
    , m_menu(new TickMenu(this))
    , m_all(new QAction(tr("All"), this))
{
    setCheckable(true);
    setMenu(m_menu);
    connect(m_all, &QAction::triggered, this, [this] { emit chosen({}); });
    showChoice();
}

void FacetButton::setValues(const QList<CatalogueModel::Value> &values)
{
    const auto sameKeys = [&] {
        return values.size() == m_values.size()
            && std::equal(values.cbegin(), values.cend(), m_values.cbegin(), [](const auto &a, const auto &b) { return a.key == b.key; });
    };
    const bool rebuilding = !sameKeys();
    m_values = values;
    if (rebuilding)
        rebuild();
    for (qsizetype i = 0; i < values.size(); ++i) {
        // What stands behind a tab is set in a column of its own, at the right.
        m_actions[i]->setText(m_words(values[i].key).replace(u'&', u"&&"_s) + u'\t' + QLocale().toString(values[i].count));
        m_actions[i]->setChecked(values[i].chosen);
        m_actions[i]->setEnabled(values[i].count > 0 || values[i].chosen);
    }
    showChoice();
}

void FacetButton::rebuild()
{
    m_menu->clear();
    qDeleteAll(m_actions);
    m_actions.clear();
    m_menu->addAction(m_all);
    m_menu->addSeparator();
    for (const CatalogueModel::Value &value : std::as_const(m_values)) {
        auto *action = new QAction(this);
        action->setObjectName(objectName() + u'-' + value.key);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &FacetButton::onTicked);
        m_menu->addAction(action);
        m_actions.append(action);
    }
}

void FacetButton::onTicked()
{
    QSet<QString> keys;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        if (m_actions[i]->isChecked())
            keys.insert(m_values[i].key);
    }
    emit chosen(keys);
}

void FacetButton::showChoice()
{
    QStringList words;
    for (const CatalogueModel::Value &value : std::as_const(m_values)) {
        if (value.chosen)
            words.append(m_words(value.key));
    }
    setChecked(!words.isEmpty());
    m_all->setEnabled(!words.isEmpty());
    if (words.isEmpty())
        setText(m_title);
    else if (words.size() == 1)
        setText(words.first());
    else
        setText(tr("%1: %2", "facet: number of values chosen").arg(m_title, QLocale().toString(words.size())));
    setAccessibleName(m_title);
    const QString all = words.isEmpty() ? tr("All are shown.") : tr("Only: %1").arg(words.join(u", "_s));
    setAccessibleDescription(all);
    setToolTip(m_title + u'\n' + all);
    updateGeometry();
}

} // namespace telltale::ui
