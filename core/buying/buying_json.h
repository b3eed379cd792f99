// What the JSON of buying's documents has in common: named keys, every issue at once. Private to core/buying.
#pragma once

#include "core/buying/quoted_price.h"
#include "core/journal/record.h"

#include <QJsonArray>
#include <QJsonObject>

namespace benchbook {

/// Reads one object, noting every issue beside its key.
class BuyingJsonReader
{
public:
    BuyingJsonReader(const Reader &reader, const QJsonObject &json, QString prefix, std::vector<Issue> &issues)
        : m_reader(reader), m_json(json), m_prefix(std::move(prefix)), m_issues(issues)
    {
    }

    /// Every other key is an issue.
    void allow(const QStringList &keys);
    bool has(const char *key) const { return m_json.contains(QLatin1StringView(key)); }
    QString text(const char *key);
    QDate day(const char *key);
    std::optional<int> count(const char *key);
    std::optional<Money> money(const char *key, const Currency &currency);
    std::optional<Quantity> quantity(const char *key, const MaterialMeasure &measure);
    /// By code or name; an issue where it is needed and missing, or unknown.
    std::optional<qint64> record(const char *key, const RecordKind &kind, bool needed);
    QJsonArray array(const char *key) const { return m_json.value(QLatin1StringView(key)).toArray(); }
    void note(const QString &key, const QString &message) { m_issues.push_back({m_prefix + key, message}); }

private:
    const Reader &m_reader;
    const QJsonObject &m_json;
    QString m_prefix;
    std::vector<Issue> &m_issues;
};

/// {"quantity": …} in the material's unit, as read() takes it.
QString quantityText(Quantity quantity, const Unit &unit);
QJsonValue dayOrNull(QDate day);

} // namespace benchbook
