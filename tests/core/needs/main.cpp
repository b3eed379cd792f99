#include <QCoreApplication>

int runNeedsRandomTests(int argc, char **argv);
int runNeedsRulesTests(int argc, char **argv);
int runWorkCalendarTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runWorkCalendarTests(argc, argv) + runNeedsRulesTests(argc, argv) + runNeedsRandomTests(argc, argv);
}
