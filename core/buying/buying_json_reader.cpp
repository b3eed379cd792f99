#include "core/buying/buying_json_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace benchbook {

namespace {

struct BuyingJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

} // namespace

const char *const supplierByCode = "SELECT id FROM supplier WHERE code = upper(:reference) LIMIT 2";
const char *const supplierByName = "SELECT id FROM supplier WHERE name = :reference AND hidden = 0 LIMIT 2";
const char *const materialByCode = "SELECT id FROM material WHERE code = upper(:reference) LIMIT 2";
const char *const materialByName = "SELECT id FROM material WHERE name = :reference AND hidden = 0 LIMIT 2";

void BuyingJsonReader::allow(const QStringList &keys)
{
    for (const QString &key : m_json.keys()) {
        if (!keys.contains(key))
            note(key, BuyingJsonText::tr("“%1” is not known here.").arg(key));
    }
}

QString BuyingJsonReader::text(const QString &key) { return textIn(m_json.value(key), key); }

QString BuyingJsonReader::textIn(const QJsonValue &value, const QString &place)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.isDouble())
        note(place, BuyingJsonText::tr("Write it in quotes: a number loses digits."));
    else if (!value.isString())
        note(place, BuyingJsonText::tr("“%1” is a text.").arg(place));
    return value.toString().trimmed();
}

QString BuyingJsonReader::amountText(const QString &key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isDouble())
        return text(key);
    // Fifteen digits come through a number as they were written; where they are not all of it, nobody knows the rest.
    const QString written = QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (std::count_if(written.begin(), written.end(), [](QChar one) { return one.isDigit(); }) > 15) {
        note(key, BuyingJsonText::tr("Write it in quotes: a number loses digits."));
        return {};
    }
    return written;
}

QDate BuyingJsonReader::day(const QString &key)
{
    const QString written = text(key);
    const QDate day = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && !day.isValid())
        note(key, BuyingJsonText::tr("“%1” is no day; write it as 2026-09-01.").arg(written));
    return day;
}

std::optional<Money> BuyingJsonReader::money(const QString &key, const Currency &currency)
{
    const QString written = amountText(key);
    if (written.isEmpty())
        return std::nullopt;
    const Result<Money> amount = parseMoney(written, currency);
    if (amount.ok())
        return *amount;
    note(key, amount.error().message);
    return std::nullopt;
}

std::optional<Quantity> BuyingJsonReader::quantity(const QString &key)
{
    const QString written = amountText(key);
    if (written.isEmpty())
        return std::nullopt;
    const Result<Quantity> quantity = parseQuantity(written);
    if (quantity.ok())
        return *quantity;
    note(key, quantity.error().message);
    return std::nullopt;
}

std::optional<int> BuyingJsonReader::count(const QString &key)
{
    const QString written = amountText(key);
    if (written.isEmpty())
        return std::nullopt;
    bool ok = false;
    const int number = written.toInt(&ok);
    if (ok && number >= 0)
        return number;
    note(key, BuyingJsonText::tr("“%1” is not a whole number from 0.").arg(written));
    return std::nullopt;
}

void BuyingJsonReader::need(const QString &key)
{
    if (text(key).isEmpty())
        note(key, BuyingJsonText::tr("“%1” is needed.").arg(key));
}

std::vector<QJsonValue> BuyingJsonReader::array(const QString &key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isUndefined() && !value.isArray())
        note(key, BuyingJsonText::tr("“%1” is a list.").arg(key));
    std::vector<QJsonValue> values;
    for (const QJsonValue &one : value.toArray())
        values.push_back(one);
    return values;
}

std::optional<qint64> BuyingJsonReader::reference(const QString &key, std::initializer_list<const char *> lookUps)
{
    const QString written = text(key);
    if (written.isEmpty())
        return std::nullopt;
    for (const char *sql : lookUps) {
        Query query = m_reader.query(sql);
        query.bind("reference", written);
        if (!query.next())
            continue;
        const qint64 id = query.integer(0);
        if (!query.next())
            return id;
        note(key, BuyingJsonText::tr("More than one is called “%1”; use the code.").arg(written));
        return std::nullopt;
    }
    note(key, BuyingJsonText::tr("There is no “%1”.").arg(written));
    return std::nullopt;
}

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue moneyOrNull(std::optional<Money> money, const Currency &currency)
{
    return money ? QJsonValue(plainText(*money, currency)) : QJsonValue(QJsonValue::Null);
}

QJsonValue percentOrNull(std::optional<Ratio> ratio)
{
    return ratio ? QJsonValue(percentText(*ratio)) : QJsonValue(QJsonValue::Null);
}

} // namespace benchbook
