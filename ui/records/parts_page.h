// PartsPage: a page of several parts, one of them seen at a time, with chips to turn from one to the next.
#pragma once

#include "ui/shell/page.h"

#include <QHash>

#include <functional>
#include <vector>

class QStackedWidget;

namespace benchbook {

class FilterChips;

/// A part that is itself a Page gets the actions, the search and the refreshing while it is seen.
class PartsPage : public Page
{
    Q_OBJECT
public:
    explicit PartsPage(const QString &id, QWidget *parent = nullptr);

    QAction *primaryAction() override;
    QAction *saveAction() override;
    void search(const QString &text) override;
    void refresh() override;
    bool takeScan(const QString &code) override;
    void openPart(const QString &key);
    /// A record of one of the parts, by the part's key. Whether it has it.
    bool showRecordOf(const QString &part, qint64 record);
    /// The part seen now as a page; null when it is none.
    Page *currentPart() const;

protected:
    using Text = std::function<QString()>;
    /// The first one added is seen first. The title is asked again after a change of language.
    void addPart(const QString &key, Text title, QWidget *content);
    /// In the order they were added.
    QWidget *part(std::size_t index) const;
    QString keyOf(std::size_t index) const { return m_parts[index].key; }
    std::size_t partCount() const { return m_parts.size(); }
    void retranslate() override;

private:
    void showPart();
    /// The page's count is that of all its parts.
    void addUp(Page *part, int count);

    struct Part
    {
        QString key;
        Text title;
    };
    FilterChips *m_chips;
    QStackedWidget *m_stack;
    std::vector<Part> m_parts;
    QString m_searched;
    QHash<Page *, int> m_counts;
};

} // namespace benchbook
