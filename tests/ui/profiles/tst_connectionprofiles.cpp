// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilefile.h"
#include "app/protocol/registry.h"
#include "tests/support/keyringservice.h"
#include "ui/composer/fieldform.h"
#include "ui/profiles/automationform.h"
#include "ui/profiles/connectionbar.h"
#include "ui/profiles/connectionoptions.h"
#include "ui/profiles/connectionsetup.h"
#include "ui/profiles/namedtexts.h"
#include "ui/profiles/profileeditor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/secretline.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace telltale;
using namespace telltale::ui;
using namespace Qt::StringLiterals;
using profiles::ConnectionProfile;
using profiles::ProfileStore;

/// The editor of profiles, and bar and options that are filled in from them; driven as a person does. There is no keyring here.
class tst_ConnectionProfiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void editorMakesOne();
    void editorSaysThatThereIsNoKeyring();
    void editorSaysWhatIsWrong_data();
    void editorSaysWhatIsWrong();
    void editorSavesWhenAnotherIsChosen();
    void editorTakesChangesBack();
    void editorDeletesAndBringsBack();
    void editorDuplicates();
    void editorSearches();
    void editorConnects();
    void editorKeepsABrokenFile();

    void linesGrowAndShrink();
    void secretsAreDots();
    void pastedLines();

    void menuFillsIn();
    void endpointIsMadeAnew();
    void endpointSaysWhereItFails();
    void changesAreMarkedAndSaved();
    void savesTheCurrentAsANewOne();
    void profileIsDeletedWhileInUse();
    void profileIsEditedWhileInUse();
    void newConnectionForgetsTheOptions();
    void valuesOfAnotherSystemStay();
    void certificateIsAcceptedForTheProfilesHost();
    void recentUrlsHaveNoSecrets();

private:
    template<typename T>
    T *find(const char *name) const
    {
        for (QWidget *window : {static_cast<QWidget *>(m_editor.get()), static_cast<QWidget *>(m_page.get())}) {
            if (T *found = window ? window->findChild<T *>(QString::fromLatin1(name)) : nullptr)
                return found;
        }
        qFatal("there is no %s", name);
    }
    ConnectionProfile saved(const QString &name);
    ConnectionProfile inStore(const ConnectionProfile &profile);
    void showEditor(const QString &id = {});
    void makePage();
    void type(const char *name, const QString &text);
    void choose(const char *action);
    QStringList names() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<ProfileEditor> m_editor;
    std::unique_ptr<QWidget> m_page;
    ConnectionBar *m_bar = nullptr;
    ConnectionOptions *m_options = nullptr;
    std::unique_ptr<ConnectionSetup> m_setup;
};

void tst_ConnectionProfiles::initTestCase()
{
    test::withoutKeyring();
    applyTheme(*qApp, Scheme::Light);
}

void tst_ConnectionProfiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ProfileStore>(m_folder->filePath(u"profiles.json"_s));
}

void tst_ConnectionProfiles::cleanup()
{
    m_setup.reset();
    m_page.reset();
    m_editor.reset();
    m_store.reset();
}

void tst_ConnectionProfiles::showEditor(const QString &id)
{
    m_editor = std::make_unique<ProfileEditor>(*m_store);
    m_editor->edit(id);
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    if (!m_store->profiles().isEmpty())
        QTRY_VERIFY(find<QPushButton>("connectProfile")->isEnabled());
}

