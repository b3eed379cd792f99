// PricesPage: what everything costs, what it could be sold for, and why.
#pragma once

#include "core/pricing/price_book.h"
#include "ui/pricing/price_advice_panel.h"
#include "ui/records/list_page.h"

namespace benchbook {

class JobRunner;
class MoneyEdit;
class PriceLimits;
class PriceQuestionBar;

/// The cost is reckoned at once for the variant that is looked at; sales, load and other shops are read beside the
/// window, for all of them together. Nothing is written until the person says so.
class PricesPage final : public ListPage
{
    Q_OBJECT

public:
    using OpenPage = std::function<void(const QString &pageId)>;
    PricesPage(Session &session, JobRunner &jobs, OpenPage openPage, QWidget *parent = nullptr);
    ~PricesPage() override;

    void refresh() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("calculator"); }

protected:
    void fillDetail(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    bool isEditing() const override;
    void retranslate() override;

private:
    /// The price in the field is not the one it was filled with.
    bool isPriceTyped() const;
    void leaveEditing(const QWidget *before, const QWidget *now);
    /// Shows what was read while somebody typed.
    void refillLate();
    void readBook();
    void bookRead(const Result<PriceBook> &book);
    std::optional<Result<JudgedPrice>> judged(const PriceQuestion &question) const;
    void setNewPrice();
    void fillPriceRow(std::optional<Money> suggested, std::optional<Money> current);
    void fillAdvice(const std::optional<Result<JudgedPrice>> &judged);
    void fillCost(const Result<PriceSuggestion> &suggestion);
    void fillLimits(Id<Variant> variant, const Draft &draft);
    void sayEffect();

    JobRunner &m_jobs;
    OpenPage m_openPage;
    PriceQuestionBar *m_question;
    CancelToken m_reading;
    std::shared_ptr<const PriceBook> m_book; ///< null until it was read
    std::optional<Error> m_problem;          ///< why it could not be read the last time
    QDate m_readDay;                         ///< when it was asked for
    int m_run = 0;                           ///< the number of the reading begun last
    bool m_stale = true;                     ///< what it rests on has changed since, or it could not be read
    bool m_isLate = false;                   ///< it was read while somebody typed, and is not shown yet
    std::optional<qint64> m_shown;           ///< the variant in the pane
    std::optional<JudgedPrice> m_judged;     ///< of the record shown
    MoneyEdit *m_price = nullptr;
    std::optional<Money> m_filledPrice; ///< that the field was filled with
    Label *m_effect = nullptr;
    PriceLimits *m_limits = nullptr;
    std::optional<Money> m_floor;
    std::optional<Money> m_current;
};

} // namespace benchbook
