// ListSaver: "Save list…" of one list, as CSV or as a workbook — what is filtered and sorted on the screen, with every
// row and column.
#pragma once

#include "ui/records/list_model.h"

class QAction;

namespace benchbook {

/// The file is written by a worker; meanwhile the action rests. An error is shown, success is said.
class ListSaver final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `page`, which is the owner.
    ListSaver(const QString &name, Session &session, const ListModel &model, QWidget *page);

    QAction *action() const { return m_action; }
    void retranslate();

Q_SIGNALS:
    void saved(const QString &message);

private:
    void save();
    void write(const QString &path);

    Session &m_session;
    const ListModel &m_model;
    QWidget *m_page;
    QAction *m_action;
};

} // namespace benchbook
