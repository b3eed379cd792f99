// Photos and papers: kept by hash beside the file, added and taken back, proved, backed up and restored.
#include "core/base/whole_file.h"
#include "core/journal/backup.h"
#include "core/journal/verify.h"
#include "core/materials/material.h"
#include "core/papers/paper.h"
#include "core/stock/stock.h"
#include "tests/support/test_studio.h"

#include <QDir>
#include <QDirIterator>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray hidePhoto = "\x89PNG\r\n\x1a\n a hide with a scar at the left hind leg";
const QByteArray certificate = "%PDF-1.4\n chrome free\n";

Id<Material> addMaterial(Studio &studio)
{
    return studio
        .perform(Sentence("Add a material"), std::nullopt,
                 [](Action &action) -> Result<Id<Material>> {
                     const auto id = action.newId<Material>();
                     action.add(
                         "material", id,
                         {{"number", 1}, {"code", u"M-0001"_s}, {"name", u"植鞣牛肩皮"_s}, {"base_unit", u"dm2"_s}});
                     return id;
                 })
        .value();
}

/// A studio with a material, M-0001, and files of somebody to add.
class Tannery
{
public:
    Tannery() : m_material(addMaterial(m_studio.studio())) {}

    Studio &studio() { return m_studio.studio(); }
    TestStudio &file() { return m_studio; }
    PaperSubject material() const { return {{"material", m_material.value()}, u"M-0001"_s}; }
    ContentStore store() const { return ContentStore::ofFile(m_studio.path()); }
    QString filePath(const QString &name) const { return m_studio.filePath(name); }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = filePath(name);
        if (!writeWholeFile(path, bytes).ok())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }
    Result<Id<Paper>> add(const QString &name, const QByteArray &bytes, std::optional<PaperKind> kind = std::nullopt)
    {
        return addPaper(studio(), material(), file(name, bytes), kind, {}, {});
    }
    std::vector<PaperInfo> papers() { return papersIn(studio()); }
    std::vector<PaperInfo> papersIn(Studio &studio) const
    {
        return studio.read([&](const Reader &reader) { return papersOf(reader, material().row); }).value();
    }
    /// What `verify` says of contents: the details, one a line.
    QString missed() { return missedIn(studio()); }
    static QString missedIn(Studio &studio)
    {
        const Verification checked = verify(studio).value();
        QStringList lines;
        for (const Violation &violation : checked.violations)
            lines << violation.check + u": "_s + violation.detail;
        return lines.join(u'\n');
    }

private:
    TestStudio m_studio;
    Id<Material> m_material;
};

