#pragma once

// Short articles that several tests read.

namespace isnad::test {

// "We shall not close the harbour," said minister Salma Darawi on 3 May. | She added:
// "The ships will wait", according to the newspaper.
inline constexpr const char* arabic_story =
    "ميناء الريح يبقى مفتوحا\n\n"
    "قالت الوزيرة سلمى الدرعاوي يوم 3 مايو: «لن نغلق الميناء أبدا أمام السفن».\n\n"
    "وأضافت: «ستنتظر السفن حتى الصباح»، بحسب صحيفة الريح.\n";

}  // namespace isnad::test
