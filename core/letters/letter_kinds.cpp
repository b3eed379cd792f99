#include "core/letters/letter_kinds.h"

#include "core/letters/kind_parts.h"

#include <QHash>

namespace benchbook {

using namespace Qt::StringLiterals;

QString BodyField::title() const { return QCoreApplication::translate("Letter", label); }
QString LetterKind::name() const { return QCoreApplication::translate("Letter", title); }

const std::vector<LetterKind> &letterKinds()
{
    static const std::vector<LetterKind> kinds = [] {
        std::vector<LetterKind> all;
        for (auto part :
             {kind_parts::dealKinds, kind_parts::workKinds, kind_parts::knowledgeKinds, kind_parts::groupKinds}) {
            for (LetterKind &kind : part())
                all.push_back(std::move(kind));
        }
        return all;
    }();
    return kinds;
}

const LetterKind *findLetterKind(QStringView key)
{
    static const QHash<QString, const LetterKind *> byKey = [] {
        QHash<QString, const LetterKind *> found;
        for (const LetterKind &kind : letterKinds())
            found.insert(QString::fromLatin1(kind.key), &kind);
        return found;
    }();
    return byKey.value(key.toString());
}

} // namespace benchbook
