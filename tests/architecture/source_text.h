// SourceText: a C++ file taken apart into what the house rules look at.
#pragma once

#include <QString>

#include <vector>

namespace benchbook {

/// A C++ file without its comments. Whatever stands in a comment breaks no rule, and a rule's word
/// inside a text literal is text, not code: the two are kept apart.
struct SourceText
{
    struct Include
    {
        QString name;
        bool angled = false; ///< <name>, otherwise "name"
        int line = 0;        ///< from 1
    };
    struct Literal
    {
        QString text;
        int line = 0; ///< where it begins
    };

    std::vector<Include> includes;
    std::vector<Literal> literals;
    QString code; ///< every comment and literal blanked, line breaks kept
    int lines = 0;
};

/// Reads a C++ text; it need not compile, an open comment or literal simply ends with the text.
SourceText readSource(const QString &text);

} // namespace benchbook
