#include "core/suggestions/suggestion_maker.h"

namespace benchbook {

const std::vector<const SuggestionMaker *> &suggestionMakers()
{
    static const std::vector<const SuggestionMaker *> makers{&buyMaker(),     &makeMaker(),   &priceMaker(),
                                                             &promoteMaker(), &returnMaker(), &offerMaker()};
    return makers;
}

const SuggestionMaker &makerOf(SuggestionKind kind) { return *suggestionMakers()[std::size_t(kind)]; }

} // namespace benchbook
