// VariantsPanel: the variants of one product, typed in place, and where the chosen one differs from the recipe.
#pragma once

#include "core/products/product.h"
#include "ui/records/session.h"

#include <QWidget>

namespace benchbook {

class DifferencesPanel;
class EditTable;
class Label;

/// The variants of a product that are not removed.
std::vector<Id<Variant>> variantsOf(const Studio &studio, Id<Product> product);

class VariantsPanel final : public QWidget
{
    Q_OBJECT
public:
    VariantsPanel(const QString &name, Session &session, QWidget *parent = nullptr);

    void open(qint64 product);

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    /// Shows where the variant of the current line differs; the first one's, where no line is current.
    void showDifferences();
    void save(int row);
    void remove(qint64 variant);
    void showIssues(int row, const Error &error);
    void retranslate();

    Session &m_session;
    EditTable *m_table;
    Label *m_problem;
    DifferencesPanel *m_differences;
    std::optional<qint64> m_product;
    /// A line that could not be saved keeps what was typed.
    bool m_unsaved = false;
    bool m_saving = false;
};

} // namespace benchbook
