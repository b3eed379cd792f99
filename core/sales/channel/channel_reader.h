// The door of this room: bytes of shop exports in, orders out. No database, no clock, no network.
#pragma once

#include "core/sales/channel/channel_import.h"

namespace benchbook {

/// A whole year of a busy shop is a tenth of these.
inline constexpr qsizetype maxChannelFileBytes = 64 * 1024 * 1024;
inline constexpr std::size_t maxChannelFiles = 12;

struct ChannelFile
{
    QString name; ///< as shown to the person, without its folder
    QByteArray bytes;
};

struct ChannelOptions
{
    QTimeZone studioZone = QTimeZone::utc();
    QString shop;                  ///< used where the file names no shop
    bool keepPersonalData = false; ///< buyer's name, phone and address
    std::optional<TextEncoding> forcedEncoding;
};

/// Reads the files of one import: they belong to one channel and may come in any order. Lines lead;
/// an order list given with them fills in buyers, totals and refunds. Order lists alone give orders without lines, for
/// orders that are known already (ChannelImport::withoutLines).
///
/// An order comes whole or not at all: when one of its rows cannot be understood, that row is a
/// RowProblem and the order is counted in ordersLeftOut; every other order still comes.
///
/// Invalid (the message names the file) when a file cannot be read at all: no text, no known
/// header, a column missing, the wrong file of a pair.
Result<ChannelImport> readChannelFiles(const std::vector<ChannelFile> &files, const ChannelOptions &options);

} // namespace benchbook
