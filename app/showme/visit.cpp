// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/showme/visit.h"

#include "app/protocol/registry.h"

namespace telltale::showme {

session::Endpoint endpointFor(const playground::Recipe &recipe, const QUrl &base)
{
    session::Endpoint endpoint;
    endpoint.upstream.url = base;
    endpoint.upstream.url.setPath(recipe.path);
    if (recipe.secure)
        endpoint.upstream.url.setScheme(QStringLiteral("wss"));
    endpoint.choice = {protocol::systemByName(recipe.system), recipe.variant};
    endpoint.automation.values = recipe.opening;
    for (const playground::ShowStep &step : recipe.steps)
        endpoint.steps.append({.operation = step.operation, .values = step.values});
    return endpoint;
}

bool shows(const decode::Event &event, const catalog::Entry &entry)
{
    if (event.direction != wire::Direction::In || !event.diagnosis)
        return false;
    const auto is = [&entry](const catalog::Entry *one) { return one && one->id == entry.id; };
    return is(event.diagnosis->entry) || is(event.diagnosis->detail);
}

} // namespace telltale::showme
