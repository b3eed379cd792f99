#include "ui/sales/orders_page.h"

#include "core/sales/place_order.h"
#include "ui/kit/buttons.h"
#include "ui/kit/formats.h"
#include "ui/kit/icon.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"
#include "ui/kit/state_chip.h"
#include "ui/records/state_style.h"
#include "ui/sales/change_order_form.h"
#include "ui/sales/feedback_form.h"
#include "ui/sales/import_view.h"
#include "ui/sales/imports_page.h"
#include "ui/sales/new_order_form.h"
#include "ui/sales/order_forms.h"
#include "ui/sales/ship_form.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

QStringList pathsIn(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

OrdersPage::OrdersPage(Session &session, JobRunner &jobs, QWidget *parent)
    : ActionPage(u"orders"_s, session, orderList(), parent),
      m_jobs(jobs),
      m_new(new QAction(this)),
      m_import(makeButton(u"ordersImport"_s, QString(), u"download"_s)),
      m_pastImports(new FlatButton(u"ordersPastImports"_s)),
      m_listPart(layout()->itemAt(0)->widget())
{
    m_new->setObjectName(u"newOrderAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    connect(m_new, &QAction::triggered, this, [this] {
        closeImports();
        closeImport();
        openForm(new NewOrderForm(this->session()), false);
    });
    connect(table(), &TableView::emptyActionTriggered, this, [this] { openImport(); });
    connect(m_import, &QPushButton::clicked, this, [this] { openImport(); });
    m_pastImports->setCompact();
    connect(m_pastImports, &QPushButton::clicked, this, [this] { openImports(); });
    // The buttons share the row of the filter chips.
    auto *row = new QHBoxLayout;
    if (QLayoutItem *chips = top()->takeAt(0)) {
        row->addWidget(chips->widget(), 1);
        delete chips;
    }
    auto *imports = new QVBoxLayout;
    imports->setSpacing(2);
    imports->addWidget(m_import);
    imports->addWidget(m_pastImports, 0, Qt::AlignHCenter);
    imports->addStretch();
    row->addLayout(imports);
    top()->insertLayout(0, row);
    setAcceptDrops(true);
    OrdersPage::retranslate();
}

QString OrdersPage::title() const { return tr("Orders"); }

QString OrdersPage::iconName() const { return u"shopping-bag"_s; }

QString OrdersPage::emptySentence() const
{
    return tr("No order here. Take one with “New order”, or import your shop's export file.");
}

QString OrdersPage::emptyAction() const { return tr("Import orders"); }

void OrdersPage::retranslate()
{
    m_new->setText(tr("New order"));
    m_import->setText(tr("Import…"));
    m_pastImports->setText(tr("Past imports"));
    m_pastImports->setToolTip(tr("What was imported when, and the way to take it back"));
    m_import->setAccessibleName(tr("Import orders from shop files"));
    ActionPage::retranslate();
}

void OrdersPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No order chosen"));
        return;
    }
    const auto sheet = loadOrder(session().studio(), Id<SalesOrder>(*id));
    if (!sheet.ok()) {
        detail()->setHeading(tr("Order"), sheet.error().message);
        return;
    }
    const OrderInfo &info = sheet->info;
    QStringList subtitle{info.channelName};
    if (!info.channelOrderNo.isEmpty())
        subtitle << info.channelOrderNo;
    subtitle << tr("ordered %1").arg(sentenceDay(info.orderedDay));
    detail()->setHeading(info.code, subtitle.join(u" · "_s));
    detail()->setChip(chipFor(info.isLateOn(session().today()) ? u"late"_s : stateName(info.state)));
    if (!form())
        addActions(*sheet);
    if (info.customer) {
        auto *customer = new FlatButton(u"orderCustomer"_s, QString(info.customerCode % u" · "_s % info.customerName));
        connect(customer, &QPushButton::clicked, this,
                [this, who = info.customer->value()] { Q_EMIT openRequested(u"customers"_s, who); });
        customer->setIcon(icon(u"user"_s, Tone::Accent));
        addButtons({customer});
    }
    addLines(*sheet);
    addTotals(*sheet);
    addPromises(*sheet);
    if (!sheet->shipments.empty()) {
        detail()->addSection(tr("Shipments"));
        for (const ShipmentInfo &shipment : sheet->shipments)
            detail()->addLine(shipment.day.toString(Qt::ISODate) +
                                  (shipment.tracking.isEmpty() ? QString() : QString(u" · "_s % shipment.tracking)),
                              tr("%n pcs", nullptr, int(shipment.pieces.wholeUnits())));
        detail()->addLine(tr("Cost of what left"), session().money(sheet->costShipped));
        auto *trace = new FlatButton(u"orderTrace"_s, tr("Whole trace of what was shipped"));
        trace->setIcon(icon(u"split"_s, Tone::Accent));
        connect(trace, &QPushButton::clicked, this,
                [this, order = *id] { Q_EMIT openRequested(u"workorders"_s, order); });
        addButtons({trace});
    }
    addFeedback(info.id);
    detail()->addSection(tr("History"));
    addHistory(sheet->history);
}

