// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/history/library.h"
#include "app/profiles/profilefile.h"
#include "app/settings/settings.h"
#include "ui/catalogue/cataloguebrowser.h"
#include "ui/charts/chartspanel.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/shortcutsheet.h"
#include "ui/connectionpage.h"
#include "ui/docks.h"
#include "ui/models/cataloguemodel.h"
#include "ui/pages.h"
#include "ui/panels/cataloguenotice.h"
#include "ui/panels/eventspane.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/sessions.h"
#include "ui/panels/sessionsjob.h"
#include "ui/playground/playgroundpanel.h"
#include "ui/profiles/connectionbar.h"
#include "ui/profiles/profileeditor.h"
#include "ui/stage.h"
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
    , m_profiles(profiles::defaultProfilesPath())
    , m_shared {catalog, sessionsFolder, m_profiles, m_savedMessages}
    , m_actions(std::make_unique<WindowActions>(*this))
    , m_pages(new Pages(m_shared, *m_actions))
    , m_problems(new CatalogueNotice)
    , m_composers(new QStackedWidget)
    , m_sessions(new SessionsPanel)
    , m_browser(new CatalogueBrowser)
    , m_playground(new PlaygroundPanel)
    , m_charts(new ChartsPanel)
    , m_docks(new Docks(*this))
    , m_palette(new CommandPalette(*this))
    , m_shortcuts(new ShortcutSheet(this))
    , m_seen(new SessionsJob(this))
    , m_stage(new Stage(catalog, *m_pages, *m_playground, *m_browser, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Telltale"_s);
    setAcceptDrops(true);
    layOut();
    wireActions();
    addDocks();
    wireDocks();
    wirePages();
    m_pages->add(settings::Settings().value(settings::restoredRows));
    restorePlaces();
    m_frame.setInterval(FrameMs);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        page()->refresh();
        m_charts->refresh();
        m_stage->look();
    });
    m_frame.start();
}

MainWindow::~MainWindow()
{
    m_frame.stop();
    m_binding.reset();
    delete m_pages; // before what they share
}

void MainWindow::layOut()
{
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
    on(m_actions->openFile, &MainWindow::chooseFile);
    on(m_actions->playground, [this] { m_stage->tour(); });
    on(m_actions->profiles, [this] { editProfiles(page()->profileId(), false); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->resetLayout, [this] {
        m_docks->reset();
        m_actions->showDetail->setChecked(true);
        m_actions->detailBeside->setChecked(false);
    });
    connect(m_actions->presentation, &QAction::toggled, this, &MainWindow::setPresentation);
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        const QString name = chosen->data().toString();
        applyTheme(*qApp, schemeFromName(name).value_or(Scheme::System));
        settings::Settings stored;
        stored.setValue(settings::theme, name);
        if (const auto saved = stored.save(); !saved)
            page()->messages().show(saved.failure());
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
    add(u"playground"_s, tr("Playground"), tr("Go to the pla&yground"), m_playground, Docks::Place::Side, true);
    add(u"charts"_s, tr("Charts"), tr("Go to the charts"), m_charts, Docks::Place::Below, false);
    m_docks->reset();
    sessions->setEnabled(!m_shared.sessionsFolder.isEmpty());
}

void MainWindow::wireDocks()
{
    m_sessions->setFolder(m_shared.sessionsFolder);
    connect(m_sessions, &SessionsPanel::openRequested, this, [this](const QString &path, qint64 row) { page()->shown().open(path, row); });
    m_browser->setCatalog(m_shared.catalog);
    connect(m_catalogueDock, &QDockWidget::visibilityChanged, this, [this](bool inSight) {
        if (inSight)
            countSeen();
    });
    connect(&m_savedMessages, &SavedMessagesModel::failed, this, [this](const Failure &failure) { page()->messages().show(failure); });
    connect(m_browser, &CatalogueBrowser::filterRequested, this, [this](const QString &filter) { page()->events().filterBy(filter, false); });
    connect(m_charts, &ChartsPanel::filterRequested, this, [this](const QString &line, bool further) { page()->events().filterBy(line, further); });
    connect(m_charts, &ChartsPanel::told, this, [this](Tone tone, const QString &text) { page()->messages().show(tone, text); });
}

void MainWindow::wirePages()
{
    connect(m_pages, &Pages::added, this, &MainWindow::wirePage);
    connect(m_pages, &Pages::fronted, this, &MainWindow::showPage);
    connect(m_pages, &Pages::titled, this, &QWidget::setWindowTitle);
    connect(m_stage, &Stage::failed, this, [this](const Failure &failure) { page()->messages().show(failure); });
}

void MainWindow::wirePage(ConnectionPage *added)
{
    m_composers->addWidget(&added->composer());
    connect(added, &ConnectionPage::playgroundRequested, m_stage, &Stage::tour);
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
}

/// Another page is in front: actions and docks are about it now.
void MainWindow::showPage(ConnectionPage *front)
{
    m_binding = std::make_unique<QObject>();
    front->bind(*m_actions, m_binding.get());
    m_composers->setCurrentWidget(&front->composer());
    const auto follow = [this, front] { m_sessions->setCurrent(front->shown().path()); };
    connect(&front->shown(), &ShownSession::storeChanged, m_binding.get(), follow);
    connect(&front->connection(), &Connection::sessionBegan, m_binding.get(), follow);
    follow();
    const auto count = [this, front] {
        m_charts->setStore(front->events().store(), front->events().restoredRows());
        m_charts->setFilter(front->events().filter());
    };
    connect(&front->events(), &EventsPane::rowsChanged, m_binding.get(), count);
    count();
    const auto look = [this, front] { m_browser->setSystem(front->knownSystem()); };
    connect(front, &ConnectionPage::systemChanged, m_binding.get(), look);
    look();
}

/// How often each entry was ever seen, for the catalogue.
void MainWindow::countSeen()
{
    if (m_shared.sessionsFolder.isEmpty() || m_seen->isRunning())
        return;
    m_seen->run([this, folder = m_shared.sessionsFolder](const SessionsJob::Run &run) {
        const auto seen = models::CatalogueModel::seenByEntry(history::Library(folder).seen());
        run.tell([this, seen] { m_browser->setSeen(seen); });
    });
}

void MainWindow::connectWith(const QString &profile)
{
    ConnectionPage *there = page();
    if (!there->isBlank() && (there->profileId() != profile || there->connection().isBusy()))
        there = m_pages->add();
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
    setAudience(on);
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

ConnectionPage *MainWindow::page() const { return m_pages->front(); }

const history::Store &MainWindow::store() const { return page()->connection().store(); }

void MainWindow::start(const StartOptions &options)
{
    page()->bar().chooseSystem(options.system, options.variant);
    if (!options.file.isEmpty()) {
        openFile(options.file);
    } else if (!options.url.isEmpty()) {
        page()->bar().setUrl(options.url);
        page()->connectNow();
    } else if (options.playground) {
        m_stage->tour();
    } else {
        page()->bar().focusUrl();
    }
}

void MainWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a file"), m_shared.sessionsFolder,
        tr("Sessions and recordings (*.telltale *.jsonl *.json *.ndjson);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString &path) { m_pages->blank()->shown().open(path, -1); }

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) { openFile(event->mimeData()->urls().value(0).toLocalFile()); }

void MainWindow::showCatalogueProblems(const QList<catalog::Problem> &problems) { m_problems->show(problems); }

} // namespace telltale::ui
