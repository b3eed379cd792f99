// RecordImportView: a table of records in, a preview of every row, and one step that can be undone.
#pragma once

#include "core/tables/record_import.h"
#include "ui/kit/card.h"
#include "ui/kit/theme.h"
#include "ui/records/session.h"

class QPushButton;

namespace benchbook {

class FlatButton;
class Label;
class PrimaryButton;
class RecordImportModel;
class TableView;

class RecordImportView final : public Card
{
    Q_OBJECT
public:
    /// Its parts are named `name` + "Table", "Now", "Choose", "Close", "Facts", "Message".
    RecordImportView(const QString &name, Session &session, const RecordKind &kind, QWidget *parent = nullptr);

    /// Asks for a file; false when none was chosen.
    bool choose();
    /// Reads it and shows what importing would do. Nothing is written yet.
    void openPath(const QString &path);

Q_SIGNALS:
    /// Given up, or done.
    void closed();
    /// Written: what is to be said, with the way back.
    void imported(const QString &message);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Result<RecordTable> tableAt(const QString &path) const;
    void plan();
    void importNow();
    void showPlan(const Result<RecordPlan> &plan);
    QStringList facts() const;
    QString fieldsText() const;
    void retranslate();

    Session &m_session;
    const RecordKind &m_kind;
    std::optional<RecordTable> m_table;
    std::optional<RecordPlan> m_plan;

    Label *m_hint;
    Label *m_facts;
    Label *m_message;
    RecordImportModel *m_model;
    TableView *m_rows;
    QPushButton *m_choose;
    FlatButton *m_close;
    PrimaryButton *m_import;
};

} // namespace benchbook