void OrdersPage::addFeedback(Id<SalesOrder> order)
{
    const auto said = session().studio().read([&](const Reader &reader) { return feedbackOf(reader, order); });
    if (!said.ok() || said->empty())
        return;
    detail()->addSection(tr("Feedback"));
    for (const FeedbackInfo &one : *said) {
        QStringList about{one.day.toString(Qt::ISODate)};
        for (const QString &part : {one.reason, one.step, one.workOrderCode}) {
            if (!part.isEmpty())
                about << part;
        }
        detail()->addLine(about.join(u" · "_s), one.rating ? QString(u'★').repeated(*one.rating) : QString());
        if (!one.text.isEmpty()) {
            auto *text = new Label(one.text, Label::Size::Body, Tone::Muted);
            text->setWordWrap(true);
            detail()->body()->addWidget(text);
        }
    }
}

void OrdersPage::addActions(const OrderSheet &sheet)
{
    const OrderInfo &info = sheet.info;
    if (info.state == OrderState::Cancelled)
        return;
    QList<QWidget *> buttons;
    const auto add = [&](QPushButton *button, const QString &says, auto makeForm) {
        if (!says.isEmpty())
            button->setAccessibleName(says);
        connect(button, &QPushButton::clicked, this, [this, makeForm] { openForm(makeForm(), true); });
        buttons << button;
    };
    // While the order waits each button has its place, also when it cannot be pressed: the next click finds what the
    // eye found.
    if (info.isWaiting() || sheet.hasSomethingToShip()) {
        auto *ship = new PrimaryButton(u"orderShip"_s, tr("Ship…"));
        ship->setEnabled(sheet.hasSomethingToShip());
        if (!ship->isEnabled())
            ship->setToolTip(tr("Nothing of it can be shipped before a line is matched with a product."));
        add(ship, QString(), [this, info] { return new ShipForm(session(), info); });
    }
    if (info.isWaiting())
        add(makeButton(u"orderPromise"_s, tr("Change promise…")), QString(),
            [this, info] { return new PromiseForm(session(), info); });
    add(makeButton(u"orderChange"_s, tr("Change…")), tr("Change %1").arg(info.code),
        [this, info] { return new ChangeOrderForm(session(), info); });
    if (info.isWaiting())
        add(new FlatButton(u"orderCancel"_s, tr("Cancel order…")), tr("Cancel %1").arg(info.code),
            [this, info] { return new CancelOrderForm(session(), info); });
    if (!sheet.shipments.empty())
        add(new FlatButton(u"orderFeedback"_s, tr("Record feedback…")), tr("Record feedback on %1").arg(info.code),
            [this, info] { return new FeedbackForm(session(), info.id, info.code); });
    addButtons(buttons);
}

void OrdersPage::addLines(const OrderSheet &sheet)
{
    detail()->addSection(tr("Lines"));
    const OrderInfo &info = sheet.info;
    for (const OrderLineInfo &line : sheet.lines) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        const bool gone = line.remaining() <= Quantity();
        row->addWidget(new IconLabel(!line.variant ? u"circle-question-mark"_s
                                     : gone        ? u"check"_s
                                                   : u"package"_s,
                                     !line.variant ? Tone::Warning
                                     : gone        ? Tone::Success
                                                   : Tone::Muted));
        auto *name = new Label(line.variant ? line.productName : line.title);
        name->setElided(true);
        row->addWidget(name, 1);
        row->addWidget(new Label(tr("× %1").arg(plainText(line.quantity)), Label::Size::Body, Tone::Muted));
        row->addWidget(new Label(displayText(line.total, info.currency, QLocale())));
        detail()->body()->addLayout(row);
        auto *below = new QHBoxLayout;
        below->setContentsMargins(26, 0, 0, 0);
        QStringList facts{line.sku.isEmpty() ? tr("no SKU") : line.sku};
        if (!line.options.isEmpty())
            facts << line.options;
        if (line.shipped > Quantity())
            facts << tr("%1 shipped").arg(plainText(line.shipped));
        auto *small = new Label(facts.join(u" · "_s), Label::Size::Small, Tone::Muted);
        small->setElided(true);
        below->addWidget(small, 1);
        if (!line.variant && info.state != OrderState::Cancelled) {
            auto *match = new FlatButton(u"orderMatch%1"_s.arg(line.position), tr("Match…"));
            match->setAccessibleName(tr("Say which product “%1” is").arg(line.title));
            connect(match, &QPushButton::clicked, this,
                    [this, info, line] { openForm(new MatchForm(session(), info, line), true); });
            below->addWidget(match);
        } else if (line.variant && !gone && info.isWaiting()) {
            auto *plan = new FlatButton(u"orderPlan%1"_s.arg(line.position), tr("Plan work order…"));
            plan->setAccessibleName(tr("Plan a work order for %1").arg(line.productName));
            connect(plan, &QPushButton::clicked, this,
                    [this, info, line] { openForm(new PlanLineForm(session(), info, line), true); });
            below->addWidget(plan);
        }
        detail()->body()->addLayout(below);
        addWorkOrders(sheet, line.id);
    }
}

