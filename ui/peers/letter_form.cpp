#include "ui/peers/letter_form.h"

#include "core/letters/visible_text.h"
#include "core/peers/stored_bytes.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/peers/letter_lines.h"
#include "ui/peers/letter_pictures.h"
#include "ui/peers/letter_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// A longer text has a field of several lines.
constexpr qint64 longestLine = 200;
constexpr int longTextRows = 3;
constexpr qint64 lastMillisecond = 1;
const QLatin1StringView namePrefix = "letterForm."_L1;

QString keyOf(const BodyField &field) { return QString::fromLatin1(field.key); }

/// For what is simply typed: several lines where the text may be long.
QWidget *typedEditor(const BodyField &field, const QString &name, const QString &shown)
{
    if (field.type == BodyFieldType::Text && field.most > longestLine) {
        auto *text = new QPlainTextEdit(shown);
        text->setObjectName(name);
        text->setTabChangesFocus(true);
        text->setFixedHeight(text->fontMetrics().lineSpacing() * longTextRows + 18);
        // What expands would part the form in which it stands.
        text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        return text;
    }
    auto *line = new QLineEdit(shown);
    line->setObjectName(name);
    return line;
}

/// The end of that day in the studio's zone.
Instant endOf(QDate day, const QTimeZone &zone)
{
    return Instant(startOf(day.addDays(1), zone).milliseconds() - lastMillisecond);
}

} // namespace

LetterForm::LetterForm(Session &session, JobRunner &jobs, LetterStart start, std::optional<Id<LetterDraft>> draft)
    : PaneForm(u"letterForm"_s),
      m_session(session),
      m_jobs(jobs),
      m_start(std::move(start)),
      m_draft(draft),
      m_kind(findLetterKind(m_start.content.kind)),
      m_typing{m_start.currency, m_start.unit, session.studio().timeZone(), session.today()}
{
    Q_ASSERT(m_kind);
    addFields();
    LetterForm::retranslate();
}

LetterForm::~LetterForm() = default;

bool LetterForm::isShown(const BodyField &field) const
{
    const QLatin1StringView key(field.key);
    // Which answer it is the person chose already; a tender ties offers to several together and is no word of one.
    if (field.type == BodyFieldType::Bytes || key == "exclusive"_L1)
        return false;
    // Lines that need not be there, and of which nothing is known, would only be a question.
    if (field.type == BodyFieldType::Lines && !field.required && !m_start.content.body.has(key))
        return false;
    return key != "code"_L1 || m_start.content.body.text("code"_L1).isEmpty();
}

void LetterForm::addFields()
{
    if (!m_start.subject.lines("lines"_L1).empty() && !m_start.linesGiven &&
        m_start.content.body.lines("lines"_L1).empty()) {
        // What is answered stands above, where the letter itself has no line of it.
        m_about = new QWidget;
        auto *column = new QVBoxLayout(m_about);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        for (const auto &[no, about] : m_start.about)
            column->addWidget(plainMuted(u"%1 · %2"_s.arg(no).arg(about)));
        addWidget(m_about);
    }
    for (const BodyField &field : m_kind->fields) {
        if (isShown(field))
            addPart(field);
    }
    if (mayLapse(*m_kind)) {
        m_until = new DayEdit(u"letterForm.validUntil"_s, m_session.today());
        if (m_start.content.validUntil)
            m_until->setValue(dayOf(*m_start.content.validUntil, m_typing.zone));
        m_untilRow = addField(u"validUntil"_s, m_until);
    }
}

void LetterForm::addPart(const BodyField &field)
{
    const QString key = keyOf(field);
    QWidget *editor = editorOf(field);
    if (!editor)
        return;
    m_parts.push_back({&field, addField(key, editor), editor});
}

