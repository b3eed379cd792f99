// Judging a lot: hold it, release it, test it.
#include "core/stock/lot_hold.h"
#include "core/stock/material_test.h"
#include "ui/kit/value_edit.h"
#include "ui/materials/lot_craft.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

class HoldCraft final : public LotCraft
{
    Q_DECLARE_TR_FUNCTIONS(LotActions)
public:
    HoldCraft(Session &session, bool holds) : m_session(session), m_holds(holds), m_reason(new QLineEdit) {}

    QString key() const override { return m_holds ? u"hold"_s : u"release"_s; }
    QString iconName() const override { return m_holds ? u"lock"_s : u"check"_s; }
    QString verb() const override { return m_holds ? tr("Hold") : tr("Release"); }
    QString title() const override { return m_holds ? tr("Keep it from being used") : tr("Let it be used again"); }

    void makeFields(ActionForm &form) override
    {
        form.addField(
            u"reason"_s, m_reason, [] { return tr("Reason"); },
            [this] {
                return m_holds ? tr("It is not proposed, issued, shipped or merged until it is released.") : QString();
            });
    }

    bool isPossible(const LotInfo &lot, const std::vector<LotStock> &shelves) const override
    {
        const auto held = m_session.studio().read([&](const Reader &reader) { return isHeld(reader, lot.id); });
        return held.valueOr(false) != m_holds && (!m_holds || !shelves.empty());
    }

    Result<QString> act(const LotInfo &lot, Id<Location>) override
    {
        const auto done = m_holds ? holdLot(m_session.studio(), lot.id, m_reason->text(), m_session.person())
                                  : releaseLot(m_session.studio(), lot.id, m_reason->text(), m_session.person());
        BENCHBOOK_TRY(done);
        return m_holds ? tr("On hold") : tr("Released");
    }

private:
    Session &m_session;
    bool m_holds;
    QLineEdit *m_reason;
};

class TestCraft final : public LotCraft
{
    Q_DECLARE_TR_FUNCTIONS(LotActions)
public:
    explicit TestCraft(Session &session)
        : m_session(session),
          m_method(new QLineEdit),
          m_value(new QLineEdit),
          m_unit(new QLineEdit),
          m_uncertainty(new QLineEdit),
          m_verdict(new QComboBox),
          m_day(new DayEdit({}, session.today())),
          m_note(new QLineEdit)
    {
    }

    QString key() const override { return u"test"_s; }
    QString iconName() const override { return u"ruler"_s; }
    QString verb() const override { return tr("Record test"); }
    QString title() const override { return tr("What was measured or judged"); }

    void makeFields(ActionForm &form) override
    {
        form.addField(
            u"method"_s, m_method, [] { return tr("Method"); },
            [] { return tr("For example: tear test, bend test, test tile at 1 240 °C."); });
        form.addField(u"value"_s, m_value, [] { return tr("Value"); });
        form.addField(
            u"unit"_s, m_unit, [] { return tr("Unit"); }, [] { return tr("As your trade writes it: N/mm, ΔE, %."); });
        form.addField(u"uncertainty"_s, m_uncertainty, [] { return tr("± uncertainty"); });
        form.addField(
            u"verdict"_s, m_verdict, [] { return tr("Verdict"); },
            [] { return tr("A failed lot is put on hold, one that passes is released."); });
        form.addField(u"day"_s, m_day, [] { return tr("Day"); });
        form.addField(u"note"_s, m_note, [] { return tr("Note"); });
    }

    void open(const LotInfo &, Id<Location>, bool isOther) override
    {
        const int kept = isOther ? 0 : std::max(0, m_verdict->currentIndex());
        m_verdict->clear();
        m_verdict->addItems({tr("None"), tr("Passed"), tr("Failed")});
        m_verdict->setCurrentIndex(kept);
        m_day->setToday(m_session.today());
        if (m_day->isBlank())
            m_day->setValue(m_session.today());
    }

    bool isPossible(const LotInfo &, const std::vector<LotStock> &) const override { return true; }

    Result<QString> act(const LotInfo &lot, Id<Location>) override
    {
        std::vector<Issue> issues;
        NewMaterialTest test{lot.id, m_method->text()};
        const auto read = [&](const QString &key, const QLineEdit *edit, std::optional<Quantity> &into) {
            if (edit->text().trimmed().isEmpty())
                return;
            const auto number = parseQuantity(edit->text());
            if (number.ok())
                into = *number;
            else
                issues.push_back({key, number.error().message});
        };
        read(u"value"_s, m_value, test.value);
        read(u"uncertainty"_s, m_uncertainty, test.uncertainty);
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
        test.unit = m_unit->text();
        test.note = m_note->text();
        test.day = m_day->day().value_or(QDate());
        if (m_verdict->currentIndex() > 0)
            test.passed = m_verdict->currentIndex() == 1;
        test.holdIfFailed = test.release = true;
        BENCHBOOK_TRY(recordTest(m_session.studio(), test, m_session.person()));
        m_verdict->setCurrentIndex(0);
        return tr("The test is recorded");
    }

private:
    Session &m_session;
    QLineEdit *m_method, *m_value, *m_unit, *m_uncertainty;
    QComboBox *m_verdict;
    DayEdit *m_day;
    QLineEdit *m_note;
};

} // namespace

std::unique_ptr<LotCraft> holdCraft(Session &session) { return std::make_unique<HoldCraft>(session, true); }

std::unique_ptr<LotCraft> releaseCraft(Session &session) { return std::make_unique<HoldCraft>(session, false); }

std::unique_ptr<LotCraft> testCraft(Session &session) { return std::make_unique<TestCraft>(session); }

} // namespace benchbook
