#include "core/sample/sample_papers.h"

#include "core/papers/paper.h"
#include "core/sample/sample_catalogue.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace benchbook::sample {
namespace {

constexpr const char *latestHides = R"sql(
    SELECT lot.id, lot.code FROM lot
    JOIN material ON material.id = lot.material_id
    WHERE material.kind = 'leather' AND lot.hidden = 0 AND lot.parent_id IS NULL
      AND EXISTS (SELECT 1 FROM stock_total AS total
                  WHERE total.lot_id = lot.id AND total.inside = 1 AND total.quantity_micro > 0)
    ORDER BY lot.number DESC LIMIT 3
)sql";

enum class Flaw { Scar, Hole, Bites };

struct Mark
{
    Flaw flaw;
    QPointF at;
};

struct Hide
{
    QRgb colour;
    std::vector<Mark> marks;
    Name file;
    Name title;
};

const std::array<Hide, 3> &hides()
{
    static const std::array<Hide, 3> all{
        {{0xffb5793f,
          {{Flaw::Scar, {210, 190}}, {Flaw::Hole, {430, 330}}},
          {u"皮面 伤痕.png", u"hide with scar.png"},
          {u"左侧一道伤痕，后腿一个洞", u"A scar on the left, a hole at the hind leg"}},
         {0xff6f4a2c,
          {{Flaw::Bites, {400, 180}}},
          {u"皮面 虫咬.png", u"hide with bites.png"},
          {u"肩部有虫咬", u"Insect bites on the shoulder"}},
         {0xff8c3b2a, {{Flaw::Scar, {330, 360}}, {Flaw::Bites, {200, 250}}}, {u"皮面.png", u"hide.png"}, {u"", u""}}}};
    return all;
}

/// One half of a hide with two legs; the other is its mirror image.
QPainterPath outline()
{
    QPainterPath half(QPointF(320, 40));
    half.cubicTo(360, 30, 390, 40, 400, 80);
    half.cubicTo(430, 110, 480, 70, 520, 70);
    half.cubicTo(560, 90, 540, 140, 490, 160);
    half.cubicTo(500, 230, 500, 280, 490, 330);
    half.cubicTo(540, 350, 570, 400, 540, 430);
    half.cubicTo(490, 440, 450, 400, 410, 410);
    half.cubicTo(370, 420, 350, 450, 320, 440);
    half.closeSubpath();
    return half.united(QTransform(-1, 0, 0, 1, 640, 0).map(half));
}

void drawFlaw(QPainter &painter, const Mark &mark)
{
    painter.setPen(QPen(QColor(0x3a, 0x22, 0x14), 4, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(QColor(0x3a, 0x22, 0x14));
    if (mark.flaw == Flaw::Scar) {
        painter.drawLine(mark.at - QPointF(22, 12), mark.at + QPointF(20, 14));
    } else if (mark.flaw == Flaw::Hole) {
        painter.drawEllipse(mark.at, 9, 6);
    } else {
        for (const QPointF &bite : {QPointF(-14, -8), QPointF(2, -14), QPointF(12, 4), QPointF(-6, 10)})
            painter.drawEllipse(mark.at + bite, 2, 2);
    }
    // What somebody marked with chalk.
    painter.setPen(QPen(QColor(0xff, 0xf4, 0xd6), 5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(mark.at, 38, 32);
}

QByteArray photoOf(const Hide &hide)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(QColor(0xd9, 0xd4, 0xc8));
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(hide.colour).darker(140), 4));
        painter.setBrush(QColor(hide.colour));
        painter.drawPath(outline());
        painter.setPen(QPen(QColor(hide.colour).darker(112), 3));
        painter.drawLine(320, 60, 320, 425);
        for (const Mark &mark : hide.marks)
            drawFlaw(painter, mark);
    }
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

/// A PDF of one page, written by hand: what a library writes has the time of writing in it.
QByteArray certificatePdf(const QString &lot)
{
    const QByteArray text = "BT /F1 20 Tf 72 760 Td (Certificate of the tannery) Tj /F1 12 Tf 0 -36 Td "
                            "(Vegetable tanned, free of chromium VI: below 3 mg/kg, ISO 17075) Tj 0 -20 Td "
                            "(Lot: " +
                            lot.toLatin1() + ") Tj ET";
    const std::array<QByteArray, 5> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(text.size()) + ">>\nstream\n" + text + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(static_cast<int>(i) + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 6\n" + table + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

struct HideLot
{
    qint64 id;
    QString code;
};

std::vector<HideLot> lotsToShow(const Reader &reader)
{
    std::vector<HideLot> lots;
    Query query = reader.query(latestHides);
    while (query.next())
        lots.push_back({query.integer(0), query.text(1)});
    return lots;
}

} // namespace

Result<void> addSamplePapers(Studio &studio, bool english, PersonRef person)
{
    const ContentStore store = ContentStore::ofFile(studio.path());
    BENCHBOOK_ASSIGN(const std::vector<HideLot> lots,
                     studio.read([](const Reader &reader) { return lotsToShow(reader); }));
    for (std::size_t i = 0; i < lots.size(); ++i) {
        const Hide &hide = hides()[i];
        const PaperSubject subject{{"lot", lots[i].id}, lots[i].code};
        BENCHBOOK_ASSIGN(PaperDraft photo, keepBytes(store, hide.file.in(english), photoOf(hide)));
        photo.title = hide.title.in(english);
        BENCHBOOK_TRY(addPapers(studio, subject, {photo}, person));
        if (i > 0)
            continue;
        const Name name{u"制革厂证书.pdf", u"tannery certificate.pdf"};
        BENCHBOOK_ASSIGN(PaperDraft paper, keepBytes(store, name.in(english), certificatePdf(subject.name)));
        paper.kind = PaperKind::Certificate;
        paper.title = Name{u"不含六价铬", u"Free of chromium VI"}.in(english);
        BENCHBOOK_TRY(addPapers(studio, subject, {paper}, person));
    }
    return {};
}

} // namespace benchbook::sample
