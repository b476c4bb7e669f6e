// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/provokelist.h"

#include "app/playground/provocation.h"
#include "app/playground/recipe.h"
#include "ui/catalogue/cataloguelist.h"
#include "ui/catalogue/facetbutton.h"
#include "ui/models/cataloguewords.h"
#include "ui/widgets/listdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using telltale::models::CatalogueModel;

namespace telltale::ui {

namespace {

ListEntry describe(const CatalogueModel &model, const QModelIndex &index)
{
    const catalog::Entry *entry = model.entry(index);
    return entry ? entryLine(model, *entry, index.data(CatalogueModel::WordsRole).toString()) : ListEntry();
}

} // namespace

std::optional<QString> provokingName(const catalog::Entry &entry)
{
    const auto recipe = playground::recipe(entry);
    if (!recipe)
        return std::nullopt;
    const auto among = [](const QMap<QString, QString> &values) -> QString {
        for (const QString &value : values) {
            if (playground::provocation(value))
                return value;
        }
        return {};
    };
    if (const QString name = among(recipe->opening); !name.isEmpty())
        return name;
    for (const playground::ShowStep &step : recipe->steps) {
        if (const QString name = among(step.values); !name.isEmpty())
            return name;
    }
    if (recipe->path.startsWith("/refuse/"_L1) || recipe->path.startsWith("/ending/"_L1) || recipe->steps.isEmpty())
        return recipe->path;
    return recipe->steps.last().operation;
}

ProvokeList::ProvokeList(QWidget *parent)
    : QWidget(parent)
    , m_model(new CatalogueModel(this))
    , m_search(new QLineEdit)
    , m_system(new FacetButton(tr("System"), models::catalogueSystemWords))
    , m_pages(new QStackedWidget)
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_send(new QPushButton(tr("Send")))
{
    m_model->setWords(provokingName);
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setText(text);
        m_list->setCurrentIndex(m_model->index(0));
        update();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &ProvokeList::ask);
    connect(m_system, &FacetButton::chosen, this, [this](const QSet<QString> &keys) {
        m_model->setChosen(CatalogueModel::Facet::System, keys);
        m_list->setCurrentIndex(m_model->index(0));
        update();
    });
    connect(m_model, &CatalogueModel::facetsChanged, this, [this] { m_system->setValues(m_model->values(CatalogueModel::Facet::System)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProvokeList::update);
    connect(m_list, &QListView::doubleClicked, this, &ProvokeList::ask);
    connect(m_send, &QPushButton::clicked, this, &ProvokeList::ask);
    update();
}

void ProvokeList::layOut()
{
    m_search->setObjectName(u"provokeSearch"_s);
    m_search->setAccessibleName(tr("Search what can be provoked"));
    m_search->setPlaceholderText(tr("Search: error-103, close …"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_system->setObjectName(u"provokeSystem"_s);
    m_list->setObjectName(u"provokeList"_s);
    m_list->setAccessibleName(tr("What can be provoked"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ListDelegate([this](const QModelIndex &index) { return describe(*m_model, index); }, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_empty->setObjectName(u"provokeEmpty"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(20);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    m_send->setObjectName(u"provokeSend"_s);
    m_send->setToolTip(tr("Connect to the playground, send what provokes this, and select its row (Enter)"));
    m_send->setAccessibleDescription(m_send->toolTip());

    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 8, 10, 6);
    head->setSpacing(6);
    head->addWidget(m_search, 1);
    head->addWidget(m_system);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 6, 10, 6);
    buttons->addWidget(m_send);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
}

void ProvokeList::setCatalog(const catalog::Catalog &catalog)
{
    m_model->setCatalog(catalog);
    m_list->setCurrentIndex(m_model->index(0));
    update();
}

void ProvokeList::setBusy(bool busy)
{
    m_busy = busy;
    update();
}

void ProvokeList::update()
{
    const bool empty = m_model->rowCount() == 0;
    m_pages->setCurrentIndex(empty ? 1 : 0);
    m_empty->setText(m_model->found() > 0 ? tr("Nothing of this system fits. Choose another system, or all.")
                                          : tr("The playground cannot say “%1”.\nWhat it says is in the catalogue; some entries never reach the wire.").arg(m_search->text().left(80)));
    m_send->setEnabled(!m_busy && m_model->entry(m_list->currentIndex()));
    m_send->setText(m_busy ? tr("Sending …") : tr("Send"));
}

void ProvokeList::ask()
{
    const catalog::Entry *entry = m_model->entry(m_list->currentIndex());
    if (entry && !m_busy)
        emit showMeRequested(entry->id);
}

bool ProvokeList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search && key == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        ask();
        return true;
    }
    if (watched == m_list && (key == Qt::Key_Escape || (key == Qt::Key_Up && m_list->currentIndex().row() <= 0))) {
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
