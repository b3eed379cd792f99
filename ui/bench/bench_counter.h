// BenchCounter: how many, with a minus and a plus as big as a thumb.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace benchbook {

class BenchButton;

class BenchCounter final : public QWidget
{
    Q_OBJECT
public:
    BenchCounter(const QString &name, Tone tone, QWidget *parent = nullptr);

    /// `title` such as "✓ Good"; the others are said with the signs: "One good piece more".
    void setTexts(const QString &title, const QString &more, const QString &fewer);
    /// Touching the figure takes all that are left; 0 hides that.
    void setRest(int rest, const QString &words);
    int count() const { return m_count; }
    void setCount(int count);
    void add(int difference) { setCount(m_count + difference); }

Q_SIGNALS:
    void countChanged(int count);

private:
    void showWords();

    BenchButton *m_fewer;
    BenchButton *m_figure;
    BenchButton *m_more;
    QString m_title;
    QString m_restWords;
    int m_count = 0;
    int m_rest = 0;
};

} // namespace benchbook
