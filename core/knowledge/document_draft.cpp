#include "core/knowledge/document_draft.h"

#include "core/letters/body_json.h"

#include <QJsonDocument>

namespace benchbook {

using namespace Qt::StringLiterals;

QString storedBody(DocumentKind kind, const LetterBody &body)
{
    return QString::fromUtf8(QJsonDocument(bodyToJson(letterKindOf(kind), body)).toJson(QJsonDocument::Compact));
}

LetterBody bodyFromStored(DocumentKind kind, const QString &stored)
{
    QJsonObject json = QJsonDocument::fromJson(stored.toUtf8()).object();
    // The reader of letters asks for the number; a document has it beside its text.
    if (kind != DocumentKind::MaterialTest)
        json.insert(u"version"_s, 1);
    Result<LetterBody> body = bodyFromJson(letterKindOf(kind), json);
    return body.ok() ? withoutPlace(std::move(body.value())) : LetterBody();
}

LetterBody withoutPlace(LetterBody body)
{
    body.values.erase(u"version"_s);
    body.values.erase(u"previous"_s);
    return body;
}

} // namespace benchbook
