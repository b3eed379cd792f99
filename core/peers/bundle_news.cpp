#include "core/peers/bundle_news.h"

#include "core/letters/letter_kinds.h"
#include "core/letters/visible_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct BundleNewsText
{
    Q_DECLARE_TR_FUNCTIONS(BundleFacts)
};

std::ptrdiff_t placeOfKind(const QString &kind)
{
    const std::vector<LetterKind> &all = letterKinds();
    return std::find_if(all.begin(), all.end(),
                        [&](const LetterKind &one) { return kind == QLatin1StringView(one.key); }) -
           all.begin();
}

} // namespace

std::vector<NewLetters> newLetters(const BundleNews &news)
{
    std::vector<NewLetters> heaps;
    for (const LetterNews &letter : news.fresh) {
        auto heap = std::find_if(heaps.begin(), heaps.end(), [&](const NewLetters &other) {
            return other.kind == letter.kind && other.ours == letter.ours;
        });
        if (heap == heaps.end())
            heap = heaps.insert(heaps.end(), {letter.kind, letter.ours});
        ++heap->count;
        heap->waiting += letter.waits ? 1 : 0;
    }
    std::stable_sort(heaps.begin(), heaps.end(), [](const NewLetters &one, const NewLetters &other) {
        return placeOfKind(one.kind) < placeOfKind(other.kind);
    });
    return heaps;
}

QString titleOfKind(const QString &key)
{
    const LetterKind *kind = findLetterKind(key);
    return kind ? kind->name() : BundleNewsText::tr("A kind of a newer version (%1)").arg(visibleText(key));
}

} // namespace benchbook
