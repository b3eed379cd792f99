// Sentence: what an action did, kept in the journal in English with its parts apart, shown in any language.
#pragma once

#include <QString>
#include <QStringList>

namespace benchbook {

/// A translatable sentence with its arguments. Make it with `Sentence(QT_TRANSLATE_NOOP("Action",
/// "Receive %1"), {name})`: the English template is the key of the translation.
class Sentence
{
public:
    Sentence(const char *english, QStringList arguments = {})
        : m_template(QString::fromUtf8(english)), m_arguments(std::move(arguments))
    {
    }
    Sentence(QString english, QStringList arguments) : m_template(std::move(english)), m_arguments(std::move(arguments))
    {
    }

    const QString &english() const { return m_template; }
    const QStringList &arguments() const { return m_arguments; }
    /// In the language of the moment.
    QString text() const;

private:
    QString m_template;
    QStringList m_arguments;
};

} // namespace benchbook
