// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionbus.h"
#include "tests/ui/screencheck.h"
#include "ui/theme/theme.h"
#include "ui/theme/tone.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QLabel>
#include <QPalette>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace telltale;
using ui::Scheme;
using ui::Tone;

/// Plays the settings portal of a desktop.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    bool appear()
    {
        qRegisterMetaType<QDBusVariant>(); // the signal has one
        return m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }

    void say(const QString &key, const QVariant &value)
    {
        m_values.insert(key, value);
        emit SettingChanged(key == "color-scheme"_L1 ? u"org.freedesktop.appearance"_s : u"org.gnome.desktop.interface"_s, key, QDBusVariant(value));
    }

public slots:
    QDBusVariant Read(const QString &, const QString &key) const { return QDBusVariant(QVariant::fromValue(QDBusVariant(m_values.value(key)))); }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    QHash<QString, QVariant> m_values {{u"color-scheme"_s, 1u}, {u"text-scaling-factor"_s, 1.0}};
};

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { ui::applyTheme(*qApp, Scheme::System); }
    void asksTheDesktopAtFirst();
    void followsTheDesktop();
    void noPreferenceIsThePalettes();
    void otherAnswersAreNone();
    void aChosenSchemeStays();
    void typeFollowsTheDesktop();
    void typeOfItsOwnIsScaledToo();
    void tonesAndSignsFollow();
    void everythingCanBeRead_data();
    void everythingCanBeRead();
    void schemesHaveNames();

private:
    test::SessionBus m_bus;
    std::unique_ptr<Portal> m_portal;
};

void TestTheme::initTestCase()
{
    const QString problem = m_bus.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_portal = std::make_unique<Portal>();
    QVERIFY(m_portal->appear());
}

void TestTheme::asksTheDesktopAtFirst()
{
    QCOMPARE(ui::scheme(), Scheme::System);
    QTRY_VERIFY(ui::isDark());
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
}

void TestTheme::followsTheDesktop()
{
    m_portal->say(u"color-scheme"_s, 2u);
    QTRY_VERIFY(!ui::isDark());
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 128);
    m_portal->say(u"color-scheme"_s, 1u);
    QTRY_VERIFY(ui::isDark());
}

void TestTheme::noPreferenceIsThePalettes()
{
    m_portal->say(u"color-scheme"_s, 0u);
    QTRY_VERIFY(!ui::isDark());
    QApplication::setPalette(QPalette(QColor(30, 30, 30))); // as a desktop's plug-in does
    QVERIFY(ui::isDark());
    QApplication::setPalette(QPalette(QColor(230, 230, 230)));
    QVERIFY(!ui::isDark());
}

void TestTheme::otherAnswersAreNone()
{
    m_portal->say(u"color-scheme"_s, 1u);
    QTRY_VERIFY(ui::isDark());
    m_portal->say(u"color-scheme"_s, u"light"_s);
    m_portal->say(u"text-scaling-factor"_s, u"large"_s);
    const double size = QApplication::font().pointSizeF();
    m_portal->say(u"contrast"_s, 1u);
    m_portal->say(u"text-scaling-factor"_s, 99.0); // bounded, and the last that was said
    QTRY_COMPARE(QApplication::font().pointSizeF(), size * 3);
    QVERIFY(ui::isDark());
    m_portal->say(u"text-scaling-factor"_s, 1.0);
    QTRY_COMPARE(QApplication::font().pointSizeF(), size);
    m_portal->say(u"color-scheme"_s, 77u); // one that is not known is none
    QTRY_VERIFY(!ui::isDark());
}

void TestTheme::aChosenSchemeStays()
{
    ui::applyTheme(*qApp, Scheme::Light);
    m_portal->say(u"color-scheme"_s, 1u);
    const double size = QApplication::font().pointSizeF();
    m_portal->say(u"text-scaling-factor"_s, 1.25); // after it
    QTRY_COMPARE(QApplication::font().pointSizeF(), size * 1.25);
    QVERIFY(!ui::isDark());
    QCOMPARE(ui::scheme(), Scheme::Light);
    QApplication::setPalette(QPalette(QColor(30, 30, 30)));
    QVERIFY(!ui::isDark());
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 128);
    ui::applyTheme(*qApp, Scheme::Dark);
    QVERIFY(ui::isDark());
    m_portal->say(u"text-scaling-factor"_s, 1.0);
    QTRY_COMPARE(QApplication::font().pointSizeF(), size);
}

void TestTheme::typeFollowsTheDesktop()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QLabel plain(u"plain"_s);
    QLabel wire(u"wire"_s);
    wire.setFont(ui::wireFont());
    layout.addWidget(&plain);
    layout.addWidget(&wire);
    window.show();
    const double size = plain.font().pointSizeF();
    const double wireSize = wire.font().pointSizeF();
    m_portal->say(u"text-scaling-factor"_s, 1.5);
    QTRY_COMPARE(plain.font().pointSizeF(), size * 1.5);
    QTRY_COMPARE(wire.font().pointSizeF(), wireSize * 1.5);
    QCOMPARE(ui::wireFont().pointSizeF(), wireSize * 1.5);
    ui::setTypeScale(2);
    QTRY_COMPARE(plain.font().pointSizeF(), size * 3); // told to widgets by the event loop
    m_portal->say(u"text-scaling-factor"_s, 1.0);
    QTRY_COMPARE(plain.font().pointSizeF(), size * 2);
    ui::setTypeScale(1);
    QTRY_COMPARE(plain.font().pointSizeF(), size);
    QCOMPARE(wire.font().pointSizeF(), wireSize);
}

