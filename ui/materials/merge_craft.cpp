// Merging lots: those that go together are offered to be ticked.
#include "core/scan.h"
#include "core/stock/merge_lots.h"
#include "ui/materials/lot_craft.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr int mostLinesShown = 6;

/// Lots to tick, with the space bar or by scanning their labels.
class LotTicks final : public QListWidget
{
public:
    explicit LotTicks(Session &session) : m_session(session)
    {
        setProperty("takesScans", true);
        setAlternatingRowColors(false);
        setUniformItemSizes(true);
    }

    std::vector<Id<Lot>> ticked() const
    {
        std::vector<Id<Lot>> lots;
        for (int row = 0; row < count(); ++row) {
            if (item(row)->checkState() == Qt::Checked)
                lots.emplace_back(item(row)->data(Qt::UserRole).toLongLong());
        }
        return lots;
    }

    void offer(const std::vector<std::pair<qint64, QString>> &lots)
    {
        const std::vector<Id<Lot>> kept = ticked();
        clear();
        for (const auto &[id, text] : lots) {
            auto *line = new QListWidgetItem(text, this);
            line->setData(Qt::UserRole, QVariant::fromValue(id));
            line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            const bool was = std::find(kept.begin(), kept.end(), Id<Lot>(id)) != kept.end();
            line->setCheckState(was ? Qt::Checked : Qt::Unchecked);
        }
        const int lines = std::clamp(count(), 1, mostLinesShown);
        setFixedHeight(lines * std::max(24, sizeHintForRow(0)) + 2 * frameWidth() + 4);
        if (count() > 0)
            setCurrentRow(0);
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::DynamicPropertyChange &&
            static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "scanned")
            tick(property("scanned").toString());
        return QListWidget::event(event);
    }

private:
    void tick(const QString &scanned)
    {
        const auto row = m_session.studio().read([&](const Reader &reader) { return scannedRow(reader, scanned); });
        for (int line = 0; row.ok() && *row && line < count(); ++line) {
            if (item(line)->data(Qt::UserRole).toLongLong() != (*row)->row)
                continue;
            item(line)->setCheckState(Qt::Checked);
            setCurrentRow(line);
        }
    }

    Session &m_session;
};

class MergeCraft final : public LotCraft
{
    Q_DECLARE_TR_FUNCTIONS(LotActions)
public:
    explicit MergeCraft(Session &session) : m_session(session), m_lots(new LotTicks(session)), m_note(new QLineEdit) {}

    QString key() const override { return u"merge"_s; }
    QString iconName() const override { return u"link"_s; }
    QString verb() const override { return tr("Merge"); }
    QString title() const override { return tr("Make one lot of this and others"); }

    void makeFields(ActionForm &form) override
    {
        form.addField(
            u"lots"_s, m_lots, [] { return tr("With these"); },
            [this] {
                return m_lots->count() == 0
                           ? tr("No other lot of the same material, supplier, grade and thickness lies on this shelf.")
                           : tr("Tick them with the space bar, or scan their labels. What they were stays known.");
            });
        form.addField(u"note"_s, m_note, [] { return tr("Note"); });
    }

    void open(const LotInfo &lot, Id<Location> place, bool isOther) override
    {
        if (isOther)
            m_lots->clear();
        const auto offers =
            m_session.studio().read([&](const Reader &reader) -> Result<std::vector<std::pair<qint64, QString>>> {
                std::vector<std::pair<qint64, QString>> lines;
                for (const LotStock &stock : mergeCandidates(reader, lot.id, place)) {
                    BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, stock.lot));
                    lines.emplace_back(stock.lot.value(),
                                       QString(info.code + u" · "_s + displayText(stock.quantity, info.unit) +
                                               u" · "_s + info.receivedDay.toString(Qt::ISODate)));
                }
                return lines;
            });
        m_lots->offer(offers.valueOr({}));
    }

    bool isPossible(const LotInfo &lot, const std::vector<LotStock> &shelves) const override
    {
        return !shelves.empty() && !lot.rolling;
    }

    Result<QString> act(const LotInfo &lot, Id<Location> place) override
    {
        std::vector<Id<Lot>> lots = m_lots->ticked();
        if (lots.empty())
            return Error::fromIssues({{u"lots"_s, tr("Tick at least one other lot.")}});
        lots.insert(lots.begin(), lot.id);
        BENCHBOOK_ASSIGN(const MadeLot made,
                         mergeLots(m_session.studio(), lots, place, m_note->text().trimmed(), m_session.person()));
        return tr("Merged into %1").arg(made.code);
    }

private:
    Session &m_session;
    LotTicks *m_lots;
    QLineEdit *m_note;
};

} // namespace

std::unique_ptr<LotCraft> mergeCraft(Session &session) { return std::make_unique<MergeCraft>(session); }

} // namespace benchbook
