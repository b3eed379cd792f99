// TieDealForm: says which step of which work order of ours the peer makes, where the deal did not begin with one.
#pragma once

#include "core/peers/hand_over.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QComboBox;

namespace benchbook {

class ListPicker;

class TieDealForm final : public PaneForm
{
    Q_OBJECT
public:
    /// `lines`: those that belong to no work order yet, at least one.
    TieDealForm(Session &session, const DealView &view, const std::vector<LineOfWork> &lines);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void takeOrder();

    Session &m_session;
    DealView m_view;
    ListPicker *m_order;
    QComboBox *m_step;
    QComboBox *m_line;            ///< the first item is all of them; null where there is only one
    std::optional<qint64> m_only; ///< that one, where the deal has others
};

} // namespace benchbook
