// PriceExplanation: a suggestion with every line it is made of.
#pragma once

#include "core/pricing/rules/price_suggestion.h"
#include "ui/records/session.h"

#include <QWidget>

class QVBoxLayout;

namespace benchbook {

class Label;

/// Floor, target and ceiling, the lines from material to price with their reasons, and what is unknown with the
/// way to the page where it can be said.
class PriceExplanation final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceExplanation(Session &session, QWidget *parent = nullptr);

    /// `current`: the list price. Made anew for each suggestion.
    void explain(const PriceSuggestion &suggestion, std::optional<Money> current);
    /// Why there is no suggestion, and the page that helps.
    void refuse(const Error &error);

Q_SIGNALS:
    void pageWanted(const QString &pageId);

private:
    void addMarks(const PriceSuggestion &suggestion, std::optional<Money> current);
    void addLines(const QString &title, const std::vector<PriceLine> &lines, const QString &sum,
                  std::optional<Money> total);
    void addWarnings(const PriceSuggestion &suggestion);
    void addRow(const QString &title, const QString &reason, std::optional<Money> amount, bool strong);
    void addLink(const QString &name, const QString &text, const QString &pageId);
    QString amountText(std::optional<Money> amount) const;

    Session &m_session;
    QVBoxLayout *m_column;
};

} // namespace benchbook
