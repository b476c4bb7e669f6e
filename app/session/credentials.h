// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/endpoint.h"

namespace telltale::session {

/// Where a new token belongs when the advice is to authenticate anew.
struct TokenPlace {
    enum class Where {
        Step, ///< a field of what was sent: the token of one subscription
        Opening, ///< a field of the operation that opens the conversation: AutomationState::values
        Query, ///< a parameter of the URL
        Header, ///< `Authorization: Bearer …`
    };
    Where where = Where::Header;
    QString name; ///< the field's key, the parameter or the header
};

/// The place for `failure` on a connection to `endpoint` that speaks `system`. A refused upgrade saw neither field nor step: then the URL's
/// parameter (`token`, `access_token`, `jwt`, `auth`) or the header. `step`: what failed, if that is known; its operation has a secret of
/// its own, or the opening operation's is meant: the one that is filled in, else one called token, else the first.
TokenPlace tokenPlace(const decode::Event &failure, const protocol::System &system, const QString &variant, const Endpoint &endpoint, const Step *step);

/// Puts `token` there. Nothing else changes. Step places change nothing here.
void setToken(Endpoint &endpoint, const TokenPlace &place, const QString &token);
/// The same for a Step place.
void setToken(Step &step, const TokenPlace &place, const QString &token);

} // namespace telltale::session
