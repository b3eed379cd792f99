// NoteForm: one thing to do, with a few words beside it.
#pragma once

#include "ui/records/pane_form.h"

#include <functional>

class QPlainTextEdit;

namespace benchbook {

class NoteForm final : public PaneForm
{
    Q_OBJECT
public:
    /// In the language of the moment.
    struct Words
    {
        QString title;
        QString verb;
        QString label; ///< of the words that are typed
        QString note;  ///< a sentence at the foot: who will read it, what follows
    };
    using Act = std::function<Result<std::optional<qint64>>(const QString &typed)>;

    /// The field is named `name` + "Note"; issues of `act` are about `key`.
    NoteForm(const QString &name, const QString &key, std::function<Words()> words, Act act);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    QString m_key;
    std::function<Words()> m_words;
    Act m_act;
    QPlainTextEdit *m_edit;
};

} // namespace benchbook
