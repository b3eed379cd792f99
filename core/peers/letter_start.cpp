#include "core/peers/letter_start.h"

#include "core/letters/visible_text.h"
#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct LetterStartText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

/// What an answer may change of a line.
constexpr std::array changeable{"pieces"_L1, "quantity"_L1, "unit_price"_L1, "total"_L1, "due"_L1};

const LetterBody *lineOf(const LetterBody &body, qint64 no)
{
    for (const LetterBody &line : body.lines("lines"_L1)) {
        if (line.number("no"_L1) == no)
            return &line;
    }
    return nullptr;
}

void copyField(const LetterBody &from, LetterBody &to, QLatin1StringView key)
{
    const auto found = from.values.find(QString(key));
    if (found != from.values.end())
        to.values.insert_or_assign(found->first, found->second);
}

QString shownAmount(const LineAmount &amount)
{
    return amount.unit.isEmpty()
               ? LetterStartText::tr("%n pcs", nullptr, int(amount.value))
               : QString(plainText(Quantity::fromMicro(amount.value)) + u' ' + visibleText(amount.unit));
}

/// Fills a letter of one deal; each kind has its function.
class LetterStarter
{
public:
    LetterStarter(const Reader &reader, const DealView &view, const LegalLetter &legal)
        : m_reader(reader), m_view(view), m_legal(legal)
    {
    }

    Result<LetterStart> start()
    {
        m_start.to.peer = m_view.peer;
        m_start.toName = m_view.peerName;
        m_start.content = {.kind = m_legal.kind,
                           .deal = m_legal.deal ? *m_legal.deal : m_view.deal.id,
                           .parents = m_legal.parents,
                           .at = m_reader.now()};
        if (!m_legal.code.isEmpty())
            m_start.content.body.set("code"_L1, m_legal.code);
        takeSubject();
        BENCHBOOK_TRY(fill());
        return std::move(m_start);
    }

private:
    LetterBody &body() { return m_start.content.body; }

    std::optional<LetterBody> bodyOf(const Hash256 &hash) const
    {
        for (const KeptLetter &kept : m_view.letters) {
            if (kept.letter.hash == hash)
                return kept.letter.content.body;
        }
        return std::nullopt;
    }

    /// The lines that the letter is about: what was agreed, else the latest version, else what was asked or quoted.
    void takeSubject()
    {
        const auto take = [this](const std::optional<Hash256> &hash) {
            if (m_subject.has("lines"_L1) || !hash)
                return;
            if (const auto found = bodyOf(*hash); found && found->has("lines"_L1)) {
                m_subject = *found;
                m_subjectHash = *hash;
            }
        };
        const bool aboutWork = m_legal.kind != "answer"_L1 && m_legal.kind != "change"_L1;
        if (m_view.deal.contract && aboutWork)
            take(m_view.deal.contract->version);
        take(m_view.deal.position);
        for (auto kept = m_view.letters.rbegin(); kept != m_view.letters.rend(); ++kept) {
            const Letter &letter = kept->letter;
            if (letter.is("offer"_L1) || letter.is("change"_L1) || letter.is("quotation"_L1) || letter.is("request"_L1))
                take(letter.hash);
        }
        m_start.subject = m_subject;
        m_start.currency = readSettings(m_reader).currency.code;
        for (const LetterBody &line : m_subject.lines("lines"_L1)) {
            QString about = visibleText(line.text("product"_L1));
            if (const auto amount = lineAmount(line, "pieces"_L1, "quantity"_L1)) {
                about = LetterStartText::tr("%1 (%2)", "product, amount").arg(about, shownAmount(*amount));
                m_start.unit = amount->unit;
            }
            m_start.about.insert_or_assign(line.number("no"_L1), about);
            for (const auto key : {"unit_price"_L1, "total"_L1}) {
                if (const auto *price = line.find<BodyMoney>(key))
                    m_start.currency = price->currency;
            }
        }
    }

    Result<void> fill()
    {
        const QString &kind = m_legal.kind;
        if (kind == "answer"_L1 && m_legal.code == "CA"_L1)
            fillAnswer();
        else if (kind == "quotation"_L1 || kind == "offer"_L1)
            copyGoods(m_subject);
        else if (kind == "change"_L1)
            fillChange();
        else if (kind == "progress"_L1)
            fillLines([](const LetterBody &, LetterBody &) { return true; });
        else if (kind == "delivery"_L1)
            fillDelivery();
        else if (kind == "receipt"_L1)
            fillReceipt();
        else if (kind == "settlement"_L1)
            return fillSettlement();
        else if (kind == "countersign"_L1)
            fillCountersign();
        return {};
    }

