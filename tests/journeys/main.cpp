#include "tests/journeys/journey_bench_day.h"
#include "tests/journeys/journey_first_day.h"
#include "tests/journeys/journey_first_week.h"
#include "tests/journeys/journey_machines.h"
#include "tests/journeys/journey_peers.h"
#include "tests/journeys/journey_tannery.h"
#include "tests/support/program.h"

int main(int argc, char **argv)
{
    return benchbook::testing::runSuites(argc, argv, QStringLiteral("benchbook_test_journeys"),
                                         {[] { return new JourneyFirstDay; }, [] { return new JourneyFirstWeek; },
                                          [] { return new JourneyTannery; }, [] { return new JourneyBenchDay; },
                                          [] { return new JourneyPeers; }, [] { return new JourneyMachines; }});
}
