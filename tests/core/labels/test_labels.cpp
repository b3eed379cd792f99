// Labels: what is printed at 203 and 300 dpi is read back by a reader that knows nothing of us.
#include "core/labels/label_painter.h"
#include "core/labels/scan_code.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

QFont labelFont() { return QFont(u"WenQuanYi Micro Hei"_s); }

LabelContent hide(int number)
{
    return {ScanCode{ScanCode::Kind::Lot, number}.text(),
            u"LOT-2026-%1"_s.arg(number, 4, 10, QChar(u'0')),
            u"植鞣革 黄油色 2.0 mm（托斯卡纳）"_s,
            {u"18.5 sqft · B"_s, u"2026-11-22"_s, u"牛皮坊"_s, u"a line for which there may be no room"_s}};
}

/// A page as a printer of this resolution would put it down: black or white, no grey.
QImage printed(const LabelPreset &preset, int dpi, const std::vector<LabelContent> &labels, int skipped = 0)
{
    QImage page(dotsOf(preset.page().width(), dpi), dotsOf(preset.page().height(), dpi), QImage::Format_Grayscale8);
    page.fill(Qt::white);
    QPainter painter(&page);
    const auto taken = paintLabelPage(painter, preset, dpi, labels, 0, skipped, labelFont());
    painter.end();
    if (!taken.ok())
        return {};
    return page.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither).convertToFormat(QImage::Format_Grayscale8);
}

QStringList readBack(const QImage &image)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"label.png"_s);
    if (!image.save(path))
        return {};
    QProcess reader;
    reader.start(QStringLiteral(BENCHBOOK_ZBARIMG), {u"--quiet"_s, u"--raw"_s, path});
    reader.waitForFinished(60'000);
    QStringList texts = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    texts.sort();
    return texts;
}

} // namespace

class TestLabels final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesAreReadAsTheyWereWritten()
    {
        for (int kind = 1; kind <= 6; ++kind) {
            for (const int number : {0, 1, 9, 123, 4711, 99'999, 1'000'000, ScanCode::greatestNumber}) {
                const ScanCode code{static_cast<ScanCode::Kind>(kind), number};
                QCOMPARE(code.text().size(), ScanCode::length);
                QCOMPARE(ScanCode::fromText(code.text()), std::optional(code));
                QCOMPARE(ScanCode::fromText(u' ' + code.text() + u"\r\n"_s), std::optional(code));
            }
        }
        // As an input method in full-width mode hands it on.
        QString wide;
        for (const QChar digit : ScanCode{ScanCode::Kind::Lot, 12}.text())
            wide += QChar(u'０' + digit.digitValue());
        QCOMPARE(ScanCode::fromText(wide), std::optional(ScanCode{ScanCode::Kind::Lot, 12}));
    }

    void aWrongDigitOpensNothing()
    {
        const QString right = ScanCode{ScanCode::Kind::Lot, 48'213}.text();
        for (int i = 0; i < right.size(); ++i) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString wrong = right;
                wrong[i] = QChar(digit);
                QCOMPARE(ScanCode::fromText(wrong).has_value(), wrong == right);
            }
        }
        for (int i = 0; i + 1 < right.size(); ++i) {
            QString swapped = right;
            std::swap(swapped[i], swapped[i + 1]);
            QCOMPARE(ScanCode::fromText(swapped).has_value(), swapped == right);
        }
        for (const QString &text : {u""_s, u"123456789"_s, u"L-0001"_s, u"0000000000"_s, u"9999999999"_s})
            QVERIFY2(!ScanCode::fromText(text), qPrintable(text));
    }

    void everyPresetIsReadBack_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("dpi");
        for (const LabelPreset &preset : labelPresets()) {
            for (const int dpi : {203, 300})
                QTest::addRow("%s at %d", preset.key.toLatin1().constData(), dpi) << preset.key << dpi;
        }
    }

    void everyPresetIsReadBack()
    {
        QFETCH(QString, preset);
        QFETCH(int, dpi);
        const LabelPreset &chosen = *findLabelPreset(preset);
        std::vector<LabelContent> labels;
        QStringList expected;
        for (int i = 0; i < chosen.perPage(); ++i) {
            labels.push_back(hide(9'990 + i * 7));
            expected << labels.back().scanned;
        }
        expected.sort();
        const QImage page = printed(chosen, dpi, labels);
        QVERIFY(!page.isNull());
        if (const QString folder = qEnvironmentVariable("BENCHBOOK_LABEL_PICTURES"); !folder.isEmpty())
            page.save(folder + u'/' + preset + u'-' + QString::number(dpi) + u".png"_s);
        QCOMPARE(readBack(page), expected);
    }

    void nothingLeavesItsLabel()
    {
        for (const LabelPreset &preset : labelPresets()) {
            if (preset.isSheet())
                continue;
            const QImage label = printed(preset, 203, {hide(1)});
            const int edge = dotsOf(1'000, 203);
            for (int y = 0; y < label.height(); ++y) {
                for (int x = 0; x < label.width(); ++x) {
                    const bool inMargin =
                        x < edge || y < edge || x >= label.width() - edge || y >= label.height() - edge;
                    QVERIFY2(!inMargin || qGray(label.pixel(x, y)) == 255,
                             qPrintable(u"%1: %2, %3"_s.arg(preset.key).arg(x).arg(y)));
                }
            }
        }
    }

    void aBegunSheetIsPrintedOn()
    {
        const LabelPreset &sheet = *findLabelPreset(u"a4-24"_s);
        const std::vector<LabelContent> labels{hide(1), hide(2), hide(3)};
        const QImage page = printed(sheet, 203, labels, 5);
        QCOMPARE(readBack(page).size(), 3);
        QCOMPARE(readBack(page.copy(0, 0, page.width(), dotsOf(37'000 * 2, 203))), QStringList{labels.front().scanned});
        // More than is left on the page waits for the next one.
        QImage scratch(page.size(), QImage::Format_Grayscale8);
        scratch.fill(Qt::white);
        QPainter painter(&scratch);
        QCOMPARE(paintLabelPage(painter, sheet, 203, labels, 0, 22, labelFont()).value(), 2);
    }

    void whatCannotBeScannedIsRefused()
    {
        LabelContent content = hide(1);
        content.scanned = QString(400, u'x');
        QVERIFY(printed(*findLabelPreset(u"40x30"_s), 203, {content}).isNull());
        content.scanned.clear();
        QVERIFY(printed(*findLabelPreset(u"40x30"_s), 203, {content}).isNull());
        QVERIFY(!findLabelPreset(u"1x1"_s));
    }
};

QTEST_MAIN(TestLabels)
#include "test_labels.moc"
