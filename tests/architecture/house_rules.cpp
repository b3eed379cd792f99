#include "tests/architecture/house_rules.h"

#include "tests/architecture/link_lines.h"
#include "tests/architecture/source_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Who may know whom. A room may know itself and every room on a line above its own; rooms on one
/// line do not know each other. A folder inside a room belongs to it unless it has a place of its
/// own here. `core` stands for the files directly in core/, which put the rooms together; `ui/*`
/// for every page.
const std::vector<QStringList> &orderOfRooms()
{
    static const std::vector<QStringList> order = {
        {u"core/base"_s},
        {u"core/crypto"_s, u"core/solver"_s, u"core/labels"_s, u"core/sheets"_s, u"core/forecast"_s},
        {u"core/cbor"_s},
        {u"core/bundle"_s, u"core/identity"_s, u"core/letters"_s},
        {u"core/sharing"_s},
        {u"core/journal"_s, u"core/sales/channel"_s, u"core/reports/page"_s, u"core/buying/matching"_s,
         u"core/buying/purchase_table"_s, u"core/workshop/learning"_s, u"core/planning/policy"_s,
         u"core/pricing/response"_s},
        {u"core/planning/needs"_s, u"core/pricing/rules"_s},
        {u"core/planning/load"_s},
        {u"core/planning/what_if"_s},
        {u"core/papers"_s, u"core/people"_s, u"core/suppliers"_s, u"core/tables"_s},
        {u"core/stock"_s},
        {u"core/customers"_s, u"core/materials"_s, u"core/tools"_s},
        {u"core/products"_s},
        {u"core/workshop"_s, u"core/sales"_s, u"core/buying"_s},
        {u"core/experience"_s, u"core/quality"_s},
        {u"core/planning"_s},
        {u"core/planning/outlook"_s},
        {u"core/planning/stock"_s},
        {u"core/planning/ahead"_s},
        {u"core/pricing"_s},
        {u"core/peers"_s},
        {u"core/board"_s},
        {u"core/together"_s},
        {u"core/knowledge"_s},
        {u"core/suggestions"_s},
        {u"core/reports"_s},
        {u"core"_s},
        {u"core/sample"_s},
        {u"resources"_s, u"translations"_s},
        {u"ui/kit"_s},
        {u"ui/shell"_s},
        {u"ui/records"_s},
        {u"ui/letters"_s},
        {u"ui/board"_s},
        {u"ui/together"_s},
        {u"ui/knowledge"_s},
        {u"ui/suggestions"_s},
        {u"ui/*"_s},
        {u"app"_s},
        {u"tests"_s},
    };
    return order;
}

constexpr int longestFile = 600;

struct Room
{
    QString folder;
    int line = 0;
};

std::optional<Room> roomNamed(const QString &folder)
{
    const std::vector<QStringList> &order = orderOfRooms();
    for (int line = 0; line < int(order.size()); ++line) {
        if (order[size_t(line)].contains(folder))
            return Room{folder, line};
    }
    return std::nullopt;
}

/// The room of a file; nothing if the table does not know it.
std::optional<Room> roomOf(const QString &path)
{
    const QString folder = path.section(u'/', 0, -2);
    for (QString name = folder; !name.isEmpty(); name = name.section(u'/', 0, -2)) {
        if (name == "core"_L1 && folder != name)
            return std::nullopt;
        if (const auto room = roomNamed(name))
            return room;
    }
    if (folder.startsWith("ui/"_L1))
        return Room{folder.section(u'/', 0, 1), roomNamed(u"ui/*"_s)->line};
    return std::nullopt;
}

bool mayKnow(const Room &who, const Room &whom) { return who.folder == whom.folder || whom.line < who.line; }

bool belongsToHouse(const QString &path)
{
    static const QStringList roots = {u"app"_s, u"core"_s, u"ui"_s, u"resources"_s, u"translations"_s, u"tests"_s};
    return roots.contains(path.section(u'/', 0, 0));
}

/// Needs Qt6::Widgets or a module built on it. The link lines are the real fence; this names the
/// header.
bool isWidgetHeader(const QString &header)
{
    static const QRegularExpression widget(
        u"^(QtWidgets|QtCharts|QtPrintSupport"
        "|Q(Abstract)?(Widget|Application|MainWindow|Frame|Layout|Style|Slider|SpinBox|ScrollArea|"
        "Button|ItemView)"
        "|Q\\w*(Dialog|Box|Edit|Button|Delegate|Widget|ScrollArea|Chart|ChartView|ScrollBar)"
        "|Q(HBox|VBox|Grid|Form|Stacked)Layout|Q(Label|Menu|MenuBar|ToolBar|StatusBar|Splitter|"
        "Completer|Printer|Slider|CalendarWidget)"
        "|Q(Table|Tree|List|Column|Header|Graphics)View)$"_s);
    return widget.match(header).hasMatch();
}

/// Where alone a foreign library's header may be included; empty for those without a rule.
QString homeOf(const QString &header)
{
    if (header == "sqlite3.h"_L1)
        return u"core/journal/"_s;
    if (header == "sodium.h"_L1)
        return u"core/crypto/"_s;
    if (header == "glpk.h"_L1)
        return u"core/solver/milp_model.cpp"_s;
    if (header == "qrencode.h"_L1)
        return u"core/labels/qr_matrix.cpp"_s;
    if (header.startsWith("qt6keychain/"_L1))
        return u"core/identity/keychain_ring.cpp"_s;
    if (header == "zip.h"_L1)
        return u"core/sheets/zip_archive.cpp"_s;
    return header == "xlsxwriter.h"_L1 ? u"core/tables/workbook.cpp"_s : QString();
}

