#include "ui/board/rush_shares.h"

#include "core/letters/visible_text.h"
#include "ui/records/edit_table.h"
#include "ui/records/fact_sheet.h"

#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sharesPiecesColumn = 2;

} // namespace

RushShares::RushShares(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_table(new EditTable(name + u".shares"_s,
                            {{u"studio"_s, [] { return tr("Studio"); }, 12, false, true},
                             {u"most"_s, [] { return tr("At most"); }, 7, true, true, {}, {}, 2},
                             {u"pieces"_s, [] { return tr("Pieces"); }, 7, true},
                             {u"price"_s, [] { return tr("For one"); }, 9, true}},
                            false)),
      m_why(new FactSheet(name + u"Why"_s))
{
    setObjectName(name);
    m_table->setLinesFixed();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_why);
    connect(m_table->model(), &EditTableModel::edited, this, &RushShares::edited);
    retranslate();
}

void RushShares::retranslate()
{
    m_table->setTexts(tr("Shares of the studios"), tr("No studio is verified yet."), QString());
}

void RushShares::show(const RushBrief &brief, const RushProposal &proposal, const Currency &currency)
{
    m_currency = currency;
    std::vector<EditLine> lines;
    for (const RushCandidate &candidate : proposal.ranked) {
        const auto partner = std::find_if(brief.partners.begin(), brief.partners.end(),
                                          [&](const RushPartner &one) { return one.known.studio == candidate.studio; });
        const auto offer = std::find_if(proposal.offers.begin(), proposal.offers.end(),
                                        [&](const RushOffer &one) { return one.studio == candidate.studio; });
        const std::optional<Money> price = partner->known.priceEach;
        lines.push_back({{candidate.name, QString::number(candidate.pieces),
                          offer == proposal.offers.end() ? QString() : QString::number(offer->pieces),
                          price ? plainText(*price, currency) : QString()},
                         partner->peer.value()});
    }
    m_table->model()->setLines(std::move(lines));
    explain(brief, proposal);
}

void RushShares::setPieces(const std::vector<RushShare> &shares)
{
    std::vector<EditLine> lines = m_table->model()->lines();
    for (EditLine &line : lines) {
        const auto share = std::find_if(shares.begin(), shares.end(),
                                        [&](const RushShare &one) { return one.peer.value() == line.id; });
        line.texts[sharesPiecesColumn] = share == shares.end() ? QString() : QString::number(share->pieces);
    }
    m_table->model()->setLines(std::move(lines));
}

void RushShares::explain(const RushBrief &brief, const RushProposal &proposal)
{
    m_why->clear();
    m_why->addSection(tr("Why it is proposed so"));
    for (const QString &reason : proposal.reasons)
        m_why->addText(reason, proposal.uncovered > 0 ? Tone::Warning : Tone::Neutral);
    for (const RushCandidate &candidate : proposal.ranked) {
        m_why->addSection(candidate.name);
        for (const QString &reason : candidate.reasons)
            m_why->addText(reason);
        const auto partner = std::find_if(brief.partners.begin(), brief.partners.end(),
                                          [&](const RushPartner &one) { return one.known.studio == candidate.studio; });
        if (partner->hoursAsked > 0)
            m_why->addText(
                tr("%n hour(s) that we asked of them already are taken off.", nullptr, int(partner->hoursAsked)));
        if (!partner->priceFrom.isEmpty())
            m_why->addText(tr("The price is what was paid last: %1.").arg(visibleText(partner->priceFrom)));
    }
}

Result<std::vector<RushShare>> RushShares::shares() const
{
    EditTableModel *model = m_table->model();
    model->clearProblems();
    std::vector<RushShare> shares;
    bool isReadable = true;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString pieces = model->text(row, u"pieces"_s);
        if (pieces.isEmpty() || pieces == "0"_L1)
            continue;
        RushShare share{Id<Peer>(model->lines()[static_cast<std::size_t>(row)].id)};
        bool isNumber = false;
        share.pieces = pieces.toInt(&isNumber);
        if (!isNumber || share.pieces < 1) {
            model->setProblem(row, u"pieces"_s, tr("Whole pieces, or nothing."));
            isReadable = false;
        }
        const Result<Money> price = parseMoney(model->text(row, u"price"_s), m_currency);
        if (price.ok()) {
            share.priceEach = *price;
        } else {
            model->setProblem(row, u"price"_s, price.error().message);
            isReadable = false;
        }
        shares.push_back(share);
    }
    if (!isReadable)
        return Error::fromIssues({{u"shares"_s, tr("Say the pieces and the price for one of every studio that shall "
                                                   "have some.")}});
    return shares;
}

} // namespace benchbook
