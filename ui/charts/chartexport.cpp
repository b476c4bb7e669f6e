// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "ui/charts/chartview.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace telltale::ui {

namespace {

constexpr int PixelsPerPoint = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

/// The picture: a heading over the chart.
class Sheet {
public:
    Sheet(const ChartView &chart, const QString &subtitle)
        : m_chart(chart)
        , m_words(chart.summary() + (subtitle.isEmpty() ? QString() : u'\n' + subtitle))
        , m_bold(chart.font())
    {
        m_bold.setBold(true);
        const int width = chart.viewport()->width() - 2 * margin();
        m_title = QRect(margin(), margin(), width, QFontMetrics(m_bold).height());
        const int tall = QFontMetrics(chart.font()).boundingRect(QRect(0, 0, width, 10000), Flags, m_words).height();
        m_heading = QRect(margin(), m_title.bottom() + margin() / 2, width, tall);
    }

    QSize size() const { return {m_chart.viewport()->width(), m_heading.bottom() + margin() / 2 + m_chart.viewport()->height() + margin()}; }
    void paint(QPainter &painter) const
    {
        painter.fillRect(QRect(QPoint(), size()), m_chart.palette().color(QPalette::Base));
        painter.setPen(toneColour(Tone::Plain));
        painter.setFont(m_bold);
        painter.drawText(m_title, Qt::AlignLeft | Qt::AlignTop, m_chart.title());
        painter.setFont(m_chart.font());
        painter.drawText(m_heading, Flags, m_words);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF from(QPointF(), QSizeF(m_chart.viewport()->size()));
        m_chart.scene()->render(&painter, from.translated(0, m_heading.bottom() + margin() / 2), from);
    }

private:
    static constexpr int Flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    int margin() const { return QFontMetrics(m_chart.font()).height() / 2; }

    const ChartView &m_chart;
    QString m_words;
    QFont m_bold;
    QRect m_title;
    QRect m_heading;
};

QByteArray svg(const ChartView &chart, const Sheet &sheet)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size());
    generator.setViewBox(QRect(QPoint(), sheet.size()));
    generator.setResolution(chart.logicalDpiY());
    generator.setTitle(chart.title());
    generator.setDescription(chart.summary());
    QPainter painter(&generator);
    sheet.paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray png(const ChartView &chart, const Sheet &sheet)
{
    QImage image(sheet.size() * PixelsPerPoint, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(PixelsPerPoint);
    QPainter painter(&image);
    sheet.paint(painter);
    painter.end();
    image.setText(u"Title"_s, chart.title());
    image.setText(u"Description"_s, chart.summary());
    QBuffer buffer;
    return image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

} // namespace

Result<Done> exportChart(const ChartView &chart, const QString &subtitle, const QString &path)
{
    const bool isSvg = path.endsWith(".svg"_L1, Qt::CaseInsensitive);
    if (!isSvg && !path.endsWith(".png"_L1, Qt::CaseInsensitive))
        return Failure {Words::tr("the chart was not written"), path, Words::tr("give the file a name that ends with .png or .svg")};
    const Sheet sheet(chart, subtitle);
    const QByteArray bytes = isSvg ? svg(chart, sheet) : png(chart, sheet);
    if (bytes.isEmpty())
        return Failure {Words::tr("the chart cannot be drawn as an image"), path, Words::tr("make the panel smaller and try again")};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Failure {Words::tr("the chart was not written"), path, file.errorString()};
    return Done {};
}

} // namespace telltale::ui
