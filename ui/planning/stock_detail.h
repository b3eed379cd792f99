// StockDetail: one item's advice with every reason, how it is kept, and the button that takes it over.
#pragma once

#include "ui/kit/detail_pane.h"
#include "ui/kit/theme.h"
#include "ui/planning/stock_reckoned.h"

#include <functional>

namespace benchbook {

class PrimaryButton;

class StockDetail final : public DetailPane
{
    Q_OBJECT
public:
    /// `say` writes how an item is kept.
    using Say = std::function<Result<void>(StockKey key, const StockWish &wish)>;
    StockDetail(Say say, QWidget *parent = nullptr);

    /// Null: nothing is chosen.
    void show(const StockReckoned *reckoned, const StockLine *line);

Q_SIGNALS:
    void acceptWanted();

private:
    void addFigures(const StockReckoned &reckoned, const StockLine &line);
    void addReasons(const StockReckoned &reckoned, const StockLine &line);
    void addKeeping(const StockedItem &item);
    void addSentence(const QString &text, Tone tone);

    Say m_say;
    PrimaryButton *m_accept;
};

} // namespace benchbook
