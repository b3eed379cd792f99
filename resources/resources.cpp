// A static library needs one translation unit of its own; the resources come as objects beside it.
namespace benchbook {
extern const char *const resourceRoot;
const char *const resourceRoot = ":/icons";
} // namespace benchbook
