// LotsPage: every lot, where it lies, what it is worth, where it came from and what became of it.
#pragma once

#include "core/stock/lot.h"
#include "ui/records/list_page.h"

namespace benchbook {

class FactSheet;
class HoldBanner;
class LabelPrinter;
class JobRunner;
class LotActions;
class PapersPanel;
class TracePanel;

class LotsPage final : public ListPage
{
    Q_OBJECT
public:
    LotsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("package"); }

Q_SIGNALS:
    void materialChosen(qint64 material);

protected:
    void fillDetail(std::optional<qint64> id) override;
    QString emptySentence() const override;
    void retranslate() override;

private:
    void showStock(const LotInfo &lot, const std::vector<LotStock> &stock);
    void showTraits(const LotInfo &lot);
    void showTests(const LotInfo &lot);
    void showOrigin(const LotInfo &lot);
    void showFamily(const LotInfo &lot);
    void showMoves(const LotInfo &lot);
    void makeLabels();

    HoldBanner *m_banner;
    LotActions *m_actions;
    FactSheet *m_facts;
    PapersPanel *m_papers;
    TracePanel *m_trace;
    FactSheet *m_moves;
    LabelPrinter *m_label;
    LabelPrinter *m_labelsOfDelivery;
    LabelPrinter *m_labelsOfList;
};

} // namespace benchbook
