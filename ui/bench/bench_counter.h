// BenchCounter: how many, with a minus and a plus as big as a thumb.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace benchbook {

class BenchButton;
class BenchLabel;

class BenchCounter final : public QWidget
{
    Q_OBJECT
public:
    BenchCounter(const QString &name, Tone tone, QWidget *parent = nullptr);

    /// `title` such as "✓ Good"; `word` is said with the signs: "One good piece more".
    void setTexts(const QString &title, const QString &more, const QString &fewer);
    /// Touching the figure takes all that are left; 0 hides that.
    void setRest(int rest, const QString &words);
    int count() const { return m_count; }
    void setCount(int count);
    void add(int difference) { setCount(m_count + difference); }

Q_SIGNALS:
    void countChanged(int count);

private:
    BenchLabel *m_title;
    BenchButton *m_fewer;
    BenchButton *m_figure;
    BenchButton *m_more;
    int m_count = 0;
    int m_rest = 0;
};

} // namespace benchbook
