#include "core/sales/channel/channel_reader.h"

#include "core/base/attempt.h"
#include "core/sales/channel/channel_detector.h"
#include "core/sales/channel/order_builder.h"
#include "core/sheets/sheet_reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ChannelReaderWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

Error aboutFile(const ChannelFile &file, const QString &message)
{
    return Error::invalid(ChannelReaderWords::tr("“%1”: %2").arg(file.name, message));
}

Result<void> checkSize(const ChannelFile &file)
{
    if (file.bytes.isEmpty())
        return Error::invalid(ChannelReaderWords::tr("“%1” is empty.").arg(file.name));
    if (file.bytes.size() > maxChannelFileBytes)
        return aboutFile(file, ChannelReaderWords::tr("the file is larger than 64 MB. Please export fewer "
                                                      "months at a time."));
    return {};
}

struct ReadFile
{
    CsvTable table;
    std::optional<TextEncoding> encoding; ///< none for a workbook
};

Result<ReadFile> readFile(const ChannelFile &file, const ChannelOptions &options)
{
    if (isWorkbook(file.bytes)) {
        BENCHBOOK_ASSIGN(CsvTable table, readSheet(file.bytes));
        return ReadFile{std::move(table), std::nullopt};
    }
    BENCHBOOK_ASSIGN(const DecodedText decoded, decodeText(file.bytes, options.forcedEncoding));
    BENCHBOOK_ASSIGN(CsvTable table, readCsv(decoded.text));
    return ReadFile{std::move(table), decoded.encoding};
}

struct OpenedFile
{
    ChannelSheet sheet;
    ChannelFileInfo info;
};

Result<OpenedFile> openFile(const ChannelFile &file, const ChannelOptions &options)
{
    BENCHBOOK_TRY(checkSize(file));
    Result<ReadFile> read = readFile(file, options);
    if (!read)
        return aboutFile(file, read.error().message);
    BENCHBOOK_ASSIGN(ChannelSheet sheet, openChannelSheet(file.name, std::move(read->table), builtInChannelPresets()));
    ChannelFileInfo info{file.name, QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256), read->encoding,
                         sheet.preset->code};
    return OpenedFile{std::move(sheet), std::move(info)};
}

bool isAmong(const std::vector<OpenedFile> &files, const QString &presetCode)
{
    return std::any_of(files.begin(), files.end(),
                       [&](const OpenedFile &file) { return file.info.preset == presetCode; });
}

/// The other half of a pair, where it was not chosen as well.
const ChannelPreset *missingPartner(const OpenedFile &file, const std::vector<OpenedFile> &files)
{
    const QString &partner = file.sheet.preset->partner;
    return partner.isEmpty() || isAmong(files, partner) ? nullptr : findChannelPreset(builtInChannelPresets(), partner);
}

bool isOrderListAlone(const std::vector<OpenedFile> &files)
{
    return std::all_of(files.begin(), files.end(),
                       [](const OpenedFile &file) { return file.sheet.preset->role == ChannelFileRole::Orders; });
}

QString halfOfAPair(const OpenedFile &file, const ChannelPreset &partner)
{
    const ChannelPreset &preset = *file.sheet.preset;
    const QString message =
        preset.role == ChannelFileRole::Orders
            ? ChannelReaderWords::tr("“%1” is the order list of %2 (%3); the pieces ordered are not in "
                                     "it. Please also choose the item file, %4.")
            : ChannelReaderWords::tr("“%1” is the item list of %2 (%3); dates, buyers and totals are not "
                                     "in it. Please also choose the order file, %4.");
    return message.arg(file.info.name, preset.channelName, preset.fileName, partner.fileName);
}

