// Writes into a studio file for ever: receives, splits, counts and scraps hides. Each finished action is told on
// stdout by its number, so that whoever kills this process knows what must be in the file.
#include "core/journal/studio.h"
#include "core/stock/stock.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

using namespace benchbook;

class RandomWriter
{
public:
    RandomWriter(Studio &studio, Id<Material> material) : m_studio(studio), m_material(material) {}

    bool act()
    {
        const Result<std::vector<MadeLot>> hides = receive(m_studio,
                                                           {.material = m_material,
                                                            .pieces = {amount(100), amount(50)},
                                                            .cost = Money::fromMinor(m_random.between(0, 99'999))},
                                                           std::nullopt);
        if (!hides.ok() || !told())
            return false;
        const Id<Lot> lot = hides->front().id;
        const auto parts =
            splitLot(m_studio, lot, places::shelf, {{amount(30), true}, {amount(20), false}}, std::nullopt);
        if (!parts.ok() || !told())
            return false;
        // Never what is there already: that would be no action.
        const auto counted = countLot(m_studio, lot, places::shelf, amount(m_random.between(51, 60)), {}, std::nullopt);
        if (!counted.ok() || !told())
            return false;
        const auto scrapped = scrapLot(m_studio, lot, places::shelf, amount(7), QStringLiteral("hole"), std::nullopt);
        return scrapped.ok() && told();
    }

private:
    static Quantity amount(qint64 units) { return Quantity::units(units); }
    bool told()
    {
        std::printf("%d\n", ++m_done);
        return std::fflush(stdout) == 0;
    }

    Studio &m_studio;
    Id<Material> m_material;
    Random m_random = Random::fromSystem();
    int m_done = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const SystemClock clock;
    const auto studio = Studio::open(application.arguments().value(1), Access::ReadWrite, clock);
    if (!studio.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(studio.error().message));
        return 1;
    }
    RandomWriter writer(**studio, Id<Material>(application.arguments().value(2).toLongLong()));
    while (writer.act()) {
    }
    return 2;
}
