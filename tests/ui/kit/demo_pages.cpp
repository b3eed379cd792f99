#include "tests/ui/kit/demo_pages.h"

#include "ui/kit/buttons.h"
#include "ui/kit/chart_view.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/kpi_card.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/state_chip.h"
#include "ui/kit/table_view.h"

#include <QAction>
#include <QDate>
#include <QHBoxLayout>
#include <QLocale>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

/// The demonstration speaks both languages by itself, so that its words need no translation file.
QString say(const QString &english, const QString &chinese)
{
    return QLocale().language() == QLocale::Chinese ? chinese : english;
}

class TodayDemo : public Page
{
public:
    explicit TodayDemo(QWidget *parent)
        : Page(u"today"_s, parent),
          m_new(new QAction(this)),
          m_chartCard(new Card),
          m_chart(new ChartView(u"salesChart"_s)),
          m_attention(new Card)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(14);
        auto *cards = new QHBoxLayout;
        cards->setSpacing(14);
        for (const QString &name : {u"kpiSales"_s, u"kpiWip"_s, u"kpiYield"_s, u"kpiShort"_s}) {
            m_kpis << new KpiCard(name);
            cards->addWidget(m_kpis.last(), 1);
        }
        column->addLayout(cards);
        auto *below = new QHBoxLayout;
        below->setSpacing(14);
        m_chartCard->column()->addWidget(m_chart, 1);
        below->addWidget(m_chartCard, 3);
        below->addWidget(m_attention, 2);
        column->addLayout(below, 1);
        retranslate();
    }
    QString title() const override { return say(u"Today"_s, u"今天"_s); }
    QString iconName() const override { return u"layout-dashboard"_s; }
    QAction *primaryAction() override { return m_new; }

protected:
    void retranslate() override
    {
        m_new->setText(say(u"New work order"_s, u"新建工单"_s));
        using Direction = KpiCard::Direction;
        m_kpis[0]->setTitleText(say(u"Sales this month"_s, u"本月销售额"_s));
        m_kpis[0]->setValue(u"¥48,260"_s);
        m_kpis[0]->setChange(say(u"12% on last month"_s, u"12% 较上月"_s), Direction::Up, Tone::Success);
        m_kpis[1]->setTitleText(say(u"Work in progress"_s, u"在制工单"_s));
        m_kpis[1]->setValue(u"7"_s);
        m_kpis[1]->setChange(say(u"2 due today"_s, u"2 张今天到期"_s), Direction::None, Tone::Warning);
        m_kpis[2]->setTitleText(say(u"Yield"_s, u"良品率"_s));
        m_kpis[2]->setValue(u"91.4%"_s);
        m_kpis[2]->setChange(say(u"2.1 points (glaze cracks)"_s, u"2.1 点（釉裂）"_s), Direction::Down, Tone::Danger);
        m_kpis[3]->setTitleText(say(u"Short of"_s, u"缺料"_s));
        m_kpis[3]->setValue(u"3"_s);
        m_kpis[3]->setChange(say(u"celadon, cowhide, indigo"_s, u"青釉、牛皮、蓝靛"_s), Direction::None, Tone::Danger);
        m_chartCard->setTitle(say(u"Sales and forecast by month"_s, u"销售与预测（月）"_s));
        fillChart();
        fillAttention();
    }

private:
    void fillChart()
    {
        ChartModel model;
        for (int month = 6; month <= 12; ++month)
            model.categories << QLocale().toString(QDate(2026, month, 1), u"MMM"_s);
        const double none = qQNaN();
        model.series = {
            {say(u"Actual"_s, u"实际"_s), ChartSeries::Kind::Bars, {31000, 36000, 33000, 41000, 43000, 48260, none}, 0},
            {say(u"Forecast"_s, u"预测"_s),
             ChartSeries::Kind::DashedLine,
             {30000, 35000, 36000, 39000, 44000, 46000, 50000},
             1}};
        model.bands = {{say(u"80% range"_s, u"80% 区间"_s),
                        {none, none, none, none, 44000, 43000, 42000},
                        {none, none, none, none, 44000, 49500, 58000},
                        1}};
        m_chart->setModel(model);
    }
    void fillAttention()
    {
        m_attention->setTitle(say(u"Needs attention"_s, u"需要处理"_s));
        while (m_attention->column()->count() > 1) {
            QLayoutItem *item = m_attention->column()->takeAt(1);
            delete item->widget();
            delete item;
        }
        const auto add = [this](const QString &name, const QString &what, const QString &action) {
            auto *row = new QWidget;
            auto *line = new QHBoxLayout(row);
            line->setContentsMargins(0, 0, 0, 0);
            auto *sign = new IconLabel(u"triangle-alert"_s, Tone::Warning);
            auto *words = new Label(what);
            words->setElided(true);
            line->addWidget(sign);
            line->addWidget(words, 1);
            line->addWidget(new FlatButton(name, action));
            m_attention->column()->addWidget(row);
        };
        add(u"fix1"_s, say(u"1.4 kg celadon left, LOT-2026-0031"_s, u"青釉 LOT-2026-0031 只剩 1.4 kg"_s),
            say(u"Order 5 kg"_s, u"补货 5 kg"_s));
        add(u"fix2"_s, say(u"WO-0118 is 40 minutes late"_s, u"工单 WO-0118 超时 40 分钟"_s), say(u"Show"_s, u"查看"_s));
        add(u"fix3"_s, say(u"2 imported rows without product"_s, u"淘宝导入：2 行没有匹配产品"_s),
            say(u"Match"_s, u"去匹配"_s));
        m_attention->column()->addStretch();
    }

    QAction *m_new;
    QList<KpiCard *> m_kpis;
    Card *m_chartCard;
    ChartView *m_chart;
    Card *m_attention;
};

