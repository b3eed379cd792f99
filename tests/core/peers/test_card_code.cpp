// A pairing card as a code: read back by a scanner's program, as large as a screen or a sheet shows it.
#include "core/identity/pairing_card.h"
#include "core/labels/qr_matrix.h"
#include "tests/core/peers/printed_code.h"

#include <QTemporaryDir>
#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

QImage pictureOfCode(const QrMatrix &code, int dots)
{
    QImage image(QSize(1, 1) * (code.side + 2 * quietModules) * dots, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code.side * dots; ++y) {
        for (int x = 0; x < code.side * dots; ++x) {
            if (code.isDark(y / dots, x / dots))
                image.setPixelColor(x + quietModules * dots, y + quietModules * dots, Qt::black);
        }
    }
    return image;
}

PairingCard cardOf(int machines, const QString &name)
{
    const SignKey root = SignKey::generate();
    CardFacts facts;
    facts.studioName = name;
    facts.box = BoxKey::generate().publicKey();
    for (int machine = 0; machine < machines; ++machine) {
        facts.devices.push_back(DeviceCertificate::issue(root, {randomDeviceId(), SignKey::generate().publicKey(),
                                                                char('A' + machine), u"Workshop 工作台"_s})
                                    .value());
    }
    return PairingCard::issue(root, facts).value();
}

} // namespace

class TestCardCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scannerReadsTheCard_data()
    {
        QTest::addColumn<int>("machines");
        QTest::addColumn<QString>("name");
        QTest::newRow("one machine") << 1 << u"Kiln House"_s;
        QTest::newRow("two machines") << 2 << u"窑房手作陶瓷工作室"_s;
        QTest::newRow("as much as a code holds") << 4 << QString(60, u'K');
    }

    void scannerReadsTheCard()
    {
        QFETCH(int, machines);
        QFETCH(QString, name);
        const PairingCard card = cardOf(machines, name);
        const QString digits = card.code().value();
        const auto code = qrMatrix(digits, QrWear::Clean);
        QVERIFY(code.ok());
        qInfo("%lld bytes, %lld digits, %d modules a side", qint64(card.bytes().size()), qint64(digits.size()),
              code->side);
        QVERIFY(code->side <= 117); // 0.6 mm a module on a sheet of A5, four dots a module on any screen
        QTemporaryDir folder;
        const QString picture = folder.filePath(u"code.png"_s);
        QVERIFY(pictureOfCode(*code, 4).save(picture));
        const auto read = readCardText(scanned(picture));
        QVERIFY(read.ok() && *read == card);
    }
};

QTEST_GUILESS_MAIN(TestCardCode)
#include "test_card_code.moc"
