#include "core/base/id.h"

#include "core/base/clock.h"

namespace benchbook {
namespace {

constexpr qint64 epochOf2024 = 1'704'067'200'000;
constexpr int counterBits = 8;
constexpr int incarnationBits = 14;
constexpr qint64 counterLimit = qint64(1) << counterBits;

} // namespace

IdGenerator::IdGenerator(const Clock &clock, int incarnation, qint64 lastUsed)
    : m_clock(clock),
      m_incarnation(incarnation),
      m_millisecond(lastUsed >> (counterBits + incarnationBits)),
      m_counter(counterLimit)
{
    Q_ASSERT(incarnation >= 0 && incarnation < (1 << incarnationBits));
}

qint64 IdGenerator::next()
{
    const qint64 now = m_clock.now().milliseconds() - epochOf2024;
    if (now > m_millisecond) {
        m_millisecond = now;
        m_counter = 0;
    } else if (m_counter >= counterLimit) {
        ++m_millisecond;
        m_counter = 0;
    }
    return (m_millisecond << (counterBits + incarnationBits)) | (m_incarnation << counterBits) | m_counter++;
}

} // namespace benchbook