class WorkOrdersDemo : public Page
{
public:
    explicit WorkOrdersDemo(QWidget *parent)
        : Page(u"workorders"_s, parent),
          m_new(new QAction(this)),
          m_model(new QStandardItemModel(this)),
          m_table(new TableView(u"workOrderTable"_s)),
          m_chips(new FilterChips(u"workOrderFilter"_s)),
          m_detail(new DetailPane(u"workOrderDetail"_s)),
          m_print(makeButton(u"print"_s, {}, u"printer"_s))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(12);
        for (const QString &key : {u"all"_s, u"running"_s, u"late"_s, u"done"_s})
            m_chips->addChip(key, key);
        column->addWidget(m_chips);
        auto *tableCard = new Card;
        tableCard->setFlush();
        tableCard->column()->addWidget(m_table);
        m_table->setModel(m_model);
        m_detail->addAction(m_print);
        column->addWidget(new ListDetail(u"workOrderSplit"_s, tableCard, m_detail), 1);
        m_table->setAccessibleName(u"Work orders"_s);
        retranslate();
    }
    QString title() const override { return say(u"Work orders"_s, u"工单"_s); }
    QString iconName() const override { return u"hammer"_s; }
    QAction *primaryAction() override { return m_new; }
    void search(const QString &text) override { searchedFor = text; }

    QString searchedFor;

protected:
    void retranslate() override
    {
        m_new->setText(say(u"New"_s, u"新建"_s));
        m_print->setText(say(u"Print"_s, u"打印"_s));
        m_chips->setText(u"all"_s, say(u"All"_s, u"全部"_s));
        m_chips->setText(u"running"_s, say(u"In progress"_s, u"进行中"_s));
        m_chips->setText(u"late"_s, say(u"Late"_s, u"超时"_s));
        m_chips->setText(u"done"_s, say(u"Done"_s, u"已完成"_s));
        m_chips->setCount(u"late"_s, 1);
        fillTable();
        fillDetail();
    }

