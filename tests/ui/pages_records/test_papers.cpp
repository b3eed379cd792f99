#include "tests/ui/pages_records/test_papers.h"

#include "core/base/whole_file.h"
#include "core/materials/material.h"
#include "core/papers/paper.h"
#include "core/stock/lot.h"
#include "tests/ui/pages_records/small_studio.h"
#include "ui/kit/label.h"
#include "ui/kit/toast.h"
#include "ui/records/list_model.h"
#include "ui/records/paper_files.h"
#include "ui/records/paper_row.h"
#include "ui/records/papers_panel.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QSettings>
#include <QTableView>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray pdf = "%PDF-1.4 free of chrome\n";

/// Red on the left, blue on the right.
QImage twoColours(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    image.save(&buffer, format, 95);
    return buffer.data();
}

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

bool isReddish(QRgb colour) { return qRed(colour) > 180 && qBlue(colour) < 80; }

} // namespace

TestPaperPanel::TestPaperPanel() = default;
TestPaperPanel::~TestPaperPanel() = default;

void TestPaperPanel::start()
{
    QSettings().clear();
    m_viewed.clear();
    m_app = std::make_unique<RecordWindow>(true);
    ListRequest request;
    request.today = m_app->studio().today();
    m_material =
        m_app->studio().read([&](const Reader &reader) { return listIds(reader, materialList(), request); })->front();
    m_app->window().openPage(u"materials"_s);
    m_app->waitForList(u"materialsTable"_s, 4);
    m_app->find<Page>(u"materialRecords"_s)->showRecord(m_material);
    m_app->click(u"materialsTabs.papers"_s);
    QTRY_VERIFY(m_app->find<PapersPanel>(u"materialsPapers"_s)->isVisible());
    QDesktopServices::setUrlHandler(u"file"_s, this, "view");
}

void TestPaperPanel::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
    m_app.reset();
}

QString TestPaperPanel::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_app->file().filePath(name);
    if (!writeWholeFile(path, bytes).ok())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

std::vector<PaperInfo> TestPaperPanel::papers(const char *table, qint64 row)
{
    return m_app->studio().read([&](const Reader &reader) { return papersOf(reader, {table, row}); }).valueOr({});
}

void TestPaperPanel::filesAreAddedViewedSavedAndRemoved()
{
    start();
    auto *panel = m_app->find<PapersPanel>(u"materialsPapers"_s);
    const QByteArray photo = encoded(twoColours({800, 600}), "PNG");
    m_app->dialogs().files.push_back({write(u"hide.png"_s, photo), write(u"sheet.pdf"_s, pdf)});
    m_app->click(u"materialsPapers.add"_s);
    m_app->waitForJobs();
    QCOMPARE(ofMaterial().size(), 2U);
    QCOMPARE(panel->title(), u"Photos and papers (2)"_s);
    QVERIFY(m_app->find<Toast>(u"toast"_s)->message().startsWith(u"2 file"_s));
    // The small picture comes by itself.
    auto *picture = m_app->find<PaperPicture>(u"materialsPapers.0.open"_s);
    QTRY_VERIFY(isReddish(picture->grab().toImage().pixel(20, 36)));

    picture->click();
    QTRY_COMPARE(m_viewed.size(), 1);
    QVERIFY(m_viewed.first().endsWith(u"hide.png"_s));
    QCOMPARE(bytesOfFile(m_viewed.first()), photo);
    QVERIFY2(!m_viewed.first().contains(u"studio.papers"_s), "the viewer gets a copy");

    const QString copy = m_app->file().filePath(u"copy.pdf"_s);
    m_app->dialogs().files.push_back({copy});
    m_app->click(u"materialsPapers.1.save"_s);
    QTRY_COMPARE(bytesOfFile(copy), pdf);

    m_app->click(u"materialsPapers.0.remove"_s);
    QCOMPARE(ofMaterial().size(), 1U);
    QCOMPARE(panel->title(), u"Photos and papers (1)"_s);
    QCOMPARE(m_app->find<Toast>(u"toast"_s)->message(), u"“hide.png” removed"_s);
    m_app->click(u"toastAction"_s);
    QCOMPARE(ofMaterial().size(), 2U);
    QCOMPARE(panel->title(), u"Photos and papers (2)"_s);
    QCOMPARE(violationsOf(m_app->studio(), true), QString());
}

