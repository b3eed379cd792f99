#include "ui/planning/forecast_forms.h"

#include "core/planning/outlook/outlook_words.h"
#include "core/products/product.h"
#include "ui/kit/value_edit.h"
#include "ui/records/list_picker.h"

#include <QComboBox>
#include <QLineEdit>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr Ratio mostLikeShare = Ratio::percent(2000);
constexpr Ratio leastLikeShare = Ratio::fromPpm(1);

QString productLine(const ListRow &row) { return rowText(productList(), row, "name"); }

} // namespace

FigureForm::FigureForm(Session &session, const SeenOutlook &seen, std::size_t variant)
    : PaneForm(u"figureForm"_s),
      m_session(session),
      m_variant(seen.question.variants[variant].variant),
      m_name(seen.question.variants[variant].name),
      m_node(seen.outlook.nodeOf(variant)),
      m_months(seen.outlook.months),
      m_month(new QComboBox),
      m_pieces(new QuantityEdit(u"figurePieces"_s, Unit::fromText(u"pcs"_s).valueOr(Unit()))),
      m_reason(new QLineEdit)
{
    m_month->setObjectName(u"figureMonth"_s);
    m_reason->setObjectName(u"figureReason"_s);
    m_pieces->setWholeOnly(true);
    for (const QDate month : m_months)
        m_month->addItem(month.toString(u"yyyy-MM"_s));
    addFields({{u"month"_s, m_month}, {u"pieces"_s, m_pieces}});
    addField(u"reason"_s, m_reason);
    m_month->setCurrentIndex(std::min(1, m_month->count() - 1));
    connect(m_month, &QComboBox::currentIndexChanged, this, &FigureForm::takeMonth);
    FigureForm::retranslate();
    takeMonth();
}

void FigureForm::takeMonth()
{
    const OutlookMonth &month = m_node.months[std::size_t(std::max(0, m_month->currentIndex()))];
    const QLocale locale;
    m_pieces->setValue(Quantity::units(month.pieces));
    m_reason->setText(month.reason);
    field(u"pieces"_s)
        ->setHint(tr("The forecast says %1, most likely from %2 to %3.")
                      .arg(piecesText(month.reckoned.mean, locale),
                           piecesText(std::round(month.reckoned.quantiles.front()), locale),
                           piecesText(std::round(month.reckoned.quantiles[5]), locale)));
}

void FigureForm::retranslate()
{
    setTexts(tr("A figure by hand for %1").arg(m_name), tr("Set the figure"));
    field(u"month"_s)->setLabel(tr("Month"));
    field(u"pieces"_s)->setLabel(tr("Pieces asked for"));
    field(u"reason"_s)->setLabel(tr("Why"));
    setNote(tr("It stands instead of the forecast, in the plan too. Both are kept and judged when the month is over."));
}

Result<std::optional<qint64>> FigureForm::act()
{
    const std::size_t month = std::size_t(std::max(0, m_month->currentIndex()));
    if (m_pieces->isBlank())
        return Error::fromIssues({{u"pieces"_s, tr("Write how many pieces.")}});
    BENCHBOOK_ASSIGN(const Quantity pieces, m_pieces->value());
    const double said = m_node.months[month].reckoned.mean;
    BENCHBOOK_TRY(sayDemand(m_session.studio(),
                            {.variant = m_variant,
                             .month = m_months[month],
                             .pieces = pieces,
                             .forecast = Quantity::fromMicro(std::llround(said * double(Quantity::microPerUnit))),
                             .reason = m_reason->text().trimmed()},
                            m_session.person()));
    return std::optional<qint64>();
}

LikesForm::LikesForm(Session &session, Id<Product> product, const QString &name)
    : PaneForm(u"likesForm"_s), m_session(session), m_product(product), m_name(name)
{
    const std::vector<LookAlikeInfo> known =
        session.studio().read([&](const Reader &reader) { return lookAlikes(reader, product); }).valueOr({});
    for (std::size_t i = 0; i < std::size_t(linesShown); ++i) {
        m_likes[i] = new ListPicker(u"likesProduct%1"_s.arg(i + 1), session, productList(), productLine);
        m_shares[i] = new PercentEdit(u"likesShare%1"_s.arg(i + 1));
        m_shares[i]->setRange(leastLikeShare, mostLikeShare);
        m_shares[i]->setValue(i < known.size() ? known[i].share : Ratio::percent(100));
        if (i < known.size())
            m_likes[i]->setRecord(known[i].like.value());
        addFields({{u"product%1"_s.arg(i + 1), m_likes[i]}, {u"share%1"_s.arg(i + 1), m_shares[i]}});
    }
    for (std::size_t i = linesShown; i < known.size(); ++i)
        m_more.push_back(known[i]);
    LikesForm::retranslate();
}

void LikesForm::retranslate()
{
    setTexts(tr("What %1 resembles").arg(m_name), tr("Say so"));
    for (int i = 1; i <= linesShown; ++i) {
        field(u"product%1"_s.arg(i))->setLabel(i == 1 ? tr("Like") : tr("And like"));
        field(u"share%1"_s.arg(i))->setLabel(tr("Sells of that"));
    }
    setNote(tr("While it is new, its forecast borrows from them. Its own sales count more with every month."));
}

Result<std::optional<qint64>> LikesForm::act()
{
    std::vector<LookAlikeInfo> likes;
    for (std::size_t i = 0; i < std::size_t(linesShown); ++i) {
        if (m_likes[i]->text().trimmed().isEmpty())
            continue;
        if (!m_likes[i]->record())
            return Error::fromIssues({{u"product%1"_s.arg(i + 1), tr("Choose one of the products.")}});
        likes.push_back({Id<Product>(*m_likes[i]->record()), m_shares[i]->ratio().value_or(Ratio::percent(100))});
    }
    likes.insert(likes.end(), m_more.begin(), m_more.end());
    BENCHBOOK_TRY(sayLooksLike(m_session.studio(), m_product, likes, m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
