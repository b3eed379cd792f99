// What the sample workshop is made of: people, materials, products. Plain data in both languages.
#pragma once

#include <QString>

#include <vector>

namespace benchbook::sample {

struct Name
{
    const char16_t *zh;
    const char16_t *en;
    QString in(bool english) const { return QString::fromUtf16(english ? en : zh); }
};

struct SamplePerson
{
    Name name;
    const char *role;
    int ratePerHour; ///< major units; 0: not entered
    Name skills;
    double pace; ///< time taken, relative to the standard
};

struct SampleSupplier
{
    Name name;
    const char *tier;
    int leadDays;
    int freight;      ///< major units, once an order
    int minimumOrder; ///< major units; 0: none
    int distanceKm;
};

/// What a kind of material tells of itself: the key of a field and its text.
struct SampleAttribute
{
    const char *key;
    Name text;
};

struct SampleMaterial
{
    Name name;
    const char *kind;
    const char *unit;
    bool loose;
    qint64 reorderPoint; ///< in the unit
    qint64 lotLow;       ///< a received lot holds between lotLow and lotHigh units
    qint64 lotHigh;
    int pieces;           ///< lots a delivery brings
    qint64 unitCostMilli; ///< major units × 1000 for one unit
    Name supplier;
    std::vector<SampleAttribute> attributes = {};
};

struct SampleInput
{
    int material; ///< index into materials()
    const char *quantity;
    const char *attrition;
};

struct SampleStep
{
    Name name;
    const char *minutes;
    const char *setup;
    Name skill;
    int yieldPercent;
};

struct SampleVariant
{
    const char *sku;
    Name name;
    int price;         ///< major units
    int otherMaterial; ///< replaces the first input's material; −1: as the recipe
};

struct SampleProduct
{
    Name name;
    Name category;
    double demand; ///< share of the orders
    int batch;     ///< pieces made in one go
    std::vector<SampleInput> inputs;
    std::vector<SampleStep> steps;
    std::vector<SampleVariant> variants;
};

const std::vector<SamplePerson> &people();
const std::vector<SampleSupplier> &suppliers();
const std::vector<SampleMaterial> &materials();
const std::vector<SampleProduct> &products();
const std::vector<Name> &familyNames();
const std::vector<Name> &givenNames();
const std::vector<Name> &tastes();
/// Demand by month, 1 for an average one: gifts before the holidays, quiet after the New Year.
double seasonOf(int month);

} // namespace benchbook::sample