void TestPaperPanel::droppedAndPasted()
{
    start();
    auto *panel = m_app->find<PapersPanel>(u"materialsPapers"_s);
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(write(u"sheet.pdf"_s, pdf))});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction | Qt::MoveAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({20, 20}, Qt::CopyAction | Qt::MoveAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &drop);
    QCOMPARE(drop.dropAction(), Qt::CopyAction);
    m_app->waitForJobs();
    QCOMPARE(ofMaterial().size(), 1U);

    QApplication::clipboard()->setImage(twoColours({64, 48}));
    m_app->find<QWidget>(u"materialsPapers.add"_s)->setFocus();
    QTest::keyClick(qApp->focusWidget(), Qt::Key_V, Qt::ControlModifier);
    m_app->waitForJobs();
    QCOMPARE(ofMaterial().size(), 2U);
    QCOMPARE(ofMaterial().back().mediaType, u"image/png"_s);
    QCOMPARE(ofMaterial().back().name, u"Picture 2026-09-01 090000.png"_s);
    m_app->click(u"toastAction"_s);
    QCOMPARE(ofMaterial().size(), 1U);

    QApplication::clipboard()->setText(u"nothing to keep"_s);
    m_app->click(u"materialsPapers.paste"_s);
    QVERIFY(m_app->find<Toast>(u"toast"_s)->message().contains(u"no picture"_s));
    QCOMPARE(ofMaterial().size(), 1U);
    QMimeData text;
    text.setText(u"words"_s);
    QDragEnterEvent words({20, 20}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    words.ignore();
    QApplication::sendEvent(panel, &words);
    QVERIFY(!words.isAccepted());
}

void TestPaperPanel::aLotHasItsOwn()
{
    start();
    m_app->click(u"materialsParts.lots"_s);
    m_app->waitForList(u"lotsTable"_s, 6);
    auto *panel = m_app->find<PapersPanel>(u"lotsPapers"_s);
    QTRY_VERIFY(panel->isVisible());
    m_app->dialogs().files.push_back({write(u"hide.png"_s, encoded(twoColours({80, 60}), "PNG"))});
    m_app->click(u"lotsPapers.add"_s);
    m_app->waitForJobs();
    QCOMPARE(panel->title(), u"Photos and papers (1)"_s);
    QVERIFY(ofMaterial().empty());
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM paper WHERE subject_table = 'lot'"), 1);
    // Another lot has none.
    auto *table = m_app->find<QTableView>(u"lotsTable"_s);
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_COMPARE(panel->title(), u"Photos and papers"_s);
}

void TestPaperPanel::whatItIsIsSaidInPlace()
{
    start();
    m_app->dialogs().files.push_back({write(u"scan.png"_s, encoded(twoColours({80, 60}), "PNG"))});
    m_app->click(u"materialsPapers.add"_s);
    m_app->waitForJobs();
    m_app->type(u"materialsPapers.0.title"_s, u"free of chrome"_s);
    QCOMPARE(ofMaterial().front().title, u"free of chrome"_s);
    m_app->find<QAction>(u"materialsPapers.0.kind.certificate"_s)->trigger();
    QCOMPARE(ofMaterial().front().kind, PaperKind::Certificate);
    QCOMPARE(ofMaterial().front().title, u"free of chrome"_s);
    // Leaving it as it is writes nothing.
    const qint64 entries = m_app->file().integer("SELECT count(*) FROM journal_entry");
    m_app->find<QLineEdit>(u"materialsPapers.0.title"_s)->setFocus();
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM journal_entry"), entries);
}

