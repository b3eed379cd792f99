#include "tests/core/letters/deal_search.h"

#include <QSet>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// A machine as far as one state of the search goes: where its chain is and what it holds of everybody's.
struct SearchMachine
{
    ChainHead head;
    std::vector<const Letter *> written;
    std::vector<int> received; ///< how many letters of each machine's chain
};

struct SearchState
{
    std::vector<SearchMachine> machines;
    int letters = 0;
};

/// Who wrote what to which letter, to read a fault by.
QString storyOf(const HeldLetters &held)
{
    QString story;
    for (const auto &[hash, letter] : held) {
        story += u"\n"_s + QString::fromLatin1(letter->chain.device.hex().first(4)) + u' ' +
                 QString::number(letter->seq) + u' ' + letter->content.kind + u' ' +
                 letter->content.body.text("code"_L1) + u' ' + QString::fromLatin1(hash.hex().first(4)) + u" to"_s;
        for (const Hash256 &parent : letter->content.parents)
            story += u' ' + QString::fromLatin1(parent.hex().first(4));
        story += letter->content.at > Instant(worldNow) ? u" late"_s : QString();
    }
    return story;
}

class DealSearch
{
public:
    DealSearch(WorldRules rules, const SearchSize &size) : m_world(rules), m_size(size)
    {
        for (int i = 0; i < size.buyerMachines; ++i)
            m_machines.push_back(SampleMachine::of('B', char('1' + i), 'S'));
        for (int i = 0; i < size.sellerMachines; ++i)
            m_machines.push_back(SampleMachine::of('S', char('1' + i), 'B'));
    }

    SearchResult run()
    {
        SearchState start;
        start.machines.resize(m_machines.size());
        for (SearchMachine &machine : start.machines)
            machine.received.resize(m_machines.size());
        writeOn(start, 0, m_world.opening(m_size.opening));
        m_deal = dealOpenedBy(start.machines[0].written[0]->hash);
        visit(start);
        m_result.dialogues = m_folded.size();
        return m_result;
    }

private:
    void writeOn(SearchState &state, std::size_t machine, const LetterContent &content)
    {
        SearchMachine &writer = state.machines[machine];
        SampleMachine &sample = m_machines[machine];
        sample.head = writer.head;
        writer.written.push_back(m_world.write(sample, content));
        writer.head = sample.head;
        writer.received[machine] = int(writer.written.size());
        ++state.letters;
    }

    HeldLetters heldBy(const SearchState &state, std::size_t machine) const
    {
        HeldLetters held;
        for (std::size_t from = 0; from < state.machines.size(); ++from) {
            for (int i = 0; i < state.machines[machine].received[from]; ++i) {
                const Letter *letter = state.machines[from].written[std::size_t(i)];
                held.emplace(letter->hash, letter);
            }
        }
        return held;
    }

    static QByteArray keyOf(const HeldLetters &held)
    {
        QByteArray key;
        for (const auto &[hash, letter] : held)
            key += hash.view().first(12).toByteArray();
        return key;
    }

    static QByteArray keyOf(const SearchState &state)
    {
        QByteArray key;
        for (const SearchMachine &machine : state.machines) {
            key += machine.head.hash.view().first(12).toByteArray();
            for (const int received : machine.received)
                key += char(received);
        }
        return key;
    }

    const Deal &folded(const HeldLetters &held)
    {
        const QByteArray key = keyOf(held);
        const auto known = m_folded.constFind(key);
        if (known != m_folded.constEnd())
            return **known;
        std::vector<Letter> letters = copied(held);
        const Deal deal = foldDeal(m_deal, letters, Instant(worldNow));
        // The other side got them the other way round, some of them twice.
        std::reverse(letters.begin(), letters.end());
        letters.push_back(letters.front());
        if (foldDeal(m_deal, letters, Instant(worldNow)) != deal)
            fail(u"the order of arrival matters"_s, deal, held);
        if (const QString fault = faultOf(deal, held); !fault.isEmpty() && deal.state != DealState::Unopened)
            fail(fault, deal, held);
        // With one machine a side all that is written is legal and in order: nothing may be refused or wait.
        if (deal.state != DealState::Unopened && !deal.waiting.empty() && m_machines.size() == 2)
            fail(u"a letter waits"_s, deal, held);
        m_result.reached.insert(deal.state);
        for (const Crossing &crossing : deal.crossings)
            m_result.crossings.insert(crossing.kind);
        return **m_folded.insert(key, std::make_shared<Deal>(deal));
    }

