// Papers: the photos, certificates, drawings and other files that belong to a record.
#pragma once

#include "core/journal/content_store.h"
#include "core/journal/history.h"
#include "core/journal/studio.h"

#include <QDate>

namespace benchbook {

enum class PaperKind { Photo, Certificate, Drawing, Other };

/// "photo", "certificate", "drawing", "other": in the file and on the command line.
QString paperKindName(PaperKind kind);
std::optional<PaperKind> paperKindFromName(QStringView name);
/// In the language of the moment.
QString paperKindTitle(PaperKind kind);
constexpr PaperKind paperKinds[] = {PaperKind::Photo, PaperKind::Certificate, PaperKind::Drawing, PaperKind::Other};

/// Whose papers: a row of any kind, and what people call it, for the history ("LOT-2026-0007").
struct PaperSubject
{
    RowRef row;
    QString name;
};

struct PaperInfo
{
    Id<Paper> id;
    PaperKind kind;
    QString name;  ///< as the person's file was called
    QString title; ///< what the person says about it; may be empty
    QString hash;
    qint64 bytes;
    QString mediaType; ///< "image/jpeg"
    QDate addedDay;
    bool hidden;
};

/// A file whose content is kept already, to be added to a record.
struct PaperDraft
{
    QString name;
    PaperKind kind;
    QString title;
    QString hash;
    qint64 bytes;
    QString mediaType;
};

/// The largest file taken in: twice the largest photo of a good camera.
constexpr qint64 largestPaper = ContentStore::largest;

/// Keeps the content of a file that somebody made elsewhere, and says what it is by name and content: a picture is a
/// photo until somebody says otherwise. Invalid for an empty file, a studio file, and one larger than `largestPaper`;
/// Io if it cannot be read or the store not be written. From any thread.
Result<PaperDraft> keepFile(const ContentStore &store, const QString &path);
/// The same of bytes that never were a file (a picture from the clipboard).
Result<PaperDraft> keepBytes(const ContentStore &store, const QString &name, const QByteArray &bytes);

/// Adds them to a record as one action. What the record has already is left out; Conflict if that is all. Refused for
/// a record about a person: such a record can be erased, and a file in a copy could not.
Result<std::vector<Id<Paper>>> addPapers(Studio &studio, const PaperSubject &subject,
                                         const std::vector<PaperDraft> &drafts, PersonRef person);
/// One file at once: keepFile and addPapers. Without a kind it is guessed.
Result<Id<Paper>> addPaper(Studio &studio, const PaperSubject &subject, const QString &path,
                           std::optional<PaperKind> kind, const QString &title, PersonRef person);
/// Says something else about a paper. Returns whether anything changed.
Result<bool> changePaper(Studio &studio, Id<Paper> paper, PaperKind kind, const QString &title, PersonRef person);
/// Hides it; its content stays where it is.
Result<void> removePaper(Studio &studio, Id<Paper> paper, PersonRef person);

/// What a record has, in the order it came.
std::vector<PaperInfo> papersOf(const Reader &reader, RowRef subject);
Result<PaperInfo> paperById(const Reader &reader, Id<Paper> paper);
/// One of a record's papers by its name or id. Conflict: several have this name.
Result<PaperInfo> findPaper(const Reader &reader, RowRef subject, const QString &reference);

/// Writes the content, proved by its hash, to a file; an earlier one of that name is replaced.
Result<void> savePaper(const ContentStore &store, const PaperInfo &paper, const QString &path);

} // namespace benchbook
