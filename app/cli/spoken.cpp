#include "app/cli/spoken.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct SpokenText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr QLatin1StringView asWords("words");
constexpr QLatin1StringView asDigits("digits");

} // namespace

Option spokenOption()
{
    return {"as", "words|digits",
            QT_TRANSLATE_NOOP("Cli", "English words, or digits: as the other side reads out; words in English, digits "
                                     "in Chinese, if not said")};
}

Result<SpokenAs> spokenAs(Session &session)
{
    if (!session.arguments().has("as"))
        return spokenIn(session.locale().name());
    const QString as = session.arguments().value("as");
    if (as == asWords)
        return SpokenAs::Words;
    if (as == asDigits)
        return SpokenAs::Digits;
    return session.usage(SpokenText::tr("Keys are read out as “words” or “digits”, not as “%1”.").arg(as));
}

Result<std::array<QString, Hearing::asked>> partsTyped(Session &session)
{
    const QStringList words = session.arguments().value("words").simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() != Hearing::asked) {
        return session.usage(
            SpokenText::tr("Type the two that were asked for with a space between them: --words \"third "
                           "seventh\", or --words \"12345 67890\"."));
    }
    return std::array<QString, Hearing::asked>{words[0], words[1]};
}

SpokenAs spokenAs(const std::array<QString, Hearing::asked> &typed)
{
    // No word of the list has a digit in it.
    const bool hasDigits = std::any_of(typed.begin(), typed.end(), [](const QString &part) {
        const QString tidied = tidiedPart(part);
        return std::any_of(tidied.begin(), tidied.end(), [](QChar character) { return character.isDigit(); });
    });
    return hasDigits ? SpokenAs::Digits : SpokenAs::Words;
}

QString partsAsked(const Hearing &hearing)
{
    const auto &[first, second] = hearing.positions();
    return hearing.as() == SpokenAs::Words ? SpokenText::tr("words %1 and %2").arg(first).arg(second)
                                           : SpokenText::tr("groups %1 and %2").arg(first).arg(second);
}

QString wholeOf(SpokenAs as)
{
    return as == SpokenAs::Words ? SpokenText::tr("eight English words") : SpokenText::tr("six groups of five digits");
}

QString otherWay(SpokenAs as)
{
    const SpokenAs other = as == SpokenAs::Words ? SpokenAs::Digits : SpokenAs::Words;
    return SpokenText::tr("If they read out %1 instead, begin again with --as %2.")
        .arg(wholeOf(other), other == SpokenAs::Words ? asWords : asDigits);
}

Error noPart(SpokenAs as, const QString &speaker)
{
    return Error::refused(
        as == SpokenAs::Words
            ? SpokenText::tr("One of these is no word of the list. Ask %1 to say it again; nothing "
                             "was counted.")
                  .arg(speaker)
            : SpokenText::tr("Each is five digits. Ask %1 to say them again; nothing was counted.").arg(speaker));
}

} // namespace benchbook::cli