    void fail(const QString &fault, const Deal &deal, const HeldLetters &held)
    {
        if (m_result.fault.isEmpty())
            m_result.fault = fault + u", state "_s + dealStateName(deal.state) + storyOf(held);
    }

    void visit(const SearchState &state)
    {
        const QByteArray key = keyOf(state);
        if (m_seen.contains(key) || !m_result.fault.isEmpty())
            return;
        m_seen.insert(key);
        ++m_result.states;
        for (std::size_t machine = 0; machine < m_machines.size(); ++machine) {
            deliverTo(state, machine);
            if (state.letters < m_size.letters)
                writeBy(state, machine);
        }
    }

    void deliverTo(const SearchState &state, std::size_t machine)
    {
        for (std::size_t from = 0; from < m_machines.size(); ++from) {
            if (from == machine || state.machines[machine].received[from] == int(state.machines[from].written.size()))
                continue;
            SearchState next = state;
            ++next.machines[machine].received[from];
            visit(next);
        }
    }

    void writeBy(const SearchState &state, std::size_t machine)
    {
        const HeldLetters held = heldBy(state, machine);
        if (held.empty())
            return; // has heard nothing yet
        const Deal deal = folded(held);
        const DealParty party = machine < std::size_t(m_size.buyerMachines) ? DealParty::Buyer : DealParty::Seller;
        if (deal.state == DealState::Unopened)
            return;
        for (const WorldChoice &choice : m_world.choices(deal, party)) {
            const LetterContent content = m_world.content(choice, m_deal, held);
            if (!contentIssues(content).empty())
                continue; // nothing was accepted, so there is nothing to settle
            SearchState next = state;
            writeOn(next, machine, content);
            const HeldLetters then = heldBy(next, machine);
            const Deal after = folded(then);
            const Hash256 written = next.machines[machine].head.hash;
            const bool refused = std::any_of(after.refused.begin(), after.refused.end(),
                                             [&written](const RefusedLetter &r) { return r.letter == written; });
            const bool wrongTotal = choice.legal.kind == "settlement"_L1 && choice.variant == 1;
            if (refused)
                fail(u"a legal letter is refused: "_s + choice.legal.kind, deal, then);
            if (wrongTotal && after.differences.empty() && after.state == DealState::Settled)
                fail(u"a wrong total passes"_s, after, then);
            const bool replies =
                std::any_of(deal.crossings.begin(), deal.crossings.end(), [&choice](const Crossing &crossing) {
                    return std::find(crossing.replies.begin(), crossing.replies.end(), choice.legal) !=
                           crossing.replies.end();
                });
            if (replies && deal.crossings == after.crossings)
                fail(u"a legal reply does not resolve the crossing: "_s + choice.legal.kind, deal, then);
            visit(next);
        }
    }

    DealWorld m_world;
    SearchSize m_size;
    std::vector<SampleMachine> m_machines;
    DealId m_deal;
    QSet<QByteArray> m_seen;
    QHash<QByteArray, std::shared_ptr<Deal>> m_folded;
    SearchResult m_result;
};

/// One dialogue by chance: four machines, each with what came of everybody's chains, in whatever order.
class ChanceDialogue
{
public:
    ChanceDialogue(WorldRules rules, Random &random) : m_world(rules), m_random(random)
    {
        for (const auto &[studio, machine, peer] :
             {std::tuple('B', '1', 'S'), {'B', '2', 'S'}, {'S', '1', 'B'}, {'S', '2', 'B'}})
            m_machines.push_back(SampleMachine::of(studio, machine, peer));
        m_inbox.resize(m_machines.size());
        const Letter *opener = m_world.write(m_machines[0], m_world.opening(random.pick(m_openings)));
        m_written.push_back(opener);
        m_inbox[0].push_back(*opener);
        m_deal = dealOpenedBy(opener->hash);
    }

