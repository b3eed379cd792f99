#include <QCoreApplication>

int runTextPartsTests(int argc, char **argv);
int runDetectorTests(int argc, char **argv);
int runReaderTests(int argc, char **argv);
int runHostileFilesTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runTextPartsTests(argc, argv) + runDetectorTests(argc, argv) + runReaderTests(argc, argv) +
           runHostileFilesTests(argc, argv);
}
