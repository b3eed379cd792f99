#include "ui/workshop/quality_page.h"

#include "core/quality/check_result.h"
#include "core/quality/defect_pareto.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chart_view.h"
#include "ui/kit/state_chip.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/list_picker.h"
#include "ui/records/state_style.h"
#include "ui/workshop/check_form.h"
#include "ui/workshop/hold_form.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr int paretoHeight = 210;
constexpr int mostReasonsShown = 8;

} // namespace

QualityPage::QualityPage(Session &session, QWidget *parent)
    : ActionPage(u"quality"_s, session, qualityResultList(), parent),
      m_new(new QAction(this)),
      m_pareto(new ChartView(u"qualityPareto"_s)),
      m_holds(new FactSheet(u"qualityHolds"_s))
{
    m_new->setObjectName(u"newCheckResultAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    m_pareto->setFixedHeight(paretoHeight);
    top()->addWidget(m_pareto);
    top()->addWidget(m_holds);
    connect(m_new, &QAction::triggered, this, &QualityPage::openNew);
    connect(table(), &TableView::emptyActionTriggered, this, &QualityPage::openNew);
    QualityPage::retranslate();
}

QString QualityPage::title() const { return tr("Quality"); }

QString QualityPage::emptySentence() const
{
    return tr("No result here. What is checked at which step stands under Checks.");
}

QString QualityPage::emptyAction() const { return tr("Record a check"); }

void QualityPage::retranslate()
{
    m_new->setText(tr("Record a check"));
    drawPareto();
    fillHolds();
    ActionPage::retranslate();
}

void QualityPage::refresh()
{
    ActionPage::refresh();
    drawPareto();
    fillHolds();
}

void QualityPage::openNew() { openForm(new CheckForm(session()), false); }

void QualityPage::drawPareto()
{
    const QDate today = session().today();
    const auto pareto = session().studio().read([&](const Reader &reader) {
        return defectPareto(reader, {today.addYears(-1).addDays(1), today});
    });
    QStringList names;
    QList<double> pieces;
    for (const DefectRow &row : pareto.valueOr({}).rows) {
        if (names.size() == mostReasonsShown)
            break;
        names << (row.reason ? row.name : tr("no reason given"));
        pieces << static_cast<double>(row.pieces());
    }
    m_pareto->setPareto(names, pieces, tr("Pieces lost, failed or told of, in a year"));
    m_pareto->setVisible(!names.isEmpty());
}

void QualityPage::fillHolds()
{
    m_holds->clear();
    const auto holds = session().studio().read([](const Reader &reader) { return heldWorkOrders(reader); });
    m_holds->setVisible(holds.ok() && !holds->empty());
    for (const WorkOrderHoldInfo &hold : holds.valueOr({})) {
        m_holds->addLink(u"hold%1"_s.arg(hold.code), tr("On hold since %1").arg(hold.since.toString(Qt::ISODate)),
                         hold.code + u" · "_s + hold.reason,
                         [this, id = hold.workOrder.value()] { Q_EMIT openRequested(u"workorders"_s, id); });
    }
}

void QualityPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No result chosen"));
        return;
    }
    addResult(*id);
}

void QualityPage::addResult(qint64 id)
{
    struct Found
    {
        std::vector<ListRow> rows;
        Id<WorkOrder> order{0};
        std::optional<WorkOrderHoldInfo> hold;
        bool open = false;
    };
    const auto found = session().studio().read([&](const Reader &reader) -> Result<Found> {
        Found result{listRows(reader, qualityResultList(), {id}), Id<WorkOrder>(0), {}, false};
        BENCHBOOK_ASSIGN(result.order, workOrderOfResult(reader, Id<QualityResult>(id)));
        if (result.rows.empty())
            return Error::notFound(QString());
        result.hold = workOrderHold(reader, result.order);
        BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, result.order));
        result.open = info.state != WorkOrderState::Done && info.state != WorkOrderState::Cancelled;
        return result;
    });
    if (!found.ok())
        return detail()->setHeading(tr("No result chosen"));
    const ListDefinition &list = qualityResultList();
    const auto text = [&](int column) { return cellText(list, found->rows.front(), column, session().format()); };
    detail()->setHeading(text(3), text(1) + u" · "_s + text(2));
    detail()->setChip(chipFor(rowText(list, found->rows.front(), "outcome")));
    const QString code = text(1);
    if (!form()) {
        QList<QWidget *> buttons;
        const Id<WorkOrder> order = found->order;
        if (found->hold) {
            auto *release = makeButton(u"qualityRelease"_s, tr("Let %1 go on").arg(code), u"check"_s);
            connect(release, &QPushButton::clicked, this,
                    [this, order] { acted(releaseWorkOrderHold(session().studio(), order, {}, session().person())); });
            buttons << release;
        } else if (found->open) {
            auto *hold = makeButton(u"qualityHold"_s, tr("Hold %1").arg(code));
            connect(hold, &QPushButton::clicked, this,
                    [this, order] { openForm(new HoldForm(session(), order), true); });
            buttons << hold;
        }
        auto *again = makeButton(u"qualityAgain"_s, tr("Check again"), u"plus"_s);
        connect(again, &QPushButton::clicked, this, [this, order] {
            auto *form = new CheckForm(session());
            form->chooseOrder(order);
            openForm(form, false);
        });
        addButtons(buttons << again);
    }
    auto *facts = new FactSheet(u"qualityFacts"_s);
    detail()->body()->addWidget(facts);
    if (found->hold)
        facts->addText(
            tr("%1 is on hold since %2: %3").arg(code, found->hold->since.toString(Qt::ISODate), found->hold->reason),
            Tone::Danger);
    // The order is the link below.
    for (std::size_t column = 0; column < list.columns.size(); ++column) {
        if (qstrcmp(list.columns[column].key, "workOrder") != 0 && !found->rows.front().cells[column].isNull() &&
            !text(static_cast<int>(column)).isEmpty())
            facts->addLine(QCoreApplication::translate("List", list.columns[column].title),
                           text(static_cast<int>(column)));
    }
    facts->addLink(u"order"_s, tr("Work order"), code,
                   [this, order = found->order.value()] { Q_EMIT openRequested(u"workorders"_s, order); });
}

} // namespace benchbook