void TestPaperPanel::whatCannotBeAddedIsToldAndNothingIs()
{
    start();
    m_app->dialogs().files.push_back({write(u"sheet.pdf"_s, pdf), write(u"empty.pdf"_s, {})});
    m_app->click(u"materialsPapers.add"_s);
    m_app->waitForJobs();
    QVERIFY(m_app->dialogs().shown.last().contains(u"empty.pdf"_s));
    QVERIFY(ofMaterial().empty());
    m_app->dialogs().files.push_back({m_app->file().path()});
    m_app->click(u"materialsPapers.add"_s);
    m_app->waitForJobs();
    QVERIFY(m_app->dialogs().shown.last().contains(u"studio file"_s));
    QVERIFY(ofMaterial().empty());
}

void TestPaperPanel::missingAndDamagedFilesSaySo()
{
    start();
    m_app->dialogs().files.push_back({write(u"hide.png"_s, encoded(twoColours({80, 60}), "PNG"))});
    m_app->click(u"materialsPapers.add"_s);
    m_app->waitForJobs();
    const QString store = m_app->file().filePath(u"studio.papers"_s);
    QVERIFY(QDir().rename(store, store + u".away"_s));
    m_app->find<Page>(u"materialRecords"_s)->showRecord(m_material);
    auto *picture = m_app->find<PaperPicture>(u"materialsPapers.0.open"_s);
    const auto trouble = [&] {
        for (const Label *label : m_app->find<PaperRow>(u"materialsPapers.0"_s)->findChildren<Label *>()) {
            if (label->isVisible() && label->text().startsWith(u"! "_s))
                return label->text();
        }
        return QString();
    };
    // What was seen stays seen until somebody wants the file itself.
    picture->click();
    m_app->waitForJobs();
    QVERIFY(m_app->dialogs().shown.last().contains(QDir::toNativeSeparators(store)));
    // A window that is opened now says it at once.
    auto *panel = m_app->find<PapersPanel>(u"materialsPapers"_s);
    PapersPanel fresh(u"fresh"_s, m_app->session(), m_app->jobs());
    Q_UNUSED(panel)
    fresh.open({{"material", m_material}, u"M-0001"_s});
    fresh.show();
    m_app->waitForJobs();
    QString said;
    for (const Label *label : fresh.findChildren<Label *>())
        said += label->isVisible() ? label->text() : QString();
    QVERIFY2(said.contains(QDir::toNativeSeparators(store)), qPrintable(said));
    QVERIFY(!fresh.findChild<QWidget *>(u"fresh.0.open"_s)->isEnabled());
    QVERIFY(QDir().rename(store + u".away"_s, store));
    fresh.open({{"material", m_material}, u"M-0001"_s});
    m_app->waitForJobs();
    QVERIFY(fresh.findChild<QWidget *>(u"fresh.0.open"_s)->isEnabled());
    QCOMPARE(trouble(), QString());
}

void TestPaperPanel::programsAreNotOpened()
{
    start();
    m_app->dialogs().files.push_back({write(u"sheet.pdf.exe"_s, "MZ")});
    m_app->click(u"materialsPapers.add"_s);
    m_app->waitForJobs();
    m_app->find<PaperPicture>(u"materialsPapers.0.open"_s)->click();
    m_app->waitForJobs();
    QVERIFY(m_viewed.isEmpty());
    QVERIFY(m_app->dialogs().shown.last().contains(u"could be a program"_s));
}

