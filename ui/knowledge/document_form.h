// DocumentForm: what a document of ours says, in the fields of its kind. Nobody is told before it is published.
#pragma once

#include "core/knowledge/own_document.h"
#include "ui/letters/body_editor.h"
#include "ui/records/pane_form.h"

#include <optional>

class QLineEdit;

namespace benchbook {

class FlatButton;
class JobRunner;

/// What a document is begun with.
struct DocumentStart
{
    DocumentKind kind = DocumentKind::Standard;
    LetterBody body = {};
    std::optional<Id<OwnDocument>> document = {}; ///< the one that says this from now on; none: a new one
    std::optional<Id<Product>> product = {};      ///< whose recipe it was made from
    QStringList pictures = {};                    ///< files that go with it
};

class DocumentForm final : public PaneForm
{
    Q_OBJECT
public:
    /// `done` tells the document.
    DocumentForm(Session &session, JobRunner &jobs, DocumentStart start);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void addParts(JobRunner &jobs);
    /// Of a test: the readings it is reckoned from, and the air of that day.
    void addMeasuring();
    void takeReadings();
    void takeAir();
    /// One that the kind has.
    const BodyPart &partOf(QLatin1StringView key) const;
    QLineEdit *lineOf(QLatin1StringView key) const;
    LetterBody typed(std::vector<Issue> &issues) const;

    Session &m_session;
    DocumentStart m_start;
    LetterTyping m_typing;
    std::vector<BodyPart> m_parts;
    QLineEdit *m_readings = nullptr; ///< of a test alone, as the button
    FlatButton *m_air = nullptr;
};

} // namespace benchbook
