#include <QCoreApplication>

int runPlanJobsTests(int argc, char **argv);
int runReliefTests(int argc, char **argv);
int runWeekLoadTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runWeekLoadTests(argc, argv) + runPlanJobsTests(argc, argv) + runReliefTests(argc, argv);
}
