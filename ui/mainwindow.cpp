// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/history/library.h"
#include "app/profiles/profilefile.h"
#include "app/settings/settings.h"
#include "ui/catalogue/cataloguebrowser.h"
#include "ui/catalogue/showme.h"
#include "ui/charts/chartspanel.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/shortcutsheet.h"
#include "ui/connectionpage.h"
#include "ui/docks.h"
#include "ui/models/cataloguemodel.h"
#include "ui/panels/cataloguenotice.h"
#include "ui/panels/eventspane.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/sessions.h"
#include "ui/panels/sessionsjob.h"
#include "ui/playground/playgroundpanel.h"
#include "ui/profiles/connectionbar.h"
#include "ui/profiles/profileeditor.h"
#include "ui/theme/signs.h"
#include "ui/widgets/audience.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int FrameMs = 16;
constexpr double PresentationScale = 1.5;
constexpr int LayoutVersion = 1; ///< of what QMainWindow saves: another set of docks is another version

} // namespace

MainWindow::MainWindow(const catalog::Catalog &catalog, const QString &sessionsFolder, QWidget *parent)
    : QMainWindow(parent)
    , m_catalog(catalog)
    , m_sessionsFolder(sessionsFolder)
    , m_profiles(profiles::defaultProfilesPath())
    , m_pages(new QTabWidget)
    , m_problems(new CatalogueNotice)
    , m_composers(new QStackedWidget)
    , m_sessions(new SessionsPanel)
    , m_browser(new CatalogueBrowser)
    , m_playgroundPanel(new PlaygroundPanel)
    , m_charts(new ChartsPanel)
    , m_docks(new Docks(*this))
    , m_palette(new CommandPalette(*this))
    , m_shortcuts(new ShortcutSheet(this))
    , m_seen(new SessionsJob(this))
    , m_showMe(new ShowMe(catalog, this))
    , m_actions(std::make_unique<WindowActions>(*this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Telltale"_s);
    setAcceptDrops(true);
    layOut();
    wireActions();
    addDocks();
    wireDocks();
    wirePlayground();
    wireShowMe();
    addPage(settings::Settings().value(settings::restoredRows));
    restorePlaces();
    m_frame.setInterval(FrameMs);
    connect(&m_frame, &QTimer::timeout, this, &MainWindow::onFrame);
    m_frame.start();
}

MainWindow::~MainWindow()
{
    m_frame.stop();
    m_binding.reset();
    m_pages->disconnect(this); // pages go one by one
}

void MainWindow::layOut()
{
    m_pages->setObjectName(u"pages"_s);
    m_pages->setDocumentMode(true);
    m_pages->setTabBarAutoHide(true);
    m_pages->setTabsClosable(true);
    m_pages->setMovable(true);
    m_pages->setFocusPolicy(Qt::NoFocus); // else Tab would stop at its hidden bar; the bar takes the keyboard by itself
    m_pages->setAccessibleName(tr("Connections"));
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_problems);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    resize(1280, 800);
}

void MainWindow::wireActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->newConnection, [this] { addPage(0)->bar().focusUrl(); });
    on(m_actions->closeConnection, [this] { closePage(m_pages->currentIndex()); });
    const auto step = [this](int by) { m_pages->setCurrentIndex((m_pages->currentIndex() + by + m_pages->count()) % m_pages->count()); };
    on(m_actions->nextConnection, [step] { step(1); });
    on(m_actions->previousConnection, [step] { step(-1); });
    on(m_actions->openFile, &MainWindow::chooseFile);
    on(m_actions->playground, &MainWindow::tryPlayground);
    on(m_actions->profiles, [this] { editProfiles(page()->profileId(), false); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->resetLayout, [this] {
        m_docks->reset();
        m_actions->showDetail->setChecked(true);
        m_actions->detailBeside->setChecked(false);
    });
    connect(m_actions->showSecrets, &QAction::toggled, this, [this](bool show) {
        forPages([show](ConnectionPage &page) { page.setShowSecrets(show); });
    });
    connect(m_actions->followAdvice, &QAction::toggled, this, [this](bool follows) {
        forPages([follows](ConnectionPage &page) { page.connection().setFollowsAdvice(follows); });
    });
    connect(m_pages, &QTabWidget::currentChanged, this, &MainWindow::showPage);
    connect(m_pages, &QTabWidget::tabCloseRequested, this, &MainWindow::closePage);
    connect(m_actions->presentation, &QAction::toggled, this, &MainWindow::setPresentation);
    connect(m_actions->themes, &QActionGroup::triggered, this, [](const QAction *chosen) {
        settings::Settings stored;
        stored.setValue(settings::theme, chosen->data().toString());
        applyTheme(*qApp, schemeFromName(chosen->data().toString()).value_or(Scheme::System));
    });
    on(m_actions->palette, [this] { m_palette->open(commandsOf(*menuBar())); });
    on(m_actions->shortcuts, [this] {
        m_shortcuts->setCommands(commandsOf(*menuBar()));
        m_shortcuts->show();
        m_shortcuts->raise();
    });
}

