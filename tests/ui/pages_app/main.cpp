#include "tests/support/program.h"
#include "tests/ui/pages_app/test_app.h"
#include "tests/ui/pages_app/test_app_pages.h"
#include "tests/ui/pages_app/test_every_pane.h"

int main(int argc, char **argv)
{
    return benchbook::testing::runSuites(
        argc, argv, QStringLiteral("benchbook_test_ui_app"),
        {[] { return new TestApp; }, [] { return new TestAppPages; }, [] { return new TestEveryPane; }});
}
