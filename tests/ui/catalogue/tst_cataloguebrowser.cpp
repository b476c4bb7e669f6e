// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/filter.h"
#include "app/playground/recipe.h"
#include "app/showme/example.h"
#include "tests/support/named.h"
#include "ui/catalogue/cataloguebrowser.h"
#include "ui/catalogue/cataloguelist.h"
#include "ui/models/cataloguewords.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;

/// The browser as a person uses it, by its controls' names.
class tst_CatalogueBrowser : public QObject {
    Q_OBJECT

private:
    const catalog::Catalog &m_catalog = catalog::Catalog::bundled();
    std::unique_ptr<ui::CatalogueBrowser> m_browser;

    template<typename T>
    T *find(const char *name) const { return test::named<T>(*m_browser, name); }
    QLineEdit *search() const { return find<QLineEdit>("catalogueSearch"); }
    ui::CatalogueList *list() const { return find<ui::CatalogueList>("catalogueList"); }
    QPushButton *showMe() const { return find<QPushButton>("entryShowMe"); }
    int rows() const { return list()->model()->rowCount(); }
    QString fact(const char *name) const
    {
        const auto *label = m_browser->findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }
    void type(const QString &text)
    {
        search()->clear();
        QTest::keyClicks(search(), text);
    }

    /// Texts of the page that have less room than they need.
    QStringList cutOff() const
    {
        QStringList texts;
        const auto labels = find<QWidget>("entrySheet")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            const int needed = label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->height() < needed)
                texts.append(u"%1: %2 of %3"_s.arg(label->text().left(40)).arg(label->height()).arg(needed));
        }
        return texts;
    }