void MainWindow::addDocks()
{
    int number = 3;
    const auto add = [this, &number](const QString &name, const QString &title, const QString &goTo, QWidget *content, Docks::Place place, bool shown) {
        QDockWidget *dock = m_docks->add(name, title, content, place, shown);
        QAction *show = dock->toggleViewAction();
        show->setObjectName(u"action-show-"_s + name);
        show->setShortcut(QKeySequence(u"Ctrl+Shift+%1"_s.arg(number)));
        m_actions->docks->addAction(show);
        connect(m_actions->addDock(name, goTo, number++), &QAction::triggered, this, [this, dock] { m_docks->show(dock); });
        return dock;
    };
    m_composers->setObjectName(u"composers"_s);
    add(u"compose"_s, tr("Compose"), tr("Go to the &composer"), m_composers, Docks::Place::Side, true);
    QDockWidget *sessions = add(u"sessions"_s, tr("Sessions"), tr("Go to the sa&ved sessions"), m_sessions, Docks::Place::Side, true);
    m_catalogueDock = add(u"catalogue"_s, tr("Catalogue"), tr("Go to the cata&logue"), m_browser, Docks::Place::Side, true);
    add(u"playground"_s, tr("Playground"), tr("Go to the pla&yground"), m_playgroundPanel, Docks::Place::Side, true);
    add(u"charts"_s, tr("Charts"), tr("Go to the charts"), m_charts, Docks::Place::Below, false);
    m_docks->reset();
    sessions->setEnabled(!m_sessionsFolder.isEmpty());
}

void MainWindow::wireDocks()
{
    m_sessions->setFolder(m_sessionsFolder);
    connect(m_sessions, &SessionsPanel::openRequested, this, [this](const QString &path, qint64 row) { page()->shown().open(path, row); });
    m_browser->setCatalog(m_catalog);
    connect(m_catalogueDock, &QDockWidget::visibilityChanged, this, [this](bool inSight) {
        if (inSight)
            countSeen();
    });
    connect(&m_savedMessages, &SavedMessagesModel::failed, this, [this](const Failure &failure) { page()->messages().show(failure); });
    connect(m_browser, &CatalogueBrowser::filterRequested, this, [this](const QString &filter) { page()->events().filterBy(filter, false); });
    connect(m_charts, &ChartsPanel::filterRequested, this, [this](const QString &line, bool further) { page()->events().filterBy(line, further); });
    connect(m_charts, &ChartsPanel::told, this, [this](Tone tone, const QString &text) { page()->messages().show(tone, text); });
}

void MainWindow::wirePlayground()
{
    connect(&m_playground, &PlaygroundHost::ready, this, [this](const QUrl &base) {
        m_playgroundPanel->setBase(base);
        if (const auto then = std::exchange(m_whenPlaying, nullptr))
            then(base);
    });
    connect(&m_playground, &PlaygroundHost::stopped, this, [this] { m_playgroundPanel->setBase({}); });
    connect(&m_playground, &PlaygroundHost::failed, this, [this](const Failure &failure) {
        m_playgroundPanel->setFailure(failure);
        page()->messages().show(failure);
    });
    m_playgroundPanel->setCatalog(m_catalog);
    connect(m_playgroundPanel, &PlaygroundPanel::startRequested, &m_playground, &PlaygroundHost::start);
    connect(m_playgroundPanel, &PlaygroundPanel::stopRequested, &m_playground, &PlaygroundHost::stop);
    connect(m_playgroundPanel, &PlaygroundPanel::connectRequested, this, [this](const QString &system, const QString &variant, const QString &path) {
        play([this, system, variant, path](QUrl url) {
            url.setPath(path);
            playPage()->connectTo(system, variant, url);
        });
    });
}

