// FineMetalPage: precious metal in gross and in pure grams, and what became of it in a period.
#pragma once

#include "core/materials/fine_metal.h"
#include "ui/records/list_page.h"

namespace benchbook {

class DayEdit;
class FactSheet;
class FieldRow;

class FineMetalPage final : public ListPage
{
    Q_OBJECT
public:
    explicit FineMetalPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("gem"); }

protected:
    void fillDetail(std::optional<qint64> id) override;
    QString emptySentence() const override;
    void retranslate() override;

private:
    void showAccount(const MetalAccount &account);

    DayEdit *m_from;
    DayEdit *m_to;
    FieldRow *m_fromRow;
    FieldRow *m_toRow;
    FactSheet *m_facts;
};

} // namespace benchbook
