#include "app/cli/documents.h"

namespace benchbook::cli {

std::vector<const Document *> allDocuments()
{
    std::vector<const Document *> all;
    for (const std::span<const Document> family :
         {stockDocuments(), loadDocuments(), countDocuments(), productDocuments(), orderDocuments(), quoteDocuments(),
          buyDocuments()}) {
        for (const Document &document : family)
            all.push_back(&document);
    }
    return all;
}

const Document *findDocument(const QString &kind)
{
    for (const Document *document : allDocuments()) {
        if (kind == QLatin1StringView(document->kind))
            return document;
    }
    return nullptr;
}

} // namespace benchbook::cli