void MainWindow::wireShowMe()
{
    const auto show = [this](const QString &entry) {
        m_browser->setProblem({});
        play([this, entry](const QUrl &base) { m_showMe->show(entry, base); });
    };
    connect(m_browser, &CatalogueBrowser::showMeRequested, this, show);
    connect(m_playgroundPanel, &PlaygroundPanel::showMeRequested, this, show);
    connect(m_showMe, &ShowMe::busyChanged, m_browser, &CatalogueBrowser::setBusy);
    connect(m_showMe, &ShowMe::busyChanged, m_playgroundPanel, &PlaygroundPanel::setBusy);
    connect(m_showMe, &ShowMe::connectWanted, this, &MainWindow::openShown);
    connect(m_showMe, &ShowMe::found, this, &MainWindow::showRow);
    connect(m_showMe, &ShowMe::failed, m_browser, &CatalogueBrowser::setProblem);
}

/// Does something with the playground as soon as it runs.
void MainWindow::play(std::function<void(const QUrl &)> what)
{
    m_whenPlaying = std::move(what);
    m_playground.start();
}

/// A page for something on the playground: what is connected elsewhere is left alone.
ConnectionPage *MainWindow::playPage()
{
    const auto url = page()->bar().url();
    const bool plays = url && !m_playground.base().isEmpty() && url->authority() == m_playground.base().authority();
    return plays ? page() : blankPage();
}

void MainWindow::openShown(const session::Endpoint &endpoint)
{
    m_showPage = playPage();
    const auto store = m_showPage->connection().sharedStore();
    m_showMe->watch(store, store->size());
    m_showPage->connectTo(endpoint);
}

void MainWindow::showRow(qint64 row)
{
    if (!m_showPage)
        return;
    m_pages->setCurrentWidget(m_showPage);
    m_showPage->events().goToRow(row);
}

void MainWindow::onFrame()
{
    page()->refresh();
    m_charts->refresh();
    if (!m_showMe->isBusy())
        return;
    m_showMe->look();
    if (m_showPage && m_showPage->connection().state() == session::State::Closed)
        m_showMe->ended();
}

/// How often each entry was ever seen, for the catalogue.
void MainWindow::countSeen()
{
    if (m_sessionsFolder.isEmpty() || m_seen->isRunning())
        return;
    m_seen->run([this, folder = m_sessionsFolder](const SessionsJob::Run &run) {
        const auto seen = models::CatalogueModel::seenByEntry(history::Library(folder).seen());
        run.tell([this, seen] { m_browser->setSeen(seen); });
    });
}

void MainWindow::connectWith(const QString &profile)
{
    ConnectionPage *there = page();
    if (!there->isBlank() && (there->profileId() != profile || there->connection().isBusy()))
        there = addPage(0);
    there->connectWith(profile);
}

void MainWindow::editProfiles(const QString &id, bool rename)
{
    if (!m_profileEditor) {
        m_profileEditor = new ProfileEditor(m_profiles, this);
        connect(m_profileEditor, &ProfileEditor::connectRequested, this, &MainWindow::connectWith);
    }
    m_profileEditor->edit(id, rename);
}

/// For a projector: the whole screen, large type, and nothing on it that is secret. The docks step aside, but can be called.
void MainWindow::setPresentation(bool on)
{
    Audience::instance().setThere(on);
    if (on)
        m_actions->showSecrets->setChecked(false);
    m_actions->showSecrets->setEnabled(!on);
    if (on)
        m_docksBefore = saveState(LayoutVersion);
    setTypeScale(on ? PresentationScale : 1);
    setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    if (on)
        m_docks->hideAll();
    else
        restoreState(m_docksBefore, LayoutVersion);
}

void MainWindow::restorePlaces()
{
    const settings::Settings stored;
    m_actions->detailBeside->setChecked(stored.value(settings::detailBeside));
    restoreGeometry(stored.value(settings::geometry));
    restoreState(stored.value(settings::docks), LayoutVersion);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_actions->presentation->setChecked(false); // its sizes are not those to come back to
    settings::Settings stored;
    page()->save(stored);
    stored.setValue(settings::detailBeside, m_actions->detailBeside->isChecked());
    stored.setValue(settings::geometry, saveGeometry());
    stored.setValue(settings::docks, saveState(LayoutVersion));
    if (const auto saved = stored.save(); !saved)
        qWarning("%s", qPrintable(saved.failure().sentence()));
    QMainWindow::closeEvent(event);
}

ConnectionPage *MainWindow::page() const { return static_cast<ConnectionPage *>(m_pages->currentWidget()); }

const history::Store &MainWindow::store() const { return page()->connection().store(); }

ConnectionPage *MainWindow::blankPage() { return page()->isBlank() ? page() : addPage(0); }

