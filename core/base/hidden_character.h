// Characters that do not show, or change how others show: one rule for names and for what is made visible.
#pragma once

namespace benchbook {

/// Control and format characters, line breaks, private and unassigned ones, and the fillers that Unicode calls letters
/// and that look like nothing.
bool isHiddenCharacter(char32_t character);

} // namespace benchbook