class HouseInspector
{
public:
    std::vector<Violation> inspect(const std::vector<HouseFile> &files)
    {
        for (const HouseFile &file : files) {
            if (file.path.endsWith("/CMakeLists.txt"_L1)) {
                for (const LinkLine &library : linkLines(file.text))
                    m_homes.insert(library.target, file.path);
            }
        }
        for (const HouseFile &file : files) {
            if (!belongsToHouse(file.path))
                continue;
            m_path = file.path;
            if (file.path.endsWith("/CMakeLists.txt"_L1))
                inspectLinks(file.text);
            else if (file.path.endsWith(".h"_L1) || file.path.endsWith(".cpp"_L1))
                inspectSource(file.text);
        }
        return std::move(m_found);
    }

private:
    void report(HouseRule rule, int line, const QString &detail) { m_found.push_back({rule, m_path, line, detail}); }

    bool within(QLatin1StringView folder) const { return m_path.startsWith(folder); }

    void inspectSource(const QString &text)
    {
        const std::optional<Room> room = roomOf(m_path);
        if (!room)
            return report(HouseRule::UnknownRoom, 0, u"the table of rooms does not name this folder"_s);
        const SourceText source = readSource(text);
        for (const SourceText::Include &include : source.includes) {
            if (include.angled)
                inspectForeign(include);
            else
                inspectOwn(include, *room);
        }
        inspectHabits(source);
    }

    void inspectOwn(const SourceText::Include &include, const Room &room)
    {
        if (include.name.endsWith(".moc"_L1))
            return;
        if (!belongsToHouse(include.name) || !include.name.contains(u'/'))
            return report(HouseRule::IncludeFromRoot, include.line, include.name);
        const std::optional<Room> other = roomOf(include.name);
        if (!other || !mayKnow(room, *other))
            report(HouseRule::ForbiddenEdge, include.line, room.folder % u" knows "_s % include.name);
    }

    void inspectForeign(const SourceText::Include &include)
    {
        const QString &name = include.name;
        if (name.startsWith("QSql"_L1) || name.startsWith("QtSql"_L1))
            report(HouseRule::EngineOutside, include.line, name);
        else if (name.startsWith("Qt"_L1) && name.contains(u'/'))
            report(HouseRule::IncludeFromRoot, include.line, name);
        const QString home = homeOf(name);
        if (!home.isEmpty() && !m_path.startsWith(home) && !within("tests/"_L1))
            report(HouseRule::EngineOutside, include.line, name);
        if (within("core/"_L1) && isWidgetHeader(name.section(u'/', -1)))
            report(HouseRule::WidgetInCore, include.line, name);
    }

    void inspectHabits(const SourceText &source)
    {
        static const QRegularExpression byText(u"\\b(SIGNAL|SLOT)\\s*\\("_s);
        static const QRegularExpression sql(
            u"\\b(SELECT\\s+\\S|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s)"_s);
        if (const auto match = byText.match(source.code); match.hasMatch()) {
            const int line = int(QStringView(source.code).left(match.capturedStart()).count(u'\n')) + 1;
            report(HouseRule::TextConnection, line, match.captured(1));
        }
        if (within("ui/"_L1)) {
            for (const SourceText::Literal &literal : source.literals) {
                if (sql.match(literal.text).hasMatch())
                    report(HouseRule::SqlInScreen, literal.line, literal.text.simplified().left(60));
            }
        }
        if (m_path.endsWith(".h"_L1) && !source.code.contains("#pragma once"_L1))
            report(HouseRule::NoPragmaOnce, 0, {});
        if (source.lines > longestFile)
            report(HouseRule::TooLong, 0, u"%1 lines"_s.arg(source.lines));
    }

    void inspectLinks(const QString &text)
    {
        static const QRegularExpression window(u"^Qt6::(Widgets|Charts|PrintSupport)$"_s);
        const std::optional<Room> room = roomOf(m_path);
        for (const LinkLine &library : linkLines(text)) {
            if (!room)
                return report(HouseRule::UnknownRoom, 0, library.target);
            for (const QString &linked : library.linked) {
                if (within("core/"_L1) && window.match(linked).hasMatch())
                    report(HouseRule::WidgetInCore, 0, library.target % u" links "_s % linked);
                if (linked == "Qt6::Sql"_L1)
                    report(HouseRule::EngineOutside, 0, library.target % u" links "_s % linked);
                const std::optional<Room> other = roomOf(m_homes.value(linked));
                if (m_homes.contains(linked) && (!other || !mayKnow(*room, *other)))
                    report(HouseRule::ForbiddenEdge, 0, library.target % u" links "_s % linked);
            }
        }
    }

    QHash<QString, QString> m_homes; ///< a library's name → the CMakeLists.txt that declares it
    QString m_path;
    std::vector<Violation> m_found;
};

} // namespace

std::vector<Violation> violationsIn(const std::vector<HouseFile> &files) { return HouseInspector().inspect(files); }

} // namespace benchbook
