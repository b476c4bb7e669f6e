// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screencheck.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QStackedLayout>
#include <QStyleOption>
#include <QTabBar>

#include <cmath>

using namespace Qt::StringLiterals;

namespace telltale::test {

namespace {

constexpr int Slack = 2; ///< pixels: rounding of metrics

QString nameOf(const QWidget &widget)
{
    QString name = widget.objectName();
    for (const QWidget *at = widget.parentWidget(); name.isEmpty() && at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty())
            name = u"in "_s + at->objectName();
    }
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + name;
}

/// Qt's own pieces inside of a control: laid out by it.
bool isInner(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.objectName().startsWith("qt_"_L1) || qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QLineEdit *>(parent)
        || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QMainWindow *>(parent)
        || qobject_cast<const QSplitter *>(parent) || qobject_cast<const QDockWidget *>(parent) || widget.inherits("QSplitterHandle")
        || widget.inherits("QSizeGrip") || widget.inherits("QTableCornerButton");
}

/// In a dock that stands behind another one's tab: Qt moves it out of the window.
bool isBehindATab(const QWidget &widget)
{
    for (const QWidget *at = &widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (qobject_cast<const QDockWidget *>(at) && !at->parentWidget()->rect().intersects(at->geometry()))
            return true;
    }
    return false;
}

bool scrolls(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return area && area->viewport() == &widget;
}

int widestLine(const QWidget &widget, const QString &text)
{
    int widest = 0;
    for (const QString &line : text.split(u'\n'))
        widest = std::max(widest, widget.fontMetrics().horizontalAdvance(line));
    return widest;
}

QString needs(const QWidget &widget, const QString &what, int needed, int has)
{
    return u"%1: %2 needs %3, has %4"_s.arg(nameOf(widget), what).arg(needed).arg(has);
}

void checkLabel(const QLabel &label, QStringList &found)
{
    const QString said = u"“%1”"_s.arg(label.text().left(40));
    if (label.text().isEmpty() || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return;
    if (label.wordWrap()) {
        const int height = label.heightForWidth(label.width());
        if (height > label.height() + Slack)
            found.append(needs(label, said + u" height"_s, height, label.height()));
        return;
    }
    if (label.textFormat() == Qt::RichText || Qt::mightBeRichText(label.text()))
        return;
    const int width = widestLine(label, label.text());
    if (width > label.contentsRect().width() + Slack)
        found.append(needs(label, said, width, label.contentsRect().width()));
    if (label.fontMetrics().height() > label.contentsRect().height() + Slack)
        found.append(needs(label, said + u" height"_s, label.fontMetrics().height(), label.contentsRect().height()));
}

void checkButton(const QAbstractButton &button, QStringList &found)
{
    QSize hint = button.sizeHint();
    const QString said = u"“%1”"_s.arg(button.text().left(40));
    if (button.text().isEmpty())
        return;
    if (button.sizePolicy().hasHeightForWidth()) // it wraps
        hint = {button.minimumSizeHint().width(), button.heightForWidth(button.width())};
    const bool cutWithTip = button.inherits("telltale::ui::Link") && button.toolTip().contains(button.accessibleName());
    if (hint.width() > button.width() + Slack && !cutWithTip)
        found.append(needs(button, said, hint.width(), button.width()));
    if (hint.height() > button.height() + Slack)
        found.append(needs(button, said + u" height"_s, hint.height(), button.height()));
}

void checkLine(const QLineEdit &line, QStringList &found)
{
    const int height = line.fontMetrics().height();
    if (height > line.height() + Slack)
        found.append(needs(line, u"height"_s, height, line.height()));
    if (line.placeholderText().isEmpty() || !line.text().isEmpty() || !line.toolTip().isEmpty())
        return;
    constexpr int SideMargin = 2;
    const int room = line.contentsRect().width() - line.textMargins().left() - line.textMargins().right() - 2 * SideMargin;
    const int width = line.fontMetrics().horizontalAdvance(line.placeholderText());
    if (width > room + Slack)
        found.append(needs(line, u"placeholder “%1”"_s.arg(line.placeholderText()), width, room));
}

void checkCombo(const QComboBox &box, QStringList &found)
{
    if (box.isEditable() || box.currentText().isEmpty() || !box.toolTip().isEmpty())
        return;
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = false;
    const int room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
    const int width = box.fontMetrics().horizontalAdvance(box.currentText());
    if (width > room + Slack)
        found.append(needs(box, u"“%1”"_s.arg(box.currentText()), width, room));
}

void checkTabs(const QTabBar &bar, QStringList &found)
{
    for (int tab = 0; tab < bar.count(); ++tab) {
        if (!bar.isTabVisible(tab))
            continue;
        QString text = bar.tabText(tab);
        text.replace("&&"_L1, "\x01"_L1).remove(u'&');
        const int width = bar.fontMetrics().horizontalAdvance(text) + (bar.tabIcon(tab).isNull() ? 0 : bar.iconSize().width());
        if (width > bar.tabRect(tab).width() + Slack)
            found.append(needs(bar, u"tab “%1”"_s.arg(text), width, bar.tabRect(tab).width()));
    }
    for (const QAbstractButton *button : bar.findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (button->isVisible() && (button->objectName() == "ScrollLeftButton"_L1 || button->objectName() == "ScrollRightButton"_L1))
            found.append(nameOf(bar) + u": not all tabs are in sight"_s);
    }
}

void checkHeader(const QHeaderView &header, QStringList &found)
{
    QStyleOptionHeader option;
    option.initFrom(&header);
    for (int section = 0; section < header.count() && header.model(); ++section) {
        const QString text = header.model()->headerData(section, header.orientation()).toString();
        option.rect = {0, 0, header.sectionSize(section), header.height()};
        const int room = header.style()->subElementRect(QStyle::SE_HeaderLabel, &option, &header).width();
        if (const int width = header.fontMetrics().horizontalAdvance(text); !header.isSectionHidden(section) && width > room)
            found.append(needs(header, u"column “%1”"_s.arg(text), width, room));
    }
}

void checkLayout(const QLayout &layout, const QWidget &owner, QStringList &found)
{
    if (qobject_cast<const QStackedLayout *>(&layout) || owner.inherits("QMainWindow"))
        return;
    QList<const QWidget *> seen;
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (const QLayout *inner = item->layout())
            checkLayout(*inner, owner, found);
        const QWidget *widget = item->widget();
        if (!widget || !widget->isVisible())
            continue;
        for (const QWidget *other : std::as_const(seen)) {
            const QRect shared = widget->geometry() & other->geometry();
            if (shared.width() > Slack && shared.height() > Slack)
                found.append(u"%1 lies over %2"_s.arg(nameOf(*widget), nameOf(*other)));
        }
        seen.append(widget);
    }
}

} // namespace

