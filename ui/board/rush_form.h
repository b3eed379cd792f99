// RushForm: a work order that is too much for us, parted over peers: asked, proposed with reasons, typed over, read
// over, and put into the box as one offer a studio.
#pragma once

#include "core/base/progress.h"
#include "core/board/rush.h"
#include "ui/board/leaving_form.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace benchbook {

class DayEdit;
class JobRunner;
class Label;
class ListPicker;
class RushShares;

class RushForm final : public LeavingForm
{
    Q_OBJECT
public:
    RushForm(Session &session, JobRunner &jobs, std::optional<Id<WorkOrder>> order = {});
    ~RushForm() override;

protected:
    Result<std::vector<Sheet>> sheets() override;
    Result<void> write() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    struct Worked
    {
        RushBrief brief;
        RushProposal proposal;
    };
    void takeOrder();
    Result<RushQuestion> question() const;
    void workOut();
    void show(const Result<Worked> &worked);
    /// All of it to everybody who can take it, or parted as proposed.
    void partAnew();
    void forget();
    Result<RushOrder> typed() const;

    JobRunner &m_jobs;
    ListPicker *m_order;
    QComboBox *m_step;
    QLineEdit *m_pieces;
    QLineEdit *m_minutes;
    QLineEdit *m_craft;
    DayEdit *m_due;
    QPushButton *m_propose;
    Label *m_found;
    QCheckBox *m_one;
    RushShares *m_shares;
    QLineEdit *m_product;
    DayEdit *m_until;
    QCheckBox *m_material;
    QLineEdit *m_note;
    CancelToken m_token;
    std::optional<Worked> m_worked;
};

} // namespace benchbook
