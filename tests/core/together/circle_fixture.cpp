#include "tests/core/together/circle_fixture.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

ThreeStudios::ThreeStudios() : anna(u"Anna"_s), bert(u"Bert"_s), cora(u"Cora"_s)
{
    pair(anna, bert);
    pair(anna, cora);
    pair(bert, cora);
}

Id<Circle> ThreeStudios::found(const QString &name)
{
    return needed(
        foundCircle(anna.studio(), {.name = name, .peers = {anna.peer(bert), anna.peer(cora)}}, std::nullopt));
}

Id<Circle> ThreeStudios::founded()
{
    const Id<Circle> id = found();
    bring(anna, bert);
    bring(anna, cora);
    answer(bert, CircleReply::Join);
    answer(cora, CircleReply::Join);
    meetAll();
    return id;
}

void ThreeStudios::meetAll(int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        for (PostStudio *from : {&anna, &bert, &cora}) {
            for (PostStudio *to : {&anna, &bert, &cora}) {
                if (from != to)
                    bring(*from, *to);
            }
        }
    }
}

BundleNews ThreeStudios::bring(PostStudio &from, PostStudio &to) { return needed(to.take(from.send(to))); }

void ThreeStudios::answer(PostStudio &studio, CircleReply reply)
{
    needed(answerCircle(studio.studio(), circleOf(studio), reply, {}, std::nullopt));
}

CircleView ThreeStudios::circle(PostStudio &studio)
{
    return needed(studio.studio().read([&](const Reader &reader) { return circleView(reader, circleOf(studio)); }));
}

JointView ThreeStudios::joint(PostStudio &studio)
{
    return needed(studio.studio().read([&](const Reader &reader) -> Result<JointView> {
        BENCHBOOK_ASSIGN(const CircleView view, circleView(reader, circleOf(studio)));
        std::vector<JointView> views = jointViews(reader, view);
        if (views.empty())
            return Error::notFound(u"no joint purchase"_s);
        return std::move(views.front());
    }));
}

LedgerView ThreeStudios::ledger(PostStudio &studio) { return needed(ledgerView(circle(studio))); }

void ThreeStudios::wait(qint64 minutes)
{
    for (PostStudio *studio : {&anna, &bert, &cora}) {
        ManualClock &clock = studio->file().clock();
        clock.set(Instant(clock.now().milliseconds() + minutes * 60'000));
    }
}

Instant ThreeStudios::now() { return anna.file().clock().now(); }

Id<Circle> circleOf(PostStudio &studio)
{
    return needed(studio.studio().read([](const Reader &reader) -> Result<Id<Circle>> {
        Query query = reader.query("SELECT id FROM circle ORDER BY follows = '' LIMIT 1");
        if (!query.next())
            return Error::notFound(u"no circle"_s);
        return query.id<Circle>(0);
    }));
}

JointCall callFor(Instant now)
{
    JointCall call;
    call.material = u"Veg-tan shoulders"_s;
    call.supplier = u"Tannery Weiss"_s;
    call.closes = Instant(now.milliseconds() + 2 * 24 * 3'600'000LL);
    call.unit = u"dm2"_s;
    call.currency = u"CNY"_s;
    call.minimum = Quantity::units(50);
    call.prices = {{Quantity(), Quantity::units(10), Money::fromMinor(3000)},
                   {Quantity::units(100), Quantity::units(10), Money::fromMinor(2500)}};
    return call;
}

} // namespace benchbook::testing