void tst_ConnectionProfiles::makePage()
{
    m_page = std::make_unique<QWidget>();
    m_bar = new ConnectionBar;
    m_options = new ConnectionOptions;
    auto *layout = new QVBoxLayout(m_page.get());
    layout->addWidget(m_bar);
    layout->addWidget(m_options);
    m_setup = std::make_unique<ConnectionSetup>(*m_store, *m_bar, *m_options);
    // As the page does.
    connect(m_bar, &ConnectionBar::targetChanged, m_options, [this] {
        m_options->setSystem(m_bar->likelySystem(), m_bar->likelyVariant());
        const auto url = m_bar->url();
        m_options->setHost(url ? url->host() : QString(), url && url->scheme() == u"wss"_s);
    });
    m_options->setSystem(m_bar->likelySystem(), m_bar->likelyVariant());
    m_page->resize(1280, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

ConnectionProfile tst_ConnectionProfiles::saved(const QString &name)
{
    for (const ConnectionProfile &profile : m_store->profiles()) {
        if (profile.name == name)
            return inStore(profile);
    }
    return {};
}

/// With its secrets.
ConnectionProfile tst_ConnectionProfiles::inStore(const ConnectionProfile &profile)
{
    std::optional<ConnectionProfile> opened;
    m_store->open(profile.id, this, [&opened](const ProfileStore::Opened &one) { opened = one.profile; });
    (void)QTest::qWaitFor([&opened] { return opened.has_value(); }, 20000);
    return opened.value_or(ConnectionProfile {});
}

/// Replaces what stands in a line.
void tst_ConnectionProfiles::type(const char *name, const QString &text)
{
    auto *line = find<QLineEdit>(name);
    line->setFocus();
    line->selectAll();
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    else
        QTest::keyClicks(line, text);
}

void tst_ConnectionProfiles::choose(const char *action)
{
    auto *menu = m_bar->findChild<QMenu *>(u"profileMenu"_s);
    emit menu->aboutToShow();
    auto *found = menu->findChild<QAction *>(QString::fromLatin1(action));
    QVERIFY2(found, action);
    QVERIFY(found->isEnabled());
    found->trigger();
}

QStringList tst_ConnectionProfiles::names() const
{
    QStringList names;
    for (const ConnectionProfile &profile : m_store->profiles())
        names.append(profile.name);
    return names;
}

void tst_ConnectionProfiles::editorMakesOne()
{
    showEditor();
    QVERIFY(find<QLabel>("profilesEmpty")->isVisible());
    QVERIFY(!find<QPushButton>("saveProfile")->isEnabled());
    QTest::mouseClick(find<QToolButton>("addProfile"), Qt::LeftButton);
    QTRY_VERIFY(find<QPushButton>("connectProfile")->isEnabled());
    // The name is waiting to be typed over.
    QTRY_VERIFY(find<QLineEdit>("profileName")->hasFocus());
    QTest::keyClicks(find<QLineEdit>("profileName"), u"Production"_s);
    type("profileUrl", u"wss://example.org/connection/websocket?t=${token}"_s);
    type("header-name-0", u"Authorization"_s);
    type("header-text-0", u"Bearer s3cret"_s);
    type("cookies", u"a=b"_s);
    type("field-token", u"s3cret-token"_s);
    type("proxyHost", u"proxy"_s);
    find<QPlainTextEdit>("steps")->setPlainText(u"subscribe channel=news\n\n  wait ms=5"_s);
    type("variable-name-0", u"channel"_s);
    type("variable-text-0", u"news"_s);
    QTest::mouseClick(find<QPushButton>("saveProfile"), Qt::LeftButton);
    QVERIFY(!find<QPushButton>("saveProfile")->isEnabled());
    QCOMPARE(names(), QStringList {u"Production"_s});
    QCOMPARE(find<QLabel>("profileWords")->text(), u"“Production” is saved."_s);
    const ConnectionProfile profile = saved(u"Production"_s);
    QCOMPARE(profile.url, u"wss://example.org/connection/websocket?t=${token}"_s);
    QCOMPARE(profile.headers, (QList<profiles::NamedText> {{u"Authorization"_s, u"Bearer s3cret"_s, true}}));
    QCOMPARE(profile.cookies, u"a=b"_s);
    QCOMPARE(profile.automation.values.value(u"token"_s), u"s3cret-token"_s);
    QCOMPARE(profile.steps, (QStringList {u"subscribe channel=news"_s, u"wait ms=5"_s}));
    QCOMPARE(profile.variables, (QList<profiles::NamedText> {{u"channel"_s, u"news"_s, false}}));
    QFile file(m_folder->filePath(u"profiles.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Production") && !bytes.contains("s3cret"));
}

void tst_ConnectionProfiles::editorSaysThatThereIsNoKeyring()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    QVERIFY(m_store->save(profile));
    showEditor();
    QTRY_VERIFY(find<QLabel>("keyringNote")->isVisible());
    QVERIFY2(find<QLabel>("keyringNote")->text().contains(u"there is no keyring"_s), qPrintable(find<QLabel>("keyringNote")->text()));
}

void tst_ConnectionProfiles::editorSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("says");
    QTest::newRow("no name") << QByteArray("profileName") << u""_s << QByteArray("profileName-error") << u"needs a name"_s;
    QTest::newRow("no URL") << QByteArray("profileUrl") << u" "_s << QByteArray("profileUrl-error") << u"needs a URL"_s;
    QTest::newRow("wrong scheme") << QByteArray("profileUrl") << u"ftp://x"_s << QByteArray("profileUrl-error") << u"only ws:// and wss://"_s;
    QTest::newRow("unknown variable") << QByteArray("profileUrl") << u"ws://h/${nope}"_s << QByteArray("profileUrl-error") << u"There is no variable ${nope}"_s;
    QTest::newRow("header with a blank") << QByteArray("header-name-0") << u"X Y"_s << QByteArray("header-error-0") << u"no spaces"_s;
    QTest::newRow("header without a name") << QByteArray("header-text-0") << u"x"_s << QByteArray("header-error-0") << u"needs a name"_s;
    QTest::newRow("cookie") << QByteArray("cookies") << u"a=${"_s << QByteArray("cookies-error") << u"has no end"_s;
    QTest::newRow("sub-protocol") << QByteArray("subprotocols") << u"a b"_s << QByteArray("subprotocols-error") << u"cannot be offered"_s;
    QTest::newRow("opening") << QByteArray("field-token") << u"${nope}"_s << QByteArray("automation-error") << u"Token: There is no variable ${nope}"_s;
    QTest::newRow("no such file") << QByteArray("tlsAuthorities") << u"/nowhere/ca.pem"_s << QByteArray("tlsAuthorities-error") << u"no such file"_s;
    QTest::newRow("key alone") << QByteArray("tlsKey") << u"/dev/null"_s << QByteArray("tlsKey-error") << u"needs its certificate"_s;
    QTest::newRow("variable's name") << QByteArray("variable-name-0") << u"1x"_s << QByteArray("variable-error-0") << u"begin with a letter"_s;
    QTest::newRow("unknown operation") << QByteArray("steps") << u"subscribe channel=a\ndance"_s << QByteArray("steps-error") << u"Step 2: Centrifugo has no operation “dance”"_s;
    QTest::newRow("step with a variable") << QByteArray("steps") << u"subscribe channel=${x}"_s << QByteArray("steps-error") << u"step 1: There is no variable ${x}"_s;
}

