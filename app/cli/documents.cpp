#include "app/cli/documents.h"

namespace benchbook::cli {

const Document *findDocument(const QString &kind)
{
    for (const std::span<const Document> family : {stockDocuments(), productDocuments(), orderDocuments()}) {
        for (const Document &document : family) {
            if (kind == QLatin1StringView(document.kind))
                return &document;
        }
    }
    return nullptr;
}

} // namespace benchbook::cli
