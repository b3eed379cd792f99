#include "core/letters/answer_check.h"

#include "core/letters/plain_amount.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct AnswerCheckText
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

constexpr QLatin1StringView asItStands = "5"_L1;

const LetterBody *lineOf(const LetterBody &version, qint64 no)
{
    const BodyLines &lines = version.lines("lines"_L1);
    const auto found =
        std::find_if(lines.begin(), lines.end(), [no](const LetterBody &line) { return line.number("no"_L1) == no; });
    return found == lines.end() ? nullptr : &*found;
}

/// All prices of one letter are in one currency; empty where it names none.
QString currencyOf(const LetterBody &version)
{
    for (const LetterBody &line : version.lines("lines"_L1)) {
        for (const auto key : {"unit_price"_L1, "total"_L1}) {
            if (const auto *price = line.find<BodyMoney>(key))
                return price->currency;
        }
    }
    return {};
}

QString shownPrice(const BodyMoney &price)
{
    return plainText(price.money, Currency::ofCode(price.currency)) + u' ' + price.currency;
}

class AnswerComparison
{
public:
    AnswerComparison(const Hash256 &letter, const LetterBody &version)
        : m_letter(letter), m_version(version), m_currency(currencyOf(version))
    {
    }

    void compare(const LetterBody &line)
    {
        m_no = line.number("no"_L1);
        const LetterBody *offered = lineOf(m_version, m_no);
        if (!offered)
            return add(AnswerFault::LineUnknown);
        const bool stands = line.text("code"_L1) == asItStands;
        compareAmount(line, *offered, stands);
        for (const auto key : {"unit_price"_L1, "total"_L1})
            comparePrice(line.find<BodyMoney>(key), offered->find<BodyMoney>(key), stands);
        const auto *due = line.find<QDate>("due"_L1);
        const auto *known = offered->find<QDate>("due"_L1);
        if (stands && due && (!known || *due != *known))
            add(AnswerFault::NotAsOffered, due->toString(Qt::ISODate), known ? known->toString(Qt::ISODate) : u"—"_s);
    }

    std::vector<AnswerMismatch> m_found;

private:
    void add(AnswerFault fault, const QString &theirs = {}, const QString &ours = {})
    {
        m_found.push_back({m_letter, fault, m_no, theirs, ours});
    }

    void compareAmount(const LetterBody &line, const LetterBody &offered, bool stands)
    {
        const auto said = lineAmount(line, "pieces"_L1, "quantity"_L1);
        const auto known = lineAmount(offered, "pieces"_L1, "quantity"_L1);
        if (!said || !known)
            return;
        const QString theirs = plainAmount(*said);
        const QString ours = plainAmount(*known);
        if (said->unit != known->unit)
            add(AnswerFault::Measure, theirs, ours);
        else if (said->value > known->value)
            add(AnswerFault::TooMuch, theirs, ours);
        else if (stands && *said != *known)
            add(AnswerFault::NotAsOffered, theirs, ours);
    }

    void comparePrice(const BodyMoney *said, const BodyMoney *known, bool stands)
    {
        if (!said)
            return;
        if (!m_currency.isEmpty() && said->currency != m_currency)
            add(AnswerFault::Currency, said->currency, m_currency);
        else if (stands && (!known || *said != *known))
            add(AnswerFault::NotAsOffered, shownPrice(*said), known ? shownPrice(*known) : u"—"_s);
    }

    Hash256 m_letter;
    const LetterBody &m_version;
    QString m_currency;
    qint64 m_no = 0;
};

} // namespace

std::vector<AnswerMismatch> answerMismatches(const Hash256 &letter, const LetterBody &answer, const LetterBody &version)
{
    AnswerComparison comparison(letter, version);
    for (const LetterBody &line : answer.lines("lines"_L1))
        comparison.compare(line);
    return std::move(comparison.m_found);
}

QString sentenceOf(const AnswerMismatch &mismatch)
{
    switch (mismatch.fault) {
    case AnswerFault::LineUnknown:
        return AnswerCheckText::tr("The answer speaks of line %1, which the offer has not.").arg(mismatch.no);
    case AnswerFault::Measure:
        return AnswerCheckText::tr("Line %1: the answer counts %2, the offer %3: that is another measure.")
            .arg(mismatch.no)
            .arg(mismatch.theirs, mismatch.ours);
    case AnswerFault::TooMuch:
        return AnswerCheckText::tr("Line %1: the answer says %2, more than the %3 that were offered.")
            .arg(mismatch.no)
            .arg(mismatch.theirs, mismatch.ours);
    case AnswerFault::Currency:
        return AnswerCheckText::tr("Line %1: the price is in %2, the offer in %3.")
            .arg(mismatch.no)
            .arg(mismatch.theirs, mismatch.ours);
    case AnswerFault::NotAsOffered:
        return AnswerCheckText::tr("Line %1 is accepted as it stands, but the answer says %2 and the offer %3.")
            .arg(mismatch.no)
            .arg(mismatch.theirs, mismatch.ours);
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