QStringList brokenIn(const QWidget &window)
{
    QStringList found;
    QList<const QWidget *> widgets {&window};
    widgets.append(QList<const QWidget *>(window.findChildren<const QWidget *>()));
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window || isBehindATab(*widget))
            continue;
        if (const auto *bar = qobject_cast<const QTabBar *>(widget))
            checkTabs(*bar, found);
        if (isInner(*widget))
            continue;
        if (widget->width() <= 0 || widget->height() <= 0) {
            found.append(nameOf(*widget) + u": has no room"_s);
            continue;
        }
        if (const QWidget *parent = widget->parentWidget(); parent && !scrolls(*parent) && widget != &window && !parent->rect().adjusted(-Slack, -Slack, Slack, Slack).contains(widget->geometry()))
            found.append(u"%1 reaches out of %2"_s.arg(nameOf(*widget), nameOf(*parent)));
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            checkLabel(*label, found);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            checkButton(*button, found);
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            checkLine(*line, found);
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            checkCombo(*box, found);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->orientation() == Qt::Horizontal)
            checkHeader(*header, found);
        if (const QLayout *layout = widget->layout())
            checkLayout(*layout, *widget, found);
    }
    found.removeDuplicates();
    return found;
}

int coloursOf(const QImage &picture, int most)
{
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height() && colours.size() < most; y += 3) {
        for (int x = 0; x < picture.width() && colours.size() < most; x += 3)
            colours.insert(picture.pixel(x, y));
    }
    return int(colours.size());
}

int lightnessOf(const QImage &picture)
{
    qint64 sum = 0;
    qint64 count = 0;
    for (int y = 0; y < picture.height(); y += 5) {
        for (int x = 0; x < picture.width(); x += 5, ++count)
            sum += qGray(picture.pixel(x, y));
    }
    return count ? int(sum / count) : 0;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace telltale::test
