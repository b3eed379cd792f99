// DealOffer: what is asked or offered, line by line, and what the other side wants otherwise.
#pragma once

#include "core/peers/deals.h"

#include <QLocale>
#include <QWidget>

class QGridLayout;

namespace benchbook {

/// Price and day of a line, "¥12.00 each · 2026-12-01"; what is not said is left out.
QString termsText(const LetterBody &line, const QLocale &locale);

class DealOffer final : public QWidget
{
    Q_OBJECT
public:
    DealOffer(const std::vector<OfferedLine> &lines, const QLocale &locale, QWidget *parent = nullptr);

private:
    /// Amount, price and day of a line; those that are not said stay empty.
    void addValues(QGridLayout &grid, int row, const QString &product, const LetterBody &line, bool wanted);

    QLocale m_locale;
};

} // namespace benchbook
