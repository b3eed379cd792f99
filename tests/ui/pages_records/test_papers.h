#pragma once

#include "core/papers/paper.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

namespace benchbook::testing {
class RecordWindow;
}

/// Photos and papers in the panes of materials and lots, and their small pictures.
class TestPaperPanel : public QObject
{
    Q_OBJECT

public:
    TestPaperPanel();
    ~TestPaperPanel() override;
    /// Stands in for the viewers of the system.
    Q_INVOKABLE void view(const QUrl &file) { m_viewed << file.toLocalFile(); }

private Q_SLOTS:
    void cleanup();

    void filesAreAddedViewedSavedAndRemoved();
    void droppedAndPasted();
    void aLotHasItsOwn();
    void whatItIsIsSaidInPlace();
    void whatCannotBeAddedIsToldAndNothingIs();
    void missingAndDamagedFilesSaySo();
    void programsAreNotOpened();
    void theKeyboardReachesEverything();
    void everyTextFollowsTheLanguage();
    void picturesStandUpright();
    void brokenAndHugePicturesAreNotShown();
    void namesFitEverySystem();

private:
    void start();
    QString write(const QString &name, const QByteArray &bytes);
    std::vector<benchbook::PaperInfo> papers(const char *table, qint64 row);
    std::vector<benchbook::PaperInfo> ofMaterial() { return papers("material", m_material); }

    std::unique_ptr<benchbook::testing::RecordWindow> m_app;
    qint64 m_material = 0;
    QStringList m_viewed;
};
