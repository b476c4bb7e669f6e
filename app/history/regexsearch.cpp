// SPDX-FileCopyrightText: The Telltale developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/regexsearch.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>

namespace telltale::history {

namespace {

/// PCRE2's default of ten million steps would be tenths of a second for each row.
constexpr quint32 MostSteps = 50000;
constexpr quint32 MostHeapKilobytes = 4000;
constexpr size_t FirstStack = 32 * 1024;
constexpr size_t MostStack = 512 * 1024;

/// What a thread matches with: made once, used for every expression.
struct Workplace {
    pcre2_match_context *context = pcre2_match_context_create(nullptr);
    pcre2_jit_stack *stack = pcre2_jit_stack_create(FirstStack, MostStack, nullptr);
    pcre2_match_data *data = pcre2_match_data_create(1, nullptr);

    Workplace()
    {
        if (!context)
            return;
        pcre2_set_match_limit(context, MostSteps);
        pcre2_set_heap_limit(context, MostHeapKilobytes);
        pcre2_jit_stack_assign(context, nullptr, stack);
    }
    ~Workplace()
    {
        pcre2_match_data_free(data);
        pcre2_jit_stack_free(stack);
        pcre2_match_context_free(context);
    }
    Q_DISABLE_COPY_MOVE(Workplace)
};

} // namespace

RegexSearch::RegexSearch(const QString &pattern)
{
    if (!pattern.isValidUtf16()) {
        m_error = QStringLiteral("half of a character stands alone");
        return;
    }
    const QByteArray bytes = pattern.toUtf8();
    int error = 0;
    size_t offset = 0;
    pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(bytes.constData()), size_t(bytes.size()),
                                     PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_CASELESS, &error, &offset, nullptr);
    if (!code) {
        std::array<PCRE2_UCHAR, 256> words {};
        pcre2_get_error_message(error, words.data(), words.size());
        m_error = QString::fromLatin1(reinterpret_cast<const char *>(words.data()));
        m_errorOffset = QString::fromUtf8(bytes.first(std::min(qsizetype(offset), bytes.size()))).size();
        return;
    }
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); // if that fails, it is interpreted
    m_code = std::shared_ptr<const pcre2_code>(code, [](pcre2_code *last) { pcre2_code_free(last); });
}

bool RegexSearch::isIn(QByteArrayView bytes) const
{
    thread_local const Workplace workplace;
    if (!m_code || !workplace.context || !workplace.data)
        return false;
    const auto length = size_t(std::min(bytes.size(), MostBytes));
    const char *data = bytes.isNull() ? "" : bytes.data();
    return pcre2_match(m_code.get(), reinterpret_cast<PCRE2_SPTR>(data), length, 0, 0, workplace.data, workplace.context) >= 0;
}

} // namespace telltale::history
