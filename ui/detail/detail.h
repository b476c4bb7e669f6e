// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/store.h"

#include <QTabWidget>

namespace telltale::ui {

class Explanation;
class FrameFacts;
class MessageView;
class TraceList;

/// One row in full: what it means, the message as a tree beside its bytes, its frame, and why it was decoded so. A page is only filled
/// when it is looked at. Needs nothing but a row; with the store that the row is in, it also tells how often a failure came, when
/// to try again, and what answers what.
class Detail : public QTabWidget {
    Q_OBJECT

public:
    enum Page { ExplanationPage, MessagePage, FramePage, WhyPage };

    explicit Detail(QWidget *parent = nullptr);

    /// Where rows come from that are set from now on. `live`: it is being captured; false for a saved session, whose failures have no
    /// next try any more. Forgets the row.
    void setStore(const std::shared_ptr<const history::Store> &store, bool live = true);
    /// For neighbours and for what clients do; must outlive it. The bundled one until then.
    void setCatalogue(const catalog::Catalog &catalogue);
    /// For the countdown; the computer's until then.
    void setClock(const Clock &clock);
    void setShowSecrets(bool show);

    /// Null shows nothing.
    void setRow(const history::RowPointer &row);
    void showPage(Page page) { setCurrentIndex(page); }

    /// The explanation for copying; empty if there is no row.
    QString explanationText();
    QString explanationMarkdown();

    /// How the message's bytes are shown and where they are parted from the tree.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    /// A row of the store is to be selected: the request of this reply, or the other way round.
    void rowRequested(qint64 number);
    /// An entry is to be opened in the catalogue.
    void entryRequested(const QString &entryId);
    /// The table is to be filtered so.
    void filterRequested(const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void fill();
    void fillPage(int page);
    void fillExplanation();
    void highlight(wire::Span span);

    history::RowPointer m_row;
    std::shared_ptr<const history::Store> m_store;
    const catalog::Catalog *m_catalogue = nullptr;
    Clock m_clock;
    bool m_live = true;
    bool m_showSecrets = false;
    QByteArray m_bytes; ///< as they may be shown
    wire::Span m_marked;
    quint32 m_filled = 0; ///< a bit per page
    Explanation *m_explanation;
    MessageView *m_message;
    FrameFacts *m_frame;
    TraceList *m_trace;
};

} // namespace telltale::ui
