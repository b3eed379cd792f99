#include <QCoreApplication>

int runFeedbackTests(int argc, char **argv);
int runParetoTests(int argc, char **argv);
int runQualityTests(int argc, char **argv);
int runReadingTests(int argc, char **argv);
int runToolTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runToolTests(argc, argv) + runReadingTests(argc, argv) + runQualityTests(argc, argv) +
           runParetoTests(argc, argv) + runFeedbackTests(argc, argv);
}
