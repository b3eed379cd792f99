#include "ui/materials/shelves.h"

#include "core/stock/location.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

std::vector<ListRow> allPlaces(const Session &session)
{
    const ListDefinition &list = *locationKind().list;
    return session.studio()
        .read([&](const Reader &reader) { return listRows(reader, list, listIds(reader, list, {})); })
        .valueOr({});
}

QString cellOf(const ListRow &row, const char *key)
{
    const std::vector<ListColumn> &columns = locationKind().list->columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (QLatin1StringView(columns[i].key) == QLatin1StringView(key))
            return row.cells[i].text();
    }
    return {};
}

} // namespace

void offerShelves(QComboBox *combo, const Session &session)
{
    const QVariant kept = combo->currentData();
    combo->clear();
    for (const ListRow &row : allPlaces(session)) {
        if (cellOf(row, "kind") == u"shelf"_s)
            combo->addItem(cellOf(row, "name"), QVariant::fromValue(row.id));
    }
    combo->setCurrentIndex(std::max(0, combo->findData(kept)));
}

Id<Location> chosenPlace(const QComboBox *combo)
{
    const QVariant data = combo->currentData();
    return data.isValid() ? Id<Location>(data.toLongLong()) : places::shelf;
}

QString placeName(const Session &session, Id<Location> place)
{
    for (const ListRow &row : allPlaces(session)) {
        if (row.id == place.value())
            return cellOf(row, "name");
    }
    return {};
}

} // namespace benchbook
