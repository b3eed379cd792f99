#include "core/journal/digest.h"

#include <QCryptographicHash>

namespace benchbook {
namespace {

// Lengths come before contents, so that no two different entries hash the same bytes.
void addPart(QCryptographicHash &hash, QByteArrayView part)
{
    hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
    hash.addData(part);
}

} // namespace

void addEntryToDigest(QCryptographicHash &hash, qint64 id, Instant at, std::optional<qint64> person,
                      const QByteArray &sentence, const QByteArray &arguments, std::optional<qint64> undoes,
                      bool isFinal)
{
    addPart(hash, QByteArray::number(id));
    addPart(hash, QByteArray::number(at.milliseconds()));
    addPart(hash, person ? QByteArray::number(*person) : QByteArray());
    addPart(hash, sentence);
    addPart(hash, arguments);
    addPart(hash, undoes ? QByteArray::number(*undoes) : QByteArray());
    addPart(hash, isFinal ? QByteArrayView("final") : QByteArrayView());
}

void addChangeToDigest(QCryptographicHash &hash, const std::string &table, qint64 row, const QByteArray &before,
                       const QByteArray &after)
{
    addPart(hash, QByteArrayView(table.data(), static_cast<qsizetype>(table.size())));
    addPart(hash, QByteArray::number(row));
    addPart(hash, before);
    addPart(hash, after);
}

} // namespace benchbook
