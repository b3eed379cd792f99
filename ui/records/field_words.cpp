#include "ui/records/field_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

struct FieldWordsText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryPanel)
};

} // namespace

const Field *fieldOfColumn(const RecordKind &kind, const QString &column)
{
    const auto found = std::find_if(kind.fields.begin(), kind.fields.end(),
                                    [&](const Field &field) { return column == QLatin1StringView(field.column); });
    return found == kind.fields.end() ? nullptr : &*found;
}

QString fieldWords(const Session &session, const Field &field, const Value &value)
{
    if (value.isNull() || (value.isText() && value.text().isEmpty()))
        return u"—"_s;
    switch (field.type) {
    case FieldType::Flag:
        return value.integer() != 0 ? FieldWordsText::tr("yes") : FieldWordsText::tr("no");
    case FieldType::Money:
        return displayText(Money::fromMinor(value.integer()), session.studio().currency(), QLocale());
    case FieldType::Percent:
        return displayText(Ratio::fromPpm(value.integer()));
    case FieldType::Quantity:
        return plainText(Quantity::fromMicro(value.integer()));
    case FieldType::Choice:
        for (const FieldChoice &choice : field.choices) {
            if (value.text() == QLatin1StringView(choice.value))
                return QCoreApplication::translate("Field", choice.title);
        }
        return value.text();
    case FieldType::Reference: {
        const RecordKind *kind = session.kinds().find(QString::fromLatin1(field.refersTo));
        return session.studio()
            .read([&](const Reader &reader) { return recordTitle(reader, *kind, value.integer()); })
            .valueOr(QString());
    }
    default:
        return fieldText(session.studio(), session.kinds(), field, value, {}).simplified();
    }
}

} // namespace benchbook
