#include "core/peers/recovery_sheet.h"

#include "core/peers/own_identity.h"
#include "core/peers/stored_bytes.h"

#include "core/identity/fingerprint.h"
#include "core/identity/recovery.h"
#include "core/labels/qr_matrix.h"

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

FactCard recoveryCard(const StudioKeys &keys, const RecoverySheet &sheet)
{
    const auto spoken = [&keys](SpokenAs as) {
        return spokenFingerprint(keys.root.publicKey(), keys.boxes.newest().publicKey(), as).join(u' ');
    };
    FactCard card;
    card.lines.push_back({{u"Studio"_s, u"工作室"_s}, BilingualText::plain(sheet.studioName), true});
    card.lines.push_back({{u"Printed"_s, u"打印日期"_s}, BilingualText::plain(sheet.printed.toString(Qt::ISODate))});
    card.lines.push_back({{u"Known by the words"_s, u"密钥暗语（英文单词）"_s}, BilingualText::plain(spoken(SpokenAs::Words))});
    card.lines.push_back({{u"or the digits"_s, u"密钥暗语（数字）"_s}, BilingualText::plain(spoken(SpokenAs::Digits))});
    if (const Result<QrMatrix> code = qrMatrix(recoveryCode(keys), QrWear::Label); code.ok())
        card.code = {code->side, code->dark};
    return card;
}

Table recoveryTable(const StudioKeys &keys)
{
    Table table;
    table.title = {u"The secret keys"_s, u"私钥"_s};
    table.columns = {
        {{u"Row"_s, u"行"_s}, ColumnAlignment::Right, 0.5},
        {{u"To type in, with the check at the end"_s, u"逐行输入，末组为校验码"_s}, ColumnAlignment::Left, 6}};
    int row = 0;
    for (const QString &digits : recoveryText(keys)) {
        // Wider gaps between the groups: whoever copies them looks up and down five times a row.
        QString spaced = digits;
        spaced.replace(u' ', u"   "_s);
        table.rows.push_back(
            {{BilingualText::plain(QString::number(++row)), BilingualText::plain(spaced)}, RowEmphasis::Strong});
    }
    return table;
}

QString sheetNote() { return u"recoverySheet"_s; }

/// What tells one set of keys from the next; nothing of it is secret.
QString keysOfNow(const Studio &studio)
{
    const auto known = studio.read([](const Reader &reader) {
        const std::optional<OwnIdentity> own = ownIdentity(reader);
        return own ? QString(hexText(own->root()).left(16) + hexText(own->box()).left(16)) : QString();
    });
    return known.valueOr(QString());
}

} // namespace

Report recoverySheetReport(const StudioKeys &keys, const RecoverySheet &sheet, ReportLanguage language)
{
    Report report;
    report.title = {u"Recovery sheet"_s, u"密钥恢复单"_s};
    report.subtitle = {u"Secret: keep it like cash"_s, u"机密：请像保管现金一样保管"_s};
    report.studioName = BilingualText::plain(sheet.studioName);
    const QString printed = sheet.printed.toString(Qt::ISODate);
    report.generatedAt = {u"Printed "_s + printed, u"打印于 "_s + printed};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = language;
    report.sections.push_back(Paragraph{
        {u"With this sheet the studio gets its keys back when the passphrase is forgotten or the computer is lost, and "
         "goes on with its peers as before. Whoever has it can write to peers in the studio's name. Keep it where you keep "
         "deeds and cash, not beside the computer; do not photograph it and do not store it in a computer or in a cloud."_s,
         u"忘记口令或电脑丢失时，凭此单可恢复工作室的密钥，与同伴的往来照常继续。任何持有此单的人都能以工作室的名义向同伴发信。"
         "请与契据、现金一起存放，不要放在电脑旁边；不要拍照，不要存入电脑或网盘。"_s}});
    report.sections.push_back(recoveryCard(keys, sheet));
    report.sections.push_back(recoveryTable(keys));
    report.sections.push_back(Paragraph{
        {u"To get the keys back: on the page of peers choose to recover the studio's keys, then scan the code or type the "
         "rows. Each row has its own check, so a typing error is named by its row. Afterwards compare the words with those "
         "above.\n"
         "When the studio's keys are changed, print a new sheet and destroy this one."_s,
         u"恢复方法：在“同伴”页选择恢复工作室密钥，扫描二维码或逐行输入。每行都有校验码，输错时会指出是哪一行。完成后请与上面的暗语核对。\n"
         "更换密钥后，请打印新的恢复单并销毁此单。"_s},
        true});
    return report;
}

SheetState sheetState(const Studio &studio)
{
    const QString note = studio.fileNote(sheetNote());
    if (note.isEmpty())
        return {};
    return {QDate::fromString(note.section(u' ', 0, 0), Qt::ISODate), note.section(u' ', 1) != keysOfNow(studio)};
}

Result<void> noteSheetPrinted(Studio &studio)
{
    return studio.setFileNote(sheetNote(), studio.today().toString(Qt::ISODate) % u' ' % keysOfNow(studio));
}

} // namespace benchbook
