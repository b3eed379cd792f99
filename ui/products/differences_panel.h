// DifferencesPanel: what one variant is made of, where that is not what the shared recipe says.
#pragma once

#include "core/products/recipe.h"
#include "core/products/recipe_draft.h"
#include "ui/records/edit_table.h"
#include "ui/records/session.h"

#include <QHash>
#include <QWidget>

namespace benchbook {

class FactSheet;
class FlatButton;
class Label;

/// Every input of the recipe in a line, as the variant has it. Typing another material or quantity makes the variant
/// differ there; an empty cell, Del or the button put the line back. A line that could not be saved keeps what was
/// typed, also while another variant is looked at.
class DifferencesPanel final : public QWidget
{
    Q_OBJECT
public:
    DifferencesPanel(const QString &name, Session &session, QWidget *parent = nullptr);

    /// Shows a variant of the product; none: nothing is shown.
    void open(Id<Product> product, std::optional<Id<Variant>> variant);

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What was typed into a line and why it is not saved.
    struct Unsaved
    {
        QStringList texts;
        Error error;
    };

    void load();
    EditLine lineOf(const RecipeInput &shared, const RecipeInput &own) const;
    void showState(const QStringList &differing);
    void showUnsaved();
    void save(int row);
    void putBack(int row);
    void showReset();
    void retranslate();

    Session &m_session;
    Label *m_title;
    Label *m_state;
    EditTable *m_table;
    Label *m_shared; ///< what the recipe says where the variant differs
    Label *m_problem;
    FlatButton *m_reset;
    FactSheet *m_summary;
    std::optional<Id<Product>> m_product;
    std::optional<Id<Variant>> m_variant;
    QString m_variantTitle;
    std::optional<Recipe> m_recipe;
    QHash<qint64, QHash<qint64, Unsaved>> m_unsaved; ///< by variant, then by input
    bool m_saving = false;
};

} // namespace benchbook
