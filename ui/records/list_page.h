// ListPage: filter chips, a table and a detail pane — the shape most pages have.
#pragma once

#include "ui/kit/detail_pane.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/records/list_model.h"
#include "ui/shell/page.h"

class QHBoxLayout;
class QVBoxLayout;

namespace benchbook {

class FlatButton;
class ListSaver;

/// Shows one list of core. A page built on it fills the detail pane for the current record; selection,
/// search, filters, refreshing after changes and the count at the foot are here.
class ListPage : public Page
{
    Q_OBJECT
public:
    ListPage(const QString &id, Session &session, const ListDefinition &list, QWidget *parent = nullptr);

    void search(const QString &text) override;
    void refresh() override;
    bool showRecord(qint64 id) override;
    QAction *saveAction() override;

    std::optional<qint64> currentRecord() const;
    /// The marked rows, in the order of the list: mostly the current one, more where the person marked several.
    std::vector<qint64> markedRecords() const;
    TableView *table() const { return m_table; }
    ListModel *model() const { return m_model; }
    DetailPane *detail() const { return m_detail; }

protected:
    /// Fills the pane for a record, or for none (then say what could be chosen or made).
    virtual void fillDetail(std::optional<qint64> id) = 0;
    /// What an empty list says, and the button below it; asked again after a change of language.
    virtual QString emptySentence() const = 0;
    virtual QString emptyAction() const { return {}; }
    void retranslate() override;

    Session &session() const { return m_session; }
    /// Above the table, for what a page adds beside the chips.
    QVBoxLayout *top() const { return m_top; }
    void selectWhenLoaded(qint64 id) { m_wanted = id; }
    void refillDetail();
    /// Marks the current record in the table again, after its selection was taken away.
    void selectCurrent();
    /// Beside the button that saves the list.
    void addAtFoot(QWidget *widget);
    /// Shows `cover` instead of the list and its pane, or them again when it is null.
    void cover(QWidget *cover);
    /// Shows the pane where the window is too narrow for both.
    void openDetail() { m_splitter->openDetail(); }
    /// Whether a pane is being edited, so that a refresh must not take the typing away.
    virtual bool isEditing() const { return false; }
    /// Whether something is typed about the current record that would go with it. Held, the record stays current, also
    /// while the list does not show it.
    virtual bool isHeld() const { return false; }
    /// Asks whether a held record may go; from then on it is not held any more.
    virtual bool letGo() { return true; }

private:
    void showCount();
    void restoreSelection();
    /// Goes to the row that is current in the table, where the one before may go.
    void followTable();
    /// The one marked row of the table.
    void mark(int row);

    Session &m_session;
    ListModel *m_model;
    QVBoxLayout *m_top;
    QHBoxLayout *m_foot;
    FilterChips *m_chips;
    TableView *m_table;
    Label *m_count;
    ListSaver *m_saver;
    FlatButton *m_save;
    DetailPane *m_detail;
    ListDetail *m_splitter;
    std::optional<qint64> m_current;
    std::optional<qint64> m_wanted;
    bool m_loadedOnce = false;
};

} // namespace benchbook
