#include "tests/gallery/gallery.h"
#include "tests/gallery/test_look_check.h"
#include "tests/support/program.h"

int main(int argc, char **argv)
{
    return benchbook::testing::runSuites(argc, argv, QStringLiteral("gallery"),
                                         {[] { return new TestLookCheck; }, [] { return new Gallery; }});
}
