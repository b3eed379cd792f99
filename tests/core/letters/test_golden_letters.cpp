// Letters that a released version wrote are read for ever (T13): one of every kind, with all of its fields, as format 1
// has them. benchbook_bundle_samples wrote the file; it is never written again. A later format gets a file of its own.
#include "core/letters/letter.h"
#include "tests/core/bundle/bundle_craft.h"

#include <QFile>
#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

class TestGoldenLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindStaysReadable_data()
    {
        QTest::addColumn<QByteArray>("kinds");
        QTest::newRow("kinds-1.bbundle") << QByteArray(
            "request quotation offer change cancel answer progress delivery receipt "
            "settlement countersign retract note capacity surplus wanted material_test "
            "standard process_card endorse comment tool tool_request tool_answer circle "
            "circle_answer call pledge order_placed arrival purchase_split rule contribution "
            "split");
    }

    void everyKindStaysReadable()
    {
        QFile file(QStringLiteral(BENCHBOOK_TEST_DATA "/bundles/") + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const test::Opened opened = test::openBundle(file.readAll());
        QCOMPARE(opened.outcome(), u"OK"_s);
        ChainHeader chain;
        Hash256 before;
        QStringList read;
        for (const BundleItem &item : opened.collected.items) {
            if (const auto *head = std::get_if<BundleLetterChain>(&item)) {
                chain = {head->author, head->device, *LetterIncarnation::from(head->incarnation.view()),
                         *LetterAudienceId::from(head->audience.view())};
                before = head->previous;
                continue;
            }
            const auto *brought = std::get_if<BundleLetter>(&item);
            QVERIFY(brought);
            const auto letter = openLetter({chain, brought->seq, before, brought->raw, brought->signature});
            QVERIFY2(letter.ok(), letter.ok() ? "" : qPrintable(letter.error().message));
            QVERIFY2(letter->isReadable() && letter->content.unknown.isEmpty(), qPrintable(letter->content.kind));
            // Byte for byte what this version would write.
            QCOMPARE(*writeContent(letter->content), brought->raw);
            before = letter->hash;
            read << letter->content.kind;
        }
        QFETCH(QByteArray, kinds);
        for (const QByteArray &kind : kinds.split(' '))
            QVERIFY2(read.contains(QString::fromLatin1(kind)), kind.constData());
    }
};

QTEST_GUILESS_MAIN(TestGoldenLetters)
#include "test_golden_letters.moc"
