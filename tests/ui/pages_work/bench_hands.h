// What hands do at the bench's window: they open it, type at it and scan.
#pragma once

#include "tests/ui/pages_work/page_bench.h"
#include "ui/bench/bench_window.h"

#include <memory>

namespace benchbook::testing {

/// Five wallets: WO-0001.
Id<WorkOrder> planAtBench(PageBench &bench);
/// On a small notebook's screen.
std::unique_ptr<BenchWindow> openBench(PageBench &bench);
void typeAtBench(BenchWindow &window, const QString &text);
/// Types it and Enter.
void scanAtBench(BenchWindow &window, const QString &code);
QString badgeOf(PageBench &bench, Id<Person> person);

} // namespace benchbook::testing