private slots:
    void init()
    {
        m_browser = std::make_unique<ui::CatalogueBrowser>();
        m_browser->resize(380, 700);
        m_browser->setCatalog(m_catalog);
        m_browser->show();
        m_browser->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_browser.get()));
    }
    void cleanup() { m_browser.reset(); }

    void everyEntryHasAPage()
    {
        for (const auto &entry : m_catalog.entries()) {
            m_browser->showEntry(entry->id);
            QVERIFY2(m_browser->entry() == entry->id, qPrintable(entry->id));
            const QString code = models::codeText(*entry);
            QVERIFY2(fact("headlineCode") == code, qPrintable(entry->id));
            QVERIFY2(code == entry->name || fact("headline") == entry->name, qPrintable(entry->id));
            QVERIFY2(fact("meaning") == entry->meaning, qPrintable(entry->id));
            QVERIFY2(fact("cause") == entry->cause && fact("remedy") == entry->remedy, qPrintable(entry->id));
            QVERIFY2(fact("wire") == entry->wire && fact("source") == entry->source, qPrintable(entry->id));
            QVERIFY2(fact("retryWhy").contains(entry->retry.why), qPrintable(entry->id));
            const bool can = playground::recipe(*entry).has_value();
            QVERIFY2(showMe()->isEnabled() == can, qPrintable(entry->id));
            const auto example = showme::exampleOf(m_catalog, *entry);
            const bool hasFrame = example && example->frames.last().what != showme::ExampleFrame::What::Drop;
            QVERIFY2(!hasFrame || fact("example") == example->frames.last().text(), qPrintable(entry->id));
            if (!can) // it is said why
                QVERIFY2(!fact("entryNote").isEmpty() && (entry->reachNote.isEmpty() || fact("entryNote") == entry->reachNote), qPrintable(entry->id));
        }
    }

    void searchesAndShowsTheBest()
    {
        type(u"3501"_s);
        QCOMPARE(m_browser->entry(), u"centrifugo/disconnect/3501"_s);
        QCOMPARE(list()->currentIndex().row(), 0);
        QVERIFY(fact("catalogueCounts").contains(QLocale().toString(int(m_catalog.entries().size()))));
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(search()->text().isEmpty());
        QCOMPARE(rows(), int(m_catalog.entries().size()));
        QCOMPARE(m_browser->entry(), u"centrifugo/disconnect/3501"_s); // it stays
        QVERIFY(list()->currentIndex().row() > 0);
    }

    void goesByKeyboard()
    {
        QSignalSpy wanted(m_browser.get(), &ui::CatalogueBrowser::showMeRequested);
        search()->setFocus();
        type(u"permission"_s);
        const QString first = m_browser->entry();
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(list()->hasFocus());
        QCOMPARE(m_browser->entry(), first);
        QTest::keyClick(list(), Qt::Key_Down);
        QVERIFY(m_browser->entry() != first);
        QTest::keyClick(list(), Qt::Key_Up);
        QTest::keyClick(list(), Qt::Key_Up);
        QVERIFY(search()->hasFocus());

        type(u"centrifugo 103"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        QVERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), u"centrifugo/error/103"_s);

        m_browser->showEntry(u"centrifugo/sdk-error/1"_s); // cannot be shown: then one reads
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(find<QWidget>("entrySheet")->hasFocus());
        QTest::keyClick(find<QWidget>("entrySheet"), Qt::Key_Escape);
        QVERIFY(list()->hasFocus());

        QTest::keyClicks(list(), u"4"_s); // typing goes on in the search
        QVERIFY(search()->hasFocus());
        QTest::keyClicks(search(), u"777"_s);
        QCOMPARE(search()->text(), u"4777"_s);
        QVERIFY(m_browser->entry().contains(u'-'));
    }

    void facetsAreTicked()
    {
        auto *system = find<QToolButton>("catalogueSystem");
        auto *nats = m_browser->findChild<QAction *>(u"catalogueSystem-nats"_s);
        QVERIFY(nats);
        const int count = nats->text().section(u'\t', 1).toInt();
        QVERIFY(count > 100);
        QTimer::singleShot(0, this, [&] {
            QMenu *menu = system->menu();
            QVERIFY(menu->isVisible());
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(nats).center());
            QVERIFY(menu->isVisible()); // for the next one
            QTest::keyClick(menu, Qt::Key_Escape);
        });
        QTest::mouseClick(system, Qt::LeftButton);
        QVERIFY(nats->isChecked());
        QCOMPARE(rows(), count);
        QVERIFY(system->isChecked());
        QCOMPARE(system->text(), u"NATS"_s);
        QVERIFY(m_browser->entry().startsWith(u"nats/"_s));

        m_browser->findChild<QAction *>(u"catalogueKind-close"_s)->trigger();
        QVERIFY(rows() < count);
        auto *clear = find<QToolButton>("catalogueClear");
        QVERIFY(clear->isEnabled());
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(rows(), int(m_catalog.entries().size()));
        QVERIFY(!clear->isEnabled());
        QVERIFY(!system->isChecked());
    }

    void followsTheConnectionUntilTheUserChooses()
    {
        m_browser->setSystem(u"flow"_s);
        QVERIFY(m_browser->entry().startsWith(u"flow/"_s));
        m_browser->setSystem(u"acme"_s); // nothing is known of it: nothing is hidden
        QCOMPARE(rows(), int(m_catalog.entries().size()));
        m_browser->findChild<QAction *>(u"catalogueSystem-sharedb"_s)->trigger();
        m_browser->setSystem(u"flow"_s);
        QVERIFY(m_browser->entry().startsWith(u"sharedb/"_s));
    }

    void saysThatNothingFits()
    {
        m_browser->setSystem(u"flow"_s);
        type(u"centrifugo 3501"_s);
        QCOMPARE(rows(), 0);
        QVERIFY(find<QLabel>("catalogueEmpty")->isVisible());
        QVERIFY(m_browser->entry().isEmpty());
        QVERIFY(!showMe()->isEnabled());
        auto *out = find<QPushButton>("catalogueEverywhere");
        QTest::mouseClick(out, Qt::LeftButton); // the facet was it
        QCOMPARE(m_browser->entry(), u"centrifugo/disconnect/3501"_s);
        type(u"<b>xyzzy</b>"_s);
        QVERIFY(find<QLabel>("catalogueEmpty")->text().contains(u"<b>xyzzy</b>"_s));
        QCOMPARE(find<QLabel>("catalogueEmpty")->textFormat(), Qt::PlainText);
        QTest::mouseClick(out, Qt::LeftButton);
        QVERIFY(search()->text().isEmpty());
        QCOMPARE(rows(), int(m_catalog.entries().size()));
    }

    void showsAnEntryThatIsHidden()
    {
        m_browser->setSystem(u"flow"_s);
        type(u"timeout"_s);
        m_browser->showEntry(u"nats/status/503-No-Responders"_s);
        QCOMPARE(m_browser->entry(), u"nats/status/503-No-Responders"_s);
        QCOMPARE(list()->currentIndex().data(models::CatalogueModel::IdRole).toString(), u"nats/status/503-No-Responders"_s);
        m_browser->showEntry(u"nats/status/none"_s);
        QVERIFY(fact("entryNote").contains(u"nats/status/none"_s));
        QCOMPARE(m_browser->entry(), u"nats/status/503-No-Responders"_s);
    }

    void asksForWhatItShows()
    {
        QSignalSpy wanted(m_browser.get(), &ui::CatalogueBrowser::showMeRequested);
        QSignalSpy filter(m_browser.get(), &ui::CatalogueBrowser::filterRequested);
        m_browser->showEntry(u"nats/status/503-No-Responders"_s);
        QTest::mouseClick(showMe(), Qt::LeftButton);
        QCOMPARE(wanted.value(0).value(0).toString(), u"nats/status/503-No-Responders"_s);
        QTest::mouseClick(find<QPushButton>("entryFilter"), Qt::LeftButton);
        QCOMPARE(filter.value(0).value(0).toString(), u"entry=nats/status/503-No-Responders"_s);
        QVERIFY(bool(history::Filter::parse(filter.value(0).value(0).toString())));

        m_browser->setBusy(true);
        QVERIFY(!showMe()->isEnabled());
        m_browser->setBusy(false);
        m_browser->setProblem(u"The playground does not run."_s);
        QVERIFY(find<QLabel>("entryNote")->isVisible());
        QCOMPARE(fact("entryNote"), u"The playground does not run."_s);
        QTest::mouseClick(showMe(), Qt::LeftButton); // another try: the old words are gone
        QVERIFY(!find<QLabel>("entryNote")->isVisible());
        m_browser->setProblem(u"Again."_s);
        m_browser->showEntry(u"centrifugo/error/103"_s);
        QVERIFY(!find<QLabel>("entryNote")->isVisible());
    }

    void copies()
    {
        m_browser->showEntry(u"centrifugo/error/103"_s);
        QTest::mouseClick(find<QToolButton>("entryCopy"), Qt::LeftButton, {}, QPoint(5, 5));
        const QString copied = QApplication::clipboard()->text();
        const catalog::Entry *entry = m_catalog.byId(u"centrifugo/error/103"_s);
        QVERIFY2(copied.contains(entry->name) && copied.contains(entry->meaning) && copied.contains(entry->remedy), qPrintable(copied));
        m_browser->findChild<QAction *>(u"entryCopyId"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"centrifugo/error/103"_s);
        m_browser->findChild<QAction *>(u"entryCopyExample"_s)->trigger();
        QVERIFY2(QApplication::clipboard()->text().contains(u"\"code\":103"_s), qPrintable(QApplication::clipboard()->text()));
    }

    void leadsToRelatedEntries()
    {
        m_browser->showEntry(u"centrifugo/disconnect/3501"_s);
        QTRY_VERIFY(m_browser->findChild<QPushButton *>(u"entryRelated"_s));
        auto *link = find<QPushButton>("entryRelated");
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Space);
        QTRY_VERIFY(m_browser->entry() != u"centrifugo/disconnect/3501"_s);
        QCOMPARE(list()->entry()->id, m_browser->entry());
    }

    void tellsWhatWasSeen()
    {
        m_browser->showEntry(u"centrifugo/error/103"_s);
        m_browser->setSeen({{u"centrifugo/error/103"_s, 7}});
        QVERIFY2(fact("seen").contains(u'7'), qPrintable(fact("seen")));
        m_browser->findChild<QAction *>(u"catalogueBySeen"_s)->trigger();
        QCOMPARE(list()->currentIndex().row(), 0);
    }

    void anotherCatalogue()
    {
        auto other = catalog::Catalog::copyOfBundled();
        m_browser->showEntry(u"nats/status/503-No-Responders"_s);
        m_browser->setCatalog(other);
        QCOMPARE(m_browser->entry(), u"nats/status/503-No-Responders"_s);
        QCOMPARE(list()->entry(), other.byId(u"nats/status/503-No-Responders"_s));
        m_browser->setCatalog(m_catalog);
    }

    void liesSideBySideWhereItIsWide()
    {
        auto *split = find<QSplitter>("catalogueSplit");
        QCOMPARE(split->orientation(), Qt::Vertical);
        m_browser->resize(1400, 400);
        QTRY_COMPARE(split->orientation(), Qt::Horizontal);
        m_browser->resize(380, 700);
        QTRY_COMPARE(split->orientation(), Qt::Vertical);
    }

    void everyControlHasANameAndAWord()
    {
        const auto widgets = m_browser->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool isControl = widget->focusPolicy() & Qt::TabFocus;
            if (!isControl || !widget->isVisible() || qobject_cast<const QMenu *>(widget))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QAccessibleInterface *access = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void looks_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("text");
        QTest::newRow("narrow") << false << QSize(320, 720) << QString();
        QTest::newRow("narrow-dark") << true << QSize(380, 760) << u"permission"_s;
        QTest::newRow("wide") << false << QSize(1200, 460) << u"4777"_s;
        QTest::newRow("wide-dark") << true << QSize(1200, 460) << QString();
        QTest::newRow("tall") << false << QSize(640, 1500) << u"websocket/close/1006"_s;
        QTest::newRow("tall-dark") << true << QSize(1000, 1100) << u"centrifugo/error/103"_s;
        QTest::newRow("pattern") << false << QSize(900, 900) << u"nats/error/Permissions-Violation-for-Subscription"_s;
        QTest::newRow("not on the wire") << true << QSize(360, 900) << u"centrifugo/sdk-error/1"_s;
        QTest::newRow("empty") << false << QSize(320, 720) << u"xyzzy plugh"_s;
    }
    /// None of its controls is cut off.
    void looks()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(QString, text);
        ui::applyTheme(*qApp, dark ? ui::Scheme::Dark : ui::Scheme::Light);
        m_browser->setSeen({{u"centrifugo/error/0-399"_s, 3}, {u"centrifugo/error/103"_s, 1204}});
        m_browser->resize(size);
        type(text);
        if (rows() > 0)
            QTRY_VERIFY(m_browser->findChild<QLabel *>(u"entry"_s)->isVisible()); // the page is laid out in the next moment
        const QString folder = qEnvironmentVariable("TELLTALE_SHOTS"); // where a person wants to look at them
        if (!folder.isEmpty())
            QVERIFY(m_browser->grab().save(folder + u"/catalogue-"_s + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
        QTRY_VERIFY2(cutOff().isEmpty(), qPrintable(cutOff().join(u'\n')));
        for (const char *name : {"catalogueSystem", "catalogueKind", "catalogueRetry", "catalogueClear", "entryShowMe", "entryFilter", "entryCopy"}) {
            const auto *control = find<QWidget>(name);
            QVERIFY2(control->width() >= control->minimumSizeHint().width(), name);
            const QRect place(control->mapTo(m_browser.get(), QPoint()), control->size());
            QVERIFY2(m_browser->rect().contains(place), name);
        }
    }
};

QTEST_MAIN(tst_CatalogueBrowser)
#include "tst_cataloguebrowser.moc"
