// BenchReasons: why pieces were scrapped — the six likeliest reasons as buttons, the others behind "More".
#pragma once

#include "core/workshop/work_log.h"

#include <QWidget>

class QGridLayout;

namespace benchbook {

class BenchButton;
class BenchLabel;

class BenchReasons final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shown = 6;

    explicit BenchReasons(const QString &name, QWidget *parent = nullptr);

    /// The likeliest first. What was chosen stays chosen while it is among them.
    void setReasons(std::vector<ReasonInfo> reasons);
    std::optional<Id<ScrapReason>> chosen() const { return m_chosen; }
    /// It is dropped with the next reasons unless it is among them.
    void choose(std::optional<Id<ScrapReason>> reason);
    void setTexts(const QString &title, const QString &more, const QString &none);

Q_SIGNALS:
    void chosenChanged(); ///< by a person

private:
    void fill();

    BenchLabel *m_title;
    QGridLayout *m_grid;
    std::vector<ReasonInfo> m_reasons;
    std::vector<BenchButton *> m_buttons;
    std::optional<Id<ScrapReason>> m_chosen;
    std::size_t m_first = 0;
    QString m_more;
    QString m_none;
    QString m_heading;
};

} // namespace benchbook
