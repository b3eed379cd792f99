// Two pages with the contents of a small studio, to look at the kit without a database.
#pragma once

#include "ui/shell/page.h"

/// Every page of the sidebar; "today" and "workorders" have contents.
std::vector<benchbook::PageEntry> demoEntries();
