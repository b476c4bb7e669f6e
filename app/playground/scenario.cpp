// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playground/scenario.h"

#include "app/playground/centrifugo.h"
#include "app/playground/centrifugouni.h"
#include "app/playground/deepstreambinary.h"
#include "app/playground/deepstreamjson.h"
#include "app/playground/deepstreamtext.h"
#include "app/playground/echo.h"
#include "app/playground/flow.h"
#include "app/playground/nats.h"
#include "app/playground/sharedb.h"

namespace telltale::playground {

std::vector<std::unique_ptr<Scenario>> allScenarios()
{
    std::vector<std::unique_ptr<Scenario>> all;
    all.push_back(std::make_unique<Centrifugo>(Centrifugo::Encoding::Json));
    all.push_back(std::make_unique<Centrifugo>(Centrifugo::Encoding::Protobuf));
    all.push_back(std::make_unique<CentrifugoUni>());
    all.push_back(std::make_unique<Nats>());
    all.push_back(std::make_unique<Flow>());
    all.push_back(std::make_unique<DeepstreamText>());
    all.push_back(std::make_unique<DeepstreamJson>());
    all.push_back(std::make_unique<DeepstreamBinary>());
    all.push_back(std::make_unique<ShareDb>());
    all.push_back(std::make_unique<Echo>());
    return all;
}

} // namespace telltale::playground
