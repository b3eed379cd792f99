// The currencies we know, and money as text: everything that needs their digits and marks.
#include "core/base/decimal.h"
#include "core/base/money.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostMinor = 1'000'000'000'000'000;

/// `marks` are the ways people write the currency beside a number; the first one is shown. One mark
/// may belong to several currencies ("$"): the context says which is meant.
struct CurrencyEntry
{
    Currency currency;
    QStringList marks;
};

const std::vector<CurrencyEntry> &currencyEntries()
{
    static const std::vector<CurrencyEntry> entries = {
        {{u"CNY"_s, 2}, {u"¥"_s, u"元"_s, u"圆"_s, u"人民币"_s, u"CN¥"_s, u"RMB"_s, u"CNY"_s}},
        {{u"USD"_s, 2}, {u"$"_s, u"US$"_s, u"美元"_s, u"USD"_s}},
        {{u"EUR"_s, 2}, {u"€"_s, u"欧元"_s, u"EUR"_s}},
        {{u"GBP"_s, 2}, {u"£"_s, u"英镑"_s, u"GBP"_s}},
        {{u"JPY"_s, 0}, {u"JP¥"_s, u"¥"_s, u"円"_s, u"日元"_s, u"JPY"_s}},
        {{u"KRW"_s, 0}, {u"₩"_s, u"원"_s, u"韩元"_s, u"KRW"_s}},
        {{u"TWD"_s, 2}, {u"NT$"_s, u"$"_s, u"元"_s, u"新台币"_s, u"TWD"_s}},
        {{u"HKD"_s, 2}, {u"HK$"_s, u"$"_s, u"元"_s, u"港元"_s, u"港币"_s, u"HKD"_s}},
        {{u"AUD"_s, 2}, {u"A$"_s, u"AU$"_s, u"$"_s, u"澳元"_s, u"AUD"_s}},
        {{u"CAD"_s, 2}, {u"CA$"_s, u"C$"_s, u"$"_s, u"加元"_s, u"CAD"_s}},
        {{u"CHF"_s, 2}, {u"CHF"_s, u"瑞士法郎"_s}},
        {{u"SEK"_s, 2}, {u"SEK"_s, u"kr"_s}},
        {{u"NOK"_s, 2}, {u"NOK"_s, u"kr"_s}},
        {{u"DKK"_s, 2}, {u"DKK"_s, u"kr"_s}},
        {{u"NZD"_s, 2}, {u"NZ$"_s, u"$"_s, u"新西兰元"_s, u"NZD"_s}},
        {{u"SGD"_s, 2}, {u"S$"_s, u"$"_s, u"新加坡元"_s, u"SGD"_s}},
        {{u"THB"_s, 2}, {u"฿"_s, u"泰铢"_s, u"THB"_s}},
        {{u"VND"_s, 0}, {u"₫"_s, u"越南盾"_s, u"VND"_s}},
        {{u"INR"_s, 2}, {u"₹"_s, u"INR"_s}},
        {{u"KWD"_s, 3}, {u"KWD"_s}},
    };
    return entries;
}

QString shownMark(const Currency &currency)
{
    for (const CurrencyEntry &entry : currencyEntries()) {
        if (entry.currency.code == currency.code)
            return entry.marks.first();
    }
    return currency.code;
}

enum class Side { Front, Back };
enum class MarkFound { None, Own, Foreign };

/// Takes a currency's mark from one side of `text`. The longest mark wins, so that "8美元" does not
/// end in the 元 of CNY.
MarkFound takeMark(QString &text, Side side, const Currency &currency)
{
    QString longest;
    bool own = false;
    for (const CurrencyEntry &entry : currencyEntries()) {
        for (const QString &mark : entry.marks) {
            const bool here = side == Side::Front ? text.startsWith(mark, Qt::CaseInsensitive)
                                                  : text.endsWith(mark, Qt::CaseInsensitive);
            if (!here || mark.size() < longest.size())
                continue;
            own = (mark == longest && own) || entry.currency.code == currency.code;
            longest = mark;
        }
    }
    if (longest.isEmpty())
        return MarkFound::None;
    text = (side == Side::Front ? text.mid(longest.size()) : text.chopped(longest.size())).trimmed();
    return own ? MarkFound::Own : MarkFound::Foreign;
}

Error foreignCurrency(const QString &shown, const Currency &currency)
{
    return Error::invalid(QCoreApplication::translate("Base", "“%1” is written in another currency; %2 is meant here.")
                              .arg(shown.simplified(), currency.code));
}

} // namespace

Result<Currency> Currency::fromCode(const QString &code)
{
    for (const Currency &currency : all()) {
        if (currency.code == code)
            return currency;
    }
    return Error::notFound(QCoreApplication::translate("Base", "“%1” is not a currency we know.").arg(code));
}

Currency Currency::ofCode(const QString &code) { return fromCode(code).valueOr(Currency{code, 2}); }

const std::vector<Currency> &Currency::all()
{
    static const std::vector<Currency> currencies = [] {
        std::vector<Currency> list;
        for (const CurrencyEntry &entry : currencyEntries())
            list.push_back(entry.currency);
        return list;
    }();
    return currencies;
}

QString plainText(Money money, const Currency &currency)
{
    return decimalText(money.minor(), currency.digits, TrailingZeros::Keep);
}

QString displayText(Money money, const Currency &currency, const QLocale &locale)
{
    QLocale grouping = locale;
    grouping.setNumberOptions(QLocale::DefaultNumberOptions);
    const QString plain = plainText(money, currency);
    const bool negative = plain.startsWith(u'-');
    const QString whole = plain.mid(negative ? 1 : 0).section(u'.', 0, 0);
    const QString fraction = plain.section(u'.', 1);

    QString text = negative ? grouping.negativeSign() : QString();
    const QString mark = shownMark(currency);
    text += mark;
    if (mark.back().isLetter())
        text += QChar(QChar::Nbsp);
    text += grouping.toString(whole.toLongLong());
    if (!fraction.isEmpty())
        text += grouping.decimalPoint() % fraction;
    return text;
}

Result<Money> parseMoney(const QString &text, const Currency &currency)
{
    QString rest = foldedText(text);
    QString sign;
    if (rest.startsWith(u'-') || rest.startsWith(u'+')) {
        sign = rest.left(1);
        rest = rest.mid(1).trimmed();
        if (rest.isEmpty())
            return notANumber(text);
    }
    for (const Side side : {Side::Front, Side::Back}) {
        if (takeMark(rest, side, currency) == MarkFound::Foreign)
            return foreignCurrency(text, currency);
    }
    BENCHBOOK_ASSIGN(const qint64 minor, parseDecimal(sign % rest, {currency.digits, mostMinor}, text));
    return Money::fromMinor(minor);
}

} // namespace benchbook
