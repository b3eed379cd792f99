#include <QCoreApplication>

int runAdviceTests(int argc, char **argv);
int runOrderQuantityTests(int argc, char **argv);
int runReorderTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runReorderTests(argc, argv) + runOrderQuantityTests(argc, argv) + runAdviceTests(argc, argv);
}
