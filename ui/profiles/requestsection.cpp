// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/requestsection.h"

#include "app/profiles/profileendpoint.h"
#include "app/profiles/secretlooks.h"
#include "ui/profiles/namedtexts.h"
#include "ui/widgets/audience.h"
#include "ui/widgets/secretline.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace telltale::ui {

RequestSection::RequestSection(QWidget *parent)
    : FormSection(parent)
    , m_headers(new NamedTexts(u"header"_s, tr("Name"), tr("Value")))
    , m_cookies(wireLine<SecretLine>(u"name=value; name=value"_s))
    , m_origin(wireLine<QLineEdit>(u"https://app.example"_s))
    , m_subprotocols(wireLine<QLineEdit>(tr("those of the chosen system; several with commas")))
{
    for (QLineEdit *line : {m_origin, m_subprotocols})
        hideFromAudience(line, profiles::holdsSecret);
    m_headers->setObjectName(u"headers"_s);
    m_headers->setAccessibleName(tr("Headers"));
    auto *right = new QWidget;
    m_rows.setForm(makeForm(right));
    m_rows.add(tr("Cookies"), m_cookies, "cookies", tr("The Cookie header. It is masked wherever the request is shown."));
    m_rows.add(tr("Origin"), m_origin, "origin", tr("The Origin header, as a browser would send it. Empty: none is sent."));
    m_rows.add(tr("Sub-protocols"), m_subprotocols, "subprotocols", tr("Offered in Sec-WebSocket-Protocol, in this order."));
    auto *columns = makeColumns(this);
    columns->addWidget(titled(tr("Headers of the upgrade request"), m_headers), 1);
    columns->addWidget(titled(tr("What browsers send"), right), 1);
    connect(m_headers, &NamedTexts::changed, this, &FormSection::changed);
    for (QLineEdit *line : {static_cast<QLineEdit *>(m_cookies), m_origin, m_subprotocols})
        connect(line, &QLineEdit::textEdited, this, &FormSection::changed);
}

void RequestSection::setProfile(const profiles::ConnectionProfile &profile)
{
    m_headers->setTexts(profile.headers);
    m_cookies->setText(profile.cookies);
    m_origin->setText(profile.origin);
    m_subprotocols->setText(profile.subprotocols.join(", "_L1));
}

void RequestSection::put(profiles::ConnectionProfile &profile) const
{
    profile.headers = m_headers->texts();
    profile.cookies = m_cookies->text().trimmed();
    profile.origin = m_origin->text().trimmed();
    profile.subprotocols.clear();
    for (const QString &part : m_subprotocols->text().split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            profile.subprotocols.append(part.trimmed());
    }
}

void RequestSection::check(const session::Variables &variables)
{
    m_headers->setCheck([variables](const profiles::NamedText &header) {
        if (header.name.isEmpty())
            return tr("A header needs a name.");
        if (!profiles::isToken(header.name.toUtf8()))
            return tr("Names of headers have no spaces and no separators.");
        return variableError(header.text, variables);
    });
    m_rows.setError(m_cookies, variableError(m_cookies->text(), variables));
    m_rows.setError(m_origin, variableError(m_origin->text(), variables));
    profiles::ConnectionProfile profile;
    put(profile);
    QString error = variableError(m_subprotocols->text(), variables);
    for (const QString &name : std::as_const(profile.subprotocols)) {
        if (error.isEmpty() && !session::usesVariables(name) && !profiles::isToken(name.toUtf8()))
            error = tr("“%1” cannot be offered: names have no spaces and no separators.").arg(name);
    }
    m_rows.setError(m_subprotocols, error);
}

int RequestSection::count() const { return int(m_headers->texts().size()) + filledLines({m_cookies, m_origin, m_subprotocols}); }

} // namespace telltale::ui