int filesIn(const QString &folder)
{
    int count = 0;
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); files.next())
        ++count;
    return count;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestPapers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsKeptByItsHash()
    {
        Tannery tannery;
        const QString original = tannery.filePath(u"皮 1.png"_s);
        const auto added = tannery.add(u"皮 1.png"_s, hidePhoto);
        BENCHBOOK_VERIFY(added);
        QCOMPARE(tannery.papers().size(), 1U);
        const PaperInfo paper = tannery.papers().front();
        QCOMPARE(paper.id, *added);
        QCOMPARE(paper.name, u"皮 1.png"_s);
        QCOMPARE(paper.kind, PaperKind::Photo);
        QCOMPARE(paper.mediaType, u"image/png"_s);
        QCOMPARE(paper.bytes, hidePhoto.size());
        QCOMPARE(paper.addedDay, tannery.studio().today());
        const QString path = tannery.store().pathOf(paper.hash);
        QCOMPARE(path, tannery.filePath(u"studio.papers/"_s + paper.hash.left(2) + u'/' + paper.hash));
        QCOMPARE(bytesOf(path), hidePhoto);
        QCOMPARE(bytesOf(original), hidePhoto);
        QCOMPARE(tannery.store().read(paper.hash).value(), hidePhoto);
        QCOMPARE(violationsOf(tannery.studio(), true), QString());
        QCOMPARE(verify(tannery.studio()).value().contents, 1);
    }

    void theSameContentIsStoredOnce()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.pdf"_s, certificate, PaperKind::Certificate));
        const auto again = tannery.add(u"b.pdf"_s, certificate);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QVERIFY2(again.error().message.contains(u"a.pdf"), qPrintable(again.error().message));
        QCOMPARE(tannery.papers().size(), 1U);
        // Another record may have it, too.
        const PaperSubject place{{"location", 1}, u"SHELF"_s};
        BENCHBOOK_VERIFY(addPaper(tannery.studio(), place, tannery.filePath(u"b.pdf"_s), {}, {}, {}));
        QCOMPARE(filesIn(tannery.store().folder()), 1);
    }

    void severalAreOneActionAndTheSameOneIsAddedOnce()
    {
        Tannery tannery;
        std::vector<PaperDraft> drafts;
        for (const QByteArray &bytes : {hidePhoto, certificate, hidePhoto})
            drafts.push_back(keepBytes(tannery.store(), u"%1.bin"_s.arg(drafts.size()), bytes).value());
        const qint64 before = tannery.file().integer("SELECT count(*) FROM journal_entry");
        QCOMPARE(addPapers(tannery.studio(), tannery.material(), drafts, {}).value().size(), 2U);
        QCOMPARE(tannery.file().integer("SELECT count(*) FROM journal_entry"), before + 1);
        QCOMPARE(tannery.studio().undoable()->sentence.arguments().front(), u"2"_s);
        BENCHBOOK_VERIFY(tannery.studio().undo(tannery.studio().undoable()->entry, {}));
        QVERIFY(tannery.papers().empty());
    }

    void removingHidesAndUndoBringsBack()
    {
        Tannery tannery;
        const auto paper = tannery.add(u"a.png"_s, hidePhoto);
        BENCHBOOK_VERIFY(paper);
        BENCHBOOK_VERIFY(removePaper(tannery.studio(), *paper, {}));
        QVERIFY(tannery.papers().empty());
        BENCHBOOK_VERIFY(tannery.studio().undo(tannery.studio().undoable()->entry, {}));
        QCOMPARE(tannery.papers().size(), 1U);
        // The addition, too, is taken back and done again, and the content outlives both.
        BENCHBOOK_VERIFY(tannery.studio().undo(tannery.studio().undoable()->entry, {}));
        QVERIFY(tannery.papers().empty());
        QCOMPARE(tannery.missed(), QString());
        // A backup of this moment has it as well: there, too, the addition may be done again.
        QCOMPARE(backUp(tannery.studio(), tannery.filePath(u"copies"_s)).value().contents.copied, 1);
        BENCHBOOK_VERIFY(tannery.studio().undo(tannery.studio().redoable()->entry, {}));
        QCOMPARE(tannery.store().read(tannery.papers().front().hash).value(), hidePhoto);
        QCOMPARE(violationsOf(tannery.studio(), true), QString());
    }

    void whatItIsCanBeChanged()
    {
        Tannery tannery;
        const auto paper = tannery.add(u"scan.png"_s, hidePhoto);
        BENCHBOOK_VERIFY(changePaper(tannery.studio(), *paper, PaperKind::Certificate, u" chrome free "_s, {}));
        QCOMPARE(tannery.papers().front().kind, PaperKind::Certificate);
        QCOMPARE(tannery.papers().front().title, u"chrome free"_s);
        QCOMPARE(changePaper(tannery.studio(), *paper, PaperKind::Certificate, u"chrome free"_s, {}).value(), false);
    }

    void aRecordWithPapersIsNotDeletedUnderThem()
    {
        Tannery tannery;
        const qint64 addition = tannery.studio().undoable()->entry;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        BENCHBOOK_VERIFY(tannery.studio().undo(addition, {}));
        QCOMPARE(tannery.file().integer("SELECT hidden FROM material"), 1);
        QCOMPARE(tannery.papers().size(), 1U);
        QCOMPARE(violationsOf(tannery.studio(), true), QString());
    }

    void whatCannotBeKeptSaysWhyAndWritesNothing()
    {
        Tannery tannery;
        const auto code = [&](const PaperSubject &subject, const QString &path) {
            return addPaper(tannery.studio(), subject, path, {}, {}, {}).error().code;
        };
        const QString photo = tannery.file(u"a.png"_s, hidePhoto);
        QCOMPARE(code(tannery.material(), tannery.filePath(u"none.png"_s)), ErrorCode::Io);
        QCOMPARE(code(tannery.material(), tannery.file(u"empty.png"_s, {})), ErrorCode::Invalid);
        QCOMPARE(code(tannery.material(), tannery.file().path()), ErrorCode::Invalid);
        QCOMPARE(code({{"material", 12345}, u"M-9999"_s}, photo), ErrorCode::NotFound);
        // A customer can be erased; a file in last year's backup cannot.
        QCOMPARE(code({{"customer", 1}, u"C-0001"_s}, photo), ErrorCode::Refused);
        QFile large(tannery.filePath(u"large.bin"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(largestPaper + 1));
        QCOMPARE(code(tannery.material(), large.fileName()), ErrorCode::Invalid);
        QVERIFY(tannery.papers().empty());
        // The content of what was refused belongs to nobody and harms nobody.
        const Verification checked = verify(tannery.studio()).value();
        QVERIFY(checked.violations.empty());
        QCOMPARE(checked.unnamedBytes, hidePhoto.size());
    }

    void noRowWithoutItsContent()
    {
        Tannery tannery;
        // The store cannot be made: a file stands where its folder would.
        const QString inTheWay = tannery.file(u"studio.papers"_s, "in the way");
        QCOMPARE(tannery.add(u"a.png"_s, hidePhoto).error().code, ErrorCode::Io);
        QVERIFY(tannery.papers().empty());
        QCOMPARE(bytesOf(inTheWay), QByteArray("in the way"));
    }

    void damageAndLossAreTold()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        const QString hash = tannery.papers().front().hash;
        const QString path = tannery.store().pathOf(hash);
        QByteArray damaged = hidePhoto;
        damaged[12] = 'X';
        overwrite(path, damaged);
        QCOMPARE(tannery.missed(), u"content: its file is damaged: "_s + path);
        QCOMPARE(tannery.store().read(hash).error().code, ErrorCode::Storage);
        QCOMPARE(savePaper(tannery.store(), tannery.papers().front(), tannery.filePath(u"out.png"_s)).error().code,
                 ErrorCode::Storage);
        QVERIFY(!QFile::exists(tannery.filePath(u"out.png"_s)));
        // The same file again mends it.
        QCOMPARE(tannery.add(u"a.png"_s, hidePhoto).error().code, ErrorCode::Conflict);
        QCOMPARE(tannery.missed(), QString());
        QVERIFY(QFile::remove(path));
        QCOMPARE(tannery.missed(), u"content: its file is missing; it was expected at "_s + path);
        const auto read = tannery.store().read(hash);
        QCOMPARE(read.error().code, ErrorCode::NotFound);
        QVERIFY2(read.error().message.contains(path), qPrintable(read.error().message));
    }

    void aStudioMovedWithoutItsFolderSaysSo()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        QVERIFY(QDir().mkdir(tannery.filePath(u"elsewhere"_s)));
        const QString moved = tannery.filePath(u"elsewhere/studio.benchbook"_s);
        BENCHBOOK_VERIFY(tannery.studio().copyTo(moved));
        const auto studio = Studio::open(moved, Access::ReadWrite, tannery.file().clock());
        BENCHBOOK_VERIFY(studio);
        QCOMPARE(tannery.papersIn(**studio).size(), 1U);
        QVERIFY(Tannery::missedIn(**studio).contains(tannery.filePath(u"elsewhere/studio.papers/"_s)));
    }

    void backupsTakeThemAlongOnceAndRestoreBringsThemBack()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        const QString folder = tannery.filePath(u"copies"_s);
        const BackupCopy first = backUp(tannery.studio(), folder).value();
        QCOMPARE(first.contents.copied, 1);
        tannery.file().clock().advance(60'000);
        BENCHBOOK_VERIFY(tannery.add(u"c.pdf"_s, certificate));
        const BackupCopy second = backUp(tannery.studio(), folder).value();
        QCOMPARE(second.contents.copied, 1);
        QCOMPARE(second.contents.there, 1);
        QCOMPARE(filesIn(folder + u"/papers"_s), 2);
        // A backup that is opened where it lies has what it names.
        {
            const auto studio = Studio::open(second.path, Access::ReadOnly, tannery.file().clock());
            BENCHBOOK_VERIFY(studio);
            QCOMPARE(Tannery::missedIn(**studio), QString());
        }
        tannery.file().close();
        QVERIFY(QDir(tannery.filePath(u"studio.papers"_s)).removeRecursively());
        const QString restored = tannery.filePath(u"restored.benchbook"_s);
        const auto carried = restoreBackup(second.path, restored, tannery.file().clock(), tannery.file().random());
        BENCHBOOK_VERIFY(carried);
        QCOMPARE(carried->copied, 2);
        QVERIFY(carried->missing.isEmpty());
        const auto studio = Studio::open(restored, Access::ReadWrite, tannery.file().clock());
        BENCHBOOK_VERIFY(studio);
        QCOMPARE(violationsOf(**studio, true), QString());
        const ContentStore store = ContentStore::ofFile(restored);
        QCOMPARE(store.folder(), tannery.filePath(u"restored.papers"_s));
        for (const PaperInfo &paper : tannery.papersIn(**studio))
            QCOMPARE(store.ownSize(paper.hash), paper.bytes);
    }

    void aBackupGoesOnWithoutWhatIsDamaged()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        BENCHBOOK_VERIFY(tannery.add(u"c.pdf"_s, certificate));
        const QString damaged = tannery.papers().front().hash;
        overwrite(tannery.store().pathOf(damaged), "nothing like it");
        const QString folder = tannery.filePath(u"copies"_s);
        const BackupCopy copy = backUp(tannery.studio(), folder).value();
        QCOMPARE(copy.contents.missing, QStringList{damaged});
        QCOMPARE(copy.contents.copied, 1);
        QVERIFY(!missingContentsText(copy.contents).isEmpty());
        const auto carried = restoreBackup(copy.path, tannery.filePath(u"r.benchbook"_s), tannery.file().clock(),
                                           tannery.file().random());
        BENCHBOOK_VERIFY(carried);
        QCOMPARE(carried->missing, QStringList{damaged});
    }

    void aGoodCopyIsNotReplacedByADamagedOne()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        const QString folder = tannery.filePath(u"copies"_s);
        const BackupCopy copy = backUp(tannery.studio(), folder).value();
        const QString hash = tannery.papers().front().hash;
        overwrite(tannery.store().pathOf(hash), "cut off");
        tannery.file().clock().advance(60'000);
        QCOMPARE(backUp(tannery.studio(), folder).value().contents.there, 1);
        QCOMPARE(ContentStore::ofBackups(folder).read(hash).value(), hidePhoto);
    }

    void stoppingLeavesNoCopyBehind()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        const QString folder = tannery.filePath(u"copies"_s);
        const QString backup = backUp(tannery.studio(), folder).value().path;
        const CancelToken token;
        token.cancel();
        const Progress stopped({}, token);
        const auto copies = [&] { return QDir(folder).entryList({u"*.benchbook*"_s}, QDir::Files).size(); };
        QCOMPARE(copies(), 1);
        QCOMPARE(copyToFolder(tannery.studio(), folder, stopped).error().code, ErrorCode::Cancelled);
        QCOMPARE(copies(), 1);
        const QString to = tannery.filePath(u"to.benchbook"_s);
        QCOMPARE(saveCopy(tannery.studio(), to, stopped).error().code, ErrorCode::Cancelled);
        QCOMPARE(restoreBackup(backup, to, tannery.file().clock(), tannery.file().random(), stopped).error().code,
                 ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(to));
        QVERIFY(QDir(tannery.filePath({})).entryList({u".restore*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }

    void aBackupIsMadeWhereItsPapersFindNoRoom()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        const QString folder = tannery.filePath(u"copies"_s);
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(writeWholeFile(folder + u"/papers"_s, "in the way").ok());
        const auto copy = backUp(tannery.studio(), folder);
        QCOMPARE(copy.error().code, ErrorCode::Io);
        QVERIFY2(copy.error().message.contains(u"not all of its photos"), qPrintable(copy.error().message));
        QCOMPARE(QDir(folder).entryList({u"*.benchbook"_s}, QDir::Files).size(), 1);
        QVERIFY(!lastBackup(tannery.studio()));
    }

    void aMomentHasThePapersOfThen()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        BENCHBOOK_VERIFY(removePaper(tannery.studio(), tannery.papers().front().id, {}));
        tannery.file().clock().advance(24 * 3'600'000);
        BENCHBOOK_VERIFY(tannery.studio().undo(tannery.studio().undoable()->entry, {}));
        tannery.file().clock().advance(24 * 3'600'000);
        BENCHBOOK_VERIFY(tannery.add(u"c.pdf"_s, certificate));
        const QString path = tannery.filePath(u"then.benchbook"_s);
        const QString day = tannery.studio().today().addDays(-1).toString(Qt::ISODate);
        const auto made =
            restoreMoment(tannery.studio().path(), day, path, tannery.file().clock(), tannery.file().random());
        BENCHBOOK_VERIFY(made);
        QCOMPARE(made->contents.copied, 1);
        const auto studio = Studio::open(path, Access::ReadWrite, tannery.file().clock());
        BENCHBOOK_VERIFY(studio);
        QCOMPARE(tannery.papersIn(**studio).size(), 1U);
        QCOMPARE(filesIn(tannery.filePath(u"then.papers"_s)), 1);
        QCOMPARE(violationsOf(**studio, true), QString());
    }

    void aCopyElsewhereHasItsOwn()
    {
        Tannery tannery;
        BENCHBOOK_VERIFY(tannery.add(u"a.png"_s, hidePhoto));
        QVERIFY(QDir().mkdir(tannery.filePath(u"stick"_s)));
        const QString copy = tannery.filePath(u"stick/copy.benchbook"_s);
        QCOMPARE(saveCopy(tannery.studio(), copy).value().copied, 1);
        QCOMPARE(filesIn(tannery.filePath(u"stick/copy.papers"_s)), 1);
    }
};

QTEST_GUILESS_MAIN(TestPapers)
#include "test_papers.moc"
