// BeginCountForm: which place is counted, and whether who counts sees what is expected.
#pragma once

#include "core/stock/stocktake.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace benchbook {

class BeginCountForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit BeginCountForm(Session &session);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    QComboBox *m_place;
    QCheckBox *m_blind;
    QLineEdit *m_note;
};

} // namespace benchbook
