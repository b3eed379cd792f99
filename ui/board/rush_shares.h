// RushShares: who shall have how many pieces at which price, to be typed over; and why it is proposed so.
#pragma once

#include "core/board/rush.h"

#include <QWidget>

namespace benchbook {

class EditTable;
class FactSheet;

class RushShares final : public QWidget
{
    Q_OBJECT
public:
    explicit RushShares(const QString &name, QWidget *parent = nullptr);

    /// A line for every peer, the best first.
    void show(const RushBrief &brief, const RushProposal &proposal, const Currency &currency);
    /// Writes these pieces into the lines, and none into the others; prices stay as they are.
    void setPieces(const std::vector<RushShare> &shares);
    /// The lines with pieces. What cannot be read is marked in its cell, and an issue under "shares".
    Result<std::vector<RushShare>> shares() const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void explain(const RushBrief &brief, const RushProposal &proposal);

    EditTable *m_table;
    FactSheet *m_why;
    Currency m_currency;
};

} // namespace benchbook