void OrdersPage::addWorkOrders(const OrderSheet &sheet, Id<OrderLine> line)
{
    for (const LineWorkOrder &work : sheet.workOrders) {
        if (work.line != line)
            continue;
        auto *row = new QHBoxLayout;
        row->setContentsMargins(26, 0, 0, 0);
        row->setSpacing(8);
        auto *what = new Label(tr("Made by"), Label::Size::Small, Tone::Muted);
        auto *open = new FlatButton(u"orderWork%1"_s.arg(work.code), work.code);
        open->setCompact();
        open->setAccessibleName(tr("Open the work order %1").arg(work.code));
        connect(open, &QPushButton::clicked, this,
                [this, id = work.id.value()] { Q_EMIT openRequested(u"workorders"_s, id); });
        auto *state = new StateChipLabel;
        row->addWidget(what);
        row->addWidget(open);
        row->addWidget(new Label(tr("%n pcs", nullptr, work.quantity), Label::Size::Small, Tone::Muted));
        row->addStretch(1);
        row->addWidget(state);
        detail()->body()->addLayout(row);
        // A chip shows itself when it is set; without a parent it would be a window for a moment.
        state->setChip(chipFor(stateName(work.state)));
    }
}

void OrdersPage::addTotals(const OrderSheet &sheet)
{
    const OrderInfo &info = sheet.info;
    const auto amount = [&info](Money money) { return displayText(money, info.currency, QLocale()); };
    detail()->addSection(tr("Totals"));
    detail()->addLine(tr("Goods"), amount(info.goods));
    if (!info.shipping.isZero())
        detail()->addLine(tr("Shipping"), amount(info.shipping));
    if (!info.discount.isZero())
        detail()->addLine(tr("Discount"), amount(-info.discount));
    if (!info.tax.isZero())
        detail()->addLine(tr("Tax, not the studio's"), amount(info.tax));
    detail()->addLine(tr("Customer pays"), amount(info.charged()), true)->setObjectName(u"orderCharged"_s);
    if (!info.refunded.isZero()) {
        detail()->addLine(info.refundedTax.isZero() ? tr("Refunded")
                                                    : tr("Refunded, %1 of it tax").arg(amount(info.refundedTax)),
                          amount(-info.refunded));
    }
    Label *revenue = detail()->addLine(tr("Revenue in %1").arg(session().studio().currency().code),
                                       session().money(info.studioRevenue));
    revenue->setObjectName(u"orderRevenue"_s);
    if (!info.studioRevenue) {
        revenue->setTone(Tone::Warning);
        addUnknownRate(sheet);
    }
}

void OrdersPage::addUnknownRate(const OrderSheet &sheet)
{
    const QString &code = sheet.info.currency.code;
    const QString reason = !sheet.rateNow
                               ? tr("? The exchange rate of %1 is not written down. Add it in the settings.").arg(code)
                           : sheet.ordersToFill > 0
                               ? tr("? The order came before the exchange rate of %1 was written down.").arg(code)
                               : tr("? The order is too large for the exchange rate of %1 in the settings.").arg(code);
    auto *why = new Label(reason, Label::Size::Small, Tone::Warning);
    why->setObjectName(u"orderRateUnknown"_s);
    why->setWordWrap(true);
    detail()->body()->addWidget(why);
    if (sheet.ordersToFill == 0)
        return;
    const QString rate =
        tr("1 %1 = %2 %3", "an exchange rate")
            .arg(code, plainText(Quantity::fromMicro(sheet.rateNow->micro())), session().studio().currency().code);
    auto *fill = makeButton(u"orderFillRate"_s,
                            tr("Use %1 for %n order(s) without a rate", nullptr, sheet.ordersToFill).arg(rate));
    connect(fill, &QPushButton::clicked, this,
            [this, code] { acted(fillUnknownRates(session().studio(), session().person(), code)); });
    addButtons({fill});
}

