#include "ui/records/papers_panel.h"

#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/records/paper_files.h"
#include "ui/records/paper_row.h"
#include "ui/shell/job_runner.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QTemporaryDir>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

PapersPanel::PapersPanel(const QString &name, Session &session, JobRunner &jobs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_jobs(jobs),
      m_thumbnails(new Thumbnails(session, jobs, this)),
      m_heading(new Label),
      m_empty(new Label({}, Label::Size::Small, Tone::Muted)),
      m_add(makeButton(name + u".add"_s, {}, u"plus"_s)),
      m_paste(makeButton(name + u".paste"_s, {}, u"clipboard-list"_s)),
      m_column(new QVBoxLayout)
{
    setObjectName(name);
    setAcceptDrops(true);
    m_heading->setBold(true);
    m_heading->hide();
    m_empty->setWordWrap(true);
    m_column->setSpacing(12);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 4);
    all->setSpacing(10);
    all->addWidget(m_heading);
    all->addWidget(m_empty);
    all->addLayout(m_column);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_paste);
    all->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &PapersPanel::choose);
    connect(m_paste, &QPushButton::clicked, this, &PapersPanel::paste);
    connect(m_thumbnails, &Thumbnails::known, this, &PapersPanel::showLook);
    auto *keys = new QShortcut(QKeySequence::Paste, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &PapersPanel::paste);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (m_subject && (changes.rows.empty() || changes.touches("paper")))
            fill();
    });
    retranslate();
}

PapersPanel::~PapersPanel() = default;

void PapersPanel::setHeadingVisible(bool visible)
{
    m_heading->setVisible(visible);
    layout()->setContentsMargins(0, visible ? 8 : 4, 0, 4);
}

void PapersPanel::open(const PaperSubject &subject)
{
    m_subject = subject;
    fill();
}

void PapersPanel::setLocked(bool locked)
{
    m_locked = locked;
    m_add->setVisible(!locked);
    m_paste->setVisible(!locked);
    setAcceptDrops(!locked);
    for (PaperRow *row : m_rows)
        row->setLocked(locked);
}

QString PapersPanel::title() const
{
    return m_rows.empty() ? tr("Photos and papers") : tr("Photos and papers (%1)").arg(m_rows.size());
}

void PapersPanel::fill()
{
    const auto papers = m_session.studio().read([&](const Reader &reader) { return papersOf(reader, m_subject->row); });
    showRows(papers.valueOr({}));
    m_stale = true;
    if (isVisible())
        wantPictures();
}

void PapersPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Nobody waits for pictures of a tab that is not looked at.
    if (m_stale)
        wantPictures();
}

void PapersPanel::wantPictures()
{
    m_stale = false;
    std::vector<PaperInfo> papers;
    for (const PaperRow *row : m_rows)
        papers.push_back(row->paper());
    m_thumbnails->want(papers, PaperPicture::box * devicePixelRatioF());
}

void PapersPanel::showRows(const std::vector<PaperInfo> &papers)
{
    const std::size_t before = m_rows.size();
    while (m_rows.size() > papers.size()) {
        PaperRow *row = m_rows.back();
        m_rows.pop_back();
        // The keyboard goes to what took the place of the removed one, or to where one adds.
        if (row->isAncestorOf(QApplication::focusWidget()))
            m_add->setFocus(Qt::OtherFocusReason);
        row->hide();
        row->setParent(nullptr);
        row->deleteLater();
    }
    while (m_rows.size() < papers.size())
        m_rows.push_back(makeRow(static_cast<int>(m_rows.size())));
    for (std::size_t i = 0; i < papers.size(); ++i)
        m_rows[i]->fill(papers[i], m_thumbnails->lookOf(papers[i].hash));
    m_empty->setVisible(papers.empty());
    m_heading->setText(title());
    if (before != papers.size())
        Q_EMIT titleChanged();
}

PaperRow *PapersPanel::makeRow(int place)
{
    auto *row = new PaperRow(objectName() + u'.' + QString::number(place));
    row->setLocked(m_locked);
    m_column->addWidget(row);
    connect(row, &PaperRow::openRequested, this, [this, row] { view(row->paper()); });
    connect(row, &PaperRow::saveRequested, this, [this, row] { save(row->paper()); });
    connect(row, &PaperRow::removeRequested, this, [this, row] { remove(row->paper()); });
    connect(row, &PaperRow::changed, this,
            [this, row](PaperKind kind, const QString &text) { change(row->paper(), kind, text); });
    return row;
}

void PapersPanel::showLook(const QString &hash)
{
    for (PaperRow *row : m_rows) {
        if (row->paper().hash == hash)
            row->fill(PaperInfo(row->paper()), m_thumbnails->lookOf(hash));
    }
}

void PapersPanel::choose()
{
    addFiles(m_session.dialogs().openFiles(
        this, {tr("Add photos and papers"),
               {},
               tr("Photos and papers (*.jpg *.jpeg *.png *.webp *.heic *.tif *.tiff *.pdf);;Every file (*)")}));
}

void PapersPanel::paste()
{
    if (m_subject && !m_locked && !take(*QApplication::clipboard()->mimeData()))
        Q_EMIT said(tr("There is no picture and no file to paste. Copy one first."), false);
}

