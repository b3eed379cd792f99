#include "tests/ui/pages_work/bench_hands.h"

#include "core/scan.h"
#include "ui/bench/bench_screen.h"

#include <QTest>

namespace benchbook::testing {

Id<WorkOrder> planAtBench(PageBench &bench)
{
    return planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 5}, std::nullopt).value().id;
}

std::unique_ptr<BenchWindow> openBench(PageBench &bench)
{
    auto window = std::make_unique<BenchWindow>(*bench.session);
    window->resize(1366, 768);
    window->show();
    window->screen()->setFocus();
    PageBench::settle();
    return window;
}

void typeAtBench(BenchWindow &window, const QString &text) { QTest::keyClicks(window.screen(), text); }

void scanAtBench(BenchWindow &window, const QString &code)
{
    typeAtBench(window, code);
    QTest::keyClick(window.screen(), Qt::Key_Return);
    PageBench::settle();
}

QString badgeOf(PageBench &bench, Id<Person> person)
{
    return bench.studio->read([&](const Reader &reader) { return personLabel(reader, person); }).value().scanned;
}

} // namespace benchbook::testing
