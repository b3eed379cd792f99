// PeoplePage: who works here, with the badge that tells the bench who they are.
#pragma once

#include "ui/records/label_printer.h"
#include "ui/records/record_page.h"

namespace benchbook {

class PeoplePage final : public RecordPage
{
    Q_OBJECT
public:
    explicit PeoplePage(Session &session);

protected:
    void showRecordParts(qint64 id) override;
    void retranslate() override;

private:
    LabelPrinter *m_badge;
};

} // namespace benchbook