private:
    void fillTable()
    {
        const StateChip running{u"▶"_s, say(u"In progress"_s, u"进行中"_s), Tone::Accent};
        const StateChip waiting{u"‖"_s, say(u"Waiting"_s, u"待料"_s), Tone::Warning};
        const StateChip late{u"!"_s, say(u"Late"_s, u"超时"_s), Tone::Danger};
        const StateChip done{u"✓"_s, say(u"Done"_s, u"已完成"_s), Tone::Success};
        m_model->clear();
        m_model->setHorizontalHeaderLabels({say(u"Number"_s, u"编号"_s), say(u"Product"_s, u"产品"_s),
                                            say(u"Pieces"_s, u"数量"_s), say(u"State"_s, u"状态"_s),
                                            say(u"Step"_s, u"当前工序"_s), say(u"Due"_s, u"交期"_s)});
        m_model->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const auto add = [this](const QString &code, const QString &product, int pieces, const StateChip &state,
                                const QString &step, const QString &due) {
            QList<QStandardItem *> row{new QStandardItem(code), new QStandardItem(product),
                                       new QStandardItem,       new QStandardItem(state.word),
                                       new QStandardItem(step), new QStandardItem(due)};
            row[2]->setData(pieces, Qt::DisplayRole);
            row[3]->setData(QVariant::fromValue(state), stateChipRole);
            m_model->appendRow(row);
        };
        const QString mug = say(u"Celadon mug 350 ml"_s, u"青瓷马克杯 350 ml"_s);
        add(u"WO-0121"_s, mug, 24, running, say(u"Throw"_s, u"拉坯"_s), u"2026-11-25"_s);
        add(u"WO-0120"_s, say(u"Indigo scarf"_s, u"植物蓝染围巾"_s), 12, waiting, u"—"_s, u"2026-11-26"_s);
        add(u"WO-0119"_s, say(u"Tote, brown"_s, u"托特包 棕"_s), 6, running, say(u"Stitch"_s, u"缝制"_s),
            u"2026-11-28"_s);
        add(u"WO-0118"_s, mug, 30, late, say(u"Glaze"_s, u"上釉"_s), u"2026-11-22"_s);
        add(u"WO-0117"_s, say(u"Red coaster"_s, u"红陶杯垫"_s), 40, done, u"—"_s, u"2026-11-20"_s);
        add(u"WO-0116"_s, say(u"Card holder"_s, u"皮质卡包"_s), 20, done, u"—"_s, u"2026-11-19"_s);
        m_table->setColumns({8, 20, 6, 12, 8, 10});
        m_table->setStretchColumn(1);
        m_table->selectRow(0);
    }
    void fillDetail()
    {
        m_detail->setHeading(u"WO-0121"_s, say(u"Celadon mug 350 ml · 24 pcs · due 25 November"_s,
                                               u"青瓷马克杯 350 ml · 24 件 · 交期 11月25日"_s));
        m_detail->setChip({u"▶"_s, say(u"In progress"_s, u"进行中"_s), Tone::Accent});
        m_detail->clearBody();
        m_detail->addSection(say(u"Steps"_s, u"工序"_s));
        m_detail->addLine(say(u"✓ Wedge"_s, u"✓ 练泥"_s), u"0:40 / 0:45"_s);
        m_detail->addLine(say(u"▶ Throw"_s, u"▶ 拉坯"_s), u"1:12 / 2:30"_s);
        m_detail->addLine(say(u"Trim"_s, u"修坯"_s), u"— / 1:20"_s);
        m_detail->addSection(say(u"Materials"_s, u"用料"_s));
        m_detail->addLine(say(u"White clay LOT-2026-0029"_s, u"白瓷泥 LOT-2026-0029"_s), u"12.0 kg"_s);
        m_detail->addLine(say(u"Celadon LOT-2026-0031"_s, u"青釉 LOT-2026-0031"_s), u"1.4 kg"_s);
        m_detail->addLine(say(u"Expected cost of one"_s, u"预计单位成本"_s), u"¥31.20"_s, true);
    }

    QAction *m_new;
    QStandardItemModel *m_model;
    TableView *m_table;
    FilterChips *m_chips;
    DetailPane *m_detail;
    QPushButton *m_print;
};

class BlankDemo : public Page
{
public:
    BlankDemo(const QString &id, QWidget *parent) : Page(id, parent) {}
    QString title() const override { return id(); }
    QString iconName() const override { return u"inbox"_s; }
};

PageEntry blank(const QString &id, const QString &section, const QString &iconName, const QString &english,
                const QString &chinese)
{
    return {id, section, iconName, [english, chinese] { return say(english, chinese); },
            [id](QWidget *parent) -> Page * { return new BlankDemo(id, parent); }};
}

} // namespace

std::vector<PageEntry> demoEntries()
{
    std::vector<PageEntry> entries;
    entries.push_back({u"today"_s, u"daily"_s, u"layout-dashboard"_s, [] { return say(u"Today"_s, u"今天"_s); },
                       [](QWidget *parent) -> Page * { return new TodayDemo(parent); }});
    entries.push_back(blank(u"orders"_s, u"daily"_s, u"shopping-bag"_s, u"Orders"_s, u"订单"_s));
    entries.push_back({u"workorders"_s, u"daily"_s, u"hammer"_s, [] { return say(u"Work orders"_s, u"工单"_s); },
                       [](QWidget *parent) -> Page * { return new WorkOrdersDemo(parent); }});
    entries.push_back(blank(u"products"_s, u"things"_s, u"package"_s, u"Products and recipes"_s, u"产品与配方"_s));
    entries.push_back(blank(u"lots"_s, u"things"_s, u"layers"_s, u"Material lots"_s, u"物料批次"_s));
    entries.push_back(blank(u"buying"_s, u"things"_s, u"truck"_s, u"Purchasing"_s, u"采购"_s));
    entries.push_back(blank(u"customers"_s, u"things"_s, u"users"_s, u"Customers"_s, u"客户"_s));
    entries.push_back(blank(u"pricing"_s, u"thought"_s, u"calculator"_s, u"Prices and forecast"_s, u"定价与预测"_s));
    entries.push_back(blank(u"reports"_s, u"thought"_s, u"chart-line"_s, u"Reports"_s, u"报表"_s));
    entries.push_back(blank(u"peers"_s, u"thought"_s, u"refresh-cw"_s, u"Peers"_s, u"同伴同步"_s));
    return entries;
}
