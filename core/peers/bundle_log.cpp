#include "core/peers/bundle_log.h"

#include "core/bundle/bundle_staging.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace benchbook {
namespace {

struct BundleLogText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr qint64 hashedAtOnce = 1 << 20;

constexpr const char *takenInSql = R"sql(
    SELECT at_ms FROM bundle
    WHERE hash = :hash AND direction = 'in' AND refusal = '' AND counters_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM bundle AS answer WHERE answer.counters_id = bundle.id)
    ORDER BY at_ms DESC LIMIT 1
)sql";

/// The same as of a file that came: StagedBundle hashes all its bytes under this name.
Result<Hash512> hashOfFile(const QString &path)
{
    QFile file(path);
    LongHash hash(bundleFileDomain);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, BundleLogText::tr("The bundle “%1” cannot be read again.").arg(path)};
    while (!file.atEnd()) {
        const QByteArray piece = file.read(hashedAtOnce);
        if (piece.isEmpty())
            return Error{ErrorCode::Io, BundleLogText::tr("The bundle “%1” cannot be read again.").arg(path)};
        hash.add(piece);
    }
    return hash.result();
}

} // namespace

Result<Id<Bundle>> logBundle(Action &action, const LoggedBundle &bundle)
{
    Hash512 hash = bundle.hash;
    if (!bundle.came && hash == Hash512{}) {
        BENCHBOOK_ASSIGN(hash, hashOfFile(bundle.path));
    }
    const auto id = action.newId<Bundle>();
    action.add("bundle", id,
               {{"at_ms", action.now()},
                {"direction", bundle.came ? QStringLiteral("in") : QStringLiteral("out")},
                {"hash", hexText(hash)},
                {"peer_id", bundle.peer},
                {"machine_id", bundle.machine},
                {"file", QFileInfo(bundle.path).fileName()},
                {"bytes", bundle.bytes},
                {"letters", bundle.letters},
                {"fresh", bundle.fresh},
                {"groups", bundle.groups},
                {"pictures", bundle.pictures},
                {"refusal", bundle.refusal}});
    return id;
}

std::optional<Instant> takenInAt(const Reader &reader, const Hash512 &hash)
{
    Query query = reader.query(takenInSql);
    query.bind("hash", hexText(hash));
    return query.next() ? std::optional(query.instant(0)) : std::nullopt;
}

} // namespace benchbook
