// The words of a plan: reasons, for whom a line is, and what helps, as people read them.
#pragma once

#include "core/planning/needs/plan_reasons.h"
#include "core/planning/read_plan.h"
#include "core/planning/what_if/plan_figures.h"

namespace benchbook {

/// "12 pcs are missing on 2026-03-04." and the other reasons of a line, whole sentences.
QStringList reasonTexts(const StudioPlanBook &plan, const NeedsPlan &needs, int line);

/// For whom a line is in the end.
struct LinePurpose
{
    QString code;      ///< "SO-0012", "WO-0003", "N-0001"; empty: of a forecast or the shelf
    QString text;      ///< "SO-0012: 3 pcs", "forecast of Tote: 4 pcs", "shelf: 2 pcs"
    Quantity quantity; ///< of the line's own item
};
std::vector<LinePurpose> purposesOf(const StudioPlanBook &plan, const NeedsPlan &needs, int line);

/// "Begin Tote a week earlier, in the week of 2026-03-02: 4:30 hours less, for …"
QString reliefText(const StudioPlanBook &plan, const WorkedPlan &worked, const Relief &relief, const Currency &currency,
                   const QLocale &locale);

/// Why a demand comes late: "Leather comes last.", "The weeks have too few hours."
QString fateText(const StudioPlanBook &plan, int demand, const DemandFate &fate);

/// One figure of a plan as people read it.
struct PlanFigureText
{
    QString title; ///< "Money in stock, on average"
    QString text;
};
/// All of them, in one order for every plan, so that plans stand side by side.
std::vector<PlanFigureText> figureTexts(const PlanFigures &figures, const Currency &currency, const QLocale &locale);

/// "SO-0012 is 5 days later: it waits for Leather."
QString differenceText(const StudioPlanBook &plan, const PlanDifference &difference, const Currency &currency,
                       const QLocale &locale);

} // namespace benchbook
