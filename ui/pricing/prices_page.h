// PricesPage: what everything costs, what it could be sold for, and why.
#pragma once

#include "core/pricing/price_inputs.h"
#include "ui/records/list_page.h"

namespace benchbook {

class MoneyEdit;
class PriceQuestionBar;

/// Suggestions are reckoned for the variant that is looked at; nothing is written until the person says so.
class PricesPage final : public ListPage
{
    Q_OBJECT

public:
    using OpenPage = std::function<void(const QString &pageId)>;
    PricesPage(Session &session, OpenPage openPage, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("calculator"); }

protected:
    void fillDetail(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    bool isEditing() const override;
    void retranslate() override;

private:
    void setListPrice();
    void fillPriceRow(std::optional<Money> suggested, std::optional<Money> current);

    OpenPage m_openPage;
    PriceQuestionBar *m_question;
    MoneyEdit *m_price = nullptr;
    std::optional<Money> m_floor;
    std::optional<Money> m_current;
};

} // namespace benchbook
