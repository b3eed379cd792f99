#include "ui/bench/bench_counts.h"

#include "core/workshop/work_log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace benchbook {
namespace {

const QString countsNote = QStringLiteral("bench-counts");

QJsonObject readCounts(const Studio &studio)
{
    return QJsonDocument::fromJson(studio.fileNote(countsNote).toUtf8()).object();
}

QString keyOf(Id<RunningTimer> timer) { return QString::number(timer.value()); }

QJsonArray arrayOf(const BenchCounts &counts)
{
    QJsonArray array{counts.good, counts.scrap, counts.rework};
    if (counts.reason)
        array.append(counts.reason->value());
    return array;
}

} // namespace

void keepCounts(Studio &studio, Id<RunningTimer> timer, BenchCounts counts)
{
    const QJsonObject before = readCounts(studio);
    QJsonObject after;
    const auto running = studio.read([](const Reader &reader) { return runningTimers(reader); });
    for (const Timer &other : running.valueOr({})) {
        if (const QJsonValue kept = before.value(keyOf(other.id)); !kept.isUndefined())
            after.insert(keyOf(other.id), kept);
    }
    if (counts == BenchCounts())
        after.remove(keyOf(timer));
    else
        after.insert(keyOf(timer), arrayOf(counts));
    if (after == before)
        return;
    const QByteArray text = QJsonDocument(after).toJson(QJsonDocument::Compact);
    // It is only a draft: where it cannot be written, the counts on the screen are still there.
    static_cast<void>(studio.setFileNote(countsNote, QString::fromUtf8(text)).ok());
}

BenchCounts keptCounts(const Studio &studio, Id<RunningTimer> timer)
{
    const QJsonArray kept = readCounts(studio).value(keyOf(timer)).toArray();
    BenchCounts counts{kept.at(0).toInt(), kept.at(1).toInt(), kept.at(2).toInt()};
    if (const qint64 reason = kept.at(3).toInteger(); reason != 0)
        counts.reason = Id<ScrapReason>(reason);
    return counts;
}

} // namespace benchbook
