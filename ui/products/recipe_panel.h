// RecipePanel: how a product is made: what goes in, and the steps.
#pragma once

#include "core/products/recipe_draft.h"
#include "ui/records/edit_table.h"
#include "ui/records/session.h"

#include <QHash>
#include <QWidget>

namespace benchbook {

class FactSheet;
class Label;

/// Saves by itself as soon as every line can be understood; until then it says what is missing, and keeps the
/// lines also while another product is looked at.
class RecipePanel final : public QWidget
{
    Q_OBJECT
public:
    RecipePanel(const QString &name, Session &session, QWidget *parent = nullptr);

    void open(qint64 product);

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Typed
    {
        std::vector<EditLine> inputs;
        std::vector<EditLine> steps;
    };
    void load();
    void show(const Typed &typed);
    Typed typed() const;
    RecipeDraft draft();
    void save();
    void showIssues(const std::vector<Issue> &issues);
    void showSummary();
    QStringList variantsThatDiffer(const Recipe &recipe) const;
    void retranslate();

    Session &m_session;
    EditTable *m_inputs;
    EditTable *m_steps;
    Label *m_inputsTitle;
    Label *m_stepsTitle;
    Label *m_problem;
    FactSheet *m_summary;
    std::optional<qint64> m_product;
    QString m_note;
    QHash<qint64, QString> m_lineNotes;
    /// Rows of the tables that are in the draft; empty lines are passed over.
    std::vector<int> m_inputRows, m_stepRows;
    QHash<qint64, Typed> m_unsaved;
    bool m_saving = false;
};

} // namespace benchbook
