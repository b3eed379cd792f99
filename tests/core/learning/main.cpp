#include <QCoreApplication>

int runCauseTests(int argc, char **argv);
int runDriftTests(int argc, char **argv);
int runEstimateTests(int argc, char **argv);
int runGroupTests(int argc, char **argv);
int runLogBatchTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runLogBatchTests(argc, argv) + runEstimateTests(argc, argv) + runGroupTests(argc, argv) +
           runDriftTests(argc, argv) + runCauseTests(argc, argv);
}
