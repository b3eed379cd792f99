// House rules: who may know whom, and the few habits a program can check.
#pragma once

#include <QString>

#include <vector>

namespace benchbook {

/// A file as the rules see it: its path from the repository's root, and its text.
struct HouseFile
{
    QString path;
    QString text;
};

enum class HouseRule {
    UnknownRoom,     ///< a folder the table of rooms does not name
    ForbiddenEdge,   ///< an include or a link against the order of the rooms
    IncludeFromRoot, ///< "include"s are written from the root, Qt's <includes> without their module
    WidgetInCore,    ///< core runs without a window
    EngineOutside,   ///< a foreign library's header outside its one home; QtSql has none
    SqlInScreen,     ///< screens hold no SQL
    TextConnection,  ///< SIGNAL() and SLOT() are checked by nobody before run time
    NoPragmaOnce,    ///< unity builds need it in every header
    TooLong          ///< more than 600 lines
};

struct Violation
{
    HouseRule rule;
    QString path;
    int line = 0; ///< from 1; 0: the file as a whole
    QString detail;
};

/// Everything these files break, in their order. Only app, core, ui, resources, translations and
/// tests are looked at: their .h and .cpp files and each CMakeLists.txt.
std::vector<Violation> violationsIn(const std::vector<HouseFile> &files);

} // namespace benchbook
