#include "ui/records/list_picker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace benchbook {

namespace {
constexpr int offeredRecord = Qt::UserRole + 1;
constexpr int offeredName = Qt::UserRole + 2;
constexpr int offeredText = Qt::UserRole + 3; ///< what comes to stand in the line

std::vector<ListRow> firstMatches(const Session &session, const ListDefinition &list, const QString &text)
{
    ListRequest request;
    request.search = text.section(QStringLiteral(" · "), 0, 0).trimmed();
    request.today = session.today();
    request.limit = ListPicker::mostShown;
    const auto rows = session.studio().read(
        [&](const Reader &reader) { return listRows(reader, list, listIds(reader, list, request)); });
    return rows.ok() ? *rows : std::vector<ListRow>();
}

} // namespace

ListPicker::ListPicker(const QString &name, Session &session, const ListDefinition &list, Describe describe,
                       QWidget *parent)
    : QLineEdit(parent),
      m_session(session),
      m_list(list),
      m_describe(std::move(describe)),
      m_offers(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_offers, this))
{
    setObjectName(name);
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(offeredText);
    m_completer->setMaxVisibleItems(8);
    m_completer->popup()->setObjectName(QString(name + QStringLiteral("Offers")));
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        take(std::nullopt);
        offer(text);
    });
    // QLineEdit cuts every connection of its completer to itself when it loses the focus; this one must outlive that.
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), m_completer,
            [this](const QModelIndex &index) {
                const QString newName = index.data(offeredName).toString();
                setText(index.data(offeredText).toString());
                if (newName.isEmpty())
                    take(index.data(offeredRecord).toLongLong());
                else
                    take(std::nullopt, newName);
            });
    connect(this, &QLineEdit::editingFinished, this, &ListPicker::settle);
}

void ListPicker::setRecord(std::optional<qint64> record)
{
    QString text;
    if (record) {
        const auto rows =
            m_session.studio().read([&](const Reader &reader) { return listRows(reader, m_list, {*record}); });
        if (rows.ok() && !rows->empty())
            text = m_describe(rows->front());
    }
    setText(text);
    take(text.isEmpty() ? std::nullopt : record);
}

void ListPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        offer(m_record ? QString() : text());
        m_completer->complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

std::vector<ListRow> ListPicker::matches(const QString &text) const { return firstMatches(m_session, m_list, text); }

void ListPicker::offer(const QString &text)
{
    m_offers->clear();
    for (const ListRow &row : matches(text)) {
        auto *item = new QStandardItem(m_describe(row));
        item->setData(item->text(), offeredText);
        item->setData(row.id, offeredRecord);
        m_offers->appendRow(item);
    }
    const QString typed = text.trimmed();
    if (!m_newWords || typed.isEmpty())
        return;
    auto *item = new QStandardItem(m_newWords(typed));
    item->setData(typed, offeredText);
    item->setData(typed, offeredName);
    m_offers->appendRow(item);
}

void ListPicker::settle()
{
    const QString typed = text().trimmed();
    if (m_record || !m_newName.isEmpty() || typed.isEmpty())
        return;
    const std::vector<ListRow> found = matches(typed);
    for (const ListRow &row : found) {
        // "WAL" fits many, but who writes a code out means exactly that one.
        const QString full = m_describe(row);
        const bool exact = full.compare(typed, Qt::CaseInsensitive) == 0 ||
                           full.section(QStringLiteral(" · "), 0, 0).compare(typed, Qt::CaseInsensitive) == 0;
        if (exact || found.size() == 1) {
            setText(full);
            take(row.id);
            return;
        }
    }
}

void ListPicker::take(std::optional<qint64> record, const QString &newName)
{
    if (m_record == record && m_newName == newName)
        return;
    m_record = record;
    m_newName = newName;
    Q_EMIT recordChanged();
}

QString rowText(const ListDefinition &list, const ListRow &row, const char *key)
{
    for (std::size_t i = 0; i < list.columns.size() && i < row.cells.size(); ++i) {
        if (qstrcmp(list.columns[i].key, key) == 0)
            return row.cells[i].isText() ? row.cells[i].text() : QString();
    }
    return {};
}

std::function<QStringList(const QString &)> nameSearch(const Session &session, const ListDefinition &list)
{
    return [&session, &list](const QString &typed) {
        QStringList names;
        for (const ListRow &row : firstMatches(session, list, typed))
            names << rowText(list, row, "name");
        return names;
    };
}

std::vector<ListRow> shortList(const Session &session, const ListDefinition &list)
{
    ListRequest request;
    request.today = session.today();
    const auto rows = session.studio().read(
        [&](const Reader &reader) { return listRows(reader, list, listIds(reader, list, request)); });
    return rows.ok() ? *rows : std::vector<ListRow>();
}

} // namespace benchbook
