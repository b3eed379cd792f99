#include "tests/ui/peers/together_bench.h"

#include "tests/ui/pages_work/page_bench.h"
#include "ui/kit/table_view.h"
#include "ui/records/edit_table.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

PledgeWish pledgeOf(int wanted) { return {.wanted = Quantity::units(wanted), .most = Quantity::units(wanted + 20)}; }

} // namespace

TogetherBench::TogetherBench() : theme(*qApp), kinds({&peerKind()})
{
    theme.setMode(Theme::Mode::Light);
    language.choose(LanguageSwitch::Choice::English);
}

TogetherBench::~TogetherBench()
{
    page.reset();
    jobs.stop();
}

TogetherPage *TogetherBench::open(PostStudio &studio)
{
    page.reset();
    settle();
    session = std::make_unique<Session>(studio.studio(), kinds, dialogs);
    m_shown = &studio;
    page = std::make_unique<TogetherPage>(*session, jobs);
    QObject::connect(page.get(), &Page::said, page.get(),
                     [this](const QString &message, bool undo) { said << (undo ? u"↶ "_s + message : message); });
    page->resize(1110, 686);
    page->show();
    page->activateWindow();
    page->refresh();
    if (!QTest::qWaitForWindowActive(page.get()))
        qFatal("the window does not come");
    settle();
    return page.get();
}

void TogetherBench::settle()
{
    for (int i = 0; i < 5; ++i) {
        PageBench::settle();
        QTest::qWait(20);
    }
}

void TogetherBench::pressed(const QString &name)
{
    PageBench::press(page.get(), name);
    settle();
}

bool TogetherBench::offers(const QString &name) { return PageBench::find(page.get(), name) != nullptr; }

void TogetherBench::typed(const QString &name, const QString &text) { PageBench::type(page.get(), name, text); }

void TogetherBench::written(const QString &form)
{
    const qint64 before = waiting();
    pressed(form + u"Submit"_s);
    QVERIFY2(words().contains(u"This will leave your studio"_s), qPrintable(words()));
    QCOMPARE(waiting(), before);
    pressed(form + u"Submit"_s);
    QCOMPARE(waiting(), before + 1);
}

TableView *TogetherBench::table(const QString &name)
{
    return qobject_cast<TableView *>(PageBench::find(page.get(), name));
}

void TogetherBench::chooseRow(const QString &name, int row)
{
    TableView *rows = table(name);
    QVERIFY2(rows, qPrintable(name));
    rows->setCurrentIndex({});
    rows->setCurrentIndex(rows->model()->index(row, 0));
    settle();
}

void TogetherBench::chooseText(const QString &name, const QString &text)
{
    const QAbstractItemModel *model = table(name)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->index(row, column).data().toString().contains(text)) {
                chooseRow(name, row);
                return;
            }
        }
    }
    QFAIL(qPrintable(u"no line with "_s + text));
}

QString TogetherBench::cell(const QString &name, int row, int column)
{
    return table(name)->model()->index(row, column).data().toString();
}

void TogetherBench::typeCell(const QString &name, int row, int column, const QString &text)
{
    TableView *cells = table(name);
    QVERIFY2(cells, qPrintable(name));
    const QModelIndex index = cells->model()->index(row, column);
    cells->setCurrentIndex(index);
    cells->edit(index);
    QLineEdit *edit = nullptr;
    for (QLineEdit *each : cells->viewport()->findChildren<QLineEdit *>()) {
        if (each->isVisible())
            edit = each;
    }
    QVERIFY(edit);
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
    PageBench::settle();
}

QString TogetherBench::words() { return PageBench::words(page.get()); }

qint64 TogetherBench::waiting()
{
    return m_shown->file().integer("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL");
}

void TogetherBench::look(const QString &name)
{
    const QString folder = qEnvironmentVariable("BENCHBOOK_PICTURES");
    if (!folder.isEmpty())
        page->grab().save(QDir(folder).filePath(name + u".png"_s));
}

void TogetherBench::called()
{
    three.founded();
    needed(callToBuy(three.anna.studio(), circleOf(three.anna), callFor(three.now()), std::nullopt));
    three.meetAll();
}

void TogetherBench::arrived()
{
    called();
    int wanted = 20;
    const Hash256 call = three.joint(three.anna).purchase.call;
    for (PostStudio *studio : {&three.anna, &three.bert, &three.cora}) {
        needed(pledge(studio->studio(), circleOf(*studio), call, pledgeOf(wanted), std::nullopt));
        wanted = wanted == 20 ? 30 : 60;
    }
    three.meetAll();
    three.wait(3 * 24 * 60);
    needed(placeJointOrder(three.anna.studio(), circleOf(three.anna), call, {}, {}, std::nullopt));
    three.meetAll();
    needed(tellArrival(
        three.anna.studio(), circleOf(three.anna), call,
        {.quantity = Quantity::units(108), .day = three.anna.studio().today(), .freight = Money::fromMinor(1000)},
        std::nullopt));
    three.meetAll();
}

void TogetherBench::divided(bool shifted)
{
    arrived();
    const JointView view = three.joint(three.anna);
    const std::map<SignPublicKey, int> parts{
        {three.key(three.anna), 19}, {three.key(three.bert), 30}, {three.key(three.cora), 58}};
    JointDivision division;
    for (const JointPledge &each : view.purchase.pledges)
        division.shares.push_back({each.letter, Quantity::units(parts.at(each.member))});
    needed(divideArrival(three.anna.studio(), circleOf(three.anna), view.purchase.call, division, std::nullopt));
    if (shifted) {
        const auto done = three.anna.studio().perform(Sentence("Shift"), std::nullopt, [&](Action &action) {
            const WaitingLetter draft = waitingLetters(action.reader(), {.circle = circleOf(three.anna)}).front();
            LetterContent content = draft.content;
            BodyLines lines = content.body.lines("lines"_L1);
            for (std::size_t i = 0; i < 2; ++i) {
                BodyMoney amount = *lines[i].find<BodyMoney>("amount"_L1);
                amount.money += Money::fromMinor(i == 0 ? 1 : -1);
                lines[i].set("amount"_L1, amount);
            }
            content.body.set("lines"_L1, lines);
            action.remove("letter_draft", draft.id);
            return writeLetter(action, draft.to, content);
        });
        BENCHBOOK_VERIFY(done);
    }
    three.meetAll();
}

void TogetherBench::ruled()
{
    three.founded();
    const RuleWish rule{
        .title = u"Hours for each other"_s,
        .weights = {{u"Stitching"_s, Quantity::units(1), u"h"_s, 10}, {u"Driving"_s, Quantity::units(10), u"km"_s, 3}}};
    needed(writeRule(three.anna.studio(), circleOf(three.anna), rule, std::nullopt));
    three.meetAll();
}

} // namespace benchbook::testing