QWidget *LetterForm::editorOf(const BodyField &field)
{
    const QString name = namePrefix + keyOf(field);
    const LetterBody &body = m_start.content.body;
    const auto value = body.values.find(keyOf(field));
    const bool isSet = value != body.values.end();
    switch (field.type) {
    case BodyFieldType::Lines:
        // Of what was reckoned there are no further lines to type.
        if (m_start.reckoned)
            return isSet ? reckonedLines(field) : nullptr;
        return new LetterLines(name, field, m_typing, m_start.linesGiven,
                               m_start.linesGiven ? m_start.about : std::map<qint64, QString>(),
                               isSet ? std::get<BodyLines>(value->second) : BodyLines());
    case BodyFieldType::Photos: {
        auto *pictures = new LetterPictures(name, m_session, m_jobs, static_cast<int>(field.most));
        if (isSet)
            pictures->setPhotos(std::get<BodyHashes>(value->second));
        return pictures;
    }
    case BodyFieldType::Flag: {
        auto *box = new QCheckBox(field.title());
        box->setObjectName(name);
        box->setChecked(body.flag(QLatin1StringView(field.key)));
        return box;
    }
    case BodyFieldType::Choice: {
        auto *box = new QComboBox;
        box->setObjectName(name);
        if (!field.required)
            box->addItem(u"–"_s, QString());
        for (const BodyChoice &choice : field.choices)
            box->addItem(QCoreApplication::translate("Letter", choice.title), QString::fromLatin1(choice.code));
        box->setCurrentIndex(std::max(0, box->findData(body.text(QLatin1StringView(field.key)))));
        return box;
    }
    case BodyFieldType::Hash:
    case BodyFieldType::Hashes: {
        auto *box = new QComboBox;
        box->setObjectName(name);
        fillLetters(box, field);
        return box;
    }
    case BodyFieldType::Day: {
        auto *day = new DayEdit(name, m_typing.today);
        if (isSet)
            day->setValue(std::get<QDate>(value->second));
        return day;
    }
    default:
        break;
    }
    if (m_start.reckoned && field.type == BodyFieldType::Money)
        return isSet ? plainLabel(letterText(field, value->second, {})) : nullptr;
    return typedEditor(field, name, isSet ? letterText(field, value->second, m_typing) : QString());
}

QWidget *LetterForm::reckonedLines(const BodyField &field) const
{
    auto *lines = new QWidget;
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const LetterBody &line : m_start.content.body.lines(QLatin1StringView(field.key))) {
        const qint64 no = line.number("no"_L1);
        const auto about = m_start.about.find(no);
        grid->addWidget(plainLabel(u"%1 · %2"_s.arg(no).arg(about == m_start.about.end() ? QString() : about->second)),
                        row, 0);
        int column = 1;
        for (const BodyField &one : field.fields) {
            const auto value = line.values.find(keyOf(one));
            if (value == line.values.end() || QLatin1StringView(one.key) == "no"_L1)
                continue;
            Label *figure = plainLabel(letterText(one, value->second, {}));
            figure->setWordWrap(false);
            figure->setAccessibleName(u"%1: %2"_s.arg(one.title(), figure->text()));
            grid->addWidget(figure, row, column++, Qt::AlignRight);
        }
        ++row;
    }
    return lines;
}

