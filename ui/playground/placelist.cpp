// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/placelist.h"

#include "app/playground/endings.h"
#include "app/playground/playground.h"
#include "app/protocol/registry.h"
#include "catalog/catalog.h"

#include <QHBoxLayout>
#include <QHash>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

/// What an ending shows, in a few words; empty for one that came later than these.
QString endingWords(const QString &name)
{
    static const QHash<QString, const char *> words {
        {u"tcp-drop"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "The line is dropped without a close frame")},
        {u"empty-close"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A close frame without a code")},
        {u"close-1005"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A close frame with 1005, which nobody may send")},
        {u"close-999"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A close frame with 999, which is no close code")},
        {u"close-3500"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A close frame with a code of a framework, and a reason")},
        {u"close-4999"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A close frame with a private code and no reason")},
        {u"close-bad-utf8"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A close reason that is no UTF-8")},
        {u"close-one-byte"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A close frame of one byte: half a code")},
        {u"reserved-opcode-3"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A frame with an opcode that is not defined")},
        {u"masked-server-frame"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A masked frame, which servers must not send")},
        {u"rsv1"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A frame marked as compressed, which was never agreed on")},
        {u"close-200-byte-reason"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A close frame that is too long for a control frame")},
        {u"http-401"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "No upgrade at all: 401 with headers and a body")},
        {u"reset"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "The line is reset")},
        {u"eof-inside-frame"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "The line ends in the middle of a frame")},
        {u"non-minimal-length"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "A frame whose length takes more bytes than it needs")},
        {u"bytes-after-close"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "Bytes that come after the close frame")},
        {u"text-before-upgrade"_s, QT_TRANSLATE_NOOP("telltale::ui::PlaceList", "Another protocol answers instead of HTTP")},
    };
    const char *found = words.value(name);
    return found ? PlaceList::tr(found) : QString();
}

ListPart muted(const QString &text) { return {text, {Glyph::None, Tone::Muted}}; }

Place plain(const QString &path) { return {u"websocket"_s, u"plain"_s, path, {}}; }

} // namespace

QList<Place> systemPlaces()
{
    QList<Place> places;
    QStringList known;
    for (const protocol::System *system : protocol::systems()) {
        for (const protocol::Variant &variant : system->variants()) {
            if (variant.playgroundPath.isEmpty())
                continue;
            Place place {system->name(), variant.name, variant.playgroundPath, {}};
            place.words.headline = system->variants().size() > 1 ? PlaceList::tr("%1, %2", "system, variant").arg(system->label(), variant.label) : system->label();
            place.words.beneath.append(muted(variant.playgroundPath));
            known.append(variant.playgroundPath);
            places.append(place);
        }
        // Paths that differ only in how a client behaves: `/centrifugo/uni_websocket`.
        for (const QString &path : playground::Playground::paths()) {
            if (known.contains(path) || path.section(u'/', 1, 1) != system->name() || system->variants().isEmpty())
                continue;
            Place place {system->name(), system->variants().first().name, path, {}};
            place.words.headline = PlaceList::tr("%1, %2", "system, variant").arg(system->label(), path.section(u'/', -1));
            place.words.beneath.append(muted(path));
            known.append(path);
            places.append(place);
        }
    }
    return places;
}

QList<Place> endingPlaces()
{
    QList<Place> places;
    for (const playground::Ending &ending : playground::endings()) {
        Place place = plain(u"/ending/"_s + ending.name);
        place.words.code = ending.name;
        place.words.beneath.append(muted(endingWords(ending.name)));
        places.append(place);
    }
    for (const auto &entry : catalog::Catalog::bundled().entries()) {
        if (entry->system != "http"_L1 || entry->code.isEmpty())
            continue;
        Place place = plain(u"/refuse/"_s + entry->code);
        place.words.sign = kindSign(Kind::Refused);
        place.words.code = entry->code;
        place.words.headline = entry->name;
        place.words.beneath.append(muted(entry->meaning));
        places.append(place);
    }
    return places;
}

PlaceList::PlaceList(const QString &name, const QString &title, QList<Place> places, QWidget *parent)
    : QWidget(parent)
    , m_places(std::move(places))
    , m_list(new QListWidget)
    , m_connect(new QPushButton(tr("Connect")))
{
    m_list->setObjectName(name + u"List"_s);
    m_list->setAccessibleName(title);
    m_list->setItemDelegate(new ListDelegate([this](const QModelIndex &index) { return m_places.value(index.row()).words; }, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    for (const Place &place : m_places) {
        QStringList words {place.words.code, place.words.headline};
        for (const ListPart &part : place.words.beneath)
            words.append(part.text);
        words.removeAll(QString());
        m_list->addItem(words.join(u", "_s)); // for assistive tools and the keyboard: what is painted comes from the delegate
    }
    m_list->setCurrentRow(0);
    m_connect->setObjectName(name + u"Connect"_s);
    m_connect->setToolTip(tr("Connect to what is chosen; the playground is started if it does not run (Enter)"));
    m_connect->setAccessibleDescription(m_connect->toolTip());

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 6, 10, 6);
    buttons->addWidget(m_connect);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_connect, &QPushButton::clicked, this, &PlaceList::ask);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &PlaceList::ask);
}

void PlaceList::ask()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const Place &place = m_places[row];
    emit connectRequested(place.system, place.variant, place.path);
}

bool PlaceList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            ask();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace telltale::ui
