// promotions: what would pay to be offered for less, with its depth and what it is expected to bring.
#include "app/cli/output.h"
#include "app/cli/price_parts.h"
#include "core/pricing/promotion_book.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PromotionCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString promotionName(PromotionKind kind)
{
    switch (kind) {
    case PromotionKind::SlackWeek:
        return u"slack"_s;
    case PromotionKind::DeadStock:
        return u"dead_stock"_s;
    case PromotionKind::Segment:
        return u"segment"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject offerJson(const PromotionOffer &offer, const Currency &currency)
{
    return {{u"kind"_s, promotionName(offer.kind)},
            {u"sku"_s, offer.sku},
            {u"name"_s, offer.name},
            {u"segment"_s, offer.segment},
            {u"firstDay"_s, dayJson(offer.days.first)},
            {u"lastDay"_s, dayJson(offer.days.last)},
            {u"listPrice"_s, moneyJson(offer.price, currency)},
            {u"floor"_s, moneyJson(offer.floor, currency)},
            {u"price"_s, moneyJson(offer.advice.price, currency)},
            {u"depth"_s, percentText(offer.advice.depth)},
            {u"effect"_s, effectJson(offer.advice.effect, currency)},
            {u"outsideEvidence"_s, offer.advice.outsideEvidence},
            {u"reasons"_s, textsJson(offer.reasons)},
            {u"advice"_s, offer.advice.reason}};
}

Result<Answer> tellPromotions(Session &session)
{
    BENCHBOOK_ASSIGN(const auto days, session.maybeCount("days"));
    PromotionRule rule;
    if (days && (*days < 1 || *days > 90))
        return session.usage(PromotionCommandText::tr("A promotion lasts 1 to 90 days."));
    rule.dayCount = days.value_or(rule.dayCount);
    rule.deadStockDays = days.value_or(rule.deadStockDays);
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const PriceBook book, readBook(session, *studio));
    BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenStock> stock, seenStock(session, *studio));
    const std::map<Id<Variant>, LyingPieces> lying = lyingPieces(stock->question, stock->advice);
    BENCHBOOK_ASSIGN(const std::vector<PromotionOffer> offers,
                     studio->read([&](const Reader &reader) -> Result<std::vector<PromotionOffer>> {
                         BENCHBOOK_ASSIGN(const std::vector<AdvisedPrice> prices,
                                          advisePrices(reader, book, session.progress()));
                         return promotionOffers(reader, book, prices, lying, rule, session.progress());
                     }));
    const Currency currency = studio->currency();
    QJsonArray all;
    std::vector<QStringList> rows;
    for (const PromotionOffer &offer : offers) {
        all << offerJson(offer, currency);
        QString why = offer.reasons.empty() ? QString() : offer.reasons.front();
        rows.push_back({stateTitle(promotionName(offer.kind)), offer.name,
                        offer.days.first.toString(Qt::ISODate) + u" – "_s + offer.days.last.toString(Qt::ISODate),
                        displayText(offer.price, currency, session.locale()),
                        displayText(offer.advice.price, currency, session.locale()), why + u' ' + offer.advice.reason});
    }
    const QString text = rows.empty()
                             ? PromotionCommandText::tr("No promotion pays now.")
                             : textTable({PromotionCommandText::tr("For"), PromotionCommandText::tr("Product"),
                                          PromotionCommandText::tr("Days"), PromotionCommandText::tr("List price"),
                                          PromotionCommandText::tr("Offered for"), PromotionCommandText::tr("Why")},
                                         rows);
    return Answer{QJsonObject{{u"currency"_s, currency.code}, {u"promotions"_s, all}}, text};
}

} // namespace

std::span<const Command> promotionCommands()
{
    static const std::vector<Command> commands{
        {"promotions",
         "",
         QT_TRANSLATE_NOOP("Cli",
                           "what could be offered for less: in slack weeks, of what lies too long, to customers who "
                           "have not come for long; only what is expected to pay"),
         {{"days", "N", QT_TRANSLATE_NOOP("Cli", "how long it lasts; 14 unless said, 42 of what lies too long")}},
         tellPromotions},
    };
    return commands;
}

} // namespace benchbook::cli
