// The fine-metal ledger: what there is and what became of precious metal, in gross and in pure grams.
#pragma once

#include "core/base/quantity.h"
#include "core/journal/entities.h"
#include "core/journal/list.h"

#include <QDate>

#include <vector>

namespace benchbook {

/// Grams as weighed, and the grams of pure metal in them: Σ quantity × fineness of the lot (or, where it was not
/// assayed, of its material), divided once, half-even.
struct MetalWeight
{
    Quantity gross;
    Quantity pure;
    friend bool operator==(const MetalWeight &, const MetalWeight &) = default;
};

/// One metal in one alloy through a period. What is inside is on shelves and at the bench. Opening and every line
/// after it sum to the closing, gross and pure, to the millionth: each line is the difference of two rounded balances.
struct MetalAccount
{
    QString metal = {};                        ///< "gold", "silver" …
    std::optional<Id<Material>> material = {}; ///< none: all alloys of the metal together
    QString name = {};                         ///< of the material
    MetalWeight opening = {};
    MetalWeight received = {};
    MetalWeight used = {};     ///< in products; negative, as is everything that leaves
    MetalWeight scrapped = {}; ///< scrap and sweeps
    MetalWeight sentBack = {};
    MetalWeight counted = {}; ///< differences found by counting
    MetalWeight other = {};   ///< shipped as it is, and what an assay found in a part of a lot
    MetalWeight closing = {};
    MetalWeight atBench = {}; ///< of the closing
};

/// By metal, every material with its own account and then the metal's; days inclusive. An invalid first day is the
/// beginning of the book. Materials that are not weighed (counted by the piece, say) or whose fineness nobody stated
/// are left out and named in `unweighed`.
struct MetalLedger
{
    QDate from;
    QDate to;
    std::vector<MetalAccount> accounts;
    QStringList unweighed;
};
MetalLedger metalLedger(const Reader &reader, QDate from, QDate to);

/// "fine-metal": what there is now, a row for each material of a metal, in its own unit.
const ListDefinition &fineMetalList();

} // namespace benchbook
