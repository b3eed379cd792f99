// The forms about material: a surplus of ours for others, and what we look for.
#pragma once

#include "core/board/goods.h"
#include "ui/board/leaving_form.h"

class QLineEdit;

namespace benchbook {

class DayEdit;
class FlatButton;
class JobRunner;
class ListPicker;
class MoneyEdit;
class PeerTicks;

class SurplusForm final : public LeavingForm
{
    Q_OBJECT
public:
    SurplusForm(Session &session, JobRunner &jobs);

protected:
    Result<std::vector<Sheet>> sheets() override;
    Result<void> write() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    /// What the lot is proposed as; nothing that somebody typed is replaced.
    void takeLot();
    void pickPhoto();
    Result<SurplusOffer> typed() const;

    JobRunner &m_jobs;
    ListPicker *m_lot;
    QLineEdit *m_material;
    QLineEdit *m_quantity;
    MoneyEdit *m_price;
    DayEdit *m_until;
    QLineEdit *m_note;
    FlatButton *m_photoButton;
    PeerTicks *m_peers;
    QString m_proposed;
    std::optional<Hash256> m_photo;
    bool m_keeping = false; ///< the photo is being made small
};

class WantedForm final : public LeavingForm
{
    Q_OBJECT
public:
    explicit WantedForm(Session &session);

protected:
    Result<std::vector<Sheet>> sheets() override;
    Result<void> write() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    Result<WantedGoods> typed() const;

    ListPicker *m_material;
    QLineEdit *m_quantity;
    QLineEdit *m_grade;
    DayEdit *m_needBy;
    DayEdit *m_until;
    QLineEdit *m_note;
    PeerTicks *m_peers;
};

} // namespace benchbook
