// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/desktop.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QPointer>
#include <QScopedValueRollback>
#include <QWidget>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

Scheme g_scheme = Scheme::System;
bool g_dark = false;

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

struct Colours {
    QRgb window, base, alternate, text, muted, line, button, accent, accentText;
    QRgb failure, warning, good, busy;
    QRgb failureFill, warningFill, goodFill, busyFill;
};

bool isDarkPalette(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

constexpr Colours Light { 0xfff4f4f2, 0xffffffff, 0xfffafaf8, 0xff1d2125, 0xff626970, 0xffd9d9d5, 0xfffbfbfa, 0xff2457a6, 0xffffffff,
    0xffb3261e, 0xff8a5a00, 0xff1f7a3f, 0xff2457a6,
    0xfffbe9e7, 0xfffcf2dc, 0xffe4f3e8, 0xffe6eef9 };

constexpr Colours Dark { 0xff202326, 0xff181a1c, 0xff1d2022, 0xffe3e5e7, 0xff9da4ac, 0xff373b40, 0xff2b2f33, 0xff3d6fb8, 0xffffffff,
    0xffff8a80, 0xffe9b44c, 0xff6fcf8e, 0xff86b4f2,
    0xff43262a, 0xff40361f, 0xff1f3a2a, 0xff24344b };

const Colours &colours() { return g_dark ? Dark : Light; }

QPalette palette()
{
    const Colours &c = colours();
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, c.alternate);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.button);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.failure);
    p.setColor(QPalette::ToolTipBase, c.base);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.accentText);
    p.setColor(QPalette::Link, c.busy);
    p.setColor(QPalette::LinkVisited, c.busy);
    p.setColor(QPalette::Light, g_dark ? QColor(c.button).lighter(120) : QColor(Qt::white));
    p.setColor(QPalette::Midlight, c.line);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, g_dark ? QColor(0xff101214) : QColor(0xffb9bbb8));
    p.setColor(QPalette::Shadow, g_dark ? QColor(0xff000000) : QColor(0xff8f918e));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        p.setColor(QPalette::Disabled, role, c.muted);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return p;
}

QString styleSheet()
{
    const Colours &c = colours();
    const auto name = [](QRgb rgb) { return QColor(rgb).name(); };
    // Only widgets marked with a property or class name of ours: a style sheet on item views would slow every repaint down.
    return uR"(
        QToolTip { border: 1px solid %1; padding: 3px; }
        *[panel="strip"] { border: 0; border-bottom: 1px solid %1; }
        *[panel="side"] { border: 0; border-right: 1px solid %1; }
        QToolButton[chip="true"] { border: 1px solid %1; border-radius: 9px; padding: 1px 9px; background: transparent; }
        QToolButton[chip="true"]:hover { border-color: %2; }
        QToolButton[chip="true"]:focus { border-color: %3; }
        QToolButton[chip="true"]:checked { background: %3; border-color: %3; color: %4; }
        QPushButton[look="link"] { border: 0; padding: 2px 0; color: %3; text-align: left; background: transparent; }
        QPushButton[look="link"]:hover, QPushButton[look="link"]:focus { text-decoration: underline; }
        QSplitter::handle { background: %1; }
        QTabBar[flat="true"]::tab { border: 0; border-bottom: 2px solid transparent; padding: 5px 8px; color: %2; background: transparent; }
        QTabBar[flat="true"]::tab:selected { color: %5; border-bottom-color: %3; }
        QTabBar[flat="true"]::tab:hover { color: %5; }
        QTabWidget[flat="true"]::pane { border: 0; border-top: 1px solid %1; }
    )"_s.arg(name(c.line), name(c.muted), name(c.accent), name(c.accentText), name(c.text));
}

/// Keeps colours and type as the user and the desktop want them, for as long as there is an application.
class Appearance : public QObject {
public:
    static Appearance &of(QApplication &application)
    {
        static QPointer<Appearance> appearance;
        if (!appearance)
            appearance = new Appearance(application);
        return *appearance;
    }

    void apply()
    {
        const QScopedValueRollback applying(m_applying, true);
        g_dark = g_scheme == Scheme::Dark || (g_scheme == Scheme::System && m_desktop.prefersDark().value_or(m_desktopIsDark));
        if (!m_styled)
            m_application.setStyle(new Style);
        m_styled = true;
        m_application.setPalette(palette());
        m_application.setStyleSheet(styleSheet()); // last: it tells all widgets
    }

