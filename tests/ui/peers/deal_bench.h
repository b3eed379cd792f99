// DealBench: our studio with a page on the (offscreen) screen, and another studio that letters go to and come from.
#pragma once

#include "tests/core/peers/post_fixture.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/theme.h"
#include "ui/records/session.h"
#include "ui/shell/job_runner.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/page.h"

#include <memory>

namespace benchbook::testing {

class DealBench
{
public:
    DealBench();
    ~DealBench();

    PostStudio ours;
    PostStudio oak;
    ScriptedDialogs dialogs;
    Theme theme;
    LanguageSwitch language;
    RecordKinds kinds;
    Session session;
    JobRunner jobs;
    QStringList said; ///< at the foot; "↶ " before what can be undone
    std::unique_ptr<Page> page;

    /// Shows a page of the size a small notebook gives it.
    template <class T> T *show(T *shown)
    {
        present(shown);
        return shown;
    }
    /// Saves what one sees now where BENCHBOOK_PICTURES names a folder.
    void look(const QString &name);
    qint64 count(std::string_view sql) { return ours.file().integer(sql); }

    /// An offer of theirs to us that came.
    void offerFromOak(int pieces, int yuan, const QString &product = QStringLiteral("Card wallet"));
    /// The letter that is legal under this kind, put into their box and carried to us; and the other way.
    void oakWrites(const LetterContent &content);
    void weWrite(const LetterContent &content);
    /// We make 200 wallets for them, and all were delivered and counted.
    void deliverAll(int accepted, int rejected);

private:
    void present(Page *shown);
};

/// A line of a delivery, a receipt or a settlement.
LetterBody countedLine(QLatin1StringView key, qint64 pieces);

} // namespace benchbook::testing
