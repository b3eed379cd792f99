// The help, written from the table of commands.
#pragma once

#include "app/cli/command.h"

namespace benchbook::cli {

QString generalHelp();
/// The commands that begin with this word.
QString groupHelp(const QString &group);
QString commandHelp(const Command &command);
QJsonValue helpJson(const Command *command, const QString &family = {});
/// Program version and file format.
QString versionText();

} // namespace benchbook::cli
