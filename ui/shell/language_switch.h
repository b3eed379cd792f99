// LanguageSwitch: the language of the program, changed while it runs.
#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace benchbook {

class LanguageSwitch : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, English, Chinese };
    Q_ENUM(Choice)

    explicit LanguageSwitch(QObject *parent = nullptr);
    ~LanguageSwitch() override;

    Choice choice() const { return m_choice; }
    /// Installs the translators of the program and of Qt; every window gets a LanguageChange.
    void choose(Choice choice);
    /// The language that is spoken now, System resolved.
    QLocale locale() const { return m_locale; }
    /// The word each choice is offered by, in its own language.
    static QString nameOf(Choice choice);

Q_SIGNALS:
    void changed();

private:
    void install(const QString &file);
    void uninstall();

    Choice m_choice = Choice::System;
    QLocale m_system;
    QLocale m_locale;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace benchbook
