// PricesPaidPanel: what a material cost when it was bought, and the lowest and the highest price of the last year.
#pragma once

#include "core/buying/prices_paid.h"
#include "ui/records/session.h"

#include <QWidget>

class QStandardItemModel;

namespace benchbook {

class FactSheet;
class TableView;

class PricesPaidPanel final : public QWidget
{
    Q_OBJECT
public:
    PricesPaidPanel(const QString &name, Session &session, QWidget *parent = nullptr);

    void open(Id<Material> material);
    void retranslate();

Q_SIGNALS:
    void receiptChosen(qint64 receipt);

private:
    void addFigure(const QString &key, const QString &label, const PricePaid &price);
    void showRows();
    void showTitles();

    Session &m_session;
    PriceHistory m_history;
    FactSheet *m_facts;
    QStandardItemModel *m_rows;
    TableView *m_table;
};

} // namespace benchbook
