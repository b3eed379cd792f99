// The name of a circle: it follows from what the invitation says, and from nothing else.
#include "core/sharing/circle.h"

#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

SignPublicKey studioOf(char letter) { return *SignPublicKey::from(QByteArray(SignPublicKey::size, letter)); }

CircleTerms termsOf(const QString &name, const QByteArray &members)
{
    CircleTerms terms{.name = name};
    for (const char member : members)
        terms.members.push_back({studioOf(member), QString(QLatin1Char(member))});
    return terms;
}

} // namespace

class TestCircleTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameTermsAreTheSameCircle()
    {
        CircleTerms turned = termsOf(u"Tannery"_s, "ba");
        turned.members.front().name = u"as another knows it"_s;
        QCOMPARE(turned.id(), termsOf(u"Tannery"_s, "ab").id());
        QVERIFY(turned.id() != termsOf(u"Tannery 2"_s, "ab").id());
    }

    /// A founder must not be able to tell two members one list and a third another, all in one circle.
    void aMemberIsNotTheCircleBefore()
    {
        CircleTerms following = termsOf(u"Tannery"_s, "ab");
        following.follows = LetterAudienceId::from(studioOf('c').view());
        QVERIFY(following.id() != termsOf(u"Tannery"_s, "abc").id());
    }

    void aMemberIsNotTheEndOfTheName()
    {
        const QString key = QString::fromLatin1(studioOf('a').view());
        QVERIFY(termsOf(u"Tannery"_s + key, "b").id() != termsOf(u"Tannery"_s, "ab").id());
    }
};

QTEST_GUILESS_MAIN(TestCircleTerms)

#include "test_circle_terms.moc"
