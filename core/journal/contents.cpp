#include "core/journal/contents.h"

#include "core/journal/connection.h"
#include "core/journal/verify.h"

#include <QCoreApplication>
#include <QDirIterator>

#include <set>

namespace benchbook {
namespace {

struct ContentsText
{
    Q_DECLARE_TR_FUNCTIONS(Content)
};

constexpr const char *contentColumns = R"sql(
    SELECT table_name, column_name FROM column_rule WHERE content = 1 ORDER BY table_name, column_name
)sql";

struct NamedContent
{
    QString hash;
    QString by; ///< "paper 7123": the first row that names it
};

std::vector<NamedContent> namedContents(Connection &connection)
{
    std::vector<NamedContent> contents;
    Query columns(connection, contentColumns);
    while (columns.next()) {
        const std::string table = columns.text(0).toStdString();
        const std::string column = columns.text(1).toStdString();
        const std::string sql = "SELECT " + column + ", min(id) FROM " + table + " WHERE " + column +
                                " IS NOT NULL GROUP BY " + column + " ORDER BY 2";
        Query rows(connection, sql);
        while (rows.next())
            contents.push_back({rows.text(0), columns.text(0) + u' ' + rows.text(1)});
    }
    return contents;
}

/// Whether it had to be copied, and is there now.
enum class Carried { Copied, There, Missing };

Result<Carried> carryOne(const QString &hash, const ContentStore &from, const ContentStore &to)
{
    const qint64 there = to.ownSize(hash);
    // What is there was proved when it came; its size tells whether it was cut off since.
    if (there >= 0 && (from.ownSize(hash) < 0 || from.ownSize(hash) == there))
        return Carried::There;
    const Result<QByteArray> bytes = from.read(hash);
    if (!bytes.ok())
        return there >= 0 ? Carried::There : Carried::Missing;
    BENCHBOOK_TRY(to.keep(*bytes));
    return Carried::Copied;
}

} // namespace

QString missingContentsText(const CarriedContents &carried)
{
    if (carried.missing.isEmpty())
        return {};
    return ContentsText::tr("%n file(s) of photos and papers are missing where they were copied from. Verifying the "
                            "book names them.",
                            nullptr, static_cast<int>(carried.missing.size()));
}

Result<CarriedContents> carryContents(const Studio &studio, const ContentStore &from, const ContentStore &to,
                                      Progress progress)
{
    BENCHBOOK_ASSIGN(const std::vector<NamedContent> contents,
                     studio.read([](const Reader &reader) { return namedContents(reader.connection()); }));
    CarriedContents carried;
    int done = 0;
    for (const NamedContent &content : contents) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, ContentsText::tr("Stopped.")};
        BENCHBOOK_ASSIGN(const Carried what, carryOne(content.hash, from, to));
        carried.copied += what == Carried::Copied ? 1 : 0;
        carried.there += what == Carried::There ? 1 : 0;
        if (what == Carried::Missing)
            carried.missing << content.hash;
        progress.step(static_cast<double>(++done) / static_cast<double>(contents.size()),
                      ContentsText::tr("Copying photos and papers"));
    }
    return carried;
}

void checkContents(Connection &connection, Verification &result, Progress &progress)
{
    const ContentStore store = ContentStore::ofFile(connection.path());
    std::set<QString> named;
    for (const NamedContent &content : namedContents(connection)) {
        if (progress.isCancelled())
            return;
        named.insert(content.hash);
        ++result.contents;
        const ContentStore::Condition condition = store.conditionOf(content.hash);
        if (condition == ContentStore::Condition::Whole)
            continue;
        const QString path = store.pathOf(content.hash);
        result.violations.push_back({QStringLiteral("content"), content.by,
                                     condition == ContentStore::Condition::Missing
                                         ? QStringLiteral("its file is missing; it was expected at %1").arg(path)
                                         : QStringLiteral("its file is damaged: %1").arg(path)});
        progress.step(0.1, ContentsText::tr("Reading photos and papers"));
    }
    QDirIterator files(store.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (named.count(files.fileName()) == 0)
            result.unnamedBytes += files.fileInfo().size();
    }
    ++result.checks;
}

} // namespace benchbook