void TestPaperPanel::theKeyboardReachesEverything()
{
    start();
    m_app->dialogs().files.push_back({write(u"sheet.pdf"_s, pdf)});
    m_app->click(u"materialsPapers.add"_s);
    m_app->waitForJobs();
    const QStringList wanted{u"materialsPapers.0.open"_s, u"materialsPapers.0.title"_s,  u"materialsPapers.0.kind"_s,
                             u"materialsPapers.0.save"_s, u"materialsPapers.0.remove"_s, u"materialsPapers.add"_s,
                             u"materialsPapers.paste"_s};
    QStringList reached;
    m_app->find<QWidget>(u"materialsPapers.0.open"_s)->setFocus();
    for (int i = 0; i < 12 && qApp->focusWidget(); ++i) {
        reached << qApp->focusWidget()->objectName();
        QVERIFY2(!qApp->focusWidget()->accessibleName().isEmpty() || qApp->focusWidget()->inherits("QPushButton") ||
                     !wanted.contains(reached.last()),
                 qPrintable(reached.last()));
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    }
    for (const QString &name : wanted)
        QVERIFY2(reached.contains(name), qPrintable(name + u" of "_s + reached.join(u' ')));
    // Removing by keyboard leaves it where one can go on.
    m_app->find<QWidget>(u"materialsPapers.0.remove"_s)->setFocus();
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Space);
    QVERIFY(ofMaterial().empty());
    QCOMPARE(qApp->focusWidget()->objectName(), u"materialsPapers.add"_s);
}

void TestPaperPanel::everyTextFollowsTheLanguage()
{
    start();
    QEvent change(QEvent::LanguageChange);
    auto *panel = m_app->find<PapersPanel>(u"materialsPapers"_s);
    auto *add = m_app->find<QAbstractButton>(u"materialsPapers.add"_s);
    add->setText(u"?"_s);
    QApplication::sendEvent(panel, &change);
    QCOMPARE(add->text(), u"Add files…"_s);
}

void TestPaperPanel::picturesStandUpright()
{
    // Held upright, the camera wrote its lines lying down: orientation 6 is a quarter turn to the right.
    QByteArray jpeg = encoded(twoColours({320, 200}), "JPEG");
    QVERIFY(jpeg.startsWith("\xff\xd8"));
    const QByteArray exif("\xff\xe1\x00\x22"
                          "Exif\0\0"
                          "MM\0*\0\0\0\x08"
                          "\0\x01"
                          "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                          "\0\0\0\0",
                          36);
    jpeg.insert(2, exif);
    const QImage small = smallPicture(jpeg, {96, 72});
    QCOMPARE(small.height(), 72);
    QVERIFY(small.width() < small.height());
    QVERIFY2(isReddish(small.pixel(small.width() / 2, 10)), "what was left is above");
    QVERIFY(!isReddish(small.pixel(small.width() / 2, 60)));
    // Never enlarged.
    QCOMPARE(smallPicture(encoded(twoColours({10, 8}), "PNG"), {96, 72}).size(), QSize(10, 8));
    QCOMPARE(smallPicture(encoded(twoColours({3000, 10}), "PNG"), {96, 72}).size(), QSize(96, 1));
}

void TestPaperPanel::brokenAndHugePicturesAreNotShown()
{
    const QByteArray png = encoded(twoColours({200, 100}), "PNG");
    QByteArray huge = png;
    huge.replace(16, 8, QByteArray("\0\0\x7f\xff\0\0\x7f\xff", 8)); // width and height of the header
    for (const QByteArray &bytes : {QByteArray(), QByteArray("no picture"), png.left(40), huge, pdf,
                                    QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")})
        QVERIFY(smallPicture(bytes, {96, 72}).isNull());
}

void TestPaperPanel::namesFitEverySystem()
{
    QCOMPARE(fileNameOf(u"a/b:c?.pdf"_s), u"a_b_c_.pdf"_s);
    QCOMPARE(fileNameOf(u"皮 1.png"_s), u"皮 1.png"_s);
    QVERIFY(!isForViewing(u"x.exe"_s) && !isForViewing(u"x.pdf. "_s) && !isForViewing(u"pdf"_s));
    QVERIFY(isForViewing(u"X.JPG"_s));
}
