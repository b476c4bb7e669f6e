// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"
#include "tests/support/keyringservice.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/audience.h"
#include "ui/widgets/secretline.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace telltale;

/// F11: what others may see on a projector, and what they may not.
class TestPresentation : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void fillsTheScreenAndComesBack();
    void docksCanBeCalled();
    void theUrlIsHiddenWhereItHoldsASecret();
    void secretsAreNotShown();
    void stepsAreHiddenWhereTheyHoldASecret();
    void sizesOfItAreNotKept();

private:
    template<typename T = QWidget>
    T *find(const char *name) const { return m_window->findChild<T *>(QLatin1String(name)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestPresentation::initTestCase()
{
    test::withoutKeyring();
    ui::applyTheme(*qApp, ui::Scheme::Light);
}

void TestPresentation::init()
{
    QFile::remove(settings::Settings::defaultPath());
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<ui::MainWindow>(catalog::Catalog::bundled(), m_folder->path());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPresentation::cleanup()
{
    if (m_window)
        m_window->findChild<QAction *>(u"action-presentation"_s)->setChecked(false);
    m_window.reset();
}

void TestPresentation::fillsTheScreenAndComesBack()
{
    const QFont font = m_window->font();
    auto *label = find<QLabel>("stateText");
    const int lineHeight = label->fontMetrics().height();
    auto *dock = find<QDockWidget>("dock-compose");
    QVERIFY(dock->isVisible());
    press(Qt::Key_F11);
    QVERIFY(m_window->isFullScreen());
    QVERIFY(ui::hasAudience());
    QVERIFY(!dock->isVisible());
    QTRY_VERIFY(label->fontMetrics().height() > lineHeight * 13 / 10); // words of the window itself, not only those of large titles
    press(Qt::Key_F11);
    QVERIFY(!m_window->isFullScreen());
    QVERIFY(!ui::hasAudience());
    QTRY_VERIFY(dock->isVisible());
    QTRY_COMPARE(label->fontMetrics().height(), lineHeight);
    QTRY_COMPARE(m_window->font().pointSizeF(), font.pointSizeF());
}

void TestPresentation::docksCanBeCalled()
{
    press(Qt::Key_F11);
    auto *dock = find<QDockWidget>("dock-catalogue");
    QVERIFY(!dock->isVisible());
    find<QAction>("action-focus-catalogue")->trigger();
    QVERIFY(dock->isVisible());
}

void TestPresentation::theUrlIsHiddenWhereItHoldsASecret()
{
    auto *url = find<QComboBox>("url")->lineEdit();
    find<QComboBox>("url")->setEditText(u"wss://example.org/x"_s);
    press(Qt::Key_F11);
    QCOMPARE(url->echoMode(), QLineEdit::Normal);
    find<QComboBox>("url")->setEditText(u"wss://example.org/x?token=abc"_s); // while others look on
    QCOMPARE(url->echoMode(), QLineEdit::Password);
    QVERIFY(!url->displayText().contains("abc"_L1));
    QCOMPARE(url->text(), u"wss://example.org/x?token=abc"_s);
    press(Qt::Key_F11);
    QCOMPARE(url->echoMode(), QLineEdit::Normal);
}

void TestPresentation::secretsAreNotShown()
{
    find<QToolButton>("optionsButton")->setChecked(true);
    auto *cookies = find<ui::SecretLine>("cookies");
    cookies->setText(u"session=abc"_s);
    cookies->setRevealed(true);
    QCOMPARE(cookies->echoMode(), QLineEdit::Normal);
    press(Qt::Key_F11);
    QCOMPARE(cookies->echoMode(), QLineEdit::Password);
    auto *reveal = cookies->findChild<QCheckBox *>(u"reveal"_s);
    QVERIFY(reveal->isHidden());
    reveal->setChecked(true);
    press(Qt::Key_F11);
    cookies->setRevealed(false);
    QVERIFY(!reveal->isHidden());
    QCOMPARE(cookies->echoMode(), QLineEdit::Password);
}

void TestPresentation::stepsAreHiddenWhereTheyHoldASecret()
{
    find<QToolButton>("optionsButton")->setChecked(true);
    auto *steps = find<QPlainTextEdit>("steps");
    auto *cover = steps->findChild<QLabel *>(u"steps-cover"_s);
    steps->setPlainText(u"subscribe channel=news"_s);
    press(Qt::Key_F11);
    QVERIFY(cover->isHidden());
    QVERIFY(steps->isEnabled());
    steps->setPlainText(u"subscribe channel=news token=abc"_s);
    QVERIFY(!cover->isHidden());
    QVERIFY(!steps->isEnabled());
    press(Qt::Key_F11);
    QVERIFY(cover->isHidden());
    QVERIFY(steps->isEnabled());
}

void TestPresentation::sizesOfItAreNotKept()
{
    const QByteArray state = m_window->saveState(1);
    press(Qt::Key_F11);
    m_window->close();
    QVERIFY(!m_window->findChild<QAction *>(u"action-presentation"_s)->isChecked());
    QVERIFY(!find<QDockWidget>("dock-compose")->isHidden());
    QVERIFY(!state.isEmpty());
    QCOMPARE(QApplication::font().pointSizeF(), settings::Settings().value(settings::columnsType));
}

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
