// The forms of the shared ledger: a rule, what was given, taking an entry back, and splitting money.
#pragma once

#include "core/together/shared_ledger.h"
#include "ui/together/circle_form.h"

class QComboBox;

namespace benchbook {

class DayEdit;
class EditTable;
class FactSheet;
class MoneyEdit;

/// A new rule, or the next version of one.
class RuleForm final : public MemberForm
{
    Q_OBJECT
public:
    RuleForm(Session &session, const CircleView &circle, const LedgerRule *previous = nullptr);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    std::vector<RuleWeight> weights(std::vector<Issue> &issues) const;

    std::optional<Hash256> m_previous;
    QLineEdit *m_title;
    EditTable *m_weights;
    QLineEdit *m_confirmations;
    QLineEdit *m_note;
};

/// Hours, kilometres, whatever the rule weighs: what we gave, or what we got.
class ContributionForm final : public MemberForm
{
    Q_OBJECT
public:
    ContributionForm(Session &session, const CircleView &circle, const LedgerView &ledger);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    const LedgerRule *rule() const;
    /// The kinds of work that the rule knows.
    void fillKinds();
    void fillMembers();

    std::vector<LedgerRule> m_rules; ///< the newest versions
    QComboBox *m_rule;
    QComboBox *m_what;
    QLineEdit *m_quantity;
    DayEdit *m_day;
    QComboBox *m_from;
    QComboBox *m_to;
    QLineEdit *m_note;
};

class ReversalForm final : public MemberForm
{
    Q_OBJECT
public:
    ReversalForm(Session &session, const CircleView &circle, const LedgerEntry &entry);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    LedgerEntry m_entry;
    FactSheet *m_what;
    QLineEdit *m_note;
};

/// Shows what everybody would get while it is typed.
class SplitForm final : public MemberForm
{
    Q_OBJECT
public:
    SplitForm(Session &session, const CircleView &circle, const LedgerView &ledger);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    SplitWish wish() const;
    void reckon();

    LedgerView m_ledger;
    QComboBox *m_rule;
    DayEdit *m_from;
    DayEdit *m_until;
    MoneyEdit *m_total;
    FactSheet *m_shares;
    QLineEdit *m_note;
};

/// "Stitching: 6 h", "Stitching: -6 h" of what takes back.
QString givenText(const LedgerEntry &entry);
/// "10 for each 1 h"
QString weightText(const RuleWeight &weight);

} // namespace benchbook