void tst_ConnectionProfiles::editorSaysWhatIsWrong()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(QByteArray, label);
    QFETCH(QString, says);
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.system = u"centrifugo"_s;
    profile.url = u"ws://localhost"_s;
    QVERIFY(m_store->save(profile));
    showEditor();
    QVERIFY(find<QLabel>(label.constData())->text().isEmpty());
    if (field == "steps")
        find<QPlainTextEdit>("steps")->setPlainText(text);
    else
        type(field.constData(), text);
    const QString said = find<QLabel>(label.constData())->text();
    QVERIFY2(said.contains(says), qPrintable(said));
    // Its tab is marked.
    auto *tabs = find<QTabWidget>("profileSections");
    int marked = 0;
    for (int index = 0; index < tabs->count(); ++index) {
        const bool here = tabs->widget(index)->isAncestorOf(find<QLabel>(label.constData()));
        QCOMPARE(!tabs->tabIcon(index).isNull(), here);
        marked += !tabs->tabIcon(index).isNull();
    }
    QCOMPARE(marked, 1);
}

void tst_ConnectionProfiles::editorSavesWhenAnotherIsChosen()
{
    for (const QString &name : {u"A"_s, u"B"_s}) {
        ConnectionProfile profile;
        profile.name = name;
        profile.url = u"ws://"_s + name;
        QVERIFY(m_store->save(profile));
    }
    showEditor();
    type("origin", u"https://x"_s);
    QTest::keyClick(find<QListWidget>("profileList"), Qt::Key_Down);
    QTRY_COMPARE(find<QLineEdit>("profileName")->text(), u"B"_s);
    QCOMPARE(saved(u"A"_s).origin, u"https://x"_s);
    QCOMPARE(find<QLineEdit>("origin")->text(), QString());
    QCOMPARE(find<QListWidget>("profileList")->currentRow(), 1); // saving fills the list anew
    // Closing, too.
    type("origin", u"https://y"_s);
    m_editor->close();
    QCOMPARE(saved(u"B"_s).origin, u"https://y"_s);
}

