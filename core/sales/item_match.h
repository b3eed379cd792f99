// What a channel's item is here: found by SKU, else remembered from an earlier answer, else by its title.
#pragma once

#include "core/journal/studio.h"

#include <QHash>

#include <map>
#include <vector>

namespace benchbook {

/// Answers by item key.
using ItemMatches = std::map<QString, Id<Variant>>;

/// "sku:MUG-1", or where the channel names no SKU "title:Wallet [Color:Brown]", with what the buyer chose but without
/// what the buyer wants written on the piece (Etsy's "Personalization"): what an answer is remembered by.
QString itemKey(const QString &sku, const QString &title, const QString &options);

/// An item of a channel that is no product of the studio yet, once however many lines have it.
struct UnmatchedItem
{
    Id<Channel> channel;
    QString key;
    QString sku;
    QString title;
    QString options; ///< of the first line with it
    int lines = 0;
    Quantity pieces;
};
/// Over every order in the file that was not cancelled.
std::vector<UnmatchedItem> unmatchedItems(const Reader &reader);

/// Finds products for the items of one channel; looks every item up once.
class ItemMatcher
{
public:
    ItemMatcher(const Reader &reader, Id<Channel> channel, ItemMatches answers = {})
        : m_reader(reader), m_channel(channel), m_answers(std::move(answers))
    {
    }
    /// An answer given now, else the SKU, else what was remembered, else a title that only one product has.
    std::optional<Id<Variant>> match(const QString &sku, const QString &title, const QString &options);

private:
    std::optional<Id<Variant>> lookUp(const QString &key, const QString &sku, const QString &title) const;

    const Reader &m_reader;
    Id<Channel> m_channel;
    ItemMatches m_answers;
    QHash<QString, std::optional<Id<Variant>>> m_known;
};

/// Remembers what an item is, and fills it into the lines that still wait for an answer; returns how many.
Result<int> rememberMatch(Studio &studio, Id<Channel> channel, const QString &key, Id<Variant> variant,
                          PersonRef person);
Result<int> rememberMatch(Action &action, Id<Channel> channel, const QString &key, Id<Variant> variant);

/// Looks again for every unmatched line, after products were added; returns how many lines were filled.
Result<int> matchAgain(Studio &studio, PersonRef person);

} // namespace benchbook
