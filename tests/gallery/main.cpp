#include "tests/gallery/gallery.h"
#include "tests/support/program.h"

int main(int argc, char **argv)
{
    return benchbook::testing::runSuites(argc, argv, QStringLiteral("gallery"), {[] { return new Gallery; }});
}
