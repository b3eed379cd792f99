#include "app/window/record_palette.h"

#include "core/customers/customer.h"
#include "core/materials/material.h"
#include "core/products/product.h"
#include "core/sales/import_orders.h"
#include "core/sales/order.h"
#include "core/stock/lot.h"
#include "core/workshop/work_order.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace benchbook {

using namespace Qt::StringLiterals;

struct SearchedList
{
    const ListDefinition &list;
    const char *table;
    const char *iconName;
    bool traces = false;
};

namespace {

/// What people look up most comes first.
const std::vector<SearchedList> &searchedLists()
{
    static const std::vector<SearchedList> lists{
        {workOrderList(), "work_order", "hammer", true},
        {orderList(), "sales_order", "shopping-bag", true},
        {customerList(), "customer", "users"},
        {materialList(), "material", "layers"},
        {productList(), "product", "package"},
        {variantList(), "variant", "tag"},
        {lotList(), "lot", "qr-code", true},
        {importList(), "import_batch", "download"},
    };
    return lists;
}

constexpr int mostOfList = 6;

/// The first two texts of a row are what people know it by.
QStringList namesOfRow(const ListDefinition &list, const ListRow &row, const CellFormat &format)
{
    QStringList parts;
    for (int column = 0; column < int(list.columns.size()) && parts.size() < 2; ++column) {
        if (list.columns[std::size_t(column)].type != ColumnType::Text)
            continue;
        const QString text = cellText(list, row, column, format);
        if (!text.isEmpty())
            parts << text;
    }
    return parts;
}

} // namespace

struct FoundRecord
{
    const SearchedList *in;
    qint64 id;
    QStringList names; ///< its code and its name, as far as it has both
};

/// One connection for one text; a newer text interrupts it.
class RecordSearch
{
public:
    explicit RecordSearch(std::unique_ptr<ReadSession> session) : m_session(std::move(session)) {}
    void interrupt() { m_session->interrupt(); }

    Result<std::vector<FoundRecord>> run(const QString &text, QDate today, const CellFormat &format) const
    {
        return m_session->read([&](const Reader &reader) {
            std::vector<FoundRecord> found;
            for (const SearchedList &searched : searchedLists()) {
                const ListRequest request{.search = text, .today = today, .limit = mostOfList};
                for (const ListRow &row : listRows(reader, searched.list, listIds(reader, searched.list, request)))
                    found.push_back({&searched, row.id, namesOfRow(searched.list, row, format)});
            }
            return found;
        });
    }

private:
    std::unique_ptr<ReadSession> m_session;
};

RecordPalette::RecordPalette(Session &session, Open open, Trace trace, QObject *parent)
    : PaletteSource(parent), m_session(session), m_open(std::move(open)), m_trace(std::move(trace))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(60);
    connect(&m_pause, &QTimer::timeout, this, &RecordPalette::look);
}

RecordPalette::~RecordPalette()
{
    if (m_search)
        m_search->interrupt();
}

std::vector<PaletteItem> RecordPalette::find(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted != m_text) {
        m_text = wanted;
        m_items.clear();
        m_pause.start();
    }
    return m_items;
}

void RecordPalette::look()
{
    if (m_search)
        m_search->interrupt();
    m_search.reset();
    if (m_text.isEmpty())
        return;
    auto connection = m_session.studio().openReadSession();
    if (!connection.ok())
        return;
    m_search = std::make_shared<RecordSearch>(std::move(*connection));
    using Found = Result<std::vector<FoundRecord>>;
    auto *watcher = new QFutureWatcher<Found>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, search = m_search] {
        watcher->deleteLater();
        const Found found = watcher->result();
        if (search != m_search || !found.ok())
            return;
        m_items.clear();
        for (const FoundRecord &record : *found) {
            if (int(m_items.size()) == mostItems)
                break;
            take(record);
        }
        Q_EMIT changed();
    });
    watcher->setFuture(QtConcurrent::run([search = m_search, text = m_text, today = m_session.today(),
                                          format = m_session.format()] { return search->run(text, today, format); }));
}

void RecordPalette::take(const FoundRecord &record)
{
    const QString list = QCoreApplication::translate("List", record.in->list.title);
    m_items.push_back(
        {record.names.join(u" · "_s),
         list,
         QString::fromLatin1(record.in->iconName),
         {},
         [open = m_open, table = QLatin1StringView(record.in->table), id = record.id] { open(table, id); }});
    const QString code = record.names.value(0);
    if (record.in->traces && code.compare(m_text, Qt::CaseInsensitive) == 0)
        m_items.push_back(
            {tr("Trace %1").arg(code), list, u"split"_s, {}, [trace = m_trace, id = record.id] { trace(id); }});
}

} // namespace benchbook
