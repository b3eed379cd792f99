#include "ui/records/thumbnails.h"

#include "ui/shell/job_runner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// In kilobytes of pictures: some hundreds of them.
constexpr int rememberedKilobytes = 16 * 1024;

} // namespace

Thumbnails::Thumbnails(Session &session, JobRunner &jobs, QObject *parent)
    : QObject(parent), m_session(session), m_jobs(jobs), m_known(rememberedKilobytes)
{
}

void Thumbnails::want(const std::vector<PaperInfo> &papers, QSize box)
{
    if (box != m_box)
        m_known.clear();
    m_box = box;
    m_waiting.clear();
    for (const PaperInfo &paper : papers) {
        const PaperLook *look = m_known.object(paper.hash);
        if (!look || look->problem)
            m_waiting.push_back(paper.hash);
    }
    goOn();
}

void Thumbnails::goOn()
{
    if (m_running || m_waiting.empty())
        return;
    m_running = true;
    const QString hash = m_waiting.front();
    m_waiting.pop_front();
    m_jobs.run<PaperLook>(
        this, tr("Reading photos"),
        [hash, box = m_box,
         store = ContentStore::ofFile(m_session.studio().path())](const Progress &) -> Result<PaperLook> {
            const Result<QByteArray> bytes = store.read(hash);
            return bytes.ok() ? PaperLook{smallPicture(*bytes, box), {}} : PaperLook{{}, bytes.error()};
        },
        [this, hash](const Result<PaperLook> &look) {
            m_running = false;
            if (look.ok()) {
                const auto kilobytes = static_cast<int>(look->picture.sizeInBytes() / 1024) + 1;
                m_known.insert(hash, new PaperLook(*look), kilobytes);
                Q_EMIT known(hash);
            }
            goOn();
        });
}

} // namespace benchbook
