#include "core/sales/channel/channel_detector.h"

#include "core/base/cell_cleaner.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ChannelDetectorWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

/// So much of a signature must be there, in percent, before we dare to name the shop.
constexpr qsizetype enoughPercent = 60;

QStringList missingNames(const QStringList &headers, const QStringList &wanted)
{
    QStringList missing;
    for (const QString &name : wanted) {
        if (!headers.contains(name, Qt::CaseInsensitive))
            missing << name;
    }
    return missing;
}

QString shortened(const QStringList &names)
{
    constexpr qsizetype shown = 12;
    constexpr qsizetype longestName = 40;
    QStringList list;
    for (const QString &name : names.first(qMin(shown, names.size())))
        list << name.simplified().left(longestName);
    return list.join(", "_L1) + (names.size() > shown ? u" …"_s : QString());
}

QString supportedNames(const std::vector<ChannelPreset> &presets)
{
    QStringList names;
    for (const ChannelPreset &preset : presets) {
        if (preset.supported && !names.contains(preset.channelName))
            names << preset.channelName;
    }
    return names.join(", "_L1);
}

Error placed(const QString &file, int line, const QString &message)
{
    return Error::invalid(ChannelDetectorWords::tr("“%1”, line %2: %3").arg(file, QString::number(line), message));
}

Result<void> mapColumns(ChannelSheet &sheet)
{
    const int line = sheet.table.rows.front().line;
    for (const auto &[field, source] : sheet.preset->columns) {
        std::vector<std::size_t> indices;
        for (const QString &name : source.headers) {
            const std::optional<std::size_t> index = sheet.indexOf(name);
            if (!index)
                continue;
            if (sheet.headers.indexOf(name, static_cast<qsizetype>(*index) + 1) >= 0)
                return placed(sheet.file, line, ChannelDetectorWords::tr("the column “%1” is there twice.").arg(name));
            indices.push_back(*index);
        }
        if (!indices.empty()) {
            sheet.columns.emplace(field, std::move(indices));
        } else if (sheet.preset->required.contains(field)) {
            return placed(sheet.file, line,
                          ChannelDetectorWords::tr("the column “%1” is missing. The export of %2 has it; "
                                                   "please export the file again without leaving out "
                                                   "columns. Columns seen: %3.")
                              .arg(source.headers.join(" / "_L1), sheet.preset->channelName, shortened(sheet.headers)));
        }
    }
    return {};
}

} // namespace

std::optional<std::size_t> ChannelSheet::indexOf(const QString &name) const
{
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (headers[i].compare(name, Qt::CaseInsensitive) == 0)
            return static_cast<std::size_t>(i);
    }
    return std::nullopt;
}

Result<ChannelDetection> detectChannel(const QStringList &headers, const std::vector<ChannelPreset> &presets)
{
    const ChannelPreset *best = nullptr;
    QStringList bestMissing;
    for (const ChannelPreset &preset : presets) {
        const QStringList missing = missingNames(headers, preset.signature);
        // Compares the shares missing ÷ signature without dividing; a tie goes to the longer
        // signature.
        const qsizetype mine = best ? missing.size() * best->signature.size() : 0;
        const qsizetype theirs = best ? bestMissing.size() * preset.signature.size() : 0;
        if (!best || mine < theirs || (mine == theirs && preset.signature.size() > best->signature.size())) {
            best = &preset;
            bestMissing = missing;
        }
    }
    if (!best)
        return Error::invalid(ChannelDetectorWords::tr("there are no channel presets to compare with."));
    const qsizetype found = best->signature.size() - bestMissing.size();
    if (found * 100 >= best->signature.size() * enoughPercent)
        return ChannelDetection{best, static_cast<int>(found)};

    QString message = ChannelDetectorWords::tr("this is no order export we know (%1). Columns seen: %2.")
                          .arg(supportedNames(presets), shortened(headers));
    if (found > 0) {
        message += u' ' + ChannelDetectorWords::tr("For %1 (%2) these are missing: %3.")
                              .arg(best->channelName, best->fileName, shortened(bestMissing));
    }
    return Error::invalid(message);
}

Result<ChannelSheet> openChannelSheet(const QString &file, CsvTable table, const std::vector<ChannelPreset> &presets)
{
    if (table.rows.empty())
        return Error::invalid(ChannelDetectorWords::tr("“%1” is empty.").arg(file));
    ChannelSheet sheet;
    sheet.file = file;
    sheet.table = std::move(table);
    const CsvRow &header = sheet.table.rows.front();
    for (const CsvCell &cell : header.cells)
        sheet.headers << cleanCell(cell.text);
    const Result<ChannelDetection> detection = detectChannel(sheet.headers, presets);
    if (!detection)
        return placed(file, header.line, detection.error().message);
    sheet.preset = detection->preset;
    if (!sheet.preset->supported) {
        return Error::invalid(
            ChannelDetectorWords::tr("“%1” looks like an order export of %2. Benchbook cannot import those "
                                     "yet; it knows %3.")
                .arg(file, sheet.preset->channelName, supportedNames(presets)));
    }
    BENCHBOOK_TRY(mapColumns(sheet));
    return sheet;
}

} // namespace benchbook
