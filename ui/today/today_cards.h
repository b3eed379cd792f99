// TodayCards: the four figures at the top of the Today page.
#pragma once

#include "core/reports/today.h"

#include <QWidget>

namespace benchbook {

class KpiCard;

class TodayCards final : public QWidget
{
    Q_OBJECT

public:
    explicit TodayCards(QWidget *parent = nullptr);

    void fill(const TodayFigures &figures);
    /// Titles alone, until figures come.
    void fillTitles();

Q_SIGNALS:
    void opened(const QString &pageId);

private:
    void fillSales(const TodayFigures &figures);
    void fillWork(const TodayFigures &figures);
    void fillYield(const TodayFigures &figures);
    void fillShortage(const TodayFigures &figures);

    KpiCard *m_sales;
    KpiCard *m_work;
    KpiCard *m_yield;
    KpiCard *m_shortage;
};

} // namespace benchbook