void MainWindow::forPages(const std::function<void(ConnectionPage &)> &what)
{
    for (int index = 0; index < m_pages->count(); ++index)
        what(*static_cast<ConnectionPage *>(m_pages->widget(index)));
}

ConnectionPage *MainWindow::addPage(qint64 earlierRows)
{
    auto *added = new ConnectionPage({m_catalog, m_sessionsFolder, m_profiles, m_savedMessages}, earlierRows);
    settings::Settings stored;
    if (const ConnectionPage *front = page())
        front->save(stored); // only for the new one: columns, sizes, recent endpoints
    added->restore(stored);
    added->setShowSecrets(m_actions->showSecrets->isChecked());
    added->connection().setFollowsAdvice(m_actions->followAdvice->isChecked());
    m_composers->addWidget(&added->composer());
    connect(added, &ConnectionPage::titleChanged, this, [this, added] { showTitle(added); });
    connect(added, &ConnectionPage::playgroundRequested, this, &MainWindow::tryPlayground);
    connect(added, &ConnectionPage::fileRequested, this, &MainWindow::chooseFile);
    connect(added, &ConnectionPage::profilesRequested, this, &MainWindow::editProfiles);
    connect(added, &ConnectionPage::entryRequested, this, [this](const QString &id) {
        m_docks->show(m_catalogueDock);
        m_browser->showEntry(id);
    });
    connect(&added->connection(), &Connection::sessionBegan, this, [this] {
        if (m_sessions->isVisible())
            m_sessions->reload();
    });
    m_pages->setCurrentIndex(m_pages->addTab(added, added->title()));
    showTitle(added);
    return added;
}

void MainWindow::closePage(int index)
{
    QWidget *closed = m_pages->widget(index);
    if (m_pages->count() == 1)
        addPage(0);
    m_pages->removeTab(m_pages->indexOf(closed));
    delete closed; // waits until what it captured is on disk
}

/// Another page is in front: actions and docks are about it now.
void MainWindow::showPage()
{
    m_binding = std::make_unique<QObject>();
    page()->bind(*m_actions, m_binding.get());
    m_composers->setCurrentWidget(&page()->composer());
    const auto follow = [this] { m_sessions->setCurrent(page()->shown().path()); };
    connect(&page()->shown(), &ShownSession::storeChanged, m_binding.get(), follow);
    connect(&page()->connection(), &Connection::sessionBegan, m_binding.get(), follow);
    follow();
    const auto count = [this] {
        m_charts->setStore(page()->events().store(), page()->events().restoredRows());
        m_charts->setFilter(page()->events().filter());
    };
    connect(&page()->events(), &EventsPane::rowsChanged, m_binding.get(), count);
    count();
    const auto look = [this] { m_browser->setSystem(page()->knownSystem()); };
    connect(page(), &ConnectionPage::systemChanged, m_binding.get(), look);
    look();
    showTitle(page());
}

void MainWindow::showTitle(ConnectionPage *shown)
{
    const int index = m_pages->indexOf(shown);
    const Sign sign = stateSign(shown->connection().state());
    m_pages->setTabText(index, QString(shown->title()).replace(u'&', "&&"_L1));
    m_pages->setTabIcon(index, shapePixmap(sign.shape, toneColour(sign.tone), fontMetrics().height(), devicePixelRatioF()));
    m_pages->setTabToolTip(index, session::stateWords(shown->connection().state()));
    if (shown == page())
        setWindowTitle(shown->isBlank() ? u"Telltale"_s : tr("%1 – Telltale").arg(shown->title()));
}

void MainWindow::start(const StartOptions &options)
{
    page()->bar().chooseSystem(options.system, options.variant);
    if (!options.file.isEmpty()) {
        openFile(options.file);
    } else if (!options.url.isEmpty()) {
        page()->bar().setUrl(options.url);
        page()->connectNow();
    } else if (options.playground) {
        tryPlayground();
    } else {
        page()->bar().focusUrl();
    }
}

void MainWindow::tryPlayground()
{
    play([this](const QUrl &base) { playPage()->enterPlayground(base); });
}

void MainWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a file"), m_sessionsFolder,
        tr("Sessions and recordings (*.telltale *.jsonl *.json *.ndjson);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString &path) { blankPage()->shown().open(path, -1); }

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) { openFile(event->mimeData()->urls().value(0).toLocalFile()); }

void MainWindow::showCatalogueProblems(const QList<catalog::Problem> &problems) { m_problems->show(problems); }

} // namespace telltale::ui
