#include "tests/ui/peers/deal_bench.h"

#include "core/peers/peer.h"

#include "tests/ui/pages_work/page_bench.h"

#include <QApplication>
#include <QDir>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

DealBench::DealBench()
    : ours(u"Kiln House"_s),
      oak(u"Oakbench"_s),
      theme(*qApp),
      kinds({&peerKind()}),
      session(ours.studio(), kinds, dialogs)
{
    theme.setMode(Theme::Mode::Light);
    language.choose(LanguageSwitch::Choice::English);
    pair(ours, oak);
}

DealBench::~DealBench()
{
    page.reset();
    jobs.stop();
}

void DealBench::present(Page *shown)
{
    page.reset(shown);
    QObject::connect(shown, &Page::said, shown,
                     [this](const QString &message, bool undo) { said << (undo ? u"↶ "_s + message : message); });
    page->resize(1110, 686);
    page->show();
    page->activateWindow();
    page->refresh();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    PageBench::settle();
}

void DealBench::look(const QString &name)
{
    const QString folder = qEnvironmentVariable("BENCHBOOK_PICTURES");
    if (!folder.isEmpty())
        page->grab().save(QDir(folder).filePath(name + u".png"_s));
}

void DealBench::offerFromOak(int pieces, int yuan, const QString &product)
{
    oakWrites(offerOf(pieces, yuan, product));
}

void DealBench::oakWrites(const LetterContent &content)
{
    BENCHBOOK_VERIFY(oak.write(ours, content));
    BENCHBOOK_VERIFY(ours.take(oak.send(ours)));
}

void DealBench::weWrite(const LetterContent &content)
{
    BENCHBOOK_VERIFY(ours.write(oak, content));
    BENCHBOOK_VERIFY(oak.take(ours.send(oak)));
}

void DealBench::deliverAll(int accepted, int rejected)
{
    offerFromOak(200, 12);
    weWrite(reply(ours.deal(), "answer"_L1, "AP"_L1));
    LetterContent delivery = reply(ours.deal(), "delivery"_L1);
    delivery.body.set("lines"_L1, BodyLines{countedLine("pieces"_L1, 200)});
    weWrite(delivery);
    LetterContent receipt = reply(oak.deal(), "receipt"_L1);
    LetterBody line = countedLine("accepted"_L1, accepted);
    if (rejected > 0)
        line.set("rejected"_L1, qint64(rejected)).set("reason"_L1, u"surface"_s);
    receipt.body.set("lines"_L1, BodyLines{line});
    oakWrites(receipt);
}

LetterBody countedLine(QLatin1StringView key, qint64 pieces)
{
    LetterBody line;
    line.set("no"_L1, qint64(1)).set(key, pieces);
    return line;
}

} // namespace benchbook::testing
