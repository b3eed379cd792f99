#include "ui/peers/deal_offer.h"

#include "core/letters/visible_text.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"

#include <QGridLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QString offeredAmount(const LetterBody &line)
{
    if (const auto *pieces = line.find<qint64>("pieces"_L1))
        return DealOffer::tr("%n pcs", nullptr, int(*pieces));
    if (const auto *quantity = line.find<BodyQuantity>("quantity"_L1))
        return visibleQuantity(*quantity);
    return {};
}

QString offeredPrice(const LetterBody &line, const QLocale &locale)
{
    const auto shown = [&](const BodyMoney &money) {
        return displayText(money.money, Currency::ofCode(money.currency), locale);
    };
    if (const auto *each = line.find<BodyMoney>("unit_price"_L1))
        return DealOffer::tr("%1 each").arg(shown(*each));
    if (const auto *total = line.find<BodyMoney>("total"_L1))
        return DealOffer::tr("%1 for all").arg(shown(*total));
    return {};
}

QString offeredDay(const LetterBody &line)
{
    const auto *day = line.find<QDate>("due"_L1);
    return day ? day->toString(Qt::ISODate) : QString();
}

/// Pixels; words are wrapped to this before the figures beside them would be cut.
constexpr int leastWordsWidth = 96;

} // namespace

QString termsText(const LetterBody &line, const QLocale &locale)
{
    QStringList terms{offeredPrice(line, locale), offeredDay(line)};
    terms.removeAll(QString());
    return terms.join(u" · "_s);
}

DealOffer::DealOffer(const std::vector<OfferedLine> &lines, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_locale(locale)
{
    setObjectName(u"dealOffer"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const OfferedLine &line : lines) {
        const QString product = visibleText(line.offered.text("product"_L1));
        Label *name = plainLabel(product);
        name->setMinimumWidth(leastWordsWidth);
        grid->addWidget(name, row, 0);
        addValues(*grid, row++, product, line.offered, false);
        if (!line.answered)
            continue;
        const bool declined = line.answered->text("code"_L1) == "7"_L1;
        QString wish = declined ? tr("not accepted") : tr("wanted instead");
        if (const QString reason = line.answered->text("reason"_L1); !reason.isEmpty())
            wish = tr("%1: %2").arg(wish, visibleText(reason));
        Label *what = plainLabel(wish);
        what->setTone(Tone::Warning);
        what->setMinimumWidth(leastWordsWidth);
        grid->addWidget(what, row, 0);
        addValues(*grid, row++, product, *line.answered, true);
    }
}

void DealOffer::addValues(QGridLayout &grid, int row, const QString &product, const LetterBody &line, bool wanted)
{
    int column = 1;
    for (const QString &text : {offeredAmount(line), offeredPrice(line, m_locale), offeredDay(line)}) {
        if (!text.isEmpty()) {
            Label *value = plainLabel(text);
            value->setWordWrap(false);
            value->setTone(wanted ? Tone::Warning : Tone::Neutral);
            value->setAccessibleName(wanted ? tr("%1, wanted instead: %2").arg(product, text)
                                            : u"%1: %2"_s.arg(product, text));
            grid.addWidget(value, row, column, Qt::AlignRight);
        }
        ++column;
    }
}

} // namespace benchbook
