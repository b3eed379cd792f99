#include "core/buying/buying_json.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct BuyingJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

} // namespace

void BuyingJsonReader::allow(const QStringList &keys)
{
    for (const QString &key : m_json.keys()) {
        if (!keys.contains(key))
            note(key, BuyingJsonText::tr("“%1” is not known here.").arg(key));
    }
}

QString BuyingJsonReader::text(const char *key)
{
    const QString name = QString::fromLatin1(key);
    const QJsonValue value = m_json.value(name);
    if (value.isUndefined() || value.isNull() || value.isString())
        return value.toString().trimmed();
    // Whole numbers only: 12.5 as a JSON number has already been through floating point.
    if (value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger()))
        return QString::number(value.toInteger());
    note(name, BuyingJsonText::tr("Write “%1” as text, for example \"12.50\".").arg(name));
    return {};
}

QDate BuyingJsonReader::day(const char *key)
{
    const QString written = text(key);
    const QDate day = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && !day.isValid())
        note(QString::fromLatin1(key), BuyingJsonText::tr("“%1” is not a day; write it as 2026-09-01.").arg(written));
    return day;
}

std::optional<int> BuyingJsonReader::count(const char *key)
{
    const QString written = text(key);
    if (written.isEmpty())
        return std::nullopt;
    bool ok = false;
    const int number = written.toInt(&ok);
    if (ok && number >= 0)
        return number;
    note(QString::fromLatin1(key), BuyingJsonText::tr("“%1” is not a whole number from 0.").arg(written));
    return std::nullopt;
}

std::optional<Money> BuyingJsonReader::money(const char *key, const Currency &currency)
{
    const QString written = text(key);
    if (written.isEmpty())
        return std::nullopt;
    const Result<Money> money = parseMoney(written, currency);
    if (money.ok())
        return *money;
    note(QString::fromLatin1(key), money.error().message);
    return std::nullopt;
}

std::optional<Quantity> BuyingJsonReader::quantity(const char *key, const MaterialMeasure &measure)
{
    const QString written = text(key);
    if (written.isEmpty())
        return std::nullopt;
    const Result<Quantity> quantity = measure.read(written);
    if (quantity.ok())
        return *quantity;
    note(QString::fromLatin1(key), quantity.error().message);
    return std::nullopt;
}

std::optional<qint64> BuyingJsonReader::record(const char *key, const RecordKind &kind, bool needed)
{
    const QString written = text(key);
    if (written.isEmpty()) {
        if (needed)
            note(QString::fromLatin1(key),
                 BuyingJsonText::tr("%1 is needed.").arg(QCoreApplication::translate("Record", kind.singular)));
        return std::nullopt;
    }
    const Result<qint64> id = findRecord(m_reader, kind, written);
    if (id.ok())
        return *id;
    note(QString::fromLatin1(key), id.error().message);
    return std::nullopt;
}

QString quantityText(Quantity quantity, const Unit &unit) { return plainText(quantity) + u' ' + unit.code; }

QJsonValue dayOrNull(QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(); }

} // namespace benchbook
