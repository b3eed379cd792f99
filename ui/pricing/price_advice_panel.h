// PriceAdvicePanel: what to ask and why, what a change is expected to bring, and wishes that do not pay.
#pragma once

#include "core/pricing/studio_advice.h"
#include "core/pricing/wishes.h"
#include "ui/records/session.h"

#include <QWidget>

class QVBoxLayout;

namespace benchbook {

/// All that the page knows of one price beside its cost.
struct JudgedPrice
{
    PriceAdviceInputs inputs;
    PriceAdvice advice;
    std::vector<ValuedWish> wishes = {};
    QStringList assumed = {};
};

/// Made anew for each price.
class PriceAdvicePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceAdvicePanel(Session &session, QWidget *parent = nullptr);

    /// Sales, load and other shops are still being read.
    void waitForBook();
    void say(const Error &error);
    void show(const JudgedPrice &judged);

private:
    void addHeading(const JudgedPrice &judged);
    void addReasons(const QStringList &reasons);
    void addWishes(const std::vector<ValuedWish> &wishes);
    void addNote(const QString &icon, const QString &text, bool warns);

    Session &m_session;
    QVBoxLayout *m_column;
};

} // namespace benchbook
