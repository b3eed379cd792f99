#include "ui/materials/moves_page.h"

#include "core/stock/lot.h"
#include "ui/records/fact_sheet.h"

#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

MovesPage::MovesPage(Session &session, QWidget *parent)
    : ListPage(u"moves"_s, session, stockMoveList(), parent), m_facts(new FactSheet(u"movesFacts"_s))
{
    detail()->body()->addWidget(m_facts);
    retranslate();
}

QString MovesPage::title() const { return QCoreApplication::translate("List", stockMoveList().title); }

QString MovesPage::emptySentence() const { return tr("Every delivery, cut, count and use of material is kept here."); }

void MovesPage::fillDetail(std::optional<qint64> id)
{
    m_facts->clear();
    detail()->setHeading(title());
    if (!id) {
        m_facts->addText(tr("Choose a move from the list."));
        return;
    }
    const auto rows =
        session().studio().read([&](const Reader &reader) { return listRows(reader, stockMoveList(), {*id}); });
    if (!rows.ok() || rows->empty())
        return;
    const std::vector<ListColumn> &columns = stockMoveList().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].type == ColumnType::Hidden)
            continue;
        const QString text = cellText(stockMoveList(), rows->front(), static_cast<int>(i), session().format());
        if (!text.isEmpty())
            m_facts->addLine(QCoreApplication::translate("List", columns[i].title), text);
    }
    m_facts->addText(tr("A move is never changed. What was booked by mistake is taken back by its counter-entry."));
}

} // namespace benchbook
