// What stands in the pane of the board about one thing.
#pragma once

#include "core/board/goods.h"
#include "core/board/hours_board.h"
#include "ui/board/hours_model.h"

namespace benchbook {

class FactSheet;
class Session;

void fillOwnHours(FactSheet &sheet, const HoursBoard &board, const QString &craft);
void fillPeerHours(FactSheet &sheet, const BoardStudio &studio, const QString &craft, const Session &session);
void fillGoods(FactSheet &sheet, const SharedGoods &goods, const Session &session);
/// "250 sq ft", with the sign of the unit where it is one we know.
QString goodsQuantity(const SharedGoods &goods);
/// "¥ 200.00"; empty: to be agreed.
QString goodsPrice(const SharedGoods &goods);
/// Who says it: "We, to 3 studios", "Oakbench".
QString goodsWho(const SharedGoods &goods);
/// "Offered", "Wanted".
QString goodsKindWord(GoodsKind kind);
QDate goodsUntil(const SharedGoods &goods, const QTimeZone &zone);
/// The verb of the button that begins such an answer.
QString answerVerb(QLatin1StringView kind);

} // namespace benchbook
