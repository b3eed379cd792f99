#include "ui/workshop/issue_form.h"

#include "core/stock/lot.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int lotOfItem = Qt::UserRole;
constexpr int placeOfItem = Qt::UserRole + 1;
constexpr int onShelfOfItem = Qt::UserRole + 2;
/// More than any shelf holds: asking a proposal for it lists every lot there is, in the order proposed.
constexpr Quantity everything = Quantity::fromMicro(std::numeric_limits<qint64>::max() / 4);

void fillLots(const Reader &reader, QComboBox *box, const InputNeed &need)
{
    for (const LotStock &stock : proposeLots(reader, need.material, everything)) {
        const auto info = lotInfo(reader, stock.lot);
        if (!info.ok())
            continue;
        box->addItem(info->code);
        box->setItemData(box->count() - 1, displayText(stock.quantity, need.unit), onShelfOfItem);
        box->setItemData(box->count() - 1, stock.lot.value(), lotOfItem);
        box->setItemData(box->count() - 1, stock.location.value(), placeOfItem);
    }
}

} // namespace

IssueForm::IssueForm(Session &session, Id<WorkOrder> workOrder, std::optional<Id<Material>> material)
    : PaneForm(u"issueForm"_s), m_session(session), m_workOrder(workOrder), m_material(material)
{
    const auto filled = session.studio().read([&](const Reader &reader) -> Result<void> {
        BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, workOrder));
        m_code = info.code;
        m_needs = needsOf(reader, workOrder);
        std::erase_if(m_needs, [&](const InputNeed &need) { return material && need.material != *material; });
        propose(reader);
        return {};
    });
    if (!filled.ok())
        setNote(filled.error().message);
    IssueForm::retranslate();
}

void IssueForm::propose(const Reader &reader)
{
    for (const InputNeed &need : m_needs) {
        const Quantity rest = need.need - need.issued;
        if (rest <= Quantity()) {
            // Asked for by name, more may be issued than the recipe says.
            if (m_material)
                addLine(reader, need, std::nullopt, Quantity());
            continue;
        }
        for (const LotStock &lot : proposeLots(reader, need.material, rest))
            addLine(reader, need, lot.lot, lot.quantity);
    }
}

void IssueForm::addLine(const Reader &reader, const InputNeed &need, std::optional<Id<Lot>> chosen, Quantity quantity)
{
    const int number = m_nextLine++;
    auto *box = new QComboBox;
    box->setObjectName(u"issueLot%1"_s.arg(number));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fillLots(reader, box, need);
    if (box->count() == 0) {
        delete box;
        return;
    }
    for (int i = 0; chosen && i < box->count(); ++i) {
        if (box->itemData(i, lotOfItem).toLongLong() == chosen->value())
            box->setCurrentIndex(i);
    }
    auto *edit = new QuantityEdit(u"issueQuantity%1"_s.arg(number), need.unit);
    if (!quantity.isZero())
        edit->setValue(quantity);
    auto *another = makeIconButton(u"issueAnother%1"_s.arg(number), u"plus"_s, QString());
    auto *remove = makeIconButton(u"issueRemove%1"_s.arg(number), u"x"_s, QString());
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(box, 1);
    edit->setFixedWidth(112);
    line->addWidget(edit);
    line->addWidget(another);
    line->addWidget(remove);
    row->setFocusProxy(box);
    const QString key = u"line%1"_s.arg(number);
    addField(key, row);
    m_lines.push_back({key, need, box, edit, row});
    connect(another, &QToolButton::clicked, this, [this, material = need.material] { addAnother(material); });
    connect(remove, &QToolButton::clicked, this, [this, key] {
        if (FieldRow *gone = field(key)) {
            forgetField(key);
            gone->hide();
            gone->deleteLater();
        }
        std::erase_if(m_lines, [&](const Line &other) { return other.key == key; });
        sayMissing();
    });
    connect(edit, &QLineEdit::textChanged, this, &IssueForm::sayMissing);
    connect(box, qOverload<int>(&QComboBox::currentIndexChanged), this, &IssueForm::retranslate);
}

void IssueForm::addAnother(Id<Material> material)
{
    const auto need = std::find_if(m_needs.begin(), m_needs.end(),
                                   [&](const InputNeed &other) { return other.material == material; });
    const auto added = m_session.studio().read([&](const Reader &reader) -> Result<void> {
        addLine(reader, *need, std::nullopt, Quantity());
        return {};
    });
    Q_UNUSED(added);
    retranslate();
    m_lines.back().lot->setFocus(Qt::OtherFocusReason);
}

void IssueForm::retranslate()
{
    setTexts(tr("Issue material to %1").arg(m_code), tr("Issue"));
    for (const Line &line : m_lines) {
        field(line.key)->setLabel(line.need.name);
        field(line.key)->setHint(tr("%1 on the shelf").arg(line.lot->currentData(onShelfOfItem).toString()));
        line.lot->setAccessibleName(tr("Lot of %1").arg(line.need.name));
        line.quantity->setAccessibleName(tr("Quantity of %1").arg(line.need.name));
        const auto buttons = line.row->findChildren<QToolButton *>();
        const QStringList says{tr("Add another lot of %1").arg(line.need.name), tr("Leave this lot out")};
        for (int i = 0; i < std::min<int>(int(buttons.size()), 2); ++i) {
            buttons[i]->setToolTip(says[i]);
            buttons[i]->setAccessibleName(says[i]);
        }
    }
    sayMissing();
}

void IssueForm::sayMissing()
{
    QStringList missing;
    for (const InputNeed &need : m_needs) {
        Quantity rest = need.need - need.issued;
        for (const Line &line : m_lines) {
            if (line.need.material == need.material)
                rest -= line.quantity->quantity().value_or(Quantity());
        }
        if (rest > Quantity())
            missing << tr("%1 of %2").arg(displayText(rest, need.unit), need.name);
    }
    setNote(missing.isEmpty() ? QString() : tr("Still missing after this: %1").arg(missing.join(tr(", "))));
    setSubmittable(!m_lines.empty());
}

Result<std::optional<qint64>> IssueForm::act()
{
    std::vector<Issue> issues;
    for (const Line &line : m_lines) {
        const Result<Quantity> quantity = line.quantity->value();
        if (!quantity.ok())
            issues.push_back({line.key, quantity.error().message});
        else if (*quantity <= Quantity())
            issues.push_back({line.key, tr("Say how much to take, or leave this lot out.")});
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    QString failedAt;
    const Sentence sentence(QT_TRANSLATE_NOOP("Action", "Issue materials to %1"), {m_code});
    const auto issued = m_session.studio().perform(sentence, m_session.person(), [&](Action &action) -> Result<void> {
        for (const Line &line : m_lines) {
            const Id<Lot> lot(line.lot->currentData(lotOfItem).toLongLong());
            const Id<Location> place(line.lot->currentData(placeOfItem).toLongLong());
            const auto one = issueLot(action, m_workOrder, lot, place, line.quantity->value().value());
            if (!one.ok()) {
                failedAt = line.key;
                return one.error();
            }
        }
        if (m_lines.size() > 1)
            action.say(sentence);
        return {};
    });
    if (!issued.ok())
        return failedAt.isEmpty() ? issued.error() : Error::fromIssues({{failedAt, issued.error().message}});
    return std::optional<qint64>();
}

} // namespace benchbook
