#include "core/planning/look_alike.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

struct LookAlikeText
{
    Q_DECLARE_TR_FUNCTIONS(LookAlikes)
};

constexpr Ratio mostShare = Ratio::percent(2000);

constexpr const char *likesOfProduct = R"sql(
    SELECT id, like_product_id, share_ppm, hidden FROM look_alike WHERE product_id = :product ORDER BY id
)sql";

constexpr const char *productNamed = "SELECT name FROM product WHERE id = :product";

struct LookAlikeRow
{
    Id<LookAlike> id;
    bool hidden;
};
std::map<qint64, LookAlikeRow> rowsOf(const Reader &reader, Id<Product> product)
{
    std::map<qint64, LookAlikeRow> rows;
    Query query = reader.query(likesOfProduct);
    query.bind("product", product);
    while (query.next())
        rows.insert({query.integer(1), {query.id<LookAlike>(0), query.flag(3)}});
    return rows;
}

QString nameOfProduct(const Reader &reader, Id<Product> product)
{
    Query query = reader.query(productNamed);
    query.bind("product", product);
    return query.next() ? query.text(0) : QString();
}

Result<void> checkLikes(const Reader &reader, Id<Product> product, const std::vector<LookAlikeInfo> &likes)
{
    if (nameOfProduct(reader, product).isEmpty())
        return Error::notFound(LookAlikeText::tr("There is no such product."));
    if (likes.size() > std::size_t(mostLookAlikes))
        return Error::invalid(
            LookAlikeText::tr("A product borrows from at most %n other(s).", nullptr, mostLookAlikes));
    for (auto like = likes.begin(); like != likes.end(); ++like) {
        if (like->like == product)
            return Error::invalid(LookAlikeText::tr("A product cannot borrow from itself."));
        if (nameOfProduct(reader, like->like).isEmpty())
            return Error::notFound(LookAlikeText::tr("There is no such product."));
        if (like->share <= Ratio() || like->share > mostShare)
            return Error::invalid(LookAlikeText::tr("A share is above 0 and at most 2000 percent."));
        if (std::any_of(likes.begin(), like, [&](const LookAlikeInfo &other) { return other.like == like->like; }))
            return Error::invalid(LookAlikeText::tr("The same product is named twice."));
    }
    return {};
}

} // namespace

Result<void> sayLooksLike(Studio &studio, Id<Product> product, const std::vector<LookAlikeInfo> &likes,
                          PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Say what a product resembles")), person,
        [&](Action &action) -> Result<void> {
            BENCHBOOK_TRY(checkLikes(action.reader(), product, likes));
            std::map<qint64, LookAlikeRow> gone = rowsOf(action.reader(), product);
            for (const LookAlikeInfo &like : likes) {
                const auto known = gone.find(like.like.value());
                if (known == gone.end()) {
                    action.add("look_alike", action.newId<LookAlike>(),
                               {{"product_id", product}, {"like_product_id", like.like}, {"share_ppm", like.share}});
                    continue;
                }
                action.change("look_alike", known->second.id, {{"share_ppm", like.share}, {"hidden", 0}});
                gone.erase(known);
            }
            for (const auto &[other, row] : gone) {
                if (!row.hidden)
                    action.change("look_alike", row.id, {{"hidden", 1}});
            }
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Say what %1 resembles"),
                                {nameOfProduct(action.reader(), product)}));
            return {};
        });
}

std::vector<LookAlikeInfo> lookAlikes(const Reader &reader, Id<Product> product)
{
    std::vector<LookAlikeInfo> likes;
    Query query = reader.query(likesOfProduct);
    query.bind("product", product);
    while (query.next()) {
        if (!query.flag(3))
            likes.push_back({query.id<Product>(1), query.ratio(2)});
    }
    return likes;
}

} // namespace benchbook
