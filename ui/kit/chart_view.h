// ChartView: our only face to Qt Charts. Numbers are doubles here because they are only drawn.
#pragma once

#include "ui/kit/theme.h"

#include <QList>
#include <QWidget>

class QChart;
class QChartView;

namespace benchbook {

struct ChartSeries
{
    enum class Kind { Bars, Line, DashedLine };
    QString name;
    Kind kind = Kind::Bars;
    QList<double> values; ///< one a category; NaN leaves a gap
    int color = 0;        ///< index into ThemeColors::series
};

/// A range drawn as a pale band behind a line, e.g. the 80 % range of a forecast.
struct ChartBand
{
    QString name;
    QList<double> low, high;
    int color = 1;
};

struct ChartModel
{
    QStringList categories;
    QList<ChartSeries> series;
    QList<ChartBand> bands;
    QString unit;      ///< shown behind the numbers of the value axis
    QString emptyText; ///< said instead of an empty chart
};

class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(const QString &name, QWidget *parent = nullptr);

    void setModel(const ChartModel &model);
    /// Bars from large to small with the accumulated share as a line.
    void setPareto(const QStringList &categories, const QList<double> &values, const QString &name);
    /// The figures in one sentence a series, for a screen reader.
    QString spokenText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QChartView *m_view;
    ChartModel m_model;
    bool m_pareto = false;
};

/// A line of figures without axes, as high as a row of text.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setValues(const QList<double> &values);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_values;
};

} // namespace benchbook
