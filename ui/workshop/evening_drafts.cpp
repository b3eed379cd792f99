#include "ui/workshop/evening_drafts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

const QString eveningNote = QStringLiteral("evening-drafts");

// Ids have more digits than a JSON number holds.
QString idAsText(qint64 id) { return QString::number(id); }
qint64 idFromJson(const QJsonValue &value) { return value.toString().toLongLong(); }

QJsonObject draftJson(qint64 person, QDate day, const EveningLines::Typed &typed)
{
    QJsonArray lines;
    for (const EditLine &line : typed.lines) {
        lines << QJsonObject{{u"texts"_s, QJsonArray::fromStringList(line.texts)},
                             {u"source"_s, static_cast<int>(line.id)}};
    }
    QJsonArray sources;
    for (const CardLine &source : typed.sources) {
        QJsonObject json{{u"order"_s, idAsText(source.workOrder.value())}, {u"step"_s, idAsText(source.step.value())}};
        if (source.timer)
            json.insert(u"timer"_s, idAsText(source.timer->value()));
        if (source.isRework)
            json.insert(u"again"_s, true);
        sources << json;
    }
    return {{u"person"_s, idAsText(person)},
            {u"day"_s, day.toString(Qt::ISODate)},
            {u"lines"_s, lines},
            {u"sources"_s, sources}};
}

EveningLines::Typed draftFromJson(const QJsonObject &json)
{
    EveningLines::Typed typed;
    for (const QJsonValue &line : json.value("lines"_L1).toArray()) {
        QStringList texts;
        for (const QJsonValue &text : line[u"texts"].toArray())
            texts << text.toString();
        texts.resize(EveningLines::columnCount);
        typed.lines.push_back({texts, line[u"source"].toInt()});
    }
    for (const QJsonValue &one : json.value("sources"_L1).toArray()) {
        CardLine source;
        source.workOrder = Id<WorkOrder>(idFromJson(one[u"order"]));
        source.step = Id<RecipeStep>(idFromJson(one[u"step"]));
        source.isRework = one[u"again"].toBool();
        if (const qint64 timer = idFromJson(one[u"timer"]); timer != 0)
            source.timer = Id<RunningTimer>(timer);
        typed.sources.push_back(std::move(source));
    }
    return typed;
}

} // namespace

void keepEveningDrafts(Studio &studio, const EveningDrafts &drafts)
{
    QJsonArray json;
    for (const auto &[key, typed] : drafts)
        json << draftJson(key.first, key.second, typed);
    const QString text =
        json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (text == studio.fileNote(eveningNote))
        return;
    // Where it cannot be written, what was typed still stands on the screen.
    static_cast<void>(studio.setFileNote(eveningNote, text).ok());
}

EveningDrafts keptEveningDrafts(const Studio &studio)
{
    EveningDrafts drafts;
    const QJsonArray kept = QJsonDocument::fromJson(studio.fileNote(eveningNote).toUtf8()).array();
    for (const QJsonValue &one : kept) {
        const QDate day = QDate::fromString(one[u"day"].toString(), Qt::ISODate);
        if (day.isValid() && day.daysTo(studio.today()) <= eveningDaysBack)
            drafts[{idFromJson(one[u"person"]), day}] = draftFromJson(one.toObject());
    }
    return drafts;
}

void recallReasons(EveningLines::Typed &typed, const std::vector<CardLine> &drafted)
{
    for (CardLine &source : typed.sources) {
        if (source.why.reason != CardWhy::Reason::ByHand)
            continue;
        const auto same = std::find_if(drafted.begin(), drafted.end(), [&](const CardLine &line) {
            return line.workOrder == source.workOrder && line.step == source.step;
        });
        if (same != drafted.end())
            source.why = same->why;
    }
}

} // namespace benchbook