    /// A line for each of the subject, with its number, as far as `tell` has something to say of it.
    template <class Tell> void fillLines(Tell &&tell)
    {
        m_start.linesGiven = true;
        BodyLines lines;
        for (const LetterBody &subject : m_subject.lines("lines"_L1)) {
            LetterBody line;
            line.set("no"_L1, subject.number("no"_L1));
            if (tell(subject, line))
                lines.push_back(std::move(line));
        }
        if (!lines.empty())
            body().set("lines"_L1, std::move(lines));
    }

    void fillAnswer()
    {
        fillLines([](const LetterBody &subject, LetterBody &line) {
            line.set("code"_L1, u"5"_s);
            for (const QLatin1StringView key : changeable)
                copyField(subject, line, key);
            return true;
        });
    }

    /// What both kinds of letter have; a quotation has no terms, a request no prices.
    void copyGoods(const LetterBody &from)
    {
        const LetterKind *kind = findLetterKind(m_legal.kind);
        for (const BodyField &field : kind->fields) {
            const QLatin1StringView key(field.key);
            if (key != "note"_L1 && key != "photos"_L1)
                copyField(from, body(), key);
        }
    }

    /// A change takes the place of the version before whole: what it does not say again is not agreed any more.
    void keepWordsOfVersion()
    {
        const auto version = std::find_if(m_view.letters.begin(), m_view.letters.end(), [this](const KeptLetter &one) {
            // The latest move may be a cancellation, which says nothing of the terms.
            return m_subjectHash && one.letter.hash == *m_subjectHash;
        });
        if (version == m_view.letters.end() || version->way != LetterWay::Out)
            return;
        const LetterContent &before = version->letter.content;
        for (const auto key : {"note"_L1, "photos"_L1})
            copyField(before.body, body(), key);
        if (before.validUntil && *before.validUntil > m_reader.now())
            m_start.content.validUntil = before.validUntil;
    }

    void fillChange()
    {
        copyGoods(m_subject);
        keepWordsOfVersion();
        const LetterBody *wish = nullptr;
        std::optional<LetterBody> parent;
        for (const Hash256 &hash : m_legal.parents) {
            const auto kept = std::find_if(m_view.letters.begin(), m_view.letters.end(),
                                           [&](const KeptLetter &one) { return one.letter.hash == hash; });
            if (kept != m_view.letters.end() && kept->letter.is("answer"_L1))
                wish = &kept->letter.content.body;
        }
        if (!wish)
            return;
        BodyLines lines;
        for (LetterBody line : m_subject.lines("lines"_L1)) {
            const LetterBody *asked = lineOf(*wish, line.number("no"_L1));
            if (asked && asked->text("code"_L1) == "7"_L1)
                continue;
            if (asked && asked->text("code"_L1) == "3"_L1)
                takeWish(*asked, line);
            lines.push_back(std::move(line));
        }
        body().set("lines"_L1, std::move(lines));
    }

    /// Pieces instead of a quantity, and a price for all instead of one for each, take the place of the other.
    static void takeWish(const LetterBody &asked, LetterBody &line)
    {
        const auto replace = [&](QLatin1StringView key, QLatin1StringView other) {
            if (!asked.has(key))
                return;
            line.values.erase(QString(other));
            copyField(asked, line, key);
        };
        replace("pieces"_L1, "quantity"_L1);
        replace("quantity"_L1, "pieces"_L1);
        replace("unit_price"_L1, "total"_L1);
        replace("total"_L1, "unit_price"_L1);
        copyField(asked, line, "due"_L1);
    }

    void setAmount(LetterBody &line, const LineAmount &amount, QLatin1StringView pieces, QLatin1StringView quantity)
    {
        if (amount.unit.isEmpty())
            line.set(pieces, amount.value);
        else
            line.set(quantity, BodyQuantity{Quantity::fromMicro(amount.value), amount.unit});
    }

    void fillDelivery()
    {
        body().set("sent"_L1, m_reader.today());
        fillLines([this](const LetterBody &subject, LetterBody &line) {
            auto open = lineAmount(subject, "pieces"_L1, "quantity"_L1);
            if (!open)
                return false;
            for (const DealLine &known : m_view.deal.lines) {
                if (known.no == line.number("no"_L1) && known.delivered.unit == open->unit)
                    open->value -= known.delivered.value;
            }
            if (open->value > 0)
                setAmount(line, *open, "pieces"_L1, "quantity"_L1);
            return true;
        });
    }

    void fillReceipt()
    {
        body().set("received"_L1, m_reader.today());
        std::map<qint64, LineAmount> delivered;
        for (const Hash256 &parent : m_legal.parents) {
            const auto kept = std::find_if(m_view.letters.begin(), m_view.letters.end(),
                                           [&](const KeptLetter &one) { return one.letter.hash == parent; });
            if (kept == m_view.letters.end() || !kept->letter.is("delivery"_L1))
                continue;
            for (const LetterBody &line : kept->letter.content.body.lines("lines"_L1)) {
                if (const auto amount = lineAmount(line, "pieces"_L1, "quantity"_L1))
                    delivered.insert_or_assign(line.number("no"_L1), *amount);
            }
        }
        fillLines([&](const LetterBody &, LetterBody &line) {
            const auto found = delivered.find(line.number("no"_L1));
            if (found == delivered.end())
                return false;
            setAmount(line, found->second, "accepted"_L1, "accepted_quantity"_L1);
            return true;
        });
    }