    void setTypeScale(double factor)
    {
        if (factor == m_typeScale)
            return;
        m_typeScale = factor;
        scaleType();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && qobject_cast<QWindow *>(watched))
            onDesktopTheme();
        else if (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange && !m_applying && m_styled)
            onForeignPalette();
        else if (watched == &m_application && event->type() == QEvent::ApplicationFontChange)
            onFont();
        return false;
    }

private:
    explicit Appearance(QApplication &application)
        : QObject(&application)
        , m_application(application)
        , m_desktopIsDark(isDarkPalette(QApplication::palette()))
        , m_size(QApplication::font().pointSizeF())
    {
        application.installEventFilter(this);
        connect(&m_desktop, &Desktop::changed, this, [this] {
            if (m_styled)
                apply();
            scaleType();
        });
    }

    /// The platform's palette and font may be others.
    void onDesktopTheme()
    {
        if (m_applying || !m_styled)
            return;
        m_application.setPalette(QPalette()); // back to the platform's
        const QFont font = scaled(QFontDatabase::systemFont(QFontDatabase::GeneralFont), scale());
        if (m_scaled && font != QApplication::font())
            QApplication::setFont(font); // once we have set one, Qt leaves it alone
    }

    /// Somebody else, such as a desktop's plug-in, set the palette of its own theme.
    void onForeignPalette()
    {
        m_desktopIsDark = isDarkPalette(QApplication::palette());
        apply();
    }

    double scale() const { return m_typeScale * m_desktop.typeScale(); }

    void scaleType()
    {
        const double by = scale() / m_applied;
        if (by == 1)
            return;
        m_applied = scale();
        m_scaled = true;
        QApplication::setFont(scaled(QApplication::font(), by));
    }

    /// The program's font has another size: those with a size of their own do not follow by themselves.
    void onFont()
    {
        const double size = QApplication::font().pointSizeF();
        if (size <= 0 || m_size <= 0 || size == m_size)
            return;
        const double by = size / m_size;
        m_size = size;
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets) {
            if (widget->testAttribute(Qt::WA_SetFont) && widget->font().resolveMask() & QFont::SizeResolved)
                widget->setFont(scaled(widget->font(), by));
        }
    }

    QApplication &m_application;
    Desktop m_desktop;
    bool m_desktopIsDark; ///< by its palette
    bool m_styled = false;
    bool m_applying = false;
    bool m_scaled = false;
    double m_typeScale = 1; ///< of the program
    double m_applied = 1; ///< the scale that the program's font has now
    double m_size; ///< of the program's font, in points
};

} // namespace

std::optional<Scheme> schemeFromName(const QString &name)
{
    if (name == "system"_L1)
        return Scheme::System;
    if (name == "light"_L1)
        return Scheme::Light;
    if (name == "dark"_L1)
        return Scheme::Dark;
    return std::nullopt;
}

QString schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System: break;
    case Scheme::Light: return u"light"_s;
    case Scheme::Dark: return u"dark"_s;
    }
    return u"system"_s;
}

void applyTheme(QApplication &application, Scheme scheme)
{
    // Without it a style sheet keeps fonts and palettes from reaching the widgets that are there already.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    g_scheme = scheme;
    Appearance::of(application).apply();
}

Scheme scheme() { return g_scheme; }

bool isDark() { return g_dark; }

QColor toneColour(Tone tone)
{
    const Colours &c = colours();
    switch (tone) {
    case Tone::Plain: return c.text;
    case Tone::Muted: return c.muted;
    case Tone::Failure: return c.failure;
    case Tone::Warning: return c.warning;
    case Tone::Good: return c.good;
    case Tone::Busy: return c.busy;
    }
    return c.text;
}

QColor toneFill(Tone tone)
{
    const Colours &c = colours();
    switch (tone) {
    case Tone::Failure: return c.failureFill;
    case Tone::Warning: return c.warningFill;
    case Tone::Good: return c.goodFill;
    case Tone::Busy: return c.busyFill;
    default: return c.window;
    }
}

QColor lineColour() { return colours().line; }

QFont wireFont()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const double general = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    const double ours = QApplication::font().pointSizeF();
    return general > 0 && ours > 0 ? scaled(fixed, ours / general) : fixed;
}

void setTypeScale(double factor) { Appearance::of(*qApp).setTypeScale(factor); }

} // namespace telltale::ui
