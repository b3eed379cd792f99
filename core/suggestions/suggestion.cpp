#include "core/suggestions/suggestion.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct SuggestionText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

/// By SuggestionKind.
constexpr QLatin1StringView kindKeys[] = {"buy"_L1, "make"_L1, "price"_L1, "promote"_L1, "return"_L1, "offer"_L1};

} // namespace

QString suggestionKindKey(SuggestionKind kind) { return kindKeys[std::size_t(kind)]; }

std::optional<SuggestionKind> suggestionKindFrom(QStringView key)
{
    for (const SuggestionKind kind : suggestionKinds) {
        if (key == kindKeys[std::size_t(kind)])
            return kind;
    }
    return std::nullopt;
}

QString suggestionKindTitle(SuggestionKind kind)
{
    switch (kind) {
    case SuggestionKind::Buy:
        return SuggestionText::tr("Buy");
    case SuggestionKind::Make:
        return SuggestionText::tr("Make");
    case SuggestionKind::Price:
        return SuggestionText::tr("Prices");
    case SuggestionKind::Promote:
        return SuggestionText::tr("Promote");
    case SuggestionKind::Return:
        return SuggestionText::tr("Send back");
    case SuggestionKind::Offer:
        return SuggestionText::tr("Offer to peers");
    }
    Q_UNREACHABLE();
}

void orderByEffect(std::vector<Suggestion> &suggestions)
{
    const auto rank = [](const Suggestion &one) {
        const bool isKnown = one.effect.has_value();
        return std::tuple(!isKnown, isKnown ? -one.effect->likely.minor() : 0,
                          one.latest.isValid() ? one.latest.toJulianDay() : std::numeric_limits<qint64>::max());
    };
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [&](const Suggestion &a, const Suggestion &b) { return rank(a) < rank(b); });
}

} // namespace benchbook
