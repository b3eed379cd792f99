// A static library needs one translation unit of its own; the .qm files come as objects beside it.
namespace benchbook {
extern const char *const translationRoot;
const char *const translationRoot = ":/i18n";
} // namespace benchbook
