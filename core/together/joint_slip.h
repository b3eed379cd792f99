// The slip that goes with each studio's share: what it was to get, got, and pays.
#pragma once

#include "core/reports/page/report_model.h"
#include "core/together/joint_buying.h"

namespace benchbook {

/// For one member, or for all of them, one on a page. Only what the circle knows is on it. Refused while there is no
/// division, or none for this member.
Result<Report> jointSlipReport(const Reader &reader, const CircleView &circle, const JointView &view,
                               std::optional<SignPublicKey> member, ReportLanguage language);
/// As a PDF, written whole or not at all. Needs a QGuiApplication.
Result<void> writeJointSlips(const Reader &reader, const CircleView &circle, const JointView &view,
                             std::optional<SignPublicKey> member, ReportLanguage language, const QString &path);
/// The same as plain text, a line each.
Result<QString> jointSlipText(const Reader &reader, const CircleView &circle, const JointView &view,
                              std::optional<SignPublicKey> member, ReportLanguage language);

} // namespace benchbook
