#include "ui/letters/body_editor.h"

#include "ui/kit/field_row.h"
#include "ui/kit/value_edit.h"
#include "ui/letters/letter_lines.h"
#include "ui/letters/letter_pictures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPlainTextEdit>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct BodyEditorText
{
    Q_DECLARE_TR_FUNCTIONS(LetterForm)
};

/// A longer text has a field of several lines.
constexpr qint64 longestLine = 200;
constexpr int longTextRows = 3;

/// For what is simply typed: several lines where the text may be long.
QWidget *typedEditor(const BodyField &field, const QString &name, const QString &shown)
{
    if (field.type == BodyFieldType::Text && field.most > longestLine) {
        auto *text = new QPlainTextEdit(shown);
        text->setObjectName(name);
        text->setTabChangesFocus(true);
        text->setFixedHeight(text->fontMetrics().lineSpacing() * longTextRows + 18);
        text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        return text;
    }
    auto *line = new QLineEdit(shown);
    line->setObjectName(name);
    return line;
}

QComboBox *choiceEditor(const BodyField &field, const QString &name, const QString &chosen)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    if (!field.required)
        box->addItem(u"–"_s, QString());
    for (const BodyChoice &choice : field.choices)
        box->addItem(QCoreApplication::translate("Letter", choice.title), QString::fromLatin1(choice.code));
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    return box;
}

} // namespace

QWidget *makeBodyEditor(const BodyField &field, const QString &name, const LetterBody &body, const LetterTyping &typing,
                        Session &session, JobRunner &jobs)
{
    const QLatin1StringView key(field.key);
    const auto value = body.values.find(QString(key));
    const bool isSet = value != body.values.end();
    switch (field.type) {
    case BodyFieldType::Lines:
        return new LetterLines(name, field, typing, false, {},
                               isSet ? std::get<BodyLines>(value->second) : BodyLines());
    case BodyFieldType::Photos: {
        auto *pictures = new LetterPictures(name, session, jobs, static_cast<int>(field.most));
        if (isSet)
            pictures->setPhotos(std::get<BodyHashes>(value->second));
        return pictures;
    }
    case BodyFieldType::Flag: {
        auto *box = new QCheckBox(field.title());
        box->setObjectName(name);
        box->setChecked(body.flag(key));
        return box;
    }
    case BodyFieldType::Choice:
        return choiceEditor(field, name, body.text(key));
    case BodyFieldType::Day: {
        auto *day = new DayEdit(name, typing.today);
        if (isSet)
            day->setValue(std::get<QDate>(value->second));
        return day;
    }
    case BodyFieldType::Hash:
    case BodyFieldType::Hashes:
    case BodyFieldType::Bytes:
        return nullptr;
    default:
        return typedEditor(field, name, isSet ? letterText(field, value->second, typing) : QString());
    }
}

void readBodyEditor(const BodyField &field, const QWidget *editor, const LetterTyping &typing, LetterBody &body,
                    std::vector<Issue> &issues)
{
    const QString key = QString::fromLatin1(field.key);
    const auto put = [&](BodyValue value) { body.values.insert_or_assign(key, std::move(value)); };
    if (const auto *lines = qobject_cast<const LetterLines *>(editor)) {
        BodyLines read = lines->lines(issues);
        if (!read.empty())
            put(std::move(read));
    } else if (const auto *pictures = qobject_cast<const LetterPictures *>(editor)) {
        if (pictures->isBusy())
            issues.push_back({key, BodyEditorText::tr("The photos are still being made small. Wait a moment.")});
        if (!pictures->photos().empty())
            put(pictures->photos());
    } else if (const auto *tick = qobject_cast<const QCheckBox *>(editor)) {
        if (tick->isChecked())
            put(true);
    } else if (const auto *box = qobject_cast<const QComboBox *>(editor)) {
        const QString chosen = box->currentData().toString();
        if (!chosen.isEmpty())
            put(chosen);
    } else {
        const auto *text = qobject_cast<const QPlainTextEdit *>(editor);
        const auto *line = qobject_cast<const QLineEdit *>(editor);
        if (!text && !line)
            return;
        const auto value = letterValue(field, text ? text->toPlainText() : line->text(), typing);
        if (!value.ok())
            issues.push_back({key, value.error().message});
        else if (*value)
            put(**value);
    }
}

void retranslateBodyPart(const BodyPart &part)
{
    // A check box says its own name.
    if (auto *tick = qobject_cast<QCheckBox *>(part.editor)) {
        tick->setText(part.field->title());
        tick->setAccessibleName(part.field->title());
        return;
    }
    part.row->setLabel(part.field->title());
    if (part.field->type == BodyFieldType::Quantity)
        part.row->setHint(BodyEditorText::tr("With its unit: 18.5 dm2"));
    if (auto *lines = qobject_cast<LetterLines *>(part.editor))
        lines->retranslate();
    if (auto *pictures = qobject_cast<LetterPictures *>(part.editor))
        pictures->retranslate();
}

void clearBodyProblems(const std::vector<BodyPart> &parts)
{
    for (const BodyPart &part : parts) {
        if (auto *lines = qobject_cast<LetterLines *>(part.editor))
            lines->clearProblems();
    }
}

std::vector<Issue> markBodyIssues(const std::vector<BodyPart> &parts, const std::vector<Issue> &issues)
{
    std::vector<Issue> shown;
    for (const Issue &issue : issues) {
        const qsizetype bracket = issue.field.indexOf(u'[');
        if (bracket < 0) {
            shown.push_back(issue);
            continue;
        }
        const QString key = issue.field.left(bracket);
        for (const BodyPart &part : parts) {
            auto *lines = qobject_cast<LetterLines *>(part.editor);
            if (lines && key == QLatin1StringView(part.field->key))
                lines->setProblem(issue.field.mid(bracket), issue.message);
        }
        const auto same = std::find_if(shown.begin(), shown.end(), [&](const Issue &one) { return one.field == key; });
        if (same == shown.end())
            shown.push_back({key, issue.message});
        else if (!same->message.contains(issue.message))
            same->message += u'\n' + issue.message;
    }
    return shown;
}

} // namespace benchbook