void TestTheme::typeOfItsOwnIsScaledToo()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QLabel large(u"large"_s);
    QLabel bold(u"bold"_s);
    layout.addWidget(&large);
    layout.addWidget(&bold);
    QFont font = large.font();
    font.setPointSizeF(20);
    large.setFont(font);
    font = bold.font();
    font.setBold(true);
    bold.setFont(font);
    window.show();
    const double size = bold.font().pointSizeF();
    ui::setTypeScale(1.5);
    QCOMPARE(large.font().pointSizeF(), 30.0);
    QTRY_COMPARE(bold.font().pointSizeF(), size * 1.5);
    QVERIFY(bold.font().bold());
    ui::setTypeScale(1);
    QCOMPARE(large.font().pointSizeF(), 20.0);
    QTRY_COMPARE(bold.font().pointSizeF(), size);
}

void TestTheme::tonesAndSignsFollow()
{
    ui::applyTheme(*qApp, Scheme::Light);
    QWidget window;
    QVBoxLayout layout(&window);
    QLabel words(u"words"_s);
    QLabel sign;
    layout.addWidget(&words);
    layout.addWidget(&sign);
    ui::setTone(&words, Tone::Warning);
    ui::setTone(&words, Tone::Failure);
    ui::setSign(&sign, ui::Glyph::Stop, Tone::Failure);
    window.show();
    const auto middle = [&sign] {
        const QImage image = sign.pixmap().toImage();
        return image.pixelColor(image.rect().center());
    };
    const QColor light = ui::toneColour(Tone::Failure);
    QCOMPARE(words.palette().color(QPalette::WindowText), light);
    QCOMPARE(middle(), light);
    const int height = sign.pixmap().height();
    ui::applyTheme(*qApp, Scheme::Dark);
    QVERIFY(ui::toneColour(Tone::Failure) != light);
    QCOMPARE(words.palette().color(QPalette::WindowText), ui::toneColour(Tone::Failure));
    QCOMPARE(middle(), ui::toneColour(Tone::Failure));
    ui::setTypeScale(2);
    QTRY_VERIFY(sign.pixmap().height() > height * 3 / 2);
    ui::setTypeScale(1);
}

void TestTheme::everythingCanBeRead_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestTheme::everythingCanBeRead()
{
    QFETCH(Scheme, scheme);
    ui::applyTheme(*qApp, scheme);
    constexpr double Least = 4.5; // WCAG 2.1, 1.4.3
    const QPalette palette = QApplication::palette();
    QStringList found;
    const auto check = [&found](const QString &what, const QColor &text, const QColor &ground) {
        const double has = test::contrast(text, ground);
        if (has < Least)
            found.append(u"%1: %2 on %3 has %4"_s.arg(what, text.name(), ground.name()).arg(has, 0, 'f', 2));
    };
    const QList<std::pair<QString, QPalette::ColorRole>> grounds {
        {u"window"_s, QPalette::Window}, {u"base"_s, QPalette::Base}, {u"every other row"_s, QPalette::AlternateBase}};
    for (const Tone tone : {Tone::Plain, Tone::Muted, Tone::Failure, Tone::Warning, Tone::Good, Tone::Busy}) {
        for (const auto &[name, role] : grounds)
            check(u"tone %1 on %2"_s.arg(int(tone)).arg(name), ui::toneColour(tone), palette.color(role));
        check(u"words on the fill of tone %1"_s.arg(int(tone)), ui::toneColour(Tone::Plain), ui::toneFill(tone));
        check(u"tone %1 on its fill"_s.arg(int(tone)), ui::toneColour(tone), ui::toneFill(tone));
        check(u"muted on the fill of tone %1"_s.arg(int(tone)), ui::toneColour(Tone::Muted), ui::toneFill(tone));
    }
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const auto pair = [&](const char *what, QPalette::ColorRole text, QPalette::ColorRole ground) {
            check(QString::fromLatin1(what) + u' ' + QString::number(group), palette.color(group, text), palette.color(group, ground));
        };
        pair("words", QPalette::WindowText, QPalette::Window);
        pair("text", QPalette::Text, QPalette::Base);
        pair("button", QPalette::ButtonText, QPalette::Button);
        pair("placeholder", QPalette::PlaceholderText, QPalette::Base);
        pair("selection", QPalette::HighlightedText, QPalette::Highlight);
        pair("link", QPalette::Link, QPalette::Base);
        pair("link in a window", QPalette::Link, QPalette::Window);
        pair("tip", QPalette::ToolTipText, QPalette::ToolTipBase);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestTheme::schemesHaveNames()
{
    for (const Scheme scheme : {Scheme::System, Scheme::Light, Scheme::Dark})
        QCOMPARE(ui::schemeFromName(ui::schemeName(scheme)), scheme);
    QVERIFY(!ui::schemeFromName(u"pink"_s));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
