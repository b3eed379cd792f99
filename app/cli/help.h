// The help, written from the table of commands.
#pragma once

#include "app/cli/command.h"

namespace benchbook::cli {

/// Of all commands, or of those that begin with this word ("deal"), if any does.
QString generalHelp(const QString &family = {});
QString commandHelp(const Command &command);
QJsonValue helpJson(const Command *command, const QString &family = {});
/// Program version and file format.
QString versionText();

} // namespace benchbook::cli
