#include "core/tools/reading.h"

namespace benchbook {

const ListDefinition &readingList()
{
    static const ListDefinition list{
        "readings",
        QT_TRANSLATE_NOOP("List", "Readings"),
        R"sql(
            SELECT reading.id FROM standing_reading AS reading
            WHERE (:search IS NULL OR reading.place LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT reading.id, reading.at_ms, reading.place, reading.temperature_milli * 1000, reading.humidity_ppm,
                   reading.source
            FROM standing_reading AS reading WHERE reading.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "reading.at_ms DESC, reading.id DESC",
        {{"at", QT_TRANSLATE_NOOP("List", "Measured at"), ColumnType::Instant, "reading.at_ms", nullptr, 15},
         {"place", QT_TRANSLATE_NOOP("List", "Place"), ColumnType::Text, "reading.place", nullptr, 12},
         {"temperature", QT_TRANSLATE_NOOP("List", "Temperature °C"), ColumnType::Quantity, "reading.temperature_milli",
          nullptr, 12},
         {"humidity", QT_TRANSLATE_NOOP("List", "Humidity"), ColumnType::Percent, "reading.humidity_ppm", nullptr, 9},
         {"source", QT_TRANSLATE_NOOP("List", "Source"), ColumnType::State, nullptr, nullptr, 13, 2}},
        {{"month", QT_TRANSLATE_NOOP("List", "Last 30 days"), "reading.at_ms >= unixepoch(:today, '-30 days') * 1000"}},
    };
    return list;
}

} // namespace benchbook
