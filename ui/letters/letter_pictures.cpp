#include "ui/letters/letter_pictures.h"

#include "core/peers/letter_photos.h"
#include "core/peers/stored_bytes.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"
#include "ui/shell/job_runner.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int thumbnailSide = 40;
/// A larger file is no photo of a phone; it is not read at all.
constexpr qint64 largestPhotoFile = 64LL << 20;

Result<Hash256> keepFile(const QString &studio, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestPhotoFile)
        return Error::invalid(
            LetterPictures::tr("“%1” cannot be read, or is too large.").arg(QFileInfo(path).fileName()));
    return keepPhoto(ContentStore::ofFile(studio), file.readAll());
}

QPixmap thumbnailOf(const QString &path)
{
    QImageReader reader(path);
    const QSize size = reader.size();
    if (size.isValid())
        reader.setScaledSize(size.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio));
    return QPixmap::fromImage(reader.read());
}

} // namespace

LetterPictures::LetterPictures(const QString &name, Session &session, JobRunner &jobs, int most, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_jobs(jobs),
      m_most(most),
      m_column(new QVBoxLayout(this)),
      m_add(new FlatButton(QString(name + u".add"_s))),
      m_problem(new Label({}, Label::Size::Small, Tone::Danger))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_add, &QPushButton::clicked, this, &LetterPictures::pick);
    retranslate();
}

void LetterPictures::setPhotos(BodyHashes photos)
{
    m_photos = std::move(photos);
    showPhotos();
}

void LetterPictures::pick()
{
    const QStringList files = m_session.dialogs().openFiles(
        this, {tr("Photos for the letter"), {}, tr("Pictures (*.jpg *.jpeg *.png *.webp *.heic *.bmp)")});
    say({});
    for (const QString &file : files) {
        if (static_cast<int>(m_photos.size()) + m_running < m_most)
            take(file);
        else
            say(tr("A letter carries %n photo(s) at most.", nullptr, m_most));
    }
}

void LetterPictures::take(const QString &path)
{
    ++m_running;
    retranslate();
    m_jobs.run<Hash256>(
        this, tr("Keeping a photo"),
        [studio = m_session.studio().path(), path](const Progress &) { return keepFile(studio, path); },
        [this](const Result<Hash256> &kept) {
            --m_running;
            if (!kept.ok())
                say(kept.error().message);
            else if (std::find(m_photos.begin(), m_photos.end(), *kept) == m_photos.end())
                m_photos.push_back(*kept);
            showPhotos();
            retranslate();
            Q_EMIT changed();
        });
}

void LetterPictures::showPhotos()
{
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget;
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    const ContentStore store = ContentStore::ofFile(m_session.studio().path());
    for (std::size_t i = 0; i < m_photos.size(); ++i) {
        auto *row = new QHBoxLayout;
        auto *picture = new Label;
        picture->setFixedSize(thumbnailSide, thumbnailSide);
        picture->setPixmap(thumbnailOf(store.pathOf(hexText(m_photos[i]))));
        auto *remove = makeIconButton(u"%1.remove%2"_s.arg(objectName()).arg(i), u"trash-2"_s,
                                      tr("Leave photo %1 out").arg(i + 1));
        connect(remove, &QToolButton::clicked, this, [this, hash = m_photos[i]] {
            std::erase(m_photos, hash);
            showPhotos();
            Q_EMIT changed();
        });
        row->addWidget(picture);
        row->addWidget(plainLabel(tr("Photo %1").arg(i + 1)), 1);
        row->addWidget(remove);
        rows->addLayout(row);
    }
    m_column->insertWidget(0, m_list);
}

void LetterPictures::say(const QString &problem)
{
    m_problem->setText(problem.isEmpty() ? QString() : QString(u"! "_s + problem));
    m_problem->setVisible(!problem.isEmpty());
}

void LetterPictures::retranslate()
{
    m_add->setText(m_running > 0 ? tr("Making photos small…") : tr("Add photos…"));
    m_add->setAccessibleName(m_add->text());
    m_add->setEnabled(m_running == 0);
}

} // namespace benchbook
