// Process cards and recipes: a card made of a recipe of ours, and a peer's card taken over as a recipe.
#pragma once

#include "core/knowledge/document_view.h"
#include "core/knowledge/process_card.h"
#include "ui/knowledge/document_form.h"

class QCheckBox;
class QComboBox;

namespace benchbook {

class FactSheet;
class ListPicker;

/// What of a recipe the card shall tell; the card is then looked over in a DocumentForm.
class RecipeCardForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit RecipeCardForm(Session &session);

Q_SIGNALS:
    /// Before it is done.
    void chosen(const benchbook::DocumentStart &start);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    CardChoice choice() const;
    /// Pictures that the product has; none goes along unless it is ticked.
    void takeProduct();

    Session &m_session;
    ListPicker *m_product;
    QLineEdit *m_title;
    QLineEdit *m_craft;
    QComboBox *m_minutes;
    QCheckBox *m_materials;
    QCheckBox *m_tools;
    QCheckBox *m_checks;
    QWidget *m_pictures;
    std::vector<QCheckBox *> m_drawings;
    QString m_proposed; ///< the title as the product says it
};

/// Whose recipe it becomes; what cannot be told from the card is said before.
class CardToRecipeForm final : public PaneForm
{
    Q_OBJECT
public:
    CardToRecipeForm(Session &session, const DocumentView &view);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void fill();

    Session &m_session;
    QString m_name;
    Result<CardRecipe> m_card;
    ListPicker *m_product;
    FactSheet *m_facts;
};

} // namespace benchbook
