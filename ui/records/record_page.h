// RecordPage: the list of one kind of record, and the chosen one to edit beside it.
#pragma once

#include "ui/records/history_panel.h"
#include "ui/records/list_page.h"
#include "ui/records/record_form.h"

class QStackedWidget;

namespace benchbook {

class FilterChips;
class JobRunner;
class PapersPanel;
class RecordImportView;

/// The pane has tabs: the form, what the page adds, and the history. Removing hides a record; under the filter
/// "Removed" it can be brought back. Kinds that come in tables can be imported from one, which stands in place of the
/// list.
class RecordPage : public ListPage
{
    Q_OBJECT
public:
    RecordPage(const QString &id, Session &session, const RecordKind &kind, const QString &iconName,
               QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return m_iconName; }
    QAction *primaryAction() override { return m_new; }

    RecordForm *form() const { return m_form; }
    const RecordKind &kind() const { return m_kind; }
    bool showRecord(qint64 id) override;
    /// Opens the tab of that key: "form", "history" or one of the page's own.
    void openTab(const QString &key);

protected:
    using Text = std::function<QString()>;
    /// A tab of the page's own, before the history.
    void addTab(const QString &key, Text title, QWidget *content);
    /// Fills the page's own tabs; called whenever something may have changed.
    virtual void showRecordParts(qint64 id) { Q_UNUSED(id); }
    virtual QString subtitleOf(qint64 id) const
    {
        Q_UNUSED(id);
        return {};
    }
    virtual bool canRemove(qint64 id) const
    {
        Q_UNUSED(id);
        return m_kind.canHide;
    }

    /// For a kind that comes in tables; from the constructor.
    void offerImport(JobRunner &jobs);
    /// Photos and papers of each record, in a tab before the history; from the constructor, after the page's own tabs.
    void offerPapers(JobRunner &jobs);

    void fillDetail(std::optional<qint64> id) final;
    QString emptySentence() const override;
    QString emptyAction() const override;
    bool isEditing() const override { return m_form->isAdding(); }
    void retranslate() override;

private:
    struct Tab
    {
        QString key;
        Text title;
        QWidget *content;
    };
    void startNew();
    void startImport(JobRunner &jobs);
    void endImport();
    /// The list again: what is only looked at is given up, what is being written goes on behind it.
    void uncover();
    void setHiddenNow(bool hidden);
    void showCurrentTab();
    QString singular() const;

    const RecordKind &m_kind;
    QString m_iconName;
    QAction *m_new;
    QAction *m_import = nullptr; ///< null: not offered
    FlatButton *m_importButton = nullptr;
    RecordImportView *m_importView = nullptr;
    QPushButton *m_remove;
    QPushButton *m_bringBack;
    FilterChips *m_tabs;
    RecordForm *m_form;
    HistoryPanel *m_history;
    PapersPanel *m_papers = nullptr; ///< null: not offered
    Label *m_nothing;
    std::vector<Tab> m_own;
    std::optional<qint64> m_shown;
};

} // namespace benchbook