void OrdersPage::addPromises(const OrderSheet &sheet)
{
    const OrderInfo &info = sheet.info;
    detail()->addSection(tr("Promise"));
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : u"—"_s; };
    detail()->addLine(tr("First promise"), day(info.firstPromise));
    Label *now = detail()->addLine(tr("Promise now"), day(info.promise));
    now->setObjectName(u"orderPromiseNow"_s);
    if (info.isLateOn(session().today()))
        now->setTone(Tone::Danger);
    if (info.shippedElsewhere)
        detail()->addLine(tr("Shipped"), tr("says %1; no stock was booked").arg(info.channelName));
    if (!info.note.isEmpty())
        detail()->addLine(tr("Note"), info.note);
}

void OrdersPage::openImport(const QStringList &paths)
{
    closeImports();
    if (m_importView && m_importView->isDone())
        closeImport();
    m_importAside = false;
    if (!m_importView) {
        m_importView = new ImportView(session(), m_jobs);
        layout()->addWidget(m_importView);
        connect(m_importView, &ImportView::closed, this, &OrdersPage::closeImport);
        connect(m_importView, &ImportView::changed, this, &OrdersPage::sayLatest);
        connect(m_importView, &ImportView::failed, this, [this](const QString &message) {
            if (m_importAside)
                Q_EMIT said(message, false);
        });
        // A new order could not be saved meanwhile, and would take the place of what is being imported.
        connect(m_importView, &ImportView::writingChanged, m_new, &QAction::setDisabled);
    }
    showPart();
    m_importView->setFocus(Qt::OtherFocusReason);
    if (!paths.isEmpty())
        m_importView->openPaths(paths);
}

void OrdersPage::openImports(std::optional<qint64> chosen)
{
    // What is still being looked at comes back when the imports are left.
    if (m_importView && m_importView->isDone())
        closeImport();
    if (!m_imports) {
        m_imports = new ImportsPage(session(), m_jobs);
        layout()->addWidget(m_imports);
        connect(m_imports, &ImportsPage::closed, this, &OrdersPage::closeImports);
        connect(m_imports, &Page::said, this, &Page::said);
        connect(m_imports, &Page::openRequested, this, &Page::openRequested);
        m_imports->search(m_searched);
    }
    showPart();
    m_imports->refresh();
    if (chosen)
        m_imports->showRecord(*chosen);
    m_imports->table()->setFocus();
}

void OrdersPage::closeImports()
{
    if (!m_imports)
        return;
    m_imports->hide();
    m_imports->deleteLater();
    m_imports = nullptr;
    showPart();
    if (m_importView && !m_importAside)
        m_importView->setFocus(Qt::OtherFocusReason);
    else
        table()->setFocus();
}

void OrdersPage::showPart()
{
    const bool importing = m_importView && !m_importAside;
    m_listPart->setVisible(!importing && !m_imports);
    if (m_importView)
        m_importView->setVisible(importing && !m_imports);
    if (m_imports)
        m_imports->show();
}

QAction *OrdersPage::saveAction() { return m_imports ? m_imports->saveAction() : ActionPage::saveAction(); }

void OrdersPage::search(const QString &text)
{
    m_searched = text;
    ActionPage::search(text);
    if (m_imports)
        m_imports->search(text);
}

void OrdersPage::refresh()
{
    ActionPage::refresh();
    if (m_imports)
        m_imports->refresh();
}

bool OrdersPage::showRecord(qint64 id)
{
    closeImports();
    if (m_importView && m_importView->isWriting()) {
        m_importAside = true;
        showPart();
    } else {
        closeImport();
    }
    return ActionPage::showRecord(id);
}

void OrdersPage::closeImport()
{
    if (!m_importView)
        return;
    m_importView->hide();
    m_importView->deleteLater();
    m_importView = nullptr;
    showPart();
    table()->setFocus();
}

void OrdersPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!pathsIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void OrdersPage::dropEvent(QDropEvent *event)
{
    openImport(pathsIn(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace benchbook
