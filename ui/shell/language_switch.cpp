#include "ui/shell/language_switch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace benchbook {

LanguageSwitch::LanguageSwitch(QObject *parent)
    : QObject(parent), m_system(QLocale::system()), m_locale(QLocale::English)
{
    choose(Choice::System);
}

LanguageSwitch::~LanguageSwitch() { uninstall(); }

void LanguageSwitch::choose(Choice choice)
{
    m_choice = choice;
    const bool chinese = choice == Choice::Chinese ||
                         (choice == Choice::System && m_system.language() == QLocale::Chinese);
    uninstall();
    m_locale = chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English);
    // A system that speaks English keeps its own way of writing numbers.
    if (!chinese && m_system.language() == QLocale::English)
        m_locale = m_system;
    QLocale::setDefault(m_locale);
    if (chinese) {
        for (const QString &name : {u"qtbase_zh_CN"_s, u"benchbook_zh_CN"_s}) {
            auto translator = std::make_unique<QTranslator>();
            if (translator->load(QString(u":/i18n/"_s + name + u".qm"_s))) {
                QCoreApplication::installTranslator(translator.get());
                m_translators.push_back(std::move(translator));
            }
        }
    }
    Q_EMIT changed();
}

QString LanguageSwitch::nameOf(Choice choice)
{
    switch (choice) {
    case Choice::System:
        return tr("Same as the system");
    case Choice::English:
        return u"English"_s;
    case Choice::Chinese:
        return u"简体中文"_s;
    }
    Q_UNREACHABLE();
}

void LanguageSwitch::uninstall()
{
    for (const std::unique_ptr<QTranslator> &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace benchbook
