// ListPicker: a line to type into that finds one record of any list.
#pragma once

#include "ui/records/session.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace benchbook {

/// Searches as core's lists do and shows the first matches below the line. A text that only one record answers
/// to is taken for it; whatever else is typed is no record, and `record()` says so.
class ListPicker final : public QLineEdit
{
    Q_OBJECT
public:
    /// What a row of the list is called.
    using Describe = std::function<QString(const ListRow &row)>;
    static constexpr int mostShown = 12;

    ListPicker(const QString &name, Session &session, const ListDefinition &list, Describe describe,
               QWidget *parent = nullptr);

    std::optional<qint64> record() const { return m_record; }
    void setRecord(std::optional<qint64> record);
    /// Below what was found, offers to make a new one of what was typed; `words` says so: "New customer “Lin”".
    void offerNew(std::function<QString(const QString &typed)> words) { m_newWords = std::move(words); }
    /// What the new one is to be called, once the person chose that; empty otherwise. Nothing is made yet.
    QString newName() const { return m_newName; }

Q_SIGNALS:
    /// Another record, or another new name, than before.
    void recordChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<ListRow> matches(const QString &text) const;
    void offer(const QString &text);
    void settle();
    void take(std::optional<qint64> record, const QString &newName = {});

    Session &m_session;
    const ListDefinition &m_list;
    Describe m_describe;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
    std::function<QString(const QString &typed)> m_newWords;
    std::optional<qint64> m_record;
    QString m_newName;
};

/// The text of one column, or nothing for NULL.
QString rowText(const ListDefinition &list, const ListRow &row, const char *key);
/// The names of the first records that a text finds, for those who type many of them into a table.
std::function<QStringList(const QString &typed)> nameSearch(const Session &session, const ListDefinition &list);
/// Every row of a short list (people, channels, reasons) in its own order, without what was removed.
std::vector<ListRow> shortList(const Session &session, const ListDefinition &list);

} // namespace benchbook
