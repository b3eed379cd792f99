#include "core/studio_setup.h"

#include "core/stock/location.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace benchbook {
namespace {

struct SetupText
{
    Q_DECLARE_TR_FUNCTIONS(Setup)
};

// These words become the studio's own data, in the studio's language, whatever the program's language is: they
// are not looked up in a translation.
struct SetupWord
{
    const char *code;
    const char *english;
    const char *chinese;
};

constexpr SetupWord scrapWords[] = {
    {"crack", "Cracked", "开裂"},
    {"warp", "Warped", "变形"},
    {"bubble", "Bubbles or pinholes", "气泡针孔"},
    {"glaze", "Glaze fault", "釉面缺陷"},
    {"cut", "Cut wrong", "裁切错误"},
    {"stitch", "Stitching fault", "缝线不良"},
    {"stain", "Stained", "污渍"},
    {"solder", "Soldering fault", "焊接不良"},
    {"stone", "Stone damaged", "宝石损坏"},
    {"size", "Wrong size", "尺寸不符"},
    {"material", "Fault in the material", "材料瑕疵"},
    {"other", "Other", "其他"},
};

struct CraftReasons
{
    const char *craft;
    std::vector<const char *> reasons;
};

const std::vector<CraftReasons> &reasonsByCraft()
{
    static const std::vector<CraftReasons> table{
        {"leather", {"cut", "stitch", "stain", "size", "material", "other"}},
        {"ceramics", {"crack", "warp", "bubble", "glaze", "size", "other"}},
        {"jewellery", {"crack", "solder", "stone", "stain", "size", "other"}},
        {"textile", {"cut", "stitch", "stain", "size", "material", "other"}},
        {"wood", {"crack", "warp", "cut", "stain", "size", "material", "other"}},
        {"bookbinding", {"cut", "stitch", "warp", "stain", "size", "other"}},
        {"other", {"crack", "warp", "cut", "stain", "size", "material", "other"}},
    };
    return table;
}

struct PlaceWord
{
    Id<Location> id;
    const char *chinese;
};

constexpr PlaceWord placeWords[] = {
    {places::shelf, "货架"},    {places::bench, "工作台"}, {places::supplier, "供应商"},
    {places::customer, "客户"}, {places::scrap, "废品"},   {places::count, "盘点"},
    {places::split, "分切"},    {places::used, "已用"},    {places::finished, "成品架"},
};

constexpr SetupWord channelWords[] = {
    {"studio", "Studio", "工作室"},
    {"fair", "Fair", "市集"},
    {"taobao", "Taobao", "淘宝"},
};

const SetupWord &scrapWord(std::string_view code)
{
    const auto *found = std::find_if(std::begin(scrapWords), std::end(scrapWords),
                                     [&](const SetupWord &word) { return code == word.code; });
    Q_ASSERT(found != std::end(scrapWords));
    return *found;
}

QString inLanguage(const SetupWord &word, bool chinese)
{
    return QString::fromUtf8(chinese ? word.chinese : word.english);
}

/// The channels every file begins with, each in its own language, get the names the studio's people use.
void nameChannels(Action &action, bool inChinese)
{
    for (const SetupWord &word : channelWords) {
        Query channel = action.query("SELECT id FROM channel WHERE code = :code");
        channel.bind("code", QString::fromLatin1(word.code));
        if (channel.next())
            action.change("channel", Id<Channel>(channel.integer(0)), {{"name", inLanguage(word, inChinese)}});
    }
}

void furnish(Action &action, const CraftReasons &craft, bool inChinese)
{
    for (const char *code : craft.reasons) {
        action.add("scrap_reason", action.newId<ScrapReason>(),
                   {{"code", QString::fromLatin1(code)}, {"name", inLanguage(scrapWord(code), inChinese)}});
    }
    nameChannels(action, inChinese);
    if (!inChinese)
        return;
    for (const PlaceWord &place : placeWords)
        action.change("location", place.id, {{"name", QString::fromUtf8(place.chinese)}});
}

} // namespace

QStringList crafts()
{
    QStringList names;
    for (const CraftReasons &craft : reasonsByCraft())
        names << QString::fromLatin1(craft.craft);
    return names;
}

Result<std::unique_ptr<Studio>> createStudio(const QString &path, const NewStudio &draft, const Clock &clock,
                                             Random &random)
{
    const auto &table = reasonsByCraft();
    const auto craft = std::find_if(table.begin(), table.end(), [&](const CraftReasons &candidate) {
        return draft.craft == QLatin1StringView(candidate.craft);
    });
    if (craft == table.end()) {
        const QString known = crafts().join(QStringLiteral(", "));
        return Error::fromIssues(
            {{QStringLiteral("craft"),
              SetupText::tr("The craft “%1” is unknown; known are: %2.").arg(draft.craft, known)}});
    }
    BENCHBOOK_ASSIGN(std::unique_ptr<Studio> studio, Studio::create(path, draft, clock, random));
    const Result<void> furnished =
        studio->perform(Sentence(QT_TRANSLATE_NOOP("Action", "Prepare the studio for its craft")), std::nullopt,
                        [&](Action &action) -> Result<void> {
                            furnish(action, *craft, draft.language != QLatin1StringView("en"));
                            return {};
                        });
    if (!furnished.ok()) {
        studio.reset();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1StringView(suffix));
        return furnished.error();
    }
    return studio;
}

} // namespace benchbook
