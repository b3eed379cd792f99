// ProductsPage: what is sold, in which variants, and how it is made.
#pragma once

#include "ui/records/record_page.h"

namespace benchbook {

class CraftNotesPanel;
class JobRunner;
class MakePanel;
class RecipePanel;
class VariantsPanel;

class ProductsPage final : public RecordPage
{
    Q_OBJECT
public:
    ProductsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

protected:
    void showRecordParts(qint64 id) override;
    QString emptySentence() const override;

private:
    VariantsPanel *m_variants;
    RecipePanel *m_recipe;
    MakePanel *m_make;
    CraftNotesPanel *m_notes;
};

} // namespace benchbook
