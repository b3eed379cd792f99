#include "core/letters/leaving.h"

#include "core/letters/visible_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct LeavingText
{
    Q_DECLARE_TR_FUNCTIONS(LeavingLine)
};

QString shownMoment(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.milliseconds(), zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString shownChoice(const BodyField &field, const QString &code)
{
    for (const BodyChoice &choice : field.choices) {
        if (code == QLatin1StringView(choice.code))
            return QCoreApplication::translate("Letter", choice.title);
    }
    return visibleText(code);
}

/// What holds for a whole day needs no hour.
QString shownEnd(Instant instant, const QTimeZone &zone)
{
    const QDate day = dayOf(instant, zone);
    return instant.milliseconds() + 1 == startOf(day.addDays(1), zone).milliseconds() ? day.toString(Qt::ISODate)
                                                                                      : shownMoment(instant, zone);
}

class LeavingList
{
public:
    LeavingList(const QLocale &locale, const QTimeZone &zone) : m_locale(locale), m_zone(zone) {}
    std::vector<LeavingLine> m_lines;

    void add(const QString &label, const QString &value, bool freeText = false)
    {
        m_lines.push_back({label, value, freeText});
    }

    void addBody(const std::vector<BodyField> &fields, const LetterBody &body, const QString &before)
    {
        for (const BodyField &field : fields) {
            const auto found = body.values.find(QString::fromLatin1(field.key));
            if (found == body.values.end())
                continue;
            if (field.type != BodyFieldType::Lines) {
                add(before + field.title(), shownValue(field, found->second), field.freeText);
                continue;
            }
            const auto &lines = std::get<BodyLines>(found->second);
            for (std::size_t i = 0; i < lines.size(); ++i)
                addBody(field.fields, lines[i], u"%1%2 %3 · "_s.arg(before, field.title()).arg(i + 1));
        }
    }

private:
    QString shownValue(const BodyField &field, const BodyValue &value) const
    {
        switch (field.type) {
        case BodyFieldType::Text:
            return visibleText(std::get<QString>(value), true);
        case BodyFieldType::Choice:
            return shownChoice(field, std::get<QString>(value));
        case BodyFieldType::Pieces:
        case BodyFieldType::Number:
            return m_locale.toString(std::get<qint64>(value));
        case BodyFieldType::Quantity:
            return visibleQuantity(std::get<BodyQuantity>(value));
        case BodyFieldType::Money: {
            const auto &money = std::get<BodyMoney>(value);
            return displayText(money.money, Currency::ofCode(money.currency), m_locale);
        }
        case BodyFieldType::Day:
            return std::get<QDate>(value).toString(Qt::ISODate);
        case BodyFieldType::Moment:
            return shownEnd(std::get<Instant>(value), m_zone);
        case BodyFieldType::Hash:
            return QString::fromLatin1(std::get<Hash256>(value).hex());
        case BodyFieldType::Bytes:
            return QString::fromLatin1(std::get<QByteArray>(value).toHex());
        case BodyFieldType::Flag:
            return std::get<bool>(value) ? LeavingText::tr("yes") : LeavingText::tr("no");
        case BodyFieldType::Photos:
            return LeavingText::tr("%n photo(s)", nullptr, int(std::get<BodyHashes>(value).size()));
        case BodyFieldType::Hashes:
            return LeavingText::tr("%n letter(s)", nullptr, int(std::get<BodyHashes>(value).size()));
        case BodyFieldType::Lines:
            break;
        }
        Q_UNREACHABLE();
    }

    const QLocale &m_locale;
    const QTimeZone &m_zone;
};

} // namespace

std::vector<LeavingLine> leavesTheStudio(const LetterContent &content, const QLocale &locale, const QTimeZone &zone)
{
    LeavingList list(locale, zone);
    const LetterKind *kind = findLetterKind(content.kind);
    list.add(LeavingText::tr("Kind"), kind ? kind->name() : visibleText(content.kind));
    list.add(LeavingText::tr("Written"), shownMoment(content.at, zone));
    if (content.validUntil)
        list.add(LeavingText::tr("Valid until"), shownEnd(*content.validUntil, zone));
    if (!content.parents.empty())
        list.add(LeavingText::tr("Answers"), LeavingText::tr("%n letter(s)", nullptr, int(content.parents.size())));
    if (kind)
        list.addBody(kind->fields, content.body, {});
    return std::move(list.m_lines);
}

} // namespace benchbook
