// PriceLimits: the owner's own limits of one price, typed in place.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/session.h"

#include <QWidget>

class QPushButton;

namespace benchbook {

class Label;
class MoneyEdit;

class PriceLimits final : public QWidget
{
    Q_OBJECT

public:
    /// `draft` is the variant as it is.
    PriceLimits(Session &session, Id<Variant> variant, const Draft &draft, QWidget *parent = nullptr);

    /// Something is typed that is not written down.
    bool isTouched() const;

Q_SIGNALS:
    void said(const QString &message, bool undo);
    void pageWanted(const QString &pageId);

private:
    void set();
    void judge();

    Session &m_session;
    Id<Variant> m_variant;
    std::optional<Money> m_before[2];
    MoneyEdit *m_lowest;
    MoneyEdit *m_highest;
    QPushButton *m_set;
    Label *m_refusal;
};

} // namespace benchbook
