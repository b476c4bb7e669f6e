// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/part.h"

/// Every measurement (prints its figures) and every part (see part.h) of this program.
namespace telltale::bench {

void measureLive(const Extent &extent);
void measureDecode(const Extent &extent);
void measureFilter(const Extent &extent);
void measureStall(const Extent &extent);
void measureOpen(const Extent &extent);
void measureMemory(const Extent &extent);
void measureStart(const Extent &extent);

QJsonObject sendPart(const QJsonObject &task); ///< the server, see sender.h
QJsonObject capturePart(const QJsonObject &task);
QJsonObject barePart(const QJsonObject &task);
QJsonObject decodePart(const QJsonObject &task);
QJsonObject dissectPart(const QJsonObject &task); ///< tshark
QJsonObject filterPart(const QJsonObject &task);
QJsonObject stallPart(const QJsonObject &task);
QJsonObject savePart(const QJsonObject &task);
QJsonObject openPart(const QJsonObject &task);
QJsonObject memoryPart(const QJsonObject &task);
QJsonObject windowPart(const QJsonObject &task);

} // namespace telltale::bench
