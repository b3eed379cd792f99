// RecordPalette: the studio's records for the command palette, by code or name.
#pragma once

#include "ui/records/session.h"
#include "ui/shell/command_palette.h"

#include <QTimer>

namespace benchbook {

class RecordSearch;
struct FoundRecord;

/// Asks the lists of core on a worker, so that typing never waits: find() answers with what is known for this
/// text and emits changed() when there is more.
class RecordPalette final : public PaletteSource
{
    Q_OBJECT

public:
    static constexpr int mostItems = 20;

    using Open = std::function<void(QLatin1StringView table, qint64 row)>;
    using Trace = std::function<void(qint64 row)>;
    /// `open` brings a record to the front; `trace` the trace of a lot, work order or order, which is offered below the
    /// one whose whole code was typed.
    RecordPalette(Session &session, Open open, Trace trace, QObject *parent = nullptr);
    ~RecordPalette() override;

    std::vector<PaletteItem> find(const QString &text) override;

private:
    void look();
    void take(const FoundRecord &record);

    Session &m_session;
    Open m_open;
    Trace m_trace;
    QString m_text;
    std::vector<PaletteItem> m_items;
    QTimer m_pause;
    std::shared_ptr<RecordSearch> m_search;
};

} // namespace benchbook
