// Command: one thing the command line can do, declared in a table and read by the parser and the help alike.
#pragma once

#include "core/base/result.h"

#include <QJsonValue>

#include <span>
#include <vector>

namespace benchbook::cli {

class Session;

/// `--name value`, or a switch when `value` is null.
struct Option
{
    const char *name;  ///< without the dashes
    const char *value; ///< what stands for the value in the help: "DAY"
    const char *help;  ///< QT_TRANSLATE_NOOP("Cli", …)
    bool required = false;
};

/// What a command answers: a value for programs and text for people. Without text, the value is written in a
/// readable form.
struct Answer
{
    QJsonValue json;
    QString text = {};
    bool refused = false; ///< the command did its work and the answer is "no" (verify found something)
};

struct Command
{
    const char *name;      ///< one or two words: "lot receive"
    const char *arguments; ///< words in order: "LOT", "[REF]" may be left out, "FILE..." is one or more
    const char *help;      ///< QT_TRANSLATE_NOOP("Cli", …)
    std::vector<Option> options;
    Result<Answer> (*run)(Session &session);
    bool paints = false; ///< needs fonts
};

/// Each family of commands is a table of its own.
std::span<const Command> fileCommands();
std::span<const Command> recordCommands();
std::span<const Command> lotCommands();
std::span<const Command> lotCraftCommands();
std::span<const Command> countCommands();
std::span<const Command> workOrderCommands();
std::span<const Command> batchCommands();
std::span<const Command> outsideWorkCommands();
std::span<const Command> loadCommands();
std::span<const Command> qualityCommands();
std::span<const Command> careCommands();
std::span<const Command> orderCommands();
std::span<const Command> quoteCommands();
std::span<const Command> purchaseImportCommands();
std::span<const Command> buyCommands();
std::span<const Command> boughtCommands();
std::span<const Command> importCommands();
std::span<const Command> paperCommands();
std::span<const Command> traceCommands();
std::span<const Command> historyCommands();
std::span<const Command> outlookCommands();
std::span<const Command> planCommands();
std::span<const Command> priceCommands();
std::span<const Command> stockPolicyCommands();
std::span<const Command> whatIfCommands();
std::span<const Command> suggestionCommands();
std::span<const Command> priceResponseCommands();
std::span<const Command> promotionCommands();
std::span<const Command> eveningCommands();
std::span<const Command> experienceCommands();
std::span<const Command> peopleCommands();
std::span<const Command> reportCommands();
std::span<const Command> printCommands();
std::span<const Command> metalCommands();
std::span<const Command> sampleCommands();
std::span<const Command> forecastCommands();
std::span<const Command> peerCommands();
std::span<const Command> bundleCommands();
std::span<const Command> letterCommands();
std::span<const Command> boardCommands();
std::span<const Command> goodsCommands();
std::span<const Command> rushCommands();
std::span<const Command> circleCommands();
std::span<const Command> jointCommands();
std::span<const Command> jointOrderCommands();
std::span<const Command> ledgerCommands();
std::span<const Command> dealOfferCommands();
std::span<const Command> dealCommands();
std::span<const Command> dealMaterialCommands();
std::span<const Command> dealMakingCommands();
std::span<const Command> documentCommands();
std::span<const Command> lendingCommands();
std::span<const Command> machineCommands();

std::vector<const Command *> allCommands();
/// Those of two words that begin with this one, as "peer"; none of an empty word.
std::vector<const Command *> commandsOf(const QString &group);
/// The options every command takes.
const std::vector<Option> &commonOptions();

} // namespace benchbook::cli
