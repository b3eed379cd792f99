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
    const bool chinese =
        choice == Choice::Chinese || (choice == Choice::System && m_system.language() == QLocale::Chinese);
    uninstall();
    m_locale = chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English);
    // A system that speaks English keeps its own way of writing numbers.
    if (!chinese && m_system.language() == QLocale::English)
        m_locale = m_system;
    QLocale::setDefault(m_locale);
    // The sources are English; its own file only tells one piece from several.
    const QStringList files =
        chinese ? QStringList{u"qtbase_zh_CN"_s, u"benchbook_zh_CN"_s} : QStringList{u"benchbook_en"_s};
    for (const QString &file : files)
        install(file);
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

void LanguageSwitch::install(const QString &file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QString(u":/i18n/"_s + file + u".qm"_s)))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void LanguageSwitch::uninstall()
{
    for (const std::unique_ptr<QTranslator> &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace benchbook
