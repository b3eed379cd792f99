// PriceCurveView: what each price would earn and sell, with its range, and where the price stands among its marks.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace benchbook {

struct PriceCurveModel
{
    struct Point
    {
        double price = 0;
        double profit = 0;
        double low = 0;
        double high = 0;
        double units = 0;
    };
    struct Mark
    {
        enum class Kind { Limit, Current, Proposed, Competitor };
        Kind kind = Kind::Limit;
        double price = 0;
        QString word; ///< short: "floor"
    };
    QList<Point> points; ///< by price
    QList<Mark> marks;
    double evidenceLow = 0;  ///< prices that were asked before lie from here …
    double evidenceHigh = 0; ///< … to here; outside the answer is a guess
    QString profitName;
    QString unitsName;
    QString rangeName;
    QString evidenceName;
    QString othersName;
    QString emptyText; ///< said instead of an empty curve
    QString spoken;    ///< the whole in a sentence or two, for a screen reader
};

class PriceCurveView final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceCurveView(const QString &name, QWidget *parent = nullptr);
    void setModel(const PriceCurveModel &model);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PriceCurveModel m_model;
};

} // namespace benchbook