void tst_ConnectionProfiles::editorTakesChangesBack()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.cookies = u"a=s3cret"_s;
    QVERIFY(m_store->save(profile));
    showEditor();
    QCOMPARE(find<QLineEdit>("cookies")->text(), u"a=s3cret"_s);
    type("cookies", u"b"_s);
    type("header-name-0", u"X"_s);
    QTest::mouseClick(find<QPushButton>("revertProfile"), Qt::LeftButton);
    QCOMPARE(find<QLineEdit>("cookies")->text(), u"a=s3cret"_s);
    QCOMPARE(find<QLineEdit>("header-name-0")->text(), QString());
    QVERIFY(!find<QPushButton>("saveProfile")->isEnabled());
    QVERIFY(!find<QPushButton>("revertProfile")->isEnabled());
}

void tst_ConnectionProfiles::editorDeletesAndBringsBack()
{
    for (const QString &name : {u"A"_s, u"B"_s}) {
        ConnectionProfile profile;
        profile.name = name;
        profile.cookies = u"a=s3cret-"_s + name;
        QVERIFY(m_store->save(profile));
    }
    showEditor();
    QTest::keyClick(find<QListWidget>("profileList"), Qt::Key_Delete);
    QCOMPARE(names(), QStringList {u"B"_s});
    QTRY_COMPARE(find<QLineEdit>("cookies")->text(), u"a=s3cret-B"_s);
    QCOMPARE(find<QLabel>("profileWords")->text(), u"“A” was deleted."_s);
    QVERIFY(find<QPushButton>("undoDelete")->isVisible());
    QTest::mouseClick(find<QPushButton>("undoDelete"), Qt::LeftButton);
    QCOMPARE(names(), (QStringList {u"A"_s, u"B"_s}));
    QTRY_COMPARE(find<QLineEdit>("cookies")->text(), u"a=s3cret-A"_s);
    QVERIFY(!find<QPushButton>("undoDelete")->isVisible());

    // The last one leaves an empty form.
    for (int times = 0; times < 2; ++times) {
        QTRY_VERIFY(find<QToolButton>("deleteProfile")->isEnabled());
        QTest::mouseClick(find<QToolButton>("deleteProfile"), Qt::LeftButton);
    }
    QVERIFY(names().isEmpty());
    QVERIFY(find<QLabel>("profilesEmpty")->isVisible());
    QVERIFY(find<QPushButton>("undoDelete")->isVisible());
}

void tst_ConnectionProfiles::editorDuplicates()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.cookies = u"a=s3cret"_s;
    const Result<QString> id = m_store->save(profile);
    QVERIFY(id);
    showEditor();
    QTest::mouseClick(find<QToolButton>("duplicateProfile"), Qt::LeftButton);
    QTRY_COMPARE(find<QLineEdit>("profileName")->text(), u"A (copy)"_s);
    QTRY_VERIFY(find<QLineEdit>("profileName")->hasFocus());
    QCOMPARE(saved(u"A (copy)"_s).cookies, u"a=s3cret"_s);
    QVERIFY(saved(u"A (copy)"_s).id != *id);
}