/// What only the other half of a pair tells; it may come later, since an import moves known orders on.
QStringList notesOn(const std::vector<OpenedFile> &files)
{
    QStringList notes;
    for (const OpenedFile &file : files) {
        const ChannelPreset *partner = missingPartner(file, files);
        if (!partner || file.sheet.preset->role != ChannelFileRole::Items)
            continue;
        const auto onlyThere = [&](ChannelField field) {
            return partner->columns.contains(field) && !file.sheet.preset->columns.contains(field);
        };
        if (onlyThere(ChannelField::Refunded) || onlyThere(ChannelField::AdjustedTotal)) {
            notes << ChannelReaderWords::tr(
                         "“%1” is the item list alone: refunds are not in it, and what was refunded "
                         "counts as earned. They come with the order list, %2; import it as well, now or "
                         "later, and they are added.")
                         .arg(file.info.name, partner->fileName);
        }
    }
    return notes;
}

/// The right files together: one channel, and both halves of a pair where one is not enough.
Result<void> checkCompany(const std::vector<OpenedFile> &files)
{
    const ChannelPreset &first = *files.front().sheet.preset;
    const bool listAlone = isOrderListAlone(files);
    for (const OpenedFile &file : files) {
        const ChannelPreset &preset = *file.sheet.preset;
        if (preset.channel != first.channel) {
            return Error::invalid(
                ChannelReaderWords::tr("“%1” comes from %2 and “%3” from %4. Please import "
                                       "one shop at a time.")
                    .arg(files.front().info.name, first.channelName, file.info.name, preset.channelName));
        }
        const ChannelPreset *partner = missingPartner(file, files);
        if (preset.needsPartner() && partner && !listAlone)
            return Error::invalid(halfOfAPair(file, *partner));
    }
    return {};
}

Result<std::vector<OpenedFile>> openAll(const std::vector<ChannelFile> &files, const ChannelOptions &options,
                                        ProblemList &problems)
{
    std::vector<OpenedFile> opened;
    for (const ChannelFile &file : files) {
        BENCHBOOK_ASSIGN(OpenedFile next, openFile(file, options));
        const auto same = std::find_if(opened.begin(), opened.end(), [&next](const OpenedFile &earlier) {
            return earlier.info.sha256 == next.info.sha256;
        });
        if (same == opened.end()) {
            opened.push_back(std::move(next));
            continue;
        }
        problems.add({file.name, 0, 0,
                      ChannelReaderWords::tr("This file is the same as “%1” and was read once.").arg(same->info.name)});
    }
    return opened;
}

} // namespace

Result<ChannelImport> readChannelFiles(const std::vector<ChannelFile> &files, const ChannelOptions &options)
{
    if (files.empty())
        return Error::invalid(ChannelReaderWords::tr("Please choose the file that the shop exported."));
    if (files.size() > maxChannelFiles)
        return Error::invalid(ChannelReaderWords::tr("Please import at most %n files at a time.", nullptr,
                                                     static_cast<int>(maxChannelFiles)));
    return attempt([&]() -> Result<ChannelImport> {
        ProblemList problems;
        BENCHBOOK_ASSIGN(std::vector<OpenedFile> opened, openAll(files, options, problems));
        BENCHBOOK_TRY(checkCompany(opened));
        // Lines lead, whatever the order in which the files were chosen.
        std::stable_partition(opened.begin(), opened.end(), [](const OpenedFile &file) {
            return file.sheet.preset->role != ChannelFileRole::Orders;
        });
        const bool listAlone = isOrderListAlone(opened);
        OrderBuilder builder(options, problems, listAlone ? OrderBuilder::Lines::Elsewhere : OrderBuilder::Lines::Here);
        ChannelImport result;
        result.notes = notesOn(opened);
        if (const ChannelPreset *items = missingPartner(opened.front(), opened); listAlone && items)
            result.withoutLines = halfOfAPair(opened.front(), *items);
        for (const OpenedFile &file : opened) {
            builder.addSheet(file.sheet);
            result.files.push_back(file.info);
        }
        result.channel = opened.front().sheet.preset->channel;
        result.channelName = opened.front().sheet.preset->channelName;
        result.orders = builder.finish();
        result.ordersLeftOut = builder.ordersLeftOut();
        result.problems = problems.take();
        return result;
    });
}

} // namespace benchbook
