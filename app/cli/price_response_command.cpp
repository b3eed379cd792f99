// price-response: how sales answer to prices, from a plain table; needs no studio file.
#include "app/cli/output.h"
#include "app/cli/session.h"

#include "core/base/text_decoder.h"
#include "core/base/whole_file.h"
#include "core/pricing/response/price_panel.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PriceResponseText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<PanelQuestion> panelQuestion(Session &session)
{
    PanelQuestion question;
    BENCHBOOK_ASSIGN(const std::optional<int> history, session.maybeCount("history"));
    BENCHBOOK_ASSIGN(const std::optional<int> ahead, session.maybeCount("ahead"));
    if ((history && *history < 1) || (ahead && *ahead < 1))
        return session.usage(PriceResponseText::tr("History and ahead are at least 1."));
    question.history = history.value_or(question.history);
    question.ahead = ahead.value_or(question.ahead);
    return question;
}

QJsonObject responseJson(const PriceResponse &response)
{
    return {{u"unit"_s, response.id},
            {u"group"_s, response.group},
            {u"elasticity"_s, response.elasticity.mean()},
            {u"low"_s, response.elasticity.quantile(0.1)},
            {u"high"_s, response.elasticity.quantile(0.9)},
            {u"ownShare"_s, response.ownShare},
            {u"points"_s, response.points},
            {u"lowestPrice"_s, response.lowestPrice},
            {u"highestPrice"_s, response.highestPrice},
            {u"reasons"_s, QJsonArray::fromStringList(response.reasons())}};
}

Answer panelText(const PanelAnswer &panel, const QString &path)
{
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    QJsonArray units;
    std::vector<QStringList> rows;
    for (const PriceResponse &response : panel.responses) {
        units << responseJson(response);
        rows.push_back({response.id, number(response.elasticity.mean()), number(response.elasticity.quantile(0.1)),
                        number(response.elasticity.quantile(0.9)), QString::number(response.points),
                        number(100 * response.ownShare)});
    }
    QString text = textTable({PriceResponseText::tr("Product"), PriceResponseText::tr("Elasticity"),
                              PriceResponseText::tr("from"), PriceResponseText::tr("to"),
                              PriceResponseText::tr("Periods"), PriceResponseText::tr("Own share, %")},
                             rows);
    text += u'\n' + PriceResponseText::tr("%n expected period(s) in %1", nullptr, panel.rows).arg(path);
    if (panel.tooShort > 0) {
        text += u'\n' +
                PriceResponseText::tr("%n product(s) have too few rows and were left out.", nullptr, panel.tooShort);
    }
    return {
        QJsonObject{{u"file"_s, path}, {u"units"_s, units}, {u"rows"_s, panel.rows}, {u"tooShort"_s, panel.tooShort}},
        text};
}

Result<Answer> respond(Session &session)
{
    const QString input = session.arguments().value("input");
    const QString output = session.arguments().value("output");
    BENCHBOOK_ASSIGN(const PanelQuestion question, panelQuestion(session));
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(input, maxPanelBytes));
    const Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded.ok())
        return session.badInput(input, 0, 0, decoded.error().message);
    const Result<std::vector<PanelUnit>> units = readPricePanel(decoded->text);
    if (!units.ok())
        return session.badInput(input, 0, 0, units.error().message);
    const PanelAnswer panel = answerPanel(*units, question);
    BENCHBOOK_TRY(writeWholeFile(output, panel.csv));
    return panelText(panel, output);
}

} // namespace

std::span<const Command> priceResponseCommands()
{
    static const std::vector<Command> commands{
        {"price-response",
         "",
         QT_TRANSLATE_NOOP("Cli", "how sales answer to prices, from a table; needs no studio file"),
         {{"input", "FILE",
           QT_TRANSLATE_NOOP("Cli",
                             "CSV with unit, price, volume and t or date; display, season and group may be there"),
           true},
          {"output", "FILE", QT_TRANSLATE_NOOP("Cli", "the expected volumes as CSV"), true},
          {"history", "N",
           QT_TRANSLATE_NOOP("Cli", "only the first N rows of a unit are known; otherwise all that have a volume")},
          {"ahead", "N", QT_TRANSLATE_NOOP("Cli", "at most so many rows are expected; 13 unless said")}},
         respond},
    };
    return commands;
}

} // namespace benchbook::cli
