#include "tests/journeys/journey_peers.h"
#include "tests/support/program.h"
int main(int argc, char **argv)
{
    return benchbook::testing::runSuites(argc, argv, QStringLiteral("benchbook_test_journeys"),
                                         {[] { return new JourneyPeers; }});
}