/// Documents of the kind that the field is named after, else any letter that was exchanged with this peer.
void LetterForm::fillLetters(QComboBox *box, const BodyField &field) const
{
    box->addItem(tr("None"), QString());
    const QString key = keyOf(field);
    const bool ofKind = findLetterKind(key) != nullptr;
    const QString kind = ofKind ? key : key == "previous"_L1 ? m_start.content.kind : QString();
    const auto kept = m_session.studio().read([&](const Reader &reader) -> Result<std::vector<KeptLetter>> {
        std::vector<KeptLetter> found;
        for (const LetterKind &one : letterKinds()) {
            if (!kind.isEmpty() && kind != QLatin1StringView(one.key))
                continue;
            for (KeptLetter &letter : lettersOfKind(reader, QLatin1StringView(one.key))) {
                if (ofKind || letter.peer == m_start.to.peer)
                    found.push_back(std::move(letter));
            }
        }
        return found;
    });
    if (kept.ok()) {
        for (const KeptLetter &one : *kept) {
            const LetterContent &content = one.letter.content;
            const QString title = visibleText(content.body.text("title"_L1));
            const QString day = dayOf(content.at, m_typing.zone).toString(Qt::ISODate);
            const LetterKind *declared = one.letter.kind();
            box->addItem(u"%1 · %2"_s.arg(title.isEmpty() && declared ? declared->name() : title, day),
                         hexText(one.letter.hash));
        }
    }
    const LetterBody &body = m_start.content.body;
    QString chosen;
    if (const auto *hash = body.find<Hash256>(QLatin1StringView(field.key)))
        chosen = hexText(*hash);
    else if (const auto *hashes = body.find<BodyHashes>(QLatin1StringView(field.key)); hashes && !hashes->empty())
        chosen = hexText(hashes->front());
    if (!chosen.isEmpty() && box->findData(chosen) < 0)
        box->addItem(tr("The one named so far"), chosen);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void LetterForm::readPart(const Part &part, LetterBody &body, std::vector<Issue> &issues) const
{
    const BodyField &field = *part.field;
    const QString key = keyOf(field);
    const auto put = [&](BodyValue value) { body.values.insert_or_assign(key, std::move(value)); };
    if (const auto *lines = qobject_cast<const LetterLines *>(part.editor)) {
        BodyLines read = lines->lines(issues);
        if (!read.empty())
            put(std::move(read));
    } else if (const auto *pictures = qobject_cast<const LetterPictures *>(part.editor)) {
        if (pictures->isBusy())
            issues.push_back({key, tr("The photos are still being made small. Wait a moment.")});
        if (!pictures->photos().empty())
            put(pictures->photos());
    } else if (const auto *tick = qobject_cast<const QCheckBox *>(part.editor)) {
        if (tick->isChecked())
            put(true);
    } else if (const auto *box = qobject_cast<const QComboBox *>(part.editor)) {
        const QString chosen = box->currentData().toString();
        if (chosen.isEmpty())
            return;
        if (field.type == BodyFieldType::Choice)
            put(chosen);
        else if (field.type == BodyFieldType::Hash)
            put(bytesOfHex<Hash256>(chosen));
        else
            put(BodyHashes{bytesOfHex<Hash256>(chosen)});
    } else {
        const auto *text = qobject_cast<const QPlainTextEdit *>(part.editor);
        const auto *line = qobject_cast<const QLineEdit *>(part.editor);
        if (!text && !line)
            return;
        const auto value = letterValue(field, text ? text->toPlainText() : line->text(), m_typing);
        if (!value.ok())
            issues.push_back({key, value.error().message});
        else if (*value)
            put(**value);
    }
}

LetterContent LetterForm::typed(std::vector<Issue> &issues) const
{
    LetterContent content = m_start.content;
    content.at = m_session.studio().clock().now();
    for (const Part &part : m_parts) {
        const bool isEditor =
            !m_start.reckoned || (part.field->type != BodyFieldType::Lines && part.field->type != BodyFieldType::Money);
        if (isEditor)
            content.body.values.erase(keyOf(*part.field));
        if (isEditor || !content.body.has(QLatin1StringView(part.field->key)))
            readPart(part, content.body, issues);
    }
    if (m_until) {
        content.validUntil.reset();
        if (const auto day = m_until->day())
            content.validUntil = endOf(*day, m_typing.zone);
    }
    completeLetter(m_start, content);
    return content;
}

std::vector<Issue> LetterForm::issuesOf(const LetterContent &content) const
{
    std::vector<Issue> issues;
    const auto checked = m_session.studio().read([&](const Reader &reader) -> Result<void> {
        issues = letterIssues(reader, m_start.to, content);
        // A letter that is changed is the one that waits.
        return m_draft ? Result<void>() : needLegal(reader, m_start.to, content);
    });
    for (Issue &issue : issues) {
        if (issue.field.startsWith("body."_L1))
            issue.field.remove(0, 5);
    }
    if (!checked.ok())
        issues.push_back({{}, checked.error().message});
    return issues;
}

void LetterForm::showIssues(const std::vector<Issue> &issues)
{
    std::vector<Issue> shown;
    for (const Issue &issue : issues) {
        const qsizetype bracket = issue.field.indexOf(u'[');
        if (bracket < 0) {
            shown.push_back(issue);
            continue;
        }
        const QString key = issue.field.left(bracket);
        for (const Part &part : m_parts) {
            auto *lines = qobject_cast<LetterLines *>(part.editor);
            if (lines && keyOf(*part.field) == key)
                lines->setProblem(issue.field.mid(bracket), issue.message);
        }
        const auto same = std::find_if(shown.begin(), shown.end(), [&](const Issue &one) { return one.field == key; });
        if (same == shown.end())
            shown.push_back({key, issue.message});
        else if (!same->message.contains(issue.message))
            same->message += u'\n' + issue.message;
    }
    showError(Error::fromIssues(std::move(shown)));
}

void LetterForm::submit()
{
    if (m_reviewed) {
        PaneForm::submit();
        return;
    }
    clearProblems();
    for (const Part &part : m_parts) {
        if (auto *lines = qobject_cast<LetterLines *>(part.editor))
            lines->clearProblems();
    }
    std::vector<Issue> issues = unreadable();
    LetterContent content = typed(issues);
    if (issues.empty())
        issues = issuesOf(content);
    if (issues.empty())
        review(std::move(content));
    else
        showIssues(issues);
}

void LetterForm::review(LetterContent content)
{
    for (const Part &part : m_parts)
        part.row->hide();
    if (m_untilRow)
        m_untilRow->hide();
    if (m_about)
        m_about->hide();
    m_sheet = new QWidget;
    m_sheet->setObjectName(u"letterFormSheet"_s);
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *heading = new Label(tr("This will leave your studio"), Label::Size::Section);
    column->addWidget(heading);
    column->addWidget(plainMuted(tr("To %1, and nobody else. Read what is marked ✎ once more: it was typed freely.")
                                     .arg(visibleText(m_start.toName))));
    column->addWidget(new LetterSheet(u"letterFormLeaving"_s, content, m_session.studio().timeZone(), true));
    auto *back = new FlatButton(u"letterFormBack"_s, tr("Back to the fields"));
    // Enter on it goes back; a second Enter in haste sends nothing that was not read.
    back->setAutoDefault(true);
    connect(back, &QPushButton::clicked, this, &LetterForm::backToFields);
    column->addWidget(back, 0, Qt::AlignLeft);
    addWidget(m_sheet);
    m_reviewed = std::move(content);
    retranslate();
    focusFirst();
}

void LetterForm::backToFields()
{
    m_reviewed.reset();
    m_sheet->hide();
    m_sheet->deleteLater();
    m_sheet = nullptr;
    for (const Part &part : m_parts)
        part.row->show();
    if (m_untilRow)
        m_untilRow->show();
    if (m_about)
        m_about->show();
    retranslate();
    focusFirst();
}

void LetterForm::keyPressEvent(QKeyEvent *event)
{
    // The way out of the sheet is the way back to what was typed.
    if (m_reviewed && event->key() == Qt::Key_Escape)
        backToFields();
    else
        PaneForm::keyPressEvent(event);
}

Result<std::optional<qint64>> LetterForm::act()
{
    Studio &studio = m_session.studio();
    if (m_draft) {
        BENCHBOOK_TRY(changeLetter(studio, *m_draft, *m_reviewed, m_session.person()));
        return std::optional<qint64>();
    }
    BENCHBOOK_TRY(writeLetter(studio, m_start.to, *m_reviewed, m_session.person()));
    return std::optional<qint64>();
}

void LetterForm::retranslate()
{
    const QString to = visibleText(m_start.toName);
    const QString title = tr("%1 for %2", "kind of letter, studio").arg(m_kind->name(), to);
    setLeavable(!m_reviewed);
    setTexts(title, m_reviewed ? tr("Put into the box") : tr("Read it over…"));
    setNote(m_reviewed
                ? tr("It waits in the box until the next bundle for %1 is made; until then you can change it.").arg(to)
                : QString());
    for (const Part &part : m_parts) {
        // A check box says its own name.
        if (auto *tick = qobject_cast<QCheckBox *>(part.editor)) {
            tick->setText(part.field->title());
            tick->setAccessibleName(part.field->title());
            continue;
        }
        part.row->setLabel(part.field->title());
        if (part.field->type == BodyFieldType::Quantity)
            part.row->setHint(tr("With its unit: 18.5 dm2"));
        if (part.field->type == BodyFieldType::Money && !m_start.reckoned)
            part.row->setHint(tr("In %1; another currency is written behind it.").arg(m_typing.currency));
        if (auto *lines = qobject_cast<LetterLines *>(part.editor))
            lines->retranslate();
        if (auto *pictures = qobject_cast<LetterPictures *>(part.editor))
            pictures->retranslate();
    }
    if (m_untilRow) {
        m_untilRow->setLabel(tr("Valid until"));
        m_untilRow->setHint(tr("Empty: until it is changed or taken back"));
    }
}

} // namespace benchbook
