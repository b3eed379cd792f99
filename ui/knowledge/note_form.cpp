#include "ui/knowledge/note_form.h"

#include <QPlainTextEdit>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int noteRows = 3;

} // namespace

NoteForm::NoteForm(const QString &name, const QString &key, std::function<Words()> words, Act act)
    : PaneForm(name), m_key(key), m_words(std::move(words)), m_act(std::move(act)), m_edit(new QPlainTextEdit)
{
    m_edit->setObjectName(QString(name + u"Note"_s));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * noteRows + 18);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addField(m_key, m_edit);
    NoteForm::retranslate();
}

Result<std::optional<qint64>> NoteForm::act() { return m_act(m_edit->toPlainText()); }

void NoteForm::retranslate()
{
    const Words words = m_words();
    setTexts(words.title, words.verb);
    field(m_key)->setLabel(words.label);
    setNote(words.note);
}

} // namespace benchbook
