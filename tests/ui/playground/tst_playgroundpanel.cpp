// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/endings.h"
#include "app/playground/playground.h"
#include "app/playground/recipe.h"
#include "app/protocol/registry.h"
#include "tests/support/named.h"
#include "ui/playground/playgroundpanel.h"
#include "ui/playground/provokelist.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;

/// The panel as a person uses it, by its controls' names.
class tst_PlaygroundPanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ui::PlaygroundPanel> m_panel;

    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_panel, name); }
    void openTab(int index)
    {
        auto *bar = find<QTabBar>("playgroundTabBar");
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
        QCOMPARE(find<QTabWidget>("playgroundTabs")->currentIndex(), index);
    }
    QStringList texts(const QAbstractItemModel *model, int role = Qt::DisplayRole) const
    {
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data(role).toString());
        return texts;
    }

private slots:
    void init()
    {
        m_panel = std::make_unique<ui::PlaygroundPanel>();
        m_panel->setCatalog(catalog::Catalog::bundled());
        m_panel->resize(360, 700);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void startsAndStops()
    {
        QSignalSpy start(m_panel.get(), &ui::PlaygroundPanel::startRequested);
        QSignalSpy stop(m_panel.get(), &ui::PlaygroundPanel::stopRequested);
        auto *toggle = find<QPushButton>("playgroundToggle");
        auto *copy = find<QPushButton>("playgroundCopy");
        QVERIFY(!copy->isEnabled());
        QTest::mouseClick(toggle, Qt::LeftButton);
        QCOMPARE(start.size(), 1);
        QVERIFY(!toggle->isEnabled()); // on its way
        m_panel->setFailure({u"port 7000 is in use"_s, u"127.0.0.1:7000"_s, u"choose another port"_s});
        QVERIFY(find<QLabel>("playgroundFailure")->isVisible());
        QVERIFY(find<QLabel>("playgroundFailure")->text().contains(u"port 7000 is in use"_s));
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(!find<QLabel>("playgroundFailure")->isVisible());
        m_panel->setBase(QUrl(u"ws://127.0.0.1:4242"_s));
        QVERIFY(find<QLabel>("playgroundState")->text().contains(u"ws://127.0.0.1:4242"_s));
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"ws://127.0.0.1:4242"_s);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QCOMPARE(stop.size(), 1);
        m_panel->setBase({});
        QCOMPARE(find<QLabel>("playgroundState")->text(), u"Not running"_s);
        QCOMPARE(start.size(), 2);
    }

    void connectsToEachSystem()
    {
        QSignalSpy wanted(m_panel.get(), &ui::PlaygroundPanel::connectRequested);
        openTab(1);
        auto *list = find<QListWidget>("playgroundSystemsList");
        const QStringList paths = playground::Playground::paths();
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QTest::mouseClick(find<QPushButton>("playgroundSystemsConnect"), Qt::LeftButton);
        }
        QStringList asked;
        for (const QList<QVariant> &one : wanted) {
            asked.append(one[2].toString());
            const protocol::System *system = protocol::systemByName(one[0].toString());
            QVERIFY(system);
            const auto variants = system->variants();
            QVERIFY(std::any_of(variants.cbegin(), variants.cend(), [&](const protocol::Variant &variant) { return variant.name == one[1].toString(); }));
        }
        for (const QString &path : paths) {
            if (!path.startsWith(u"/ending/"_s) && !path.startsWith(u"/refuse/"_s))
                QVERIFY2(asked.contains(path), qPrintable(path));
        }
        QTest::keyClick(list, Qt::Key_Return);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QCOMPARE(wanted.size(), list->count() + 2);
    }

    void connectsToEndingsAndRefusals()
    {
        QSignalSpy wanted(m_panel.get(), &ui::PlaygroundPanel::connectRequested);
        openTab(2);
        auto *list = find<QListWidget>("playgroundEndingsList");
        QStringList asked;
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QTest::keyClick(list, Qt::Key_Return);
            asked.append(wanted.last()[2].toString());
            QVERIFY(!list->item(row)->text().isEmpty());
        }
        for (const playground::Ending &ending : playground::endings()) {
            const auto place = asked.indexOf(u"/ending/"_s + ending.name);
            QVERIFY2(place >= 0, qPrintable(ending.name));
            QVERIFY2(list->item(int(place))->text().contains(u", "_s), qPrintable(ending.name + u" is not explained"_s));
        }
        QVERIFY(asked.contains(u"/refuse/401"_s));
        QVERIFY(asked.contains(u"/refuse/503"_s));
    }

    void listsWhatCanBeProvoked()
    {
        const auto *model = find<QListView>("provokeList")->model();
        int can = 0;
        for (const auto &entry : catalog::Catalog::bundled().entries()) {
            const auto name = ui::provokingName(*entry);
            QCOMPARE(name.has_value(), playground::recipe(*entry).has_value());
            if (name)
                QVERIFY2(!name->isEmpty(), qPrintable(entry->id));
            can += name ? 1 : 0;
        }
        QCOMPARE(model->rowCount(), can);
    }

    void namesWhatProvokes_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::newRow("error") << u"centrifugo/error/103"_s << u"error-103"_s;
        QTest::newRow("close") << u"centrifugo/disconnect/3500"_s << u"close-3500"_s;
        QTest::newRow("unsubscribe") << u"centrifugo/unsubscribe/2500"_s << u"unsubscribe-2500"_s;
        QTest::newRow("refusal") << u"http/refused/401"_s << u"/refuse/401"_s;
    }
    void namesWhatProvokes()
    {
        QFETCH(QString, id);
        QFETCH(QString, name);
        QCOMPARE(ui::provokingName(*catalog::Catalog::bundled().byId(id)), name);
    }

    void provokes()
    {
        QSignalSpy wanted(m_panel.get(), &ui::PlaygroundPanel::showMeRequested);
        auto *search = find<QLineEdit>("provokeSearch");
        auto *list = find<QListView>("provokeList");
        QTest::keyClicks(search, u"centrifugo permission denied"_s);
        QVERIFY(list->model()->rowCount() > 0);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QVERIFY2(wanted.first().first().toString().startsWith(u"centrifugo/"_s), qPrintable(wanted.first().first().toString()));
        search->clear();
        QTest::keyClicks(search, u"unsubscribe-2500"_s);
        QTest::mouseClick(find<QPushButton>("provokeSend"), Qt::LeftButton);
        QCOMPARE(wanted.value(1).value(0).toString(), u"centrifugo/unsubscribe/2500"_s);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Return);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(wanted.size(), 4);
        QTest::keyClick(list, Qt::Key_Up);
        QVERIFY(search->hasFocus());

        m_panel->setBusy(true);
        QVERIFY(!find<QPushButton>("provokeSend")->isEnabled());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(wanted.size(), 4);
        m_panel->setBusy(false);

        QTest::keyClick(search, Qt::Key_Escape);
        QTest::keyClicks(search, u"xyzzy"_s);
        QVERIFY(find<QLabel>("provokeEmpty")->isVisible());
        QVERIFY(!find<QPushButton>("provokeSend")->isEnabled());
    }

    void everyControlHasANameAndAWord()
    {
        for (int tab = 0; tab < 3; ++tab) {
            openTab(tab);
            const auto widgets = m_panel->findChildren<QWidget *>();
            for (QWidget *widget : widgets) {
                if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->objectName() == "playgroundTabs"_L1)
                    continue;
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    void looks_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("tab");
        QTest::newRow("provoke") << false << QSize(320, 640) << 0;
        QTest::newRow("provoke-dark") << true << QSize(380, 640) << 0;
        QTest::newRow("systems") << false << QSize(320, 640) << 1;
        QTest::newRow("endings-dark") << true << QSize(320, 640) << 2;
        QTest::newRow("endings-wide") << false << QSize(1000, 400) << 2;
    }
    /// None of its buttons is cut off.
    void looks()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(int, tab);
        ui::applyTheme(*qApp, dark ? ui::Scheme::Dark : ui::Scheme::Light);
        m_panel->resize(size);
        if (dark)
            m_panel->setBase(QUrl(u"ws://127.0.0.1:40123"_s));
        openTab(tab);
        QCoreApplication::processEvents();
        const auto buttons = m_panel->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (button->isVisible())
                QVERIFY2(m_panel->rect().contains(QRect(button->mapTo(m_panel.get(), QPoint()), button->size())), qPrintable(button->objectName()));
        }
        const QString folder = qEnvironmentVariable("TELLTALE_SHOTS"); // where a person wants to look at them
        if (!folder.isEmpty())
            QVERIFY(m_panel->grab().save(folder + u"/playground-"_s + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
    }
};

QTEST_MAIN(tst_PlaygroundPanel)
#include "tst_playgroundpanel.moc"
