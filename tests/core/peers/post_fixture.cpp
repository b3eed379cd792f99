#include "tests/core/peers/post_fixture.h"

#include "core/peers/stored_bytes.h"

#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

PostStudio::PostStudio(const QString &name) : m_name(name)
{
    const auto named = m_file->perform(Sentence("Name"), std::nullopt, [&](Action &action) -> Result<void> {
        action.changeRow("studio", 1, std::vector<Column>{{"name", name}});
        return {};
    });
    const auto made = makeIdentity(*m_file, m_ring, u"Desk"_s, std::nullopt);
    if (!named.ok() || !made.ok())
        qFatal("%s", qPrintable(made.ok() ? named.error().message : made.error().message));
}

PairingCard PostStudio::card()
{
    return m_file->read([](const Reader &reader) { return ownIdentity(reader)->card; }).value();
}

Id<Peer> PostStudio::peer(PostStudio &other)
{
    const QString key = hexText(other.card().facts().root);
    return m_file->read([&](const Reader &reader) { return *peerOfKey(reader, key); }).value();
}

Result<Id<LetterDraft>> PostStudio::write(PostStudio &to, const LetterContent &content)
{
    return writeLetter(*m_file, {.peer = peer(to)}, content, std::nullopt);
}

QString PostStudio::send(PostStudio &to)
{
    const QString path = m_file.filePath(u"%1-%2.bbundle"_s.arg(m_name).arg(++m_sent));
    const auto sent = writeBundle(*m_file, m_ring, peer(to), path, std::nullopt);
    if (!sent.ok())
        qFatal("%s / %s", qPrintable(sent.error().message), qPrintable(sent.error().detail));
    return path;
}

Result<BundleNews> PostStudio::take(const QString &path) { return takeBundle(*m_file, m_ring, path, std::nullopt); }

DealView PostStudio::deal()
{
    const auto view = m_file->read([](const Reader &reader) -> Result<DealView> {
        Query query = reader.query("SELECT id FROM deal ORDER BY last_ms DESC LIMIT 1");
        if (!query.next())
            return Error::notFound(u"no deal"_s);
        return dealView(reader, query.id<Deal>(0));
    });
    if (!view.ok())
        qFatal("%s", qPrintable(view.error().message));
    return view.value();
}

DealView PostStudio::deal(const DealId &id)
{
    return m_file->read([&](const Reader &reader) { return dealView(reader, id); }).value();
}

void pair(PostStudio &one, PostStudio &other, bool verified)
{
    for (const auto &[who, whom] : {std::pair(&one, &other), std::pair(&other, &one)}) {
        const auto taken = takeCard(who->studio(), whom->card(), std::nullopt);
        if (!taken.ok())
            qFatal("%s", qPrintable(taken.error().message));
        if (!verified)
            continue;
        const auto heard = verifyFaceToFace(who->studio(), taken->peer, whom->card(), std::nullopt);
        if (!heard.ok())
            qFatal("%s", qPrintable(heard.error().message));
    }
}

LetterContent offerOf(int pieces, int yuanEach, const QString &product)
{
    LetterBody line;
    line.set("no"_L1, qint64(1)).set("product"_L1, product).set("pieces"_L1, qint64(pieces));
    line.set("unit_price"_L1, BodyMoney{Money::fromMinor(qint64(yuanEach) * 100), u"CNY"_s});
    LetterContent content{.kind = u"offer"_s, .at = testStart()};
    content.body.set("lines"_L1, BodyLines{line});
    return content;
}

LetterContent reply(const DealView &view, QLatin1StringView kind, QLatin1StringView code)
{
    for (const LegalLetter &legal : view.ours()) {
        if (legal.kind != kind || legal.code != code)
            continue;
        LetterContent content{.kind = legal.kind,
                              .deal = legal.deal ? *legal.deal : view.deal.id,
                              .parents = legal.parents,
                              .at = testStart()};
        if (!legal.code.isEmpty())
            content.body.set("code"_L1, legal.code);
        return content;
    }
    QStringList possible;
    for (const LegalLetter &legal : view.ours())
        possible << legal.kind + u' ' + legal.code;
    qFatal("%s is not possible in state %s; possible: %s", kind.data(), qPrintable(dealStateKey(view.deal.state)),
           qPrintable(possible.join(u", "_s)));
}

} // namespace benchbook::testing