bool PapersPanel::take(const QMimeData &offered)
{
    const QStringList files = localFiles(offered);
    if (!files.isEmpty()) {
        addFiles(files);
        return true;
    }
    const auto picture = qvariant_cast<QImage>(offered.imageData());
    if (picture.isNull())
        return false;
    const QDateTime now =
        QDateTime::fromMSecsSinceEpoch(m_session.studio().clock().now().milliseconds(), m_session.studio().timeZone());
    const QString name = tr("Picture %1.png").arg(now.toString(u"yyyy-MM-dd HHmmss"_s));
    add([picture, name](const ContentStore &store, const Progress &) -> Result<std::vector<PaperDraft>> {
        BENCHBOOK_ASSIGN(PaperDraft draft, keepBytes(store, name, pngOf(picture)));
        return std::vector{std::move(draft)};
    });
    return true;
}

void PapersPanel::addFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    add([paths](const ContentStore &store, Progress progress) -> Result<std::vector<PaperDraft>> {
        std::vector<PaperDraft> drafts;
        for (const QString &path : paths) {
            if (progress.isCancelled())
                return Error{ErrorCode::Cancelled, tr("Stopped; nothing was added.")};
            BENCHBOOK_ASSIGN(PaperDraft draft, keepFile(store, path));
            drafts.push_back(std::move(draft));
            progress.step(static_cast<double>(drafts.size()) / static_cast<double>(paths.size()));
        }
        return drafts;
    });
}

void PapersPanel::add(Keep keep)
{
    // One after the other. The files are read beside the window; their rows are written in a blink.
    if (!m_subject || m_locked || std::exchange(m_adding, true))
        return;
    using Drafts = std::vector<PaperDraft>;
    m_jobs.run<Drafts>(
        this, tr("Adding files"),
        [keep = std::move(keep), store = ContentStore::ofFile(m_session.studio().path())](const Progress &progress) {
            return keep(store, progress);
        },
        [this, subject = *m_subject](const Result<Drafts> &kept) {
            m_adding = false;
            if (!kept.ok() && kept.error().code == ErrorCode::Cancelled)
                Q_EMIT said(kept.error().message, false);
            else if (m_session.succeeded(kept, this))
                addKept(subject, *kept);
        });
}

void PapersPanel::addKept(const PaperSubject &subject, const std::vector<PaperDraft> &drafts)
{
    const auto added = addPapers(m_session.studio(), subject, drafts, m_session.person());
    if (m_session.succeeded(added, this))
        Q_EMIT said(tr("%n file(s) added", nullptr, static_cast<int>(added->size())),
                    m_session.justWritten().has_value());
    else if (m_subject)
        fill(); // What is there already may have been mended by keeping it again.
}

void PapersPanel::view(PaperInfo paper)
{
    if (!isForViewing(paper.name)) {
        m_session.dialogs().showError(
            this,
            Error::refused(
                tr("“%1” is not opened from here: it could be a program. Save a copy to look at it.").arg(paper.name)));
        return;
    }
    if (!m_viewed)
        m_viewed = std::make_unique<QTemporaryDir>();
    const QString path = m_viewed->filePath(paper.hash.left(12) + u'-' + fileNameOf(paper.name));
    m_jobs.run<void>(
        this, tr("Opening a file"),
        [store = ContentStore::ofFile(m_session.studio().path()), paper, path](const Progress &) {
            return savePaper(store, paper, path);
        },
        [this, paper, path](const Result<void> &copied) {
            if (m_session.succeeded(copied, this) && !QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
                m_session.dialogs().showError(
                    this, Error::refused(tr("No program on this computer opens “%1”. Save a copy to use it elsewhere.")
                                             .arg(paper.name)));
            }
        });
}

void PapersPanel::save(PaperInfo paper)
{
    const auto to =
        m_session.dialogs().saveFile(this, {tr("Save a copy"), fileNameOf(paper.name), tr("Every file (*)")});
    if (!to)
        return;
    m_jobs.run<void>(
        this, tr("Saving a copy"),
        [store = ContentStore::ofFile(m_session.studio().path()), paper, path = *to](const Progress &) {
            return savePaper(store, paper, path);
        },
        [this](const Result<void> &copied) {
            if (m_session.succeeded(copied, this))
                Q_EMIT said(tr("Saved a copy"), false);
        });
}

void PapersPanel::remove(PaperInfo paper)
{
    if (m_session.succeeded(removePaper(m_session.studio(), paper.id, m_session.person()), this))
        Q_EMIT said(tr("“%1” removed").arg(paper.name), m_session.justWritten().has_value());
}

void PapersPanel::change(PaperInfo paper, PaperKind kind, const QString &text)
{
    const auto done = changePaper(m_session.studio(), paper.id, kind, text, m_session.person());
    if (m_session.succeeded(done, this) && *done)
        Q_EMIT said(tr("“%1” changed").arg(paper.name), m_session.justWritten().has_value());
}

void PapersPanel::retranslate()
{
    m_add->setText(tr("Add files…"));
    m_add->setToolTip(tr("The originals stay where they are"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("A picture or files from the clipboard (%1)")
                            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    m_empty->setText(tr("No photos and no papers yet. Drop files here, paste a picture, or add them."));
    m_heading->setText(title());
    Q_EMIT titleChanged();
}

void PapersPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PapersPanel::dragEnterEvent(QDragEnterEvent *event)
{
    m_dropping = m_subject && (event->mimeData()->hasImage() || !localFiles(*event->mimeData()).isEmpty());
    if (m_dropping)
        event->acceptProposedAction();
    update();
}

void PapersPanel::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void PapersPanel::dropEvent(QDropEvent *event)
{
    m_dropping = false;
    update();
    // The original stays where it is, whatever was proposed.
    event->setDropAction(Qt::CopyAction);
    if (m_subject && take(*event->mimeData()))
        event->accept();
}

void PapersPanel::paintEvent(QPaintEvent *)
{
    if (!m_dropping)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colorsFor(palette()).accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace benchbook
