#include "core/together/joint_slip.h"

#include "core/letters/visible_text.h"
#include "core/people/settings.h"
#include "core/reports/page/report_pdf.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct SlipText
{
    Q_DECLARE_TR_FUNCTIONS(Together)
};

QString slipQuantity(Quantity quantity, const QString &unit)
{
    const Result<Unit> known = Unit::fromText(unit);
    return known.ok() ? displayText(quantity, *known) : QString(plainText(quantity) + u' ' + unit);
}

QString slipMoney(Money money, const QString &currency)
{
    return plainText(money, Currency::ofCode(currency)) + u' ' + currency;
}

FactCard slipCard(const CircleView &circle, const JointPurchase &purchase, const JointSlip &slip)
{
    const JointSplit &split = *purchase.split;
    FactCard card;
    const auto add = [&card](const QString &en, const QString &zh, const QString &value, bool strong = false) {
        card.lines.push_back({{en, zh}, BilingualText::plain(value), strong});
    };
    add(u"For"_s, u"收货工坊"_s, circle.nameOf(slip.member), true);
    add(u"Material"_s, u"物料"_s, visibleText(purchase.material), true);
    if (!purchase.supplier.isEmpty())
        add(u"Supplier"_s, u"供应商"_s, visibleText(purchase.supplier));
    add(u"Organised by"_s, u"组织者"_s, circle.nameOf(purchase.organiser));
    add(u"Pledged"_s, u"认购"_s, slipQuantity(slip.planned, purchase.unit));
    add(u"Measured"_s, u"实分"_s, slipQuantity(slip.received, purchase.unit), true);
    add(u"Goods"_s, u"货款"_s, slipMoney(slip.goods, split.currency));
    add(u"Freight and duty"_s, u"运费与税费"_s, slipMoney(slip.freight, split.currency));
    add(u"To pay"_s, u"应付"_s, slipMoney(slip.total, split.currency), true);
    return card;
}

Table slipShares(const CircleView &circle, const JointPurchase &purchase)
{
    Table table{{u"All shares"_s, u"全部份额"_s},
                {{{u"Studio"_s, u"工坊"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Measured"_s, u"实分"_s}, ColumnAlignment::Right, 1.4},
                 {{u"Amount"_s, u"金额"_s}, ColumnAlignment::Right, 1.4}},
                {},
                {},
                {}};
    Quantity sum;
    for (const JointSlip &slip : purchase.split->slips) {
        sum += slip.received;
        table.rows.push_back({{BilingualText::plain(circle.nameOf(slip.member)),
                               BilingualText::plain(slipQuantity(slip.received, purchase.unit)),
                               BilingualText::plain(slipMoney(slip.total, purchase.split->currency))}});
    }
    table.totals.push_back({{{u"Together"_s, u"合计"_s},
                             BilingualText::plain(slipQuantity(sum, purchase.unit)),
                             BilingualText::plain(slipMoney(purchase.split->total, purchase.split->currency))}});
    return table;
}

} // namespace

Result<Report> jointSlipReport(const Reader &reader, const CircleView &circle, const JointView &view,
                               std::optional<SignPublicKey> member, ReportLanguage language)
{
    const JointPurchase &purchase = view.purchase;
    if (!purchase.split || purchase.split->slips.empty())
        return Error::refused(SlipText::tr("Who gets and pays what is not said yet."));
    const QString circleName = visibleText(circle.circle.name);
    const QString number = shortHash(purchase.split->letter);
    Report report;
    report.title = {u"Share of a joint purchase"_s, u"联合采购分货单"_s};
    report.subtitle = {u"Circle "_s + circleName, u"圈子 "_s + circleName};
    report.studioName = BilingualText::plain(readSettings(reader).name);
    const QString today = reader.today().toString(Qt::ISODate);
    report.generatedAt = {u"As of "_s + today + u" · division "_s + number,
                          u"截至 "_s + today + u" · 分配 "_s + number};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = language;
    for (const JointSlip &slip : purchase.split->slips) {
        if (member && slip.member != *member)
            continue;
        if (!report.sections.empty())
            report.sections.push_back(PageBreak{});
        report.sections.push_back(slipCard(circle, purchase, slip));
        report.sections.push_back(slipShares(circle, purchase));
        report.sections.push_back(Paragraph{
            {u"Goods by what was measured, freight by value, to the cent; every member's machine reckons it again."_s,
             u"货款按实分数量、运费按货值分摊，精确到分；每个成员的电脑都会重新计算。"_s},
            true});
    }
    if (report.sections.empty())
        return Error::refused(SlipText::tr("This studio has no share in the division."));
    return report;
}

Result<void> writeJointSlips(const Reader &reader, const CircleView &circle, const JointView &view,
                             std::optional<SignPublicKey> member, ReportLanguage language, const QString &path)
{
    BENCHBOOK_ASSIGN(const Report report, jointSlipReport(reader, circle, view, member, language));
    return writeReportPdf(report, PageMetrics::a4(), path);
}

Result<QString> jointSlipText(const Reader &reader, const CircleView &circle, const JointView &view,
                              std::optional<SignPublicKey> member, ReportLanguage language)
{
    BENCHBOOK_ASSIGN(const Report report, jointSlipReport(reader, circle, view, member, language));
    QStringList lines{report.title.primary(language), report.subtitle.primary(language)};
    for (const ReportSection &section : report.sections) {
        const auto *card = std::get_if<FactCard>(&section);
        if (!card)
            continue;
        lines << QString();
        for (const FactLine &line : card->lines)
            lines << line.label.primary(language) + u": "_s + line.value.primary(language);
    }
    return lines.join(u'\n');
}

} // namespace benchbook
