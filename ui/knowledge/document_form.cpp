#include "ui/knowledge/document_form.h"

#include "core/knowledge/measured.h"
#include "core/letters/visible_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/value_edit.h"
#include "ui/letters/letter_pictures.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView documentField = "document."_L1;

/// Which version it is and which came before is told by where it stands, not by a person.
bool isWritten(const BodyField &field)
{
    const QLatin1StringView key(field.key);
    return key != "version"_L1 && key != "previous"_L1;
}

} // namespace

DocumentForm::DocumentForm(Session &session, JobRunner &jobs, DocumentStart start)
    : PaneForm(u"documentForm"_s),
      m_session(session),
      m_start(std::move(start)),
      m_typing{session.studio().currency().code, {}, session.studio().timeZone(), session.today()}
{
    if (m_start.kind == DocumentKind::MaterialTest && !m_start.body.has("tested"_L1))
        m_start.body.set("tested"_L1, m_session.today());
    addParts(jobs);
    DocumentForm::retranslate();
}

void DocumentForm::addParts(JobRunner &jobs)
{
    for (const BodyField &field : letterKindOf(m_start.kind).fields) {
        if (!isWritten(field))
            continue;
        const QString key = QString::fromLatin1(field.key);
        if (m_start.kind == DocumentKind::MaterialTest && key == "value"_L1)
            addMeasuring();
        QWidget *editor = makeBodyEditor(field, QString(documentField + key), m_start.body, m_typing, m_session, jobs);
        if (!editor)
            continue;
        m_parts.push_back({&field, addField(key, editor), editor});
        if (auto *pictures = qobject_cast<LetterPictures *>(editor)) {
            for (const QString &path : std::as_const(m_start.pictures))
                pictures->take(path);
        }
    }
}

void DocumentForm::addMeasuring()
{
    m_air = new FlatButton(u"documentAir"_s);
    m_air->setLink();
    auto *row = new QWidget;
    auto *left = new QHBoxLayout(row);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_air);
    left->addStretch();
    addWidget(row);
    connect(m_air, &QPushButton::clicked, this, &DocumentForm::takeAir);
    m_readings = new QLineEdit;
    m_readings->setObjectName(u"documentReadings"_s);
    addField(u"readings"_s, m_readings);
    connect(m_readings, &QLineEdit::editingFinished, this, &DocumentForm::takeReadings);
}

const BodyPart &DocumentForm::partOf(QLatin1StringView key) const
{
    return *std::find_if(m_parts.begin(), m_parts.end(),
                         [&](const BodyPart &one) { return QLatin1StringView(one.field->key) == key; });
}

QLineEdit *DocumentForm::lineOf(QLatin1StringView key) const { return qobject_cast<QLineEdit *>(partOf(key).editor); }

void DocumentForm::takeReadings()
{
    if (m_readings->text().trimmed().isEmpty())
        return;
    const Result<Measured> measured = measuredOf(m_readings->text());
    if (!measured.ok()) {
        field(u"readings"_s)->setProblem(measured.error().message);
        return;
    }
    const auto text = [](const BodyQuantity &amount) {
        return QString(plainText(amount.quantity) + u' ' + amount.unit);
    };
    lineOf("value"_L1)->setText(text(measured->value));
    lineOf("uncertainty"_L1)->setText(measured->uncertainty ? text(*measured->uncertainty) : QString());
}

void DocumentForm::takeAir()
{
    const auto *tested = qobject_cast<DayEdit *>(lineOf("tested"_L1));
    const QDate day = tested ? tested->day().value_or(m_session.today()) : m_session.today();
    const auto air = m_session.studio().read([&](const Reader &reader) { return Result(conditionsOn(reader, day)); });
    if (!air.ok())
        return;
    const BodyPart &conditions = partOf("conditions"_L1);
    if (air->isEmpty())
        conditions.row->setProblem(tr("Nobody noted temperature or humidity on %1.").arg(day.toString(Qt::ISODate)));
    else if (auto *text = qobject_cast<QPlainTextEdit *>(conditions.editor))
        text->setPlainText(*air);
}

LetterBody DocumentForm::typed(std::vector<Issue> &issues) const
{
    LetterBody body;
    for (const BodyPart &part : m_parts)
        readBodyEditor(*part.field, part.editor, m_typing, body, issues);
    return body;
}

Result<std::optional<qint64>> DocumentForm::act()
{
    clearBodyProblems(m_parts);
    std::vector<Issue> issues;
    const LetterBody body = typed(issues);
    if (issues.empty())
        issues = documentIssues(m_start.kind, body, m_session.studio().today());
    if (!issues.empty())
        return Error::fromIssues(markBodyIssues(m_parts, issues));
    Studio &studio = m_session.studio();
    if (m_start.document) {
        BENCHBOOK_TRY(writeVersion(studio, *m_start.document, body, m_session.person()));
        return std::optional(m_start.document->value());
    }
    const NewDocument document{.kind = m_start.kind, .body = body, .product = m_start.product};
    BENCHBOOK_ASSIGN(const Id<OwnDocument> id, writeDocument(studio, document, m_session.person()));
    return std::optional(id.value());
}

void DocumentForm::retranslate()
{
    const QString kind = letterKindOf(m_start.kind).name();
    setTexts(m_start.document ? tr("What “%1” says from now on").arg(documentTitle(m_start.kind, m_start.body))
                              : tr("%1 of ours", "kind of document").arg(kind),
             tr("Write it down"));
    setNote(
        m_start.document
            ? tr("A version that somebody has stays as it is; then this becomes the next one. Nobody is told before "
                 "you publish it.")
            : tr("It stays here. Nobody is told before you publish it."));
    for (const BodyPart &part : m_parts)
        retranslateBodyPart(part);
    if (m_readings) {
        field(u"readings"_s)->setLabel(tr("What was read"));
        field(u"readings"_s)
            ->setHint(tr("24.1 24.6 23.9 N/mm2: value and uncertainty are reckoned from it. The readings stay here."));
        m_air->setText(tr("Air as it was noted that day"));
    }
}

} // namespace benchbook