    Result<void> fillSettlement()
    {
        m_start.reckoned = true;
        m_start.linesGiven = true;
        std::vector<LetterBody> receipts;
        for (const Hash256 &parent : m_legal.parents) {
            const auto kept = std::find_if(m_view.letters.begin(), m_view.letters.end(),
                                           [&](const KeptLetter &one) { return one.letter.hash == parent; });
            if (kept != m_view.letters.end() && kept->letter.is("receipt"_L1))
                receipts.push_back(kept->letter.content.body);
        }
        const auto version = m_view.deal.contract ? bodyOf(m_view.deal.contract->version) : std::nullopt;
        if (!version)
            return Error::refused(LetterStartText::tr("Nothing is agreed here, so there is nothing to settle."));
        BENCHBOOK_ASSIGN(LetterBody settled, settlementBody(*version, receipts));
        body() = std::move(settled);
        return {};
    }

    void fillCountersign()
    {
        m_start.reckoned = true;
        for (const Hash256 &parent : m_legal.parents) {
            if (const auto found = bodyOf(parent)) {
                if (const auto *total = found->find<BodyMoney>("total"_L1))
                    body().set("total"_L1, *total);
            }
        }
    }

    const Reader &m_reader;
    const DealView &m_view;
    const LegalLetter &m_legal;
    LetterBody m_subject;
    std::optional<Hash256> m_subjectHash; ///< of the letter that says it
    LetterStart m_start;
};

Result<LetterStart> startWithin(const Reader &reader, const DealView &view, const QString &kind,
                                std::vector<Hash256> parents)
{
    return LetterStarter(reader, view, {view.us, kind, {}, std::move(parents)}).start();
}

} // namespace

Result<LetterStart> startLetter(const Reader &reader, const DealView &view, const LegalLetter &legal)
{
    return LetterStarter(reader, view, legal).start();
}

Result<LetterStart> startLetter(const Reader &reader, Id<Peer> peer, QLatin1StringView kind)
{
    BENCHBOOK_ASSIGN(const PeerInfo info, peerInfo(reader, peer));
    return LetterStart{.to = {.peer = peer},
                       .toName = info.name,
                       .content = {.kind = QString(kind), .at = reader.now()},
                       .currency = readSettings(reader).currency.code};
}

Result<LetterStart> startNote(const Reader &reader, const DealView &view)
{
    return startWithin(reader, view, u"note"_s, {});
}

Result<LetterStart> startWithdrawal(const Reader &reader, const DealView &view, const KeptLetter &letter)
{
    if (letter.way != LetterWay::Out)
        return Error::refused(LetterStartText::tr("Only who wrote a letter can withdraw it."));
    return startWithin(reader, view, u"retract"_s, {letter.letter.hash});
}

Result<LetterStart> startAgain(const Reader &reader, const WaitingLetter &waiting)
{
    LetterStart start{.to = waiting.to, .currency = readSettings(reader).currency.code};
    if (waiting.content.deal) {
        BENCHBOOK_ASSIGN(const DealView view, dealView(reader, *waiting.content.deal));
        BENCHBOOK_ASSIGN(start, startWithin(reader, view, waiting.content.kind, waiting.content.parents));
    } else if (waiting.to.peer) {
        BENCHBOOK_ASSIGN(const PeerInfo info, peerInfo(reader, *waiting.to.peer));
        start.toName = info.name;
    }
    start.content = waiting.content;
    return start;
}

bool mayLapse(const LetterKind &kind)
{
    const QLatin1StringView key(kind.key);
    return key == "offer"_L1 || key == "change"_L1 || key == "quotation"_L1 || key == "request"_L1;
}

void completeLetter(const LetterStart &start, LetterContent &content)
{
    if (content.kind != "answer"_L1 || !content.body.has("lines"_L1))
        return;
    BodyLines lines = content.body.lines("lines"_L1);
    for (LetterBody &line : lines) {
        const LetterBody *offered = lineOf(start.subject, line.number("no"_L1));
        if (line.text("code"_L1) != "5"_L1 || !offered)
            continue;
        const bool differs = std::any_of(changeable.begin(), changeable.end(), [&](QLatin1StringView key) {
            const auto told = line.values.find(QString(key));
            const auto before = offered->values.find(QString(key));
            return told != line.values.end() && (before == offered->values.end() || before->second != told->second);
        });
        if (differs)
            line.set("code"_L1, u"3"_s);
    }
    content.body.set("lines"_L1, std::move(lines));
}

} // namespace benchbook
