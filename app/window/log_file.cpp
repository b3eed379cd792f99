#include "app/window/log_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLockFile>
#include <QMutex>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// Qt takes a plain function; this is the one place it can reach the log from.
LogFile *currentLog = nullptr;
QMutex logMutex;

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"critical"_s;
    case QtFatalMsg:
        return u"fatal"_s;
    }
    Q_UNREACHABLE();
}

/// Every call has its own marker, so that two windows of the program do not take each other for a crash.
QString markerName() { return u"running-%1.lock"_s.arg(QCoreApplication::applicationPid()); }

} // namespace

LogFile::LogFile(const QString &folder) : m_file(QDir(folder).filePath(u"benchbook.log"_s))
{
    QDir().mkpath(folder);
    mark(folder);
    rotate();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
        return;
    currentLog = this;
    m_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        if (currentLog)
            currentLog->write(type, context, message);
    });
}

LogFile::~LogFile()
{
    if (currentLog != this)
        return;
    qInstallMessageHandler(m_before);
    currentLog = nullptr;
}

void LogFile::rotate()
{
    if (m_file.size() < largest)
        return;
    const QString before = QString(m_file.fileName() + u".1"_s);
    QFile::remove(before);
    QFile::rename(m_file.fileName(), before);
}

void LogFile::mark(const QString &folder)
{
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"running-*.lock"_s}, QDir::Files)) {
        // Taking the lock of a process that is gone works; the lock is removed with `left`.
        QLockFile left(directory.filePath(name));
        left.setStaleLockTime(0);
        m_endedBadlyBefore = left.tryLock(0) || m_endedBadlyBefore;
    }
    m_marker = std::make_unique<QLockFile>(directory.filePath(markerName()));
    m_marker->setStaleLockTime(0);
    m_marker->tryLock(0);
}

void LogFile::write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker locked(&logMutex);
    const QString category = QString::fromUtf8(context.category);
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + levelName(type) + u' ' +
                         category + u": "_s + message + u'\n';
    m_file.write(line.toUtf8());
    m_file.flush();
    if (m_before)
        m_before(type, context, message);
}

} // namespace benchbook