void tst_ConnectionProfiles::editorSearches()
{
    const QList<std::pair<QString, QString>> all {{u"Alpha"_s, u"ws://one.example/"_s}, {u"Beta"_s, u"ws://two.example/"_s}};
    for (const auto &[name, url] : all) {
        ConnectionProfile profile;
        profile.name = name;
        profile.url = url;
        QVERIFY(m_store->save(profile));
    }
    showEditor();
    const auto shown = [this] {
        QStringList names;
        auto *list = find<QListWidget>("profileList");
        for (int row = 0; row < list->count(); ++row) {
            if (!list->item(row)->isHidden())
                names.append(list->item(row)->data(Qt::UserRole + 1).toString());
        }
        return names;
    };
    QCOMPARE(shown(), (QStringList {u"Alpha"_s, u"Beta"_s}));
    type("profileSearch", u"BET"_s);
    QCOMPARE(shown(), QStringList {u"Beta"_s});
    type("profileSearch", u"one.ex"_s);
    QCOMPARE(shown(), QStringList {u"Alpha"_s});
    type("profileSearch", {});
    QCOMPARE(shown().size(), 2);
}

void tst_ConnectionProfiles::editorConnects()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.url = u"ws://one"_s;
    const Result<QString> id = m_store->save(profile);
    showEditor();
    QSignalSpy wanted(m_editor.get(), &ProfileEditor::connectRequested);
    type("profileUrl", u"ws://two"_s);
    QTest::mouseClick(find<QPushButton>("connectProfile"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), *id);
    QCOMPARE(saved(u"A"_s).url, u"ws://two"_s);
    QVERIFY(!m_editor->isVisible());
}

