// FieldEditor: the editor that suits the type of one field of a record.
#pragma once

#include "ui/records/session.h"

class QComboBox;
class QLineEdit;
class QStringListModel;

namespace benchbook {

/// Whatever the widget is, it speaks the text of fieldText() and parseField(). Its widget belongs to the
/// layout it is put in.
class FieldEditor final : public QObject
{
    Q_OBJECT
public:
    /// `name` becomes the widget's objectName. `optional` offers "none" where the field is a choice.
    FieldEditor(Session &session, const Field &field, const QString &name, bool optional, QObject *parent);

    const Field &field() const { return m_field; }
    QWidget *widget() const { return m_widget; }
    QString text() const;
    void setText(const QString &text);
    /// The text() after setText(): a quantity's unit stands beside the field, not in it.
    QString shown(const QString &text) const;
    /// The unit a quantity is read in; other editors pass it over.
    void setUnit(const QString &code);
    /// Choices and names of records in the language of the moment, and as the records are now.
    void refill();
    /// Texts to choose from in a field that is typed; what stands in it stays.
    void offer(const QStringList &texts);
    /// The field's title in the language of the moment.
    QString title() const;
    /// Text over several lines: a row of its own, and Enter is part of it.
    bool isLong() const;

Q_SIGNALS:
    /// The person left the field, pressed Enter or chose something; the text may be unchanged.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make(const QString &name);
    void makeCombo(const QString &name, bool editable);
    void fillReferences();
    /// Every text that is offered, below the field.
    void showOffers(QLineEdit *line);

    Session &m_session;
    const Field &m_field;
    bool m_optional;
    QStringListModel *m_offered = nullptr; ///< null: nothing was ever offered
    QWidget *m_widget = nullptr;
    QComboBox *m_combo = nullptr;
};

} // namespace benchbook
