// The forms of a load: one is planned, filled, and taken out.
#pragma once

#include "core/workshop/load.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace benchbook {

class DayEdit;
class EditTable;
class MoneyEdit;
class PersonBox;
class QuantityEdit;

class NewLoadForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit NewLoadForm(Session &session);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    QLineEdit *m_name;
    DayEdit *m_day;
};

/// Pieces of one open order, at one of its steps; as many as can go in are proposed.
class PutInForm final : public PaneForm
{
    Q_OBJECT
public:
    PutInForm(Session &session, const LoadInfo &load);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void fillSteps();
    void propose();

    Session &m_session;
    LoadInfo m_load;
    QComboBox *m_order;
    QComboBox *m_step;
    QuantityEdit *m_pieces;
    QuantityEdit *m_space;
    QLineEdit *m_place;
};

/// What came out of each part: all is good until scrap is counted.
class TakeOutForm final : public PaneForm
{
    Q_OBJECT
public:
    TakeOutForm(Session &session, const LoadInfo &load);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    LoadInfo m_load;
    EditTable *m_parts;
    PersonBox *m_person;
    QLineEdit *m_minutes;
    MoneyEdit *m_expense;
    std::vector<ReasonInfo> m_reasons;
};

/// What a load cost, told after it was taken out.
class LoadExpenseForm final : public PaneForm
{
    Q_OBJECT
public:
    LoadExpenseForm(Session &session, const LoadInfo &load);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    LoadInfo m_load;
    MoneyEdit *m_expense;
};

} // namespace benchbook
