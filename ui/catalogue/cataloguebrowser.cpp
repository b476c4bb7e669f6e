// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguebrowser.h"

#include "ui/catalogue/cataloguelist.h"
#include "ui/catalogue/entrypage.h"
#include "ui/catalogue/facetbutton.h"
#include "ui/models/cataloguewords.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using telltale::models::CatalogueModel;

namespace telltale::ui {

namespace {

constexpr int WideCharacters = 110; ///< from here on there is room for list and page side by side

const QList<int> Shares {200, 300}; ///< of list and page

/// As the rows' kinds are called everywhere.
QString kindWords(const QString &key) { return key; }

QString retryKeyWords(const QString &key)
{
    const auto retryClass = retryFromName(key);
    return retryClass ? retryWords(*retryClass) : key;
}

} // namespace

CatalogueBrowser::CatalogueBrowser(QWidget *parent)
    : QWidget(parent)
    , m_model(new CatalogueModel(this))
    , m_search(new QLineEdit)
    , m_clear(new QToolButton)
    , m_counts(new QLabel)
    , m_order(new MenuButton)
    , m_pages(new QStackedWidget)
    , m_list(new CatalogueList(*m_model))
    , m_empty(new QLabel)
    , m_everywhere(new QPushButton)
    , m_split(new QSplitter(Qt::Vertical))
    , m_page(new EntryPage)
{
    setObjectName(u"catalogueBrowser"_s);
    const auto facet = [this](Facet which, const char *objectName, const QString &title, QString (*words)(const QString &)) {
        auto *button = new FacetButton(title, words);
        button->setObjectName(QString::fromLatin1(objectName));
        connect(button, &FacetButton::chosen, this, [this, which](const QSet<QString> &keys) {
            m_systemChosen = m_systemChosen || which == Facet::System;
            choose(which, keys);
        });
        m_facets[size_t(which)] = button;
    };
    facet(Facet::System, "catalogueSystem", tr("System"), models::catalogueSystemWords);
    facet(Facet::Kind, "catalogueKind", tr("Kind"), kindWords);
    facet(Facet::Retry, "catalogueRetry", tr("Retry"), retryKeyWords);
    layOut();
    wire();
    setOrder(Order::System);
    updateFacets();
}

CatalogueBrowser::~CatalogueBrowser() = default;

void CatalogueBrowser::layOut()
{
    m_search->setObjectName(u"catalogueSearch"_s);
    m_search->setAccessibleName(tr("Search the catalogue"));
    m_search->setPlaceholderText(tr("Search: code, name, wire text, meaning …"));
    m_search->setToolTip(tr("All words must occur: in code, name, wire text, meaning, cause or remedy.\nA message can be pasted as it was on the wire."));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_clear->setObjectName(u"catalogueClear"_s);
    m_clear->setText(u"×"_s);
    m_clear->setAccessibleName(tr("Clear"));
    m_clear->setToolTip(tr("Clear the search and what was chosen"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_counts->setObjectName(u"catalogueCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_order->setObjectName(u"catalogueOrder"_s);
    m_order->setAutoRaise(true);
    m_order->setAccessibleName(tr("Order of the list"));
    m_order->setToolTip(tr("Order of the list while nothing is searched, and of equally good finds"));
    m_list->setObjectName(u"catalogueList"_s);
    m_list->setAccessibleName(tr("Entries of the catalogue"));
    m_pages->addWidget(m_list);
    m_pages->addWidget(makeEmptyPage());

    auto *facetRow = new QHBoxLayout;
    facetRow->setSpacing(6);
    for (FacetButton *button : m_facets)
        facetRow->addWidget(button);
    facetRow->addStretch(1);
    auto *countRow = new QHBoxLayout;
    countRow->setSpacing(6);
    countRow->addWidget(m_counts);
    countRow->addWidget(m_clear);
    countRow->addStretch(1);
    countRow->addWidget(m_order);
    auto *head = new QWidget;
    auto *headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(10, 8, 10, 4);
    headColumn->setSpacing(6);
    headColumn->addWidget(m_search);
    headColumn->addLayout(facetRow);
    headColumn->addLayout(countRow);
    m_split->setObjectName(u"catalogueSplit"_s);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->addWidget(m_pages);
    m_split->addWidget(m_page);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    m_split->setSizes(Shares);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_split, 1);
    setTabOrder(m_search, m_facets[0]);
}

QWidget *CatalogueBrowser::makeEmptyPage()
{
    auto *page = new QWidget;
    page->setObjectName(u"catalogueEmptyPage"_s);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_empty->setObjectName(u"catalogueEmpty"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_everywhere->setObjectName(u"catalogueEverywhere"_s);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(m_empty);
    layout->addWidget(m_everywhere, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_everywhere, &QPushButton::clicked, this, [this] {
        if (m_model->found() == 0)
            m_search->clear();
        m_systemChosen = true; // somebody does not want it
        m_model->clearFacets();
        narrowed();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    return page;
}

void CatalogueBrowser::wire()
{
    auto *menu = new QMenu(m_order);
    auto *group = new QActionGroup(menu);
    const auto order = [&](Order which, const char *objectName, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(objectName));
        action->setCheckable(true);
        action->setData(int(which));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, which] { setOrder(which); });
    };
    order(Order::System, "catalogueBySystem", tr("By system"));
    order(Order::Code, "catalogueByCode", tr("By code"));
    order(Order::Seen, "catalogueBySeen", tr("Seen most often first"));
    m_order->setMenu(menu);

    connect(m_search, &QLineEdit::textChanged, this, &CatalogueBrowser::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_list->entry())
            m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_clear, &QToolButton::clicked, this, &CatalogueBrowser::clear);
    connect(m_model, &CatalogueModel::facetsChanged, this, &CatalogueBrowser::updateFacets);
    connect(m_list, &CatalogueList::entryChosen, this, &CatalogueBrowser::showChosen);
    connect(m_list, &CatalogueList::asked, this, &CatalogueBrowser::ask);
    connect(m_list, &CatalogueList::searchTyped, this, [this](const QString &text) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(text);
    });
    connect(m_list, &CatalogueList::escaped, this, &CatalogueBrowser::focusSearch);
    connect(m_page, &EntryPage::escaped, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_page, &EntryPage::showMeRequested, this, &CatalogueBrowser::showMeRequested);
    connect(m_page, &EntryPage::entryRequested, this, &CatalogueBrowser::showEntry);
    connect(m_page, &EntryPage::filterRequested, this, &CatalogueBrowser::filterRequested);
}

QString CatalogueBrowser::entry() const { return m_page->entry() ? m_page->entry()->id : QString(); }

void CatalogueBrowser::setCatalog(const catalog::Catalog &catalog)
{
    const QString before = entry();
    m_page->setEntry(nullptr, nullptr, 0); // its entry may be gone
    m_model->setCatalog(catalog);
    if (!m_list->choose(before))
        m_list->chooseFirst();
    showChosen();
}

void CatalogueBrowser::setSeen(const QHash<QString, qint64> &seen)
{
    m_seen = seen;
    m_model->setSeen(seen);
    narrowed();
    if (const catalog::Entry *shown = m_page->entry())
        m_page->setEntry(m_model->catalog(), shown, m_seen.value(shown->id));
}

void CatalogueBrowser::setSystem(const QString &system)
{
    if (m_systemChosen)
        return;
    const auto values = m_model->values(Facet::System);
    const bool known = std::any_of(values.cbegin(), values.cend(), [&](const CatalogueModel::Value &value) { return value.key == system; });
    choose(Facet::System, known ? QSet<QString> {system} : QSet<QString>());
}

void CatalogueBrowser::showEntry(const QString &id)
{
    if (!m_model->catalog() || !m_model->catalog()->byId(id)) {
        setProblem(tr("The catalogue has no entry “%1”.").arg(id));
        return;
    }
    if (!m_list->choose(id)) {
        m_model->clearFacets();
        if (!m_list->choose(id)) {
            m_search->clear();
            m_list->choose(id);
        }
        narrowed();
    }
    setProblem({});
}

void CatalogueBrowser::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CatalogueBrowser::setProblem(const QString &words)
{
    m_page->setProblem(words);
    m_page->setVisible(m_page->entry() || !words.isEmpty());
}

void CatalogueBrowser::setBusy(bool busy) { m_page->setBusy(busy); }

void CatalogueBrowser::search(const QString &text)
{
    m_model->setText(text);
    if (m_model->text().trimmed().isEmpty())
        return narrowed();
    m_list->chooseFirst(); // the best
    showChosen();
}

void CatalogueBrowser::choose(Facet facet, const QSet<QString> &keys)
{
    m_model->setChosen(facet, keys);
    narrowed();
}

void CatalogueBrowser::narrowed()
{
    if (!m_list->choose(entry()))
        m_list->chooseFirst();
    showChosen();
}

void CatalogueBrowser::showChosen()
{
    const catalog::Entry *entry = m_list->entry();
    if (entry != m_page->entry())
        m_page->setEntry(m_model->catalog(), entry, entry ? m_seen.value(entry->id) : 0);
    m_page->setVisible(entry);
}

void CatalogueBrowser::setOrder(Order order)
{
    m_model->setOrder(order);
    const auto actions = m_order->menu()->actions();
    for (QAction *action : actions) {
        if (action->data().toInt() == int(order)) {
            action->setChecked(true);
            m_order->setText(action->text());
            m_order->updateGeometry();
        }
    }
    narrowed();
}

void CatalogueBrowser::ask()
{
    if (m_page->canShow())
        m_page->askToShow();
    else
        m_page->focusText();
}

void CatalogueBrowser::clear()
{
    m_systemChosen = true;
    m_model->clearFacets();
    m_search->clear();
    narrowed();
    m_search->setFocus(Qt::OtherFocusReason);
}

void CatalogueBrowser::updateFacets()
{
    for (const Facet facet : CatalogueModel::facets)
        m_facets[size_t(facet)]->setValues(m_model->values(facet));
    m_clear->setEnabled(m_model->isNarrowed() || !m_search->text().isEmpty());
    const QLocale locale;
    m_counts->setText(m_model->rowCount() == m_model->total() ? tr("%n entries", nullptr, m_model->total())
                                                              : tr("%1 of %2 entries").arg(locale.toString(m_model->rowCount()), locale.toString(m_model->total())));
    updateEmptyState();
}

void CatalogueBrowser::updateEmptyState()
{
    const bool empty = m_model->rowCount() == 0;
    m_pages->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    if (m_model->found() > 0) {
        m_empty->setText(tr("Nothing in the catalogue fits with these facets."));
        m_everywhere->setText(tr("Show %n entries of all facets", nullptr, m_model->found()));
    } else {
        m_empty->setText(tr("Nothing in the catalogue fits “%1”.\nTry fewer words, or a code alone.").arg(m_search->text().left(80)));
        m_everywhere->setText(tr("Clear the search"));
    }
}

void CatalogueBrowser::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation orientation = width() > fontMetrics().averageCharWidth() * WideCharacters ? Qt::Horizontal : Qt::Vertical;
    if (m_split->orientation() == orientation)
        return;
    m_split->setOrientation(orientation);
    m_split->setSizes(Shares); // what was right for heights is not for widths
}

bool CatalogueBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            m_list->setFocus(Qt::OtherFocusReason);
            return true;
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                break;
            m_search->clear();
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
