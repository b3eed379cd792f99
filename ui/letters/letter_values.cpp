#include "ui/letters/letter_values.h"

#include "core/letters/visible_text.h"
#include "ui/kit/value_edit.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct LetterValueText
{
    Q_DECLARE_TR_FUNCTIONS(LetterForm)
};

using TypedValue = Result<std::optional<BodyValue>>;

TypedValue wholeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = QString(text).remove(u',').toLongLong(&isNumber);
    if (!isNumber)
        return Error::invalid(LetterValueText::tr("“%1” is no whole number.").arg(text));
    return std::optional<BodyValue>(number);
}

TypedValue quantityOf(const QString &text, const LetterTyping &typing)
{
    static const QRegularExpression parts(u"^([-+0-9.,/¼½¾ ]+?)\\s*([^-+0-9.,/¼½¾\\s].*)?$"_s);
    const QRegularExpressionMatch match = parts.match(text);
    if (!match.hasMatch())
        return Error::invalid(
            LetterValueText::tr("“%1” is no quantity. Write a number and a unit: 18.5 dm2.").arg(text));
    BENCHBOOK_ASSIGN(const Quantity quantity, parseQuantity(match.captured(1).trimmed()));
    const QString unit = match.captured(2).isEmpty() ? typing.unit : match.captured(2).trimmed();
    if (unit.isEmpty())
        return Error::invalid(LetterValueText::tr("Say the unit, too: %1 dm2.").arg(text));
    // Letters carry a unit's code, whatever it is called here.
    const Result<Unit> known = Unit::fromText(unit);
    return std::optional<BodyValue>(BodyQuantity{quantity, known.ok() ? known->code : unit});
}

TypedValue moneyOf(const QString &text, const LetterTyping &typing)
{
    static const QRegularExpression parts(u"^(.*?)\\s*\\b([A-Za-z]{3})$"_s);
    const QRegularExpressionMatch match = parts.match(text);
    QString code = typing.currency;
    if (match.hasMatch()) {
        BENCHBOOK_ASSIGN(const Currency named, Currency::fromCode(match.captured(2).toUpper()));
        code = named.code;
    }
    BENCHBOOK_ASSIGN(const Money money,
                     parseMoney(match.hasMatch() ? match.captured(1) : text, Currency::ofCode(code)));
    return std::optional<BodyValue>(BodyMoney{money, code});
}

TypedValue choiceOf(const BodyField &field, const QString &text)
{
    QStringList titles;
    for (const BodyChoice &choice : field.choices) {
        const QString title = QCoreApplication::translate("Letter", choice.title);
        if (text.compare(title, Qt::CaseInsensitive) == 0 || text == QLatin1StringView(choice.code))
            return std::optional<BodyValue>(QString::fromLatin1(choice.code));
        titles << title;
    }
    return Error::invalid(LetterValueText::tr("Choose one of: %1.").arg(titles.join(LetterValueText::tr(", "))));
}

TypedValue flagOf(const QString &text)
{
    const QStringList words = flagWords();
    if (words.contains(text, Qt::CaseInsensitive))
        return std::optional<BodyValue>(text.compare(words.front(), Qt::CaseInsensitive) == 0);
    return Error::invalid(LetterValueText::tr("Write “%1” or “%2”.").arg(words.at(0), words.at(1)));
}

TypedValue momentOf(const QString &text, const LetterTyping &typing)
{
    if (const auto moment = momentFromText(text, typing.zone))
        return std::optional<BodyValue>(*moment);
    return Error::invalid(LetterValueText::tr("“%1” is no moment. Write it like 2026-11-25 18:00.").arg(text));
}

} // namespace

QStringList flagWords() { return {LetterValueText::tr("yes"), LetterValueText::tr("no")}; }

bool isTyped(const BodyField &field)
{
    switch (field.type) {
    case BodyFieldType::Hash:
    case BodyFieldType::Hashes:
    case BodyFieldType::Photos:
    case BodyFieldType::Bytes:
    case BodyFieldType::Lines:
        return false;
    default:
        return true;
    }
}

QString letterText(const BodyField &field, const BodyValue &value, const LetterTyping &typing)
{
    switch (field.type) {
    case BodyFieldType::Text:
        return std::get<QString>(value);
    case BodyFieldType::Choice:
        for (const BodyChoice &choice : field.choices) {
            if (std::get<QString>(value) == QLatin1StringView(choice.code))
                return QCoreApplication::translate("Letter", choice.title);
        }
        return std::get<QString>(value);
    case BodyFieldType::Pieces:
    case BodyFieldType::Number:
        return QString::number(std::get<qint64>(value));
    case BodyFieldType::Quantity:
        return visibleQuantity(std::get<BodyQuantity>(value));
    case BodyFieldType::Money: {
        const auto &amount = std::get<BodyMoney>(value);
        const QString number = plainText(amount.money, Currency::ofCode(amount.currency));
        return amount.currency == typing.currency ? number : QString(number + u' ' + amount.currency);
    }
    case BodyFieldType::Day:
        return std::get<QDate>(value).toString(Qt::ISODate);
    case BodyFieldType::Moment:
        return QDateTime::fromMSecsSinceEpoch(std::get<Instant>(value).milliseconds(), typing.zone)
            .toString(u"yyyy-MM-dd HH:mm"_s);
    case BodyFieldType::Flag:
        return flagWords().at(std::get<bool>(value) ? 0 : 1);
    default:
        return {};
    }
}

TypedValue letterValue(const BodyField &field, const QString &typed, const LetterTyping &typing)
{
    const QString text = field.type == BodyFieldType::Text ? typed : typed.trimmed();
    if (text.trimmed().isEmpty())
        return std::optional<BodyValue>();
    switch (field.type) {
    case BodyFieldType::Text:
        // The wire carries one form of each letter; keyboards may give another.
        return std::optional<BodyValue>(text.trimmed().normalized(QString::NormalizationForm_C));
    case BodyFieldType::Choice:
        return choiceOf(field, text);
    case BodyFieldType::Pieces:
    case BodyFieldType::Number:
        return wholeNumber(text);
    case BodyFieldType::Quantity:
        return quantityOf(text, typing);
    case BodyFieldType::Money:
        return moneyOf(text, typing);
    case BodyFieldType::Day: {
        BENCHBOOK_ASSIGN(const QDate day, DayEdit::parse(text, typing.today));
        return std::optional<BodyValue>(day);
    }
    case BodyFieldType::Moment:
        return momentOf(text, typing);
    case BodyFieldType::Flag:
        return flagOf(text);
    default:
        return std::optional<BodyValue>();
    }
}

} // namespace benchbook
