// What a bundle brought, as people are told of it.
#pragma once

#include "core/peers/bundle_in.h"

namespace benchbook {

/// New letters of one kind, theirs or ours that we had lost.
struct NewLetters
{
    QString kind;
    bool ours = false;
    int count = 0;
    int waiting = 0; ///< behind a gap: they do not count yet
};
/// In the order in which the kinds are declared; those that a newer version knows come last.
std::vector<NewLetters> newLetters(const BundleNews &news);
/// The name of a kind; of one that only a newer version knows it says so.
QString titleOfKind(const QString &kind);

} // namespace benchbook
