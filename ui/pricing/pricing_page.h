// PricingPage: prices, promotions, other shops' prices and wishes, as the parts of one page.
#pragma once

#include "ui/pricing/prices_page.h"
#include "ui/records/parts_page.h"

namespace benchbook {

class PricingPage final : public PartsPage
{
    Q_OBJECT

public:
    PricingPage(Session &session, JobRunner &jobs, PricesPage::OpenPage openPage, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("calculator"); }
    /// A variant, or a record of one of the other parts.
    bool showRecord(qint64 id) override;

private:
    void addRecords(const RecordKind &kind, const QString &iconName, JobRunner *imports, Text title);

    Session &m_session;
};

} // namespace benchbook
