#include "core/bundle/bundle_plan.h"

namespace benchbook {
namespace {

/// Header, signer, signature and seals; the signature of a letter, the head of an attachment.
constexpr qint64 roundEachFile = 4'096;
constexpr qint64 roundEachItem = 128;

class BundlePlanner
{
public:
    BundlePlanner(qint64 besides, qint64 target) : m_target(target), m_size(roundEachFile + besides)
    {
        m_parts.emplace_back();
    }

    void place(const std::vector<qint64> &sizes, std::vector<std::size_t> BundlePart::*list)
    {
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            const qint64 size = sizes[i] + roundEachItem;
            if (m_size + size > m_target && !isEmpty())
                startNext();
            (m_parts.back().*list).push_back(i);
            m_size += size;
        }
    }
    void startNext()
    {
        m_parts.emplace_back();
        m_size = roundEachFile;
    }
    std::vector<BundlePart> take() { return std::move(m_parts); }

private:
    bool isEmpty() const { return m_size == roundEachFile; }

    qint64 m_target;
    qint64 m_size;
    std::vector<BundlePart> m_parts;
};

} // namespace

std::vector<BundlePart> planBundles(const std::vector<qint64> &letterBytes, const std::vector<qint64> &attachmentBytes,
                                    qint64 besides, qint64 target)
{
    qint64 all = roundEachFile + besides;
    for (const qint64 size : letterBytes)
        all += size + roundEachItem;
    for (const qint64 size : attachmentBytes)
        all += size + roundEachItem;
    BundlePlanner planner(besides, target);
    planner.place(letterBytes, &BundlePart::letters);
    if (all > target && !letterBytes.empty() && !attachmentBytes.empty())
        planner.startNext();
    planner.place(attachmentBytes, &BundlePart::attachments);
    return planner.take();
}

} // namespace benchbook
