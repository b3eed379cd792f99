#include "ui/records/parts_page.h"

#include "ui/kit/filter_chips.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <numeric>

namespace benchbook {

PartsPage::PartsPage(const QString &id, QWidget *parent)
    : Page(id, parent), m_chips(new FilterChips(QString(id + QStringLiteral("Parts")))), m_stack(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_chips);
    column->addWidget(m_stack, 1);
    connect(m_chips, &FilterChips::changed, this, &PartsPage::showPart);
}

void PartsPage::addPart(const QString &key, Text title, QWidget *content)
{
    m_chips->addChip(key, title());
    m_stack->addWidget(content);
    m_parts.push_back({key, std::move(title)});
    if (auto *page = qobject_cast<Page *>(content)) {
        connect(page, &Page::said, this, &Page::said);
        connect(page, &Page::openRequested, this, &Page::openRequested);
        connect(page, &Page::countChanged, this, [this, page](int count) { addUp(page, count); });
    }
}

void PartsPage::addUp(Page *part, int count)
{
    m_counts.insert(part, count);
    const QList<int> counts = m_counts.values();
    Q_EMIT countChanged(std::accumulate(counts.begin(), counts.end(), 0));
}

Page *PartsPage::currentPart() const { return qobject_cast<Page *>(m_stack->currentWidget()); }

QWidget *PartsPage::part(std::size_t index) const { return m_stack->widget(static_cast<int>(index)); }

QAction *PartsPage::primaryAction()
{
    Page *page = currentPart();
    return page ? page->primaryAction() : nullptr;
}

QAction *PartsPage::saveAction()
{
    Page *page = currentPart();
    return page ? page->saveAction() : nullptr;
}

void PartsPage::search(const QString &text)
{
    m_searched = text;
    if (Page *page = currentPart())
        page->search(text);
}

void PartsPage::refresh()
{
    if (Page *page = currentPart())
        page->refresh();
}

bool PartsPage::takeScan(const QString &code)
{
    Page *page = currentPart();
    return page && page->takeScan(code);
}

void PartsPage::openPart(const QString &key) { m_chips->setChecked(key); }

bool PartsPage::showRecordOf(const QString &part, qint64 record)
{
    openPart(part);
    Page *page = currentPart();
    return page && page->showRecord(record);
}

void PartsPage::showPart()
{
    const QString key = m_chips->checkedKey();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].key == key)
            m_stack->setCurrentIndex(static_cast<int>(i));
    }
    // The words in the search field are looked for wherever the person turns to.
    search(m_searched);
    refresh();
    Q_EMIT headerChanged();
}

void PartsPage::retranslate()
{
    for (const Part &part : m_parts)
        m_chips->setText(part.key, part.title());
}

} // namespace benchbook