void tst_ConnectionProfiles::editorKeepsABrokenFile()
{
    QFile file(m_folder->filePath(u"profiles.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"profiles\": [");
    file.close();
    m_store->reload();
    showEditor();
    QVERIFY(find<QLabel>("profileWords")->text().contains(u"line 1, column 15"_s));
    QTest::mouseClick(find<QToolButton>("addProfile"), Qt::LeftButton);
    QVERIFY(find<QLabel>("profileWords")->text().contains(u"line 1, column 15"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "{\"profiles\": [");
}

void tst_ConnectionProfiles::linesGrowAndShrink()
{
    NamedTexts lines(u"header"_s, u"n"_s, u"v"_s);
    lines.show();
    const auto line = [&lines](const char *name) { return lines.findChild<QLineEdit *>(QString::fromLatin1(name)); };
    QVERIFY(lines.texts().isEmpty());
    QTest::keyClicks(line("header-name-0"), u"A"_s);
    QVERIFY(line("header-name-1"));
    QTest::keyClicks(line("header-name-1"), u"B"_s);
    QTest::keyClicks(line("header-text-1"), u"b "_s);
    QVERIFY(!line("header-name-3"));
    QCOMPARE(lines.texts(), (QList<profiles::NamedText> {{u"A"_s, {}}, {u"B"_s, u"b "_s}}));
    QSignalSpy changed(&lines, &NamedTexts::changed);
    QTest::mouseClick(lines.findChild<QToolButton *>(u"header-remove-0"_s), Qt::LeftButton);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(lines.texts(), (QList<profiles::NamedText> {{u"B"_s, u"b "_s}}));
    QCOMPARE(line("header-name-0")->text(), u"B"_s);
    QVERIFY(!lines.findChild<QToolButton *>(u"header-remove-1"_s)->isEnabled());
}

void tst_ConnectionProfiles::secretsAreDots()
{
    NamedTexts lines(u"header"_s, u"n"_s, u"v"_s);
    lines.show();
    auto *name = lines.findChild<QLineEdit *>(u"header-name-0"_s);
    auto *text = lines.findChild<SecretLine *>(u"header-text-0"_s);
    auto *secret = lines.findChild<QCheckBox *>(u"header-secret-0"_s);
    QCOMPARE(text->echoMode(), QLineEdit::Normal);
    QTest::keyClicks(name, u"X-Token"_s);
    QVERIFY(secret->isChecked());
    QCOMPARE(text->echoMode(), QLineEdit::Password);
    auto *reveal = text->findChild<QCheckBox *>(u"reveal"_s);
    QTest::keyClick(reveal, Qt::Key_Space);
    QCOMPARE(text->echoMode(), QLineEdit::Normal);
    QTest::keyClick(reveal, Qt::Key_Space);
    // Who says that it is none has the last word.
    QTest::keyClick(secret, Qt::Key_Space);
    QCOMPARE(text->echoMode(), QLineEdit::Normal);
    QTest::keyClicks(name, u"-Again"_s);
    QVERIFY(!secret->isChecked());
}

void tst_ConnectionProfiles::pastedLines()
{
    NamedTexts lines(u"header"_s, u"n"_s, u"v"_s);
    lines.setTexts({{u"A"_s, u"1"_s}});
    lines.show();
    QApplication::clipboard()->setText(u"X-One: 1\r\nAuthorization: Bearer a:b\r\n\r\n"_s);
    QTest::keySequence(lines.findChild<QLineEdit *>(u"header-name-1"_s), QKeySequence::Paste);
    QCOMPARE(lines.texts(), (QList<profiles::NamedText> {{u"A"_s, u"1"_s}, {u"X-One"_s, u"1"_s}, {u"Authorization"_s, u"Bearer a:b"_s, true}}));
    QApplication::clipboard()->setText(u"Plain"_s);
    QTest::keySequence(lines.findChild<QLineEdit *>(u"header-name-3"_s), QKeySequence::Paste);
    QCOMPARE(lines.texts().last().name, u"Plain"_s);
}

void tst_ConnectionProfiles::menuFillsIn()
{
    ConnectionProfile profile;
    profile.name = u"R&D"_s;
    profile.url = u"ws://${host}/x"_s;
    profile.system = u"nats"_s;
    profile.headers = {{u"X"_s, u"1"_s}};
    profile.automation.values = {{u"user"_s, u"ada"_s}, {u"pass"_s, u"s3cret"_s}};
    profile.steps = {u"subscribe subject=a.b"_s};
    profile.variables = {{u"host"_s, u"h:1"_s}};
    const Result<QString> id = m_store->save(profile);
    QVERIFY(id);
    makePage();
    QCOMPARE(find<QPushButton>("profileButton")->text(), u"Profiles"_s);
    QSignalSpy chosen(m_setup.get(), &ConnectionSetup::chosen);
    choose(qPrintable(u"profile-"_s + *id));
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(m_setup->profileId(), *id);
    QCOMPARE(find<QPushButton>("profileButton")->text(), u"R&&D"_s);
    QCOMPARE(m_bar->urlText(), u"ws://${host}/x"_s);
    QCOMPARE(m_bar->systemName(), u"nats"_s);
    QCOMPARE(find<QLineEdit>("header-name-0")->text(), u"X"_s);
    QCOMPARE(find<QLineEdit>("field-pass")->text(), u"s3cret"_s);
    QCOMPARE(m_options->steps(), QStringList {u"subscribe subject=a.b"_s});
    QVERIFY(!m_setup->isModified());
    const Result<session::Endpoint> endpoint = m_setup->endpoint();
    QVERIFY2(endpoint, endpoint ? "" : qPrintable(endpoint.failure().sentence()));
    QCOMPARE(endpoint->upstream.url, QUrl(u"ws://h:1/x"_s));
    QCOMPARE(endpoint->choice.system->name(), u"nats"_s);
    QCOMPARE(endpoint->headers, (wire::Headers {{"X", "1"}}));
    QCOMPARE(endpoint->automation.values.value(u"pass"_s), u"s3cret"_s);
    QCOMPARE(endpoint->steps.size(), 1);
    QCOMPARE(endpoint->steps[0].operation, u"subscribe"_s);
}

void tst_ConnectionProfiles::endpointIsMadeAnew()
{
    makePage();
    m_bar->setUrl(u"ws://localhost/${uuid}"_s);
    type("header-name-0", u"X"_s);
    type("header-text-0", u"${uuid}"_s);
    const auto first = m_setup->endpoint();
    const auto second = m_setup->endpoint();
    QVERIFY(first && second);
    QVERIFY(first->upstream.url != second->upstream.url);
    QVERIFY(first->headers != second->headers);
    QCOMPARE(first->headers[0].second.size(), 36);
}

void tst_ConnectionProfiles::endpointSaysWhereItFails()
{
    makePage();
    bool inOptions = true;
    QVERIFY(!m_setup->endpoint(&inOptions));
    QVERIFY(!inOptions);
    m_bar->setUrl(u"ws://localhost/"_s);
    QVERIFY(m_setup->endpoint(&inOptions));
    type("tlsCertificate", u"/nowhere.pem"_s);
    const auto endpoint = m_setup->endpoint(&inOptions);
    QVERIFY(!endpoint);
    QVERIFY(inOptions);
    QCOMPARE(endpoint.failure().where, u"/nowhere.pem"_s);
}

void tst_ConnectionProfiles::changesAreMarkedAndSaved()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.url = u"ws://one/"_s;
    const Result<QString> id = m_store->save(profile);
    makePage();
    m_setup->choose(*id);
    QTRY_COMPARE(m_setup->profileId(), *id);
    QCOMPARE(find<QPushButton>("profileButton")->text(), u"A"_s);
    m_bar->setUrl(u"ws://two/"_s);
    QVERIFY(m_setup->isModified());
    QCOMPARE(find<QPushButton>("profileButton")->text(), u"A (changed)"_s);
    m_bar->setUrl(u"ws://one/"_s);
    QVERIFY(!m_setup->isModified());
    type("origin", u"https://x"_s);
    QVERIFY(m_setup->isModified());
    QSignalSpy told(m_setup.get(), &ConnectionSetup::saved);
    choose("saveProfile");
    QCOMPARE(told.size(), 1);
    QVERIFY(!m_setup->isModified());
    QCOMPARE(find<QPushButton>("profileButton")->text(), u"A"_s);
    QCOMPARE(saved(u"A"_s).origin, u"https://x"_s);
}

void tst_ConnectionProfiles::savesTheCurrentAsANewOne()
{
    makePage();
    m_bar->setUrl(u"ws://some.example:8000/connection/websocket"_s);
    type("cookies", u"a=s3cret"_s);
    QSignalSpy edit(m_setup.get(), &ConnectionSetup::editRequested);
    choose("saveProfileAs");
    QCOMPARE(names(), QStringList {u"some.example"_s});
    QCOMPARE(edit.size(), 1);
    QCOMPARE(edit[0][0].toString(), m_setup->profileId());
    QCOMPARE(edit[0][1].toBool(), true);
    QVERIFY(!m_setup->isModified());
    QCOMPARE(saved(u"some.example"_s).cookies, u"a=s3cret"_s);
    QTRY_VERIFY(find<QLabel>("keyringNote")->isVisible()); // they could not be kept
}

void tst_ConnectionProfiles::profileIsDeletedWhileInUse()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.url = u"ws://one/"_s;
    profile.cookies = u"a=b"_s;
    const Result<QString> id = m_store->save(profile);
    makePage();
    m_setup->choose(*id);
    QTRY_COMPARE(m_setup->profileId(), *id);
    QVERIFY(m_store->remove(*id));
    QCOMPARE(m_setup->profileId(), QString());
    QCOMPARE(find<QPushButton>("profileButton")->text(), u"Profiles"_s);
    QCOMPARE(m_bar->urlText(), u"ws://one/"_s);
    QCOMPARE(find<QLineEdit>("cookies")->text(), u"a=b"_s);
    QSignalSpy failed(m_setup.get(), &ConnectionSetup::failed);
    m_setup->choose(*id);
    QCOMPARE(failed.size(), 1);
}

