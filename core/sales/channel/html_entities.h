// Etsy exports titles as HTML text: Potter&#39;s &quot;Red&quot; mug.
#pragma once

#include <QString>

namespace benchbook {

/// `text` with numeric and the usual named HTML entities replaced, once: "&amp;lt;" becomes "&lt;".
/// What is no entity stays as it is.
QString decodeEntities(const QString &text);

} // namespace benchbook
