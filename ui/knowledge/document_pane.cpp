#include "ui/knowledge/document_pane.h"

#include "core/letters/visible_text.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/session.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct DocumentPaneText
{
    Q_DECLARE_TR_FUNCTIONS(KnowledgePage)
};

QString whoSays(const RemarkView &remark)
{
    return remark.who.isEmpty() ? DocumentPaneText::tr("We") : visibleText(remark.who);
}

void fillRemarks(FactSheet &sheet, const VersionView &version, const QTimeZone &zone)
{
    for (const RemarkView &remark : version.endorsements) {
        const QString said = remark.text.isEmpty()
                                 ? DocumentPaneText::tr("✓ endorsed")
                                 : DocumentPaneText::tr("✓ endorsed: %1").arg(visibleText(remark.text, true));
        sheet.addLine(whoSays(remark), said, Tone::Success);
    }
    for (const RemarkView &remark : version.comments) {
        const QString day = dayOf(remark.at, zone).toString(Qt::ISODate);
        sheet.addLine(whoSays(remark),
                      DocumentPaneText::tr("%1 (%2)", "comment, day").arg(visibleText(remark.text, true), day));
    }
}

} // namespace

QString documentSubtitle(const DocumentView &view)
{
    const QString whose = view.isOurs() ? view.code : visibleText(view.authorName);
    return DocumentPaneText::tr("%1 · %2", "kind of document, whose").arg(letterKindOf(view.kind).name(), whose);
}

void fillOrigin(FactSheet &sheet, const DocumentView &view)
{
    for (const QString &flaw : view.flaws)
        sheet.addText(u"! "_s + flaw, Tone::Danger);
    if (view.current().state == VersionState::Withdrawn) {
        sheet.addText(view.isOurs() ? DocumentPaneText::tr("Withdrawn: who has it was asked to forget it.")
                                    : DocumentPaneText::tr("Its author withdrew it. Do not work by it any more."),
                      Tone::Warning);
    }
    if (!view.forkedFrom.isEmpty())
        sheet.addText(DocumentPaneText::tr("Goes on from %1.").arg(visibleText(view.forkedFrom)));
    for (const QString &fork : view.forks)
        sheet.addText(DocumentPaneText::tr("%1 goes on from it under their own name.").arg(visibleText(fork)));
    if (view.waiting > 0)
        sheet.addText(
            DocumentPaneText::tr("%n letter(s) about it wait in the box for the next bundles.", nullptr, view.waiting));
}

void fillWords(FactSheet &sheet, const DocumentView &view)
{
    sheet.addSection(DocumentPaneText::tr("What version %1 says").arg(view.current().number));
    for (const VersionDifference &line : linesOf(view.kind, view.current().body, QLocale()))
        sheet.addLine(line.label, line.after);
}

void fillVersions(FactSheet &sheet, const DocumentView &view, const Session &session)
{
    const QTimeZone zone = session.studio().timeZone();
    for (auto version = view.versions.rbegin(); version != view.versions.rend(); ++version) {
        sheet.addSection(DocumentPaneText::tr("Version %1 · %2", "number, state")
                             .arg(version->number)
                             .arg(stateTitle(versionStateKey(version->state))));
        const QString day = dayOf(version->at, zone).toString(Qt::ISODate);
        sheet.addLine(DocumentPaneText::tr("Written"),
                      version->by.isEmpty() ? day
                                            : DocumentPaneText::tr("%1 by %2", "day, person").arg(day, version->by));
        if (version->endorsements.empty() && version->comments.empty() && version->state == VersionState::Newest)
            sheet.addText(DocumentPaneText::tr("Nobody said anything about it yet."));
        fillRemarks(sheet, *version, zone);
    }
}

void fillPosts(FactSheet &sheet, const DocumentView &view)
{
    sheet.addSection(DocumentPaneText::tr("Who has it"));
    bool any = false;
    for (const VersionView &version : view.versions) {
        for (const DocumentPost &post : version.posts) {
            any = true;
            sheet.addLine(visibleText(post.peerName),
                          DocumentPaneText::tr("Version %1 · %2", "number, state")
                              .arg(version.number)
                              .arg(stateTitle(postStateKey(post.state))),
                          post.state == PostState::Withdrawn ? Tone::Muted : Tone::Neutral);
        }
    }
    if (!any)
        sheet.addText(DocumentPaneText::tr("Nobody but us: it was not published."));
}

} // namespace benchbook
