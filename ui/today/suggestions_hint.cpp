#include "ui/today/suggestions_hint.h"

#include "core/letters/visible_text.h"
#include "core/suggestions/suggestion_inbox.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds without a change before all is reckoned again.
constexpr int quietTime = 1500;

} // namespace

SuggestionsHint::SuggestionsHint(Session &session, QWidget *parent)
    : FlatButton(u"today.suggestions"_s, {}, parent), m_session(session)
{
    setLink();
    setElided();
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(quietTime);
    connect(&m_soon, &QTimer::timeout, this, &SuggestionsHint::read);
    connect(&session.studio().changes(), &ChangeBus::committed, this,
            [this](const ChangeSet &changes) { m_stale = m_stale || touchesSuggestions(changes); });
}

SuggestionsHint::~SuggestionsHint() { m_token.cancel(); }

void SuggestionsHint::refresh()
{
    if (m_stale || m_day != m_session.today())
        m_soon.start();
}

void SuggestionsHint::read()
{
    using Open = Result<std::vector<Suggestion>>;
    auto connection = m_session.studio().openReadSession();
    if (!connection.ok())
        return;
    m_token.cancel();
    m_token = CancelToken();
    m_stale = false;
    m_day = m_session.today();
    const std::shared_ptr<ReadSession> own = std::move(*connection);
    own->stopWhen([token = m_token] { return token.isCancelled(); });
    auto *watcher = new QFutureWatcher<Open>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        Open open = watcher->result();
        if (open.ok()) {
            m_open = *std::move(open);
            retranslate();
        } else if (open.error().code != ErrorCode::Cancelled) {
            m_stale = true;
        }
    });
    watcher->setFuture(QtConcurrent::run([own, token = m_token, ahead = m_session.lookAhead()]() -> Open {
        const Progress progress({}, token);
        return own->read([&](const Reader &reader) -> Open { return openSuggestions(reader, *ahead, progress); });
    }));
}

void SuggestionsHint::retranslate()
{
    setVisible(!m_open.empty());
    if (m_open.empty())
        return;
    const QString text =
        tr("%n suggestion(s), the first: %1", nullptr, int(m_open.size())).arg(visibleText(m_open.front().sentence));
    setText(text);
    setAccessibleName(text);
}

} // namespace benchbook
