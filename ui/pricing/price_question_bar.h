// PriceQuestionBar: for whom and for how many a price is wanted.
#pragma once

#include "core/pricing/price_inputs.h"
#include "ui/records/session.h"

#include <QWidget>

class QComboBox;

namespace benchbook {

class Label;
class QuantityEdit;

class PriceQuestionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceQuestionBar(Session &session, QWidget *parent = nullptr);

    PriceQuestion question(Id<Variant> variant) const;
    /// The channels of the file, read again; the choice stays where it can.
    void refill();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Session &m_session;
    Label *m_channelLabel;
    QComboBox *m_channel;
    Label *m_tierLabel;
    QComboBox *m_tier;
    Label *m_quantityLabel;
    QuantityEdit *m_quantity;
};

} // namespace benchbook
