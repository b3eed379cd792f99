// LogFile: what the program says goes into one file, and whether it ended properly last time.
#pragma once

#include <QFile>
#include <QString>

#include <memory>

class QLockFile;

namespace benchbook {

/// Takes Qt's messages while it lives. The log is cut at 1 MB: the file before it is kept, older ones are
/// not. A marker beside it says that the program runs; one that nobody holds is what a crash leaves behind.
/// The log names no customer and no amount: it is made to be sent to somebody who helps.
class LogFile
{
public:
    static constexpr qint64 largest = 1'000'000;

    /// Makes the folder. When it cannot be written, messages go to stderr alone.
    explicit LogFile(const QString &folder);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    QString path() const { return m_file.fileName(); }
    /// The marker of an earlier run was still there, and nobody held it.
    bool endedBadlyBefore() const { return m_endedBadlyBefore; }

private:
    void rotate();
    void mark(const QString &folder);
    void write(QtMsgType type, const QMessageLogContext &context, const QString &message);

    QFile m_file;
    std::unique_ptr<QLockFile> m_marker;
    QtMessageHandler m_before = nullptr;
    bool m_endedBadlyBefore = false;
};

} // namespace benchbook
