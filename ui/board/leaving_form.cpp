#include "ui/board/leaving_form.h"

#include "core/letters/leaving.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/records/fact_sheet.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

LeavingForm::LeavingForm(const QString &name, Session &session) : PaneForm(name), m_session(session) {}

FieldRow *LeavingForm::addInput(const QString &key, QWidget *editor)
{
    FieldRow *row = addField(key, editor);
    m_inputs.push_back(row);
    return row;
}

void LeavingForm::addInputs(const std::vector<std::pair<QString, QWidget *>> &fields)
{
    addFields(fields);
    for (const auto &[key, editor] : fields)
        m_inputs.push_back(field(key));
}

void LeavingForm::addInputWidget(QWidget *widget)
{
    addWidget(widget);
    m_inputs.push_back(widget);
}

void LeavingForm::setLater(QWidget *input, bool shown)
{
    std::erase(m_away, input);
    if (!shown)
        m_away.push_back(input);
    input->setVisible(shown && !m_sheet);
}

void LeavingForm::submit()
{
    if (m_sheet) {
        PaneForm::submit();
        return;
    }
    clearProblems();
    if (std::vector<Issue> wrong = unreadable(); !wrong.empty()) {
        showError(Error::fromIssues(std::move(wrong)));
        return;
    }
    const Result<std::vector<Sheet>> leaving = sheets();
    if (leaving.ok())
        review(*leaving);
    else
        showError(leaving.error());
}

Result<std::optional<qint64>> LeavingForm::act()
{
    BENCHBOOK_TRY(write());
    return std::optional<qint64>();
}

void LeavingForm::review(const std::vector<Sheet> &sheets)
{
    for (QWidget *input : m_inputs)
        input->hide();
    m_sheet = new QWidget;
    m_sheet->setObjectName(QString(objectName() + u"Sheet"_s));
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Label(tr("This will leave your studio"), Label::Size::Section));
    auto *why = new Label(tr("Nobody else reads it. Read what is marked ✎ once more: it was typed freely."),
                          Label::Size::Body, Tone::Muted);
    why->setWordWrap(true);
    column->addWidget(why);
    for (const Sheet &sheet : sheets) {
        auto *facts = new FactSheet(QString(objectName() + u"Leaving"_s));
        facts->addSection(tr("To %1").arg(sheet.to));
        for (const LeavingLine &line : leavesTheStudio(sheet.letter, QLocale(), m_session.studio().timeZone()))
            facts->addLine(line.label, line.freeText ? QString(u"✎ "_s + line.value) : shownValue(line.value));
        column->addWidget(facts);
    }
    auto *back = new FlatButton(QString(objectName() + u"Back"_s), tr("Back to the fields"));
    // Enter on it goes back; a second Enter in haste sends nothing that was not read.
    back->setAutoDefault(true);
    connect(back, &QPushButton::clicked, this, &LeavingForm::backToFields);
    column->addWidget(back, 0, Qt::AlignLeft);
    addWidget(m_sheet);
    retranslate();
    focusFirst();
}

void LeavingForm::backToFields()
{
    m_sheet->hide();
    m_sheet->deleteLater();
    m_sheet = nullptr;
    for (QWidget *input : m_inputs)
        input->setVisible(std::find(m_away.begin(), m_away.end(), input) == m_away.end());
    retranslate();
    focusFirst();
}

void LeavingForm::retranslate() { setTexts(formTitle(), isReviewed() ? tr("Put into the box") : tr("Read it over…")); }

void LeavingForm::keyPressEvent(QKeyEvent *event)
{
    if (m_sheet && event->key() == Qt::Key_Escape)
        backToFields();
    else
        PaneForm::keyPressEvent(event);
}

} // namespace benchbook