void tst_ConnectionProfiles::profileIsEditedWhileInUse()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.url = u"ws://one/"_s;
    const Result<QString> id = m_store->save(profile);
    makePage();
    m_setup->choose(*id);
    QTRY_COMPARE(m_setup->profileId(), *id);
    profile.id = *id;
    profile.name = u"Another"_s;
    profile.url = u"ws://two/"_s;
    QVERIFY(m_store->save(profile));
    QTRY_COMPARE(m_bar->urlText(), u"ws://two/"_s);
    QTRY_COMPARE(find<QPushButton>("profileButton")->text(), u"Another"_s);
    // What was typed here is not thrown away.
    m_bar->setUrl(u"ws://three/"_s);
    profile.url = u"ws://four/"_s;
    QVERIFY(m_store->save(profile));
    QCOMPARE(inStore(profile).url, u"ws://four/"_s);
    QCOMPARE(m_bar->urlText(), u"ws://three/"_s);
    QVERIFY(m_setup->isModified());
}

void tst_ConnectionProfiles::newConnectionForgetsTheOptions()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.url = u"ws://one/"_s;
    profile.cookies = u"a=b"_s;
    const Result<QString> id = m_store->save(profile);
    makePage();
    m_setup->choose(*id);
    QTRY_COMPARE(m_setup->profileId(), *id);
    choose("noProfile");
    QCOMPARE(m_setup->profileId(), QString());
    QCOMPARE(m_bar->urlText(), u"ws://one/"_s);
    QCOMPARE(find<QLineEdit>("cookies")->text(), QString());
    const auto endpoint = m_setup->endpoint();
    QVERIFY(endpoint);
    QVERIFY(endpoint->headers.isEmpty());
}

