// FirstRun: three pages that ask what a new studio file needs to know.
#pragma once

#include "ui/shell/language_switch.h"

#include <QDate>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace benchbook {

class FieldRow;
class Label;
class PrimaryButton;

/// What the person chose. Nothing has been done with it yet.
struct FirstRunAnswers
{
    enum class Start { Sample, Empty, Import };

    LanguageSwitch::Choice language = LanguageSwitch::Choice::System;
    QString studioName;
    QString currencyCode;
    QByteArray timeZoneId;
    QString craft; ///< "leather", "ceramics", "jewellery", "textile", "wood", "bookbinding"
    Start start = Start::Sample;
};

/// Lives inside the window. The language changes as soon as it is chosen; Enter goes on, Escape
/// back.
class FirstRun : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRun(LanguageSwitch &language, QWidget *parent = nullptr);

    FirstRunAnswers answers() const;
    /// How to begin, unless the person chooses otherwise; the sample at first.
    void setStart(FirstRunAnswers::Start start);
    int step() const;
    void next();
    void back();

Q_SIGNALS:
    void finished(const benchbook::FirstRunAnswers &answers);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeStudioStep();
    QWidget *makeCraftStep();
    QWidget *makeStartStep();
    void goTo(int step);
    void retranslate();

    LanguageSwitch &m_language;
    QStackedWidget *m_steps;
    Label *m_title;
    Label *m_lead;
    Label *m_progress;
    QAbstractButton *m_back;
    PrimaryButton *m_next;
    QComboBox *m_languageBox;
    QLineEdit *m_name;
    QComboBox *m_currency;
    QComboBox *m_zone;
    FieldRow *m_languageRow = nullptr, *m_nameRow = nullptr, *m_currencyRow = nullptr, *m_zoneRow = nullptr;
    QButtonGroup *m_crafts;
    QButtonGroup *m_starts;
};

} // namespace benchbook
