// Times of the day as people write them: "18:00". Private to core/people.
#pragma once

#include "core/journal/record.h"

namespace benchbook {

/// An issue where the text of field `key` is neither empty nor a time of the day.
void checkTimeOfDay(const Draft &draft, const char *key, std::vector<Issue> &issues);

} // namespace benchbook