void tst_ConnectionProfiles::valuesOfAnotherSystemStay()
{
    AutomationForm form;
    form.setSystem(*protocol::systemByName(u"centrifugo"_s), u"json"_s);
    form.setState({{{u"pong"_s, false}}, {{u"token"_s, u"t"_s}, {u"pass"_s, u"p"_s}}});
    QCOMPARE(form.findChild<QLineEdit *>(u"field-token"_s)->text(), u"t"_s);
    QVERIFY(!form.findChild<QCheckBox *>(u"automation-pong"_s)->isChecked());
    QCOMPARE(form.state().values, (protocol::Values {{u"token"_s, u"t"_s}, {u"pass"_s, u"p"_s}}));
    form.setSystem(*protocol::systemByName(u"nats"_s), {});
    QCOMPARE(form.findChild<QLineEdit *>(u"field-pass"_s)->text(), u"p"_s);
    form.setState({});
    QCOMPARE(form.state().values, protocol::Values());
    QCOMPARE(form.findChild<QLineEdit *>(u"field-pass"_s)->text(), QString());
}

void tst_ConnectionProfiles::certificateIsAcceptedForTheProfilesHost()
{
    ConnectionProfile profile;
    profile.name = u"A"_s;
    profile.url = u"wss://bad.example/"_s;
    profile.acceptBadCertificate = true;
    const Result<QString> id = m_store->save(profile);
    makePage();
    m_setup->choose(*id);
    QTRY_COMPARE(m_setup->profileId(), *id);
    QVERIFY(find<QCheckBox>("acceptCertificate")->isChecked());
    QVERIFY(m_setup->endpoint()->upstream.acceptBadCertificate);
    m_bar->setUrl(u"wss://other.example/"_s);
    QVERIFY(!find<QCheckBox>("acceptCertificate")->isChecked());
    QVERIFY(!m_setup->endpoint()->upstream.acceptBadCertificate);
}

void tst_ConnectionProfiles::recentUrlsHaveNoSecrets()
{
    makePage();
    m_bar->setUrl(u"ws://u:p@h/a?token=x"_s);
    m_bar->rememberUrl(*m_bar->url());
    session::Variables variables;
    variables.own = {{u"token"_s, u"s3cret"_s}};
    m_bar->setUrl(u"ws://h/${token}?a=b"_s);
    m_bar->rememberUrl(*m_bar->url(variables));
    QCOMPARE(m_bar->recentUrls(), (QStringList {u"ws://h/${token}"_s, u"ws://h/a"_s}));
}

QTEST_MAIN(tst_ConnectionProfiles)
#include "tst_connectionprofiles.moc"
