// PriceWaterfall: the way from cost to price, one bar a part, each beginning where the one before ended.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace benchbook {

struct PriceWaterfallModel
{
    struct Step
    {
        QString word;
        QString amount;     ///< as it is said
        double value = 0;   ///< in any unit that is the same for all
        bool total = false; ///< begins at nothing
    };
    struct Mark
    {
        QString word;
        double value = 0;
    };
    QList<Step> steps;
    QList<Mark> marks;
};

class PriceWaterfall final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceWaterfall(const QString &name, QWidget *parent = nullptr);
    void setModel(const PriceWaterfallModel &model);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;

    PriceWaterfallModel m_model;
};

} // namespace benchbook
