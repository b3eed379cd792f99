// What this room reads from JSON: every issue is noted beside its key.
#pragma once

#include "core/journal/reader.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace benchbook {

/// Reads one object; issues are gathered in a list shared with the readers of its parts.
class BuyingJsonReader
{
public:
    BuyingJsonReader(const Reader &reader, QJsonObject json, QString prefix, std::vector<Issue> &issues)
        : m_reader(reader), m_json(std::move(json)), m_prefix(std::move(prefix)), m_issues(issues)
    {
    }

    /// Every other key is an issue.
    void allow(const QStringList &keys);
    bool has(const QString &key) const { return m_json.contains(key); }
    /// A number is an issue here: JSON rounds an order number of 19 digits.
    QString text(const QString &key);
    /// The same of one value of a list; `place` is named in issues.
    QString textIn(const QJsonValue &value, const QString &place);
    /// What measures or counts may be written as a number, too: 12.5 or "12.5 kg".
    QString amountText(const QString &key);
    QDate day(const QString &key);
    /// Absent where the key is, or is null.
    std::optional<Money> money(const QString &key, const Currency &currency);
    std::optional<Quantity> quantity(const QString &key);
    /// A whole number from 0.
    std::optional<int> count(const QString &key);
    std::vector<QJsonValue> array(const QString &key);
    /// The one record these statements find, tried in turn with :reference; an issue when there is none, or two.
    std::optional<qint64> reference(const QString &key, std::initializer_list<const char *> lookUps);
    /// Notes that the key is needed where it is not there.
    void need(const QString &key);
    void note(const QString &key, const QString &message) { m_issues.push_back({m_prefix + key, message}); }

    const Reader &reader() const { return m_reader; }
    std::vector<Issue> &issues() { return m_issues; }
    const QString &prefix() const { return m_prefix; }

private:
    const Reader &m_reader;
    QJsonObject m_json;
    QString m_prefix;
    std::vector<Issue> &m_issues;
};

/// How suppliers and materials are found by code or name.
extern const char *const supplierByCode;
extern const char *const supplierByName;
extern const char *const materialByCode;
extern const char *const materialByName;

QJsonValue dayOrNull(QDate day);
QJsonValue moneyOrNull(std::optional<Money> money, const Currency &currency);
/// Percent as a text: "97.5"; null where it is unknown.
QJsonValue percentOrNull(std::optional<Ratio> ratio);

} // namespace benchbook
