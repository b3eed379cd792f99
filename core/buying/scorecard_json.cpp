// Scorecards as JSON.
#include "core/buying/buying_json_reader.h"
#include "core/buying/purchase_json.h"

#include <QJsonArray>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QJsonValue daysJson(std::optional<double> days)
{
    return days ? QJsonValue(QString::number(*days, 'f', 1)) : QJsonValue(QJsonValue::Null);
}

QJsonObject scoredLineJson(const ScoredLine &line)
{
    return {{u"order"_s, line.orderCode},
            {u"name"_s, line.name},
            {u"quantity"_s, plainText(line.quantity)},
            {u"unit"_s, line.unit.code},
            {u"firstPromise"_s, dayOrNull(line.promised)},
            {u"inFullOn"_s, dayOrNull(line.inFullOn)},
            {u"onTime"_s, line.onTime()},
            {u"lateDays"_s, daysJson(line.lateDays)}};
}

QJsonObject scoredMaterialJson(const ScoredMaterial &material, const Currency &currency)
{
    return {{u"name"_s, material.name},
            {u"unit"_s, material.unit.code},
            {u"received"_s, plainText(material.received)},
            {u"sentBack"_s, plainText(material.sentBack)},
            {u"paid"_s, plainText(material.paid, currency)},
            {u"paidBefore"_s, plainText(material.paidBefore, currency)},
            {u"priceChange"_s, percentOrNull(material.change)}};
}

} // namespace

QJsonObject scorecardJson(const Scorecard &card, const Currency &currency)
{
    QJsonArray lines;
    for (const ScoredLine &line : card.lines)
        lines.append(scoredLineJson(line));
    QJsonArray materials;
    for (const ScoredMaterial &material : card.materials)
        materials.append(scoredMaterialJson(material, currency));
    return {{u"supplier"_s, card.code},
            {u"supplierName"_s, card.name},
            {u"from"_s, dayOrNull(card.from)},
            {u"to"_s, dayOrNull(card.to)},
            {u"linesDue"_s, static_cast<int>(card.lines.size())},
            {u"onTimeInFull"_s, percentOrNull(card.onTimeInFull)},
            {u"lateDays"_s, daysJson(card.lateDays)},
            {u"acceptedByValue"_s, percentOrNull(card.acceptedByValue)},
            {u"acceptedByQuantity"_s, percentOrNull(card.acceptedByQuantity)},
            {u"priceChange"_s, percentOrNull(card.priceChange)},
            {u"answerDays"_s, daysJson(card.answerDays)},
            {u"requests"_s, static_cast<int>(card.requests.size())},
            {u"answered"_s, card.requestsAnswered()},
            {u"received"_s, plainText(card.received, currency)},
            {u"sentBack"_s, moneyOrNull(card.sentBack, currency)},
            {u"lines"_s, lines},
            {u"materials"_s, materials}};
}

} // namespace benchbook
