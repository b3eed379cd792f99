// FirstSteps: what the Today page shows while there is nothing to count yet.
#pragma once

#include "ui/kit/card.h"
#include "ui/today/today_data.h"

#include <QList>

class QAbstractButton;

namespace benchbook {

class IconLabel;

class FirstSteps final : public Card
{
    Q_OBJECT

public:
    explicit FirstSteps(QWidget *parent = nullptr);
    /// Steps that are done get a tick.
    void fill(const TodayData &morning);
    void retranslate();

Q_SIGNALS:
    void opened(const QString &pageId);
    void importRequested();

private:
    struct Step
    {
        IconLabel *sign;
        Label *title;
        Label *line;
        QAbstractButton *button;
    };
    Step addStep(const QString &name);

    Label *m_lead;
    QList<Step> m_steps;
};

} // namespace benchbook
