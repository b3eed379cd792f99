#include "ui/together/circle_form.h"

#include "core/letters/letter_kinds.h"
#include "core/letters/visible_text.h"
#include "ui/together/together_words.h"

#include <QLineEdit>
#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

Result<std::vector<LeavingForm::Sheet>> CircleForm::sheets()
{
    BENCHBOOK_ASSIGN(const CircleStep written, step());
    BENCHBOOK_ASSIGN(const LetterContent letter, rehearsedLetter(session().studio(), written));
    return std::vector<Sheet>{{readers(), letter}};
}

Result<void> CircleForm::write()
{
    BENCHBOOK_ASSIGN(const CircleStep written, step());
    BENCHBOOK_TRY(performStep(session().studio(), session().person(), written));
    return {};
}

QString CircleForm::nameOfKey(const QByteArray &) const { return {}; }

QString CircleForm::shownValue(const QString &value) const
{
    static const QRegularExpression hash(u"\\b[0-9a-f]{64}\\b"_s);
    QString shown = value;
    QRegularExpressionMatch match = hash.match(shown);
    while (match.hasMatch()) {
        const QString hex = match.captured();
        const QString name = nameOfKey(hex.toLatin1());
        const QString words = name.isEmpty() ? QString(hex.left(8) + u'…') : name;
        shown.replace(match.capturedStart(), hex.size(), words);
        match = hash.match(shown, match.capturedStart() + words.size());
    }
    return shown;
}

QString MemberForm::nameOfKey(const QByteArray &hex) const
{
    for (const CircleMemberView &member : m_circle.members) {
        if (member.key.hex() == hex)
            return visibleText(member.name);
    }
    return {};
}

MemberForm::MemberForm(const QString &name, Session &session, const CircleView &circle)
    : CircleForm(name, session), m_circle(circle)
{
}

QString MemberForm::readers() const { return readersOf(m_circle); }

QLineEdit *togetherLine(const QString &name, const QString &text)
{
    auto *edit = new QLineEdit(text);
    edit->setObjectName(name);
    return edit;
}

std::optional<Quantity> typedQuantity(const QString &text, const QString &unit, const QString &key,
                                      std::vector<Issue> &issues)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    const Result<Unit> known = Unit::fromText(unit);
    Result<Quantity> quantity = parseQuantity(text);
    if (!quantity.ok() && known.ok()) {
        // With its unit, which may be another one of the same kind.
        const Result<TypedQuantity> typed = parseTypedQuantity(text, *known);
        quantity = typed.ok() ? convert(typed->quantity, typed->unit, *known, Rounding::HalfEven)
                              : Result<Quantity>(typed.error());
    }
    if (quantity.ok() && quantity->micro() <= maxBodyMicro)
        return *quantity;
    issues.push_back(
        {key, quantity.ok() ? CircleForm::tr("This is more than a letter can say.") : quantity.error().message});
    return std::nullopt;
}

Instant endOf(QDate day, const Session &session)
{
    return day.isValid() ? Instant(startOf(day.addDays(1), session.studio().timeZone()).milliseconds() - 1)
                         : Instant(0);
}

} // namespace benchbook
