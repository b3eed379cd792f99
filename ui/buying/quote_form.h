// QuoteForm: what a supplier asks for a material, entered by hand.
#pragma once

#include "core/buying/quote.h"
#include "ui/records/list_picker.h"
#include "ui/records/pane_form.h"

class QPlainTextEdit;

namespace benchbook {

class DayEdit;

/// A new quote, or the correction of one: then supplier and material stay.
class QuoteForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit QuoteForm(Session &session, std::optional<QuoteInfo> corrected = {});
    /// What is known already of a new one.
    void fill(std::optional<qint64> supplier, std::optional<qint64> material,
              std::optional<Id<QuoteRequest>> request = {});

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Result<QuoteDraft> typed() const;
    void showHints();

    Session &m_session;
    std::optional<QuoteInfo> m_corrected;
    std::optional<Id<QuoteRequest>> m_request;
    ListPicker *m_supplier;
    ListPicker *m_material;
    QPlainTextEdit *m_prices;
    QLineEdit *m_minimum, *m_multiple, *m_leadDays, *m_item, *m_remark;
    DayEdit *m_quoted, *m_validUntil;
};

} // namespace benchbook
