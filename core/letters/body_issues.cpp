// What is wrong with a body, all of it at once.
#include "core/letters/kind_parts.h"
#include "core/letters/letter_kinds.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct BodyIssueText
{
    Q_DECLARE_TR_FUNCTIONS(LetterBody)
};

bool hasType(const BodyField &field, const BodyValue &value)
{
    switch (field.type) {
    case BodyFieldType::Text:
    case BodyFieldType::Choice:
        return std::holds_alternative<QString>(value);
    case BodyFieldType::Pieces:
    case BodyFieldType::Number:
        return std::holds_alternative<qint64>(value);
    case BodyFieldType::Quantity:
        return std::holds_alternative<BodyQuantity>(value);
    case BodyFieldType::Money:
        return std::holds_alternative<BodyMoney>(value);
    case BodyFieldType::Day:
        return std::holds_alternative<QDate>(value);
    case BodyFieldType::Moment:
        return std::holds_alternative<Instant>(value);
    case BodyFieldType::Hash:
        return std::holds_alternative<Hash256>(value);
    case BodyFieldType::Bytes:
        return std::holds_alternative<QByteArray>(value);
    case BodyFieldType::Flag:
        return std::holds_alternative<bool>(value);
    case BodyFieldType::Lines:
        return std::holds_alternative<BodyLines>(value);
    case BodyFieldType::Photos:
    case BodyFieldType::Hashes:
        return std::holds_alternative<BodyHashes>(value);
    }
    Q_UNREACHABLE();
}

bool isCurrencyCode(const QString &code)
{
    return code.size() == 3 &&
           std::all_of(code.begin(), code.end(), [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

class BodyInspector
{
public:
    explicit BodyInspector(std::vector<Issue> &issues) : m_issues(issues) {}

    void inspect(const std::vector<BodyField> &fields, const LetterBody &body, const QString &path)
    {
        for (const BodyField &field : fields) {
            const auto found = body.values.find(QString::fromLatin1(field.key));
            const QString here = path + QString::fromLatin1(field.key);
            if (found == body.values.end()) {
                if (field.required)
                    m_issues.push_back({here, BodyIssueText::tr("%1 is missing.").arg(field.title())});
            } else if (!hasType(field, found->second)) {
                m_issues.push_back({here, BodyIssueText::tr("%1 is of the wrong kind.").arg(field.title())});
            } else {
                inspectValue(field, found->second, here);
            }
        }
        for (const auto &[key, value] : body.values) {
            const bool known = std::any_of(fields.begin(), fields.end(), [&name = key](const BodyField &field) {
                return name == QLatin1StringView(field.key);
            });
            if (!known)
                m_issues.push_back(
                    {path + key, BodyIssueText::tr("A letter of this kind has no field \"%1\".").arg(key)});
        }
    }

private:
    void within(const BodyField &field, qint64 amount, const QString &path, const QString &what)
    {
        if (amount < field.least || amount > field.most)
            m_issues.push_back({path, what});
    }

    void inspectText(const BodyField &field, const QString &text, const QString &path)
    {
        if (field.required && text.trimmed().isEmpty())
            m_issues.push_back({path, BodyIssueText::tr("%1 is missing.").arg(field.title())});
        if (text.size() > field.most)
            m_issues.push_back(
                {path, BodyIssueText::tr("%1 has more than %2 characters.").arg(field.title()).arg(field.most)});
        if (!text.isValidUtf16())
            m_issues.push_back({path, BodyIssueText::tr("%1 holds half a character.").arg(field.title())});
    }

    void inspectLines(const BodyField &field, const BodyLines &all, const QString &path)
    {
        within(
            field, qint64(all.size()), path,
            BodyIssueText::tr("%1: %2 to %3 lines are possible.").arg(field.title()).arg(field.least).arg(field.most));
        for (std::size_t i = 0; i < all.size() && i < std::size_t(field.most); ++i)
            inspect(field.fields, all[i], u"%1[%2]."_s.arg(path).arg(i));
    }

    void inspectValue(const BodyField &field, const BodyValue &value, const QString &path)
    {
        const QString outside = BodyIssueText::tr("%1 is outside of what is possible.").arg(field.title());
        switch (field.type) {
        case BodyFieldType::Text:
            return inspectText(field, std::get<QString>(value), path);
        case BodyFieldType::Pieces:
        case BodyFieldType::Number:
            return within(field, std::get<qint64>(value), path, outside);
        case BodyFieldType::Quantity: {
            const auto &quantity = std::get<BodyQuantity>(value);
            within(field, quantity.quantity.micro(), path, outside);
            if (quantity.unit.trimmed().isEmpty() || quantity.unit.size() > maxUnitText ||
                !quantity.unit.isValidUtf16())
                m_issues.push_back({path, BodyIssueText::tr("%1 needs a unit.").arg(field.title())});
            return;
        }
        case BodyFieldType::Money: {
            const auto &money = std::get<BodyMoney>(value);
            within(field, money.money.minor(), path, outside);
            if (!isCurrencyCode(money.currency))
                m_issues.push_back(
                    {path, BodyIssueText::tr("%1 needs a currency of three letters.").arg(field.title())});
            return;
        }
        case BodyFieldType::Day:
            if (const QDate day = std::get<QDate>(value); !day.isValid() || day.year() < 1970 || day.year() > 9999)
                m_issues.push_back({path, outside});
            return;
        case BodyFieldType::Moment:
            if (const qint64 at = std::get<Instant>(value).milliseconds(); at < 0 || at > latestMoment)
                m_issues.push_back({path, outside});
            return;
        case BodyFieldType::Bytes:
            return within(field, std::get<QByteArray>(value).size(), path, outside);
        case BodyFieldType::Choice: {
            const QString &code = std::get<QString>(value);
            if (std::none_of(field.choices.begin(), field.choices.end(),
                             [&code](const BodyChoice &choice) { return code == QLatin1StringView(choice.code); }))
                m_issues.push_back({path, BodyIssueText::tr("%1 cannot be \"%2\".").arg(field.title(), code.left(40))});
            return;
        }
        case BodyFieldType::Lines:
            return inspectLines(field, std::get<BodyLines>(value), path);
        case BodyFieldType::Photos:
        case BodyFieldType::Hashes:
            return within(field, qint64(std::get<BodyHashes>(value).size()), path, outside);
        case BodyFieldType::Hash:
        case BodyFieldType::Flag:
            return;
        }
    }

    std::vector<Issue> &m_issues;
};

} // namespace

std::vector<Issue> bodyFieldIssues(const LetterKind &kind, const LetterBody &body)
{
    std::vector<Issue> issues;
    BodyInspector(issues).inspect(kind.fields, body, {});
    return issues;
}

std::vector<Issue> bodyIssues(const LetterKind &kind, const LetterBody &body)
{
    std::vector<Issue> issues = bodyFieldIssues(kind, body);
    if (issues.empty() && kind.rule)
        kind.rule(body, issues);
    return issues;
}

} // namespace benchbook
