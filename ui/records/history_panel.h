// HistoryPanel: who changed what of a record and when, newest first, with a way back for each change.
#pragma once

#include "core/journal/history.h"
#include "ui/records/session.h"

#include <QWidget>

class QVBoxLayout;

namespace benchbook {

class Label;

class HistoryPanel final : public QWidget
{
    Q_OBJECT
public:
    /// The buttons are named `name` + ".undo." + the entry's place from 0.
    HistoryPanel(const QString &name, Session &session, const RecordKind &kind, QWidget *parent = nullptr);

    void open(qint64 id);

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void addEntry(const JournalEntry &entry, int place);
    QString changeText(const FieldChange &change) const;
    QString valueText(const QString &column, const Value &value) const;
    void takeBack(qint64 entry);

    Session &m_session;
    const RecordKind &m_kind;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    Label *m_problem;
    std::optional<qint64> m_id;
    bool m_all = false;
    bool m_stale = false;
};

} // namespace benchbook
