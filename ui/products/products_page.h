// ProductsPage: what is sold, in which variants, and how it is made.
#pragma once

#include "ui/records/record_page.h"

namespace benchbook {

class MakePanel;
class RecipePanel;
class VariantsPanel;

class ProductsPage final : public RecordPage
{
    Q_OBJECT
public:
    explicit ProductsPage(Session &session, QWidget *parent = nullptr);

protected:
    void showRecordParts(qint64 id) override;
    QString emptySentence() const override;

private:
    VariantsPanel *m_variants;
    RecipePanel *m_recipe;
    MakePanel *m_make;
};

} // namespace benchbook
