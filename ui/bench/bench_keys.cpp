#include "ui/bench/bench_keys.h"

#include "ui/bench/bench_button.h"

#include <QGridLayout>

#include <array>

namespace benchbook {

namespace {

constexpr std::array keyTexts{"7", "8", "9", "4", "5", "6", "1", "2", "3", ".", "0", "⌫"};
constexpr int keyColumns = 3;

} // namespace

BenchKeys::BenchKeys(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(10);
    for (int i = 0; i < int(keyTexts.size()); ++i) {
        const QString key = QString::fromUtf8(keyTexts[std::size_t(i)]);
        auto *button = new BenchButton(QStringLiteral("benchKey%1").arg(key), BenchButton::Look::Plain, 32);
        button->setText(key);
        button->setSays(key);
        button->setFixedHeight(BenchButton::leastHeight);
        connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
        grid->addWidget(button, i / keyColumns, i % keyColumns);
    }
}

QString BenchKeys::after(const QString &typed, const QString &key)
{
    const bool erases = key == QString::fromUtf8(keyTexts.back());
    return erases ? typed.chopped(typed.isEmpty() ? 0 : 1) : typed + key;
}

} // namespace benchbook
