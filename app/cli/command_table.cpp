// The whole vocabulary of the command line.
#include "app/cli/command.h"

#include <QCoreApplication>

namespace benchbook::cli {

std::vector<const Command *> allCommands()
{
    std::vector<const Command *> commands;
    for (const std::span<const Command> family :
         {fileCommands(),           sampleCommands(),     recordCommands(),    lotCommands(),
          lotCraftCommands(),       countCommands(),      workOrderCommands(), batchCommands(),
          outsideWorkCommands(),    loadCommands(),       qualityCommands(),   careCommands(),
          orderCommands(),          quoteCommands(),      buyCommands(),       boughtCommands(),
          purchaseImportCommands(), importCommands(),     paperCommands(),     traceCommands(),
          historyCommands(),        priceCommands(),      eveningCommands(),   experienceCommands(),
          peopleCommands(),         reportCommands(),     printCommands(),     metalCommands(),
          peerCommands(),           bundleCommands(),     letterCommands(),    boardCommands(),
          goodsCommands(),          rushCommands(),       machineCommands(),   circleCommands(),
          jointCommands(),          jointOrderCommands(), ledgerCommands(),    documentCommands(),
          lendingCommands(),        dealOfferCommands(),  dealCommands(),      dealMaterialCommands(),
          dealMakingCommands(),     forecastCommands(),   planCommands(),      priceResponseCommands(),
          stockPolicyCommands(),    outlookCommands(),    promotionCommands(), suggestionCommands(),
          whatIfCommands()}) {
        for (const Command &command : family)
            commands.push_back(&command);
    }
    return commands;
}

std::vector<const Command *> commandsOf(const QString &group)
{
    std::vector<const Command *> commands = allCommands();
    std::erase_if(commands, [&](const Command *command) {
        return group.isEmpty() || !QString::fromLatin1(command->name).startsWith(QString(group + QChar(u' ')));
    });
    return commands;
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> options{
        {"file", "STUDIO", QT_TRANSLATE_NOOP("Cli", "the studio file")},
        {"json", nullptr, QT_TRANSLATE_NOOP("Cli", "exactly one JSON value on standard output")},
        {"lang", "en|zh", QT_TRANSLATE_NOOP("Cli", "the language of texts")},
        {"by", "PERSON", QT_TRANSLATE_NOOP("Cli", "who does this, for the history")},
        {"help", nullptr, QT_TRANSLATE_NOOP("Cli", "this text")},
        {"version", nullptr, QT_TRANSLATE_NOOP("Cli", "the version of the program and of its files")},
    };
    return options;
}

} // namespace benchbook::cli
