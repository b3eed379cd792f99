// Material of ours that goes to a peer with pieces: chosen when they are handed over, and booked when it was used or
// came back.
#pragma once

#include "core/peers/hand_over.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QComboBox;

namespace benchbook {

class EditTable;

/// Lots with a quantity to be typed in one or more columns. Empty cells say nothing.
class MaterialTable final : public QWidget
{
    Q_OBJECT
public:
    /// A column that is typed in.
    struct Typed
    {
        QString key;
        std::function<QString()> title;
    };
    /// The table is named `name`.
    MaterialTable(const QString &name, std::vector<MaterialThere> lots, const std::vector<Typed> &columns,
                  QWidget *parent = nullptr);

    /// What was typed in this column, in the unit of each lot. What cannot be read is marked in its cell and added to
    /// the issues, under `field`.
    std::vector<PeerMaterial> typedIn(const QString &column, const QString &field, std::vector<Issue> &issues) const;
    void clearProblems();
    void retranslate();

private:
    std::vector<MaterialThere> m_lots;
    EditTable *m_table;
};

/// What of it was used for the work order, and what came back to which shelf.
class MaterialAtPeerForm final : public PaneForm
{
    Q_OBJECT
public:
    MaterialAtPeerForm(Session &session, const DealView &view, std::vector<MaterialThere> lots);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    /// A lot of something that the recipe does not name is used only where somebody says so.
    Result<IssueConsent> consentTo(const std::vector<PeerMaterial> &used);

    Session &m_session;
    DealView m_view;
    MaterialTable *m_materials;
    QComboBox *m_line; ///< that it was used for; null: no line need be said
    QComboBox *m_shelf;
};

} // namespace benchbook
