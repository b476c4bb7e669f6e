// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tone.h"

#include <QEvent>
#include <QLabel>

namespace telltale::ui {

namespace {

constexpr qreal SignPart = 0.875; ///< of a line's height

/// Sits on a widget and repeats what was asked for whenever the theme or the type is another one.
class Keeper : public QObject {
public:
    static Keeper &of(QWidget &widget)
    {
        const QObjectList children = widget.children();
        for (QObject *child : children) {
            if (auto *keeper = dynamic_cast<Keeper *>(child))
                return *keeper;
        }
        return *new Keeper(widget);
    }

    void setTone(Tone tone)
    {
        m_tone = tone;
        m_coloursWords = true;
        apply();
    }

    void setSign(Glyph shape, Tone tone, qreal scale)
    {
        m_shape = shape;
        m_tone = tone;
        m_scale = scale;
        apply();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == &m_widget && (event->type() == QEvent::StyleChange || (event->type() == QEvent::FontChange && m_scale > 0)))
            apply();
        return false;
    }

private:
    explicit Keeper(QWidget &widget)
        : QObject(&widget)
        , m_widget(widget)
    {
        widget.installEventFilter(this);
    }

    void apply()
    {
        if (m_coloursWords) {
            QPalette palette = m_widget.palette();
            palette.setColor(QPalette::WindowText, toneColour(m_tone));
            palette.setColor(QPalette::Text, toneColour(m_tone)); // a label on a Base background takes this one
            m_widget.setPalette(palette);
        }
        if (m_scale > 0) {
            const int size = qRound(m_widget.fontMetrics().height() * SignPart * m_scale);
            static_cast<QLabel &>(m_widget).setPixmap(shapePixmap(m_shape, toneColour(m_tone), size, m_widget.devicePixelRatioF()));
        }
    }

    QWidget &m_widget;
    Tone m_tone = Tone::Plain;
    Glyph m_shape = Glyph::None;
    qreal m_scale = 0; ///< 0: no sign
    bool m_coloursWords = false;
};

} // namespace

void setTone(QWidget *widget, Tone tone) { Keeper::of(*widget).setTone(tone); }

void setSign(QLabel *label, Glyph shape, Tone tone, qreal scale) { Keeper::of(*label).setSign(shape, tone, scale); }

} // namespace telltale::ui