    QString play(SearchResult &result)
    {
        const qint64 steps = m_random.between(8, 90);
        for (qint64 step = 0; step < steps; ++step) {
            const auto machine = std::size_t(m_random.between(0, 3));
            if (m_random.chance(0.45))
                writeBy(machine);
            else
                receive(machine);
        }
        for (auto &inbox : m_inbox) { // at last everything comes, in an order of its own
            for (const Letter *letter : m_written)
                inbox.insert(inbox.begin() + m_random.between(0, qint64(inbox.size())), *letter);
        }
        return compare(result);
    }

private:
    /// What counts of what came: each chain up to its first gap.
    HeldLetters heldBy(std::size_t machine)
    {
        std::map<Hash256, std::vector<Letter>> chains;
        for (const Letter &letter : m_inbox[machine])
            chains[letter.chain.id()].push_back(letter);
        HeldLetters held;
        for (auto &[id, letters] : chains) {
            for (const Letter &letter : walkChain(letters).held) {
                const auto own = std::find_if(m_written.begin(), m_written.end(),
                                              [&letter](const Letter *one) { return one->hash == letter.hash; });
                held.emplace(letter.hash, *own);
            }
        }
        return held;
    }

    void receive(std::size_t machine)
    {
        const Letter *letter = m_random.pick(m_written);
        if (letter->chain.device == m_machines[machine].device.publicKey() || m_random.chance(0.3))
            return; // one's own, or lost
        const qint64 copies = m_random.chance(0.2) ? 2 : 1;
        for (qint64 i = 0; i < copies; ++i)
            m_inbox[machine].push_back(*letter);
    }

    void writeBy(std::size_t machine)
    {
        const HeldLetters held = heldBy(machine);
        const Deal deal = foldDeal(m_deal, copied(held), Instant(worldNow));
        auto choices = m_world.choices(deal, machine < 2 ? DealParty::Buyer : DealParty::Seller);
        if (m_random.chance(0.7)) { // mostly people want to get on
            const QStringList onward = {u"offer"_s, u"delivery"_s, u"receipt"_s, u"settlement"_s, u"countersign"_s};
            auto wanted = choices;
            std::erase_if(wanted, [&onward](const WorldChoice &choice) {
                return choice.legal.code != "AP"_L1 && !onward.contains(choice.legal.kind);
            });
            if (m_random.chance(0.8) && !deal.lines.empty() && deal.lines[0].delivered.value > 0)
                std::erase_if(wanted, [](const WorldChoice &choice) { return choice.legal.kind == "delivery"_L1; });
            choices = wanted;
        }
        if (choices.empty() || deal.state == DealState::Unopened)
            return;
        const LetterContent content = m_world.content(m_random.pick(choices), m_deal, held);
        if (!contentIssues(content).empty())
            return;
        const Letter *letter = m_world.write(m_machines[machine], content);
        m_written.push_back(letter);
        m_inbox[machine].push_back(*letter);
    }

    QString compare(SearchResult &result)
    {
        const HeldLetters all = heldBy(0);
        const Deal deal = foldDeal(m_deal, m_inbox[0], Instant(worldNow));
        for (std::size_t machine = 0; machine < m_machines.size(); ++machine) {
            if (foldDeal(m_deal, m_inbox[machine], Instant(worldNow)) != deal || heldBy(machine) != all)
                return u"two machines see different deals"_s;
        }
        result.reached.insert(deal.state);
        for (const Crossing &crossing : deal.crossings)
            result.crossings.insert(crossing.kind);
        if (!deal.waiting.empty())
            return u"a letter waits though all is there"_s;
        return faultOf(deal, all);
    }

    DealWorld m_world;
    Random &m_random;
    std::vector<QString> m_openings = {u"offer"_s, u"offer"_s, u"request"_s};
    std::vector<SampleMachine> m_machines;
    std::vector<const Letter *> m_written;
    std::vector<std::vector<Letter>> m_inbox;
    DealId m_deal;
};

} // namespace

SearchResult searchDeals(WorldRules rules, const SearchSize &size) { return DealSearch(rules, size).run(); }

SearchResult playDialogues(WorldRules rules, int count, quint64 seed)
{
    SearchResult result;
    Random random(seed);
    for (int i = 0; i < count && result.fault.isEmpty(); ++i) {
        result.fault = ChanceDialogue(rules, random).play(result);
        if (!result.fault.isEmpty())
            result.fault += u", dialogue %1"_s.arg(i);
        ++result.dialogues;
    }
    return result;
}

} // namespace benchbook
