#include <QCoreApplication>

int runTraceTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runTraceTests(argc, argv);
}
