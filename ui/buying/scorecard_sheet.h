// ScorecardSheet: the figures of a supplier, each of which opens what it comes from.
#pragma once

#include "core/buying/scorecard.h"
#include "ui/kit/theme.h"
#include "ui/records/session.h"

#include <QWidget>

namespace benchbook {

class FactSheet;

/// One figure is open at a time: below it stand the newest of the records it comes from, each a link.
class ScorecardSheet final : public QWidget
{
    Q_OBJECT
public:
    explicit ScorecardSheet(Session &session, QWidget *parent = nullptr);
    /// Of the year up to today.
    void showSupplier(Id<Supplier> supplier);

Q_SIGNALS:
    void receiptChosen(qint64 receipt);
    void orderChosen(qint64 order);
    void returnChosen(qint64 supplierReturn);
    void requestChosen(qint64 request);

private:
    using Sources = std::function<void()>;
    void fill();
    void showPromises();
    void showQuality();
    void showPrices();
    void showMaterial(const ScoredMaterial &material);
    /// `sources` fills what the figure comes from; a figure nobody knows comes from nothing.
    void addFigure(const QString &key, const QString &label, const std::optional<QString> &figure, Sources sources);
    void turn(const QString &key);
    void addLines();
    void addReceipts(std::vector<Id<PurchaseReceipt>> ids, std::optional<Id<Material>> of = {});
    void addReturns(const std::vector<ScoredMaterial> &materials);
    void addRequests();
    void addMore(std::size_t all, std::size_t shown);
    /// Of every material, each once.
    std::vector<Id<PurchaseReceipt>> receiptsOf(std::vector<Id<PurchaseReceipt>> ScoredMaterial::*list) const;

    Session &m_session;
    FactSheet *m_sheet;
    std::optional<Scorecard> m_card;
    QString m_open;
};

} // namespace benchbook
