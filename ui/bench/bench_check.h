// BenchCheck: a check that is due at a step — measured by big keys, or judged by one of two buttons.
#pragma once

#include "core/quality/quality_check.h"

#include <QWidget>

namespace benchbook {

class BenchButton;
class BenchLabel;

class BenchCheck final : public QWidget
{
    Q_OBJECT
public:
    explicit BenchCheck(QWidget *parent = nullptr);

    /// What was keyed in already stays while it is the same check.
    void setCheck(const QualityCheckInfo &check);
    const QualityCheckInfo &check() const { return *m_check; }
    /// A measure as it is keyed in: digits and one point. False for anything else.
    bool setTyped(const QString &typed);
    /// Takes the last digit of a measure away; false where none was keyed in.
    bool eraseLast();
    std::optional<Quantity> value() const;
    bool isMeasured() const { return m_check && m_check->measured; }

Q_SIGNALS:
    /// The measure is complete.
    void measured();
    void judged(bool passed);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeWords();
    QWidget *makeKeys();
    QWidget *makeVerdicts();
    void showTexts();

    BenchLabel *m_name;
    BenchLabel *m_limits;
    BenchLabel *m_instruction;
    BenchLabel *m_value;
    BenchLabel *m_verdict;
    BenchButton *m_record;
    BenchButton *m_pass;
    BenchButton *m_fail;
    QWidget *m_keys;
    QWidget *m_verdicts;
    std::optional<QualityCheckInfo> m_check;
    QString m_typed;
};

} // namespace benchbook
