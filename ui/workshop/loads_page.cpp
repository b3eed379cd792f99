#include "ui/workshop/loads_page.h"

#include "ui/kit/buttons.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/state_style.h"
#include "ui/workshop/load_forms.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

LoadsPage::LoadsPage(Session &session, QWidget *parent)
    : ActionPage(u"loads"_s, session, loadList(), parent), m_new(new QAction(this))
{
    m_new->setObjectName(u"newLoadAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    connect(m_new, &QAction::triggered, this, &LoadsPage::openNew);
    connect(table(), &TableView::emptyActionTriggered, this, &LoadsPage::openNew);
    LoadsPage::retranslate();
}

QString LoadsPage::title() const { return tr("Loads"); }

QString LoadsPage::emptySentence() const
{
    return tr(
        "No load here. In a kiln or a dye vat the pieces of several orders go through one step together and share "
        "what it costs.");
}

QString LoadsPage::emptyAction() const { return tr("New load"); }

void LoadsPage::retranslate()
{
    m_new->setText(tr("New load"));
    ActionPage::retranslate();
}

void LoadsPage::openNew() { openForm(new NewLoadForm(session()), false); }

void LoadsPage::openPutIn(const LoadInfo &load) { openForm(new PutInForm(session(), load), true); }

void LoadsPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No load chosen"));
        return;
    }
    const auto load = session().studio().read([&](const Reader &reader) { return loadInfo(reader, Id<Load>(*id)); });
    if (!load.ok()) {
        detail()->setHeading(tr("Load"), load.error().message);
        return;
    }
    QStringList subtitle;
    if (!load->name.isEmpty())
        subtitle << load->name;
    subtitle << load->day.toString(Qt::ISODate) << tr("%n pcs", nullptr, load->pieces());
    detail()->setHeading(load->code, subtitle.join(u" · "_s));
    detail()->setChip(chipFor(loadStateName(load->state)));
    if (load->state == LoadState::Open && !form())
        addActions(*load);
    addParts(*load);
}

void LoadsPage::addActions(const LoadInfo &load)
{
    auto *put = load.parts.empty() ? static_cast<QPushButton *>(new PrimaryButton(u"loadPutIn"_s, tr("Put in…")))
                                   : makeButton(u"loadPutIn"_s, tr("Put in…"));
    connect(put, &QPushButton::clicked, this, [this, load] { openPutIn(load); });
    auto *out = load.parts.empty() ? makeButton(u"loadTakeOut"_s, tr("Take out…"))
                                   : static_cast<QPushButton *>(new PrimaryButton(u"loadTakeOut"_s, tr("Take out…")));
    out->setEnabled(!load.parts.empty());
    connect(out, &QPushButton::clicked, this, [this, load] { openForm(new TakeOutForm(session(), load), true); });
    auto *cancel = new FlatButton(u"loadCancel"_s, tr("Cancel load"));
    connect(cancel, &QPushButton::clicked, this,
            [this, id = load.id] { acted(cancelLoad(session().studio(), id, session().person())); });
    addButtons({put, out, cancel});
}

void LoadsPage::addParts(const LoadInfo &load)
{
    auto *facts = new FactSheet(u"loadParts"_s);
    detail()->body()->addWidget(facts);
    facts->addSection(tr("What is in it"));
    if (load.parts.empty())
        facts->addText(tr("Nothing yet."));
    for (const LoadPartInfo &part : load.parts) {
        QStringList about{tr("%n pcs", nullptr, part.pieces), part.stepName};
        if (part.space > 1)
            about << tr("space %1").arg(part.space);
        if (!part.place.isEmpty())
            about << part.place;
        facts->addLink(part.workOrderCode, about.join(u" · "_s),
                       QString(part.workOrderCode % u"  "_s % part.productName),
                       [this, order = part.workOrder.value()] { Q_EMIT orderChosen(order); });
        // A form that is open lists what is in the load: nothing leaves it meanwhile.
        if (load.state == LoadState::Open && !form()) {
            facts->addLink(QString(part.workOrderCode % u"Out"_s), {}, tr("Out of the load"), [this, id = part.id] {
                acted(takeOutOfLoad(session().studio(), {id}, session().person()));
            });
        }
    }
    if (load.state == LoadState::Out) {
        facts->addLine(tr("Expense of the load"), session().money(load.expense),
                       load.expense ? Tone::Neutral : Tone::Warning);
        if (!load.expense && !form())
            facts->addLink(u"expense"_s, {}, tr("State what it cost…"),
                           [this, load] { openForm(new LoadExpenseForm(session(), load), true); });
    }
}

} // namespace benchbook
