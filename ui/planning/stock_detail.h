// StockDetail: one item's advice with every reason, how it is kept, and the button that takes it over.
#pragma once

#include "ui/kit/detail_pane.h"
#include "ui/kit/theme.h"
#include "ui/planning/stock_reckoned.h"

#include <QPointer>

#include <functional>

namespace benchbook {

class Dialogs;
class PaneForm;
class PrimaryButton;

class StockDetail final : public DetailPane
{
    Q_OBJECT
public:
    /// `say` writes how an item is kept.
    using Say = std::function<Result<void>(StockKey key, const StockWish &wish)>;
    StockDetail(Dialogs &dialogs, Say say, QWidget *parent = nullptr);

    /// Null: nothing is chosen. What was typed about the item before goes.
    void show(const StockReckoned *reckoned, const StockLine *line);
    /// How the item is to be kept was typed and is not said yet.
    bool isTouched() const;
    /// Whether what is typed may go; the person is asked where there is something.
    bool letGo();

Q_SIGNALS:
    void acceptWanted();

private:
    void addFigures(const StockReckoned &reckoned, const StockLine &line);
    void addReasons(const StockReckoned &reckoned, const StockLine &line);
    void addKeeping(const StockedItem &item);
    void addSentence(const QString &text, Tone tone);

    Dialogs &m_dialogs;
    Say m_say;
    QPointer<PaneForm> m_keeping;
    PrimaryButton *m_accept;
};

} // namespace benchbook
