// PeerBoardPage: what studios show each other without an order — hours they could lend, material they have too much of
// or look for — and from there the work that is given away.
#pragma once

#include "core/base/progress.h"
#include "core/board/goods.h"
#include "core/board/hours_board.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStandardItemModel;

namespace benchbook {

class DetailPane;
class FactSheet;
class FlatButton;
class HoursModel;
class JobRunner;
class Label;
class ListDetail;
class PaneForm;
class TableView;

/// Read beside the window after every change. A form has the pane to itself; one that was typed into stays until it is
/// done or left.
class PeerBoardPage final : public Page
{
    Q_OBJECT
public:
    PeerBoardPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~PeerBoardPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("calendar"); }
    QAction *primaryAction() override { return m_publish; }
    void search(const QString &text) override;
    void refresh() override;
    /// Of a work order: how it could be parted.
    bool showRecord(qint64 workOrder) override;

Q_SIGNALS:
    /// A letter is begun that somebody has to write to its end.
    void letterWanted(const benchbook::LetterStart &start);
    void peerChosen(qint64 peer);

protected:
    void retranslate() override;

private:
    struct Read
    {
        HoursBoard hours;
        std::vector<SharedGoods> goods;
    };
    /// What the pane is about.
    struct Chosen
    {
        bool isGoods = false;
        std::optional<Id<Peer>> peer = {}; ///< of hours; none: ours
        QString craft = {};
        qint64 goods = 0;
    };

    QWidget *makeLeft();
    void show(const Result<Read> &read);
    void fillHours();
    void fillGoodsTable();
    void sayState();
    void choose(const Chosen &chosen);
    void fillPane();
    void fillHoursPane();
    void fillGoodsPane();
    void addButtons(const QList<QWidget *> &buttons);
    void openForm(PaneForm *form);
    void closeForm();
    void sayLatest();
    void refuse(const QString &message);
    template <class T> void acted(const Result<T> &result)
    {
        if (result.ok())
            sayLatest();
        else
            refuse(result.error().message);
    }
    void hoursTyped(QDate monday, const QString &craft, const QString &text);
    void openHours();
    void askForWork(Id<Peer> peer, const QString &craft);
    void begin(const Result<LetterStart> &start);

    Session &m_session;
    JobRunner &m_jobs;
    QAction *m_publish;
    FlatButton *m_say;
    FlatButton *m_offer;
    FlatButton *m_ask;
    FlatButton *m_rush;
    Label *m_state;
    Label *m_refusal;
    HoursModel *m_hoursModel;
    TableView *m_hoursTable;
    Label *m_goodsTitle;
    QStandardItemModel *m_goodsModel;
    TableView *m_goodsTable;
    DetailPane *m_detail;
    ListDetail *m_splitter;
    QPointer<PaneForm> m_form;
    Read m_read;
    QString m_search;
    std::optional<Chosen> m_chosen;
    CancelToken m_token;
    bool m_filling = false;
};

} // namespace benchbook
