#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/pipeline.h"

// Sentences with several links: who said it, then through whom it came.

using namespace isnad;

namespace {

struct Case {
  std::string text;
  std::vector<std::string> chain;
};

std::vector<std::string> chain_of(const std::string& text) {
  const Analysis analysis = test::analyse_text(text);
  std::vector<std::string> out;
  if (analysis.quotes.items.size() != 1)
    return {std::to_string(analysis.quotes.items.size()) + " quotes"};
  for (const Link& link : analysis.quotes.links) out.push_back(link.name);
  return out;
}

const std::vector<Case> english_cases = {
    {"The minister told Reuters that the dam was safe.", {"The minister", "Reuters"}},
    {"A source told Reuters the dam was safe.", {"A source", "Reuters"}},
    {"Marten Quill told state television the dam was safe.",
     {"Marten Quill", "state television"}},
    {"The dam was safe, a person familiar with the talks told Bloomberg.",
     {"a person familiar with the talks", "Bloomberg"}},
    {"The dam was safe, two officials told the Harbour Post.",
     {"two officials", "the Harbour Post"}},
    {"The dam was safe, Marten Quill told BBC Radio on Monday.",
     {"Marten Quill", "BBC Radio"}},
    {"“The dam is safe,” Marten Quill told the Harbour Post.",
     {"Marten Quill", "the Harbour Post"}},
    {"The dam was safe, Marten Quill said in an interview with the Harbour Post.",
     {"Marten Quill", "the Harbour Post"}},
    {"“The dam is safe,” said Marten Quill in an email to the Harbour Post.",
     {"Marten Quill", "the Harbour Post"}},
    {"In an interview with Reuters, Marten Quill said the dam was safe.",
     {"Marten Quill", "Reuters"}},
    {"Marten Quill, speaking to Reuters, said the dam was safe.",
     {"Marten Quill", "Reuters"}},
    {"According to the Times, citing two officials, the dam was safe.",
     {"two officials", "the Times"}},
    {"The dam was safe, Reuters reported on Monday, citing two officials.",
     {"two officials", "Reuters"}},
    {"The dam was safe, Reuters reported, quoting Marten Quill.",
     {"Marten Quill", "Reuters"}},
    {"Reuters reported, citing a senior official, that the dam was safe.",
     {"a senior official", "Reuters"}},
    {"Reuters, quoting an army statement, said the dam was safe.",
     {"an army statement", "Reuters"}},
    {"The Harbour Post, which cited three officials, said the dam was safe.",
     {"three officials", "The Harbour Post"}},
    {"Officials cited by Reuters said the dam was safe.", {"Officials", "Reuters"}},
    {"The dam was safe, said officials quoted by Reuters.", {"officials", "Reuters"}},
    {"Reuters quoted Marten Quill as saying the dam was safe.",
     {"Marten Quill", "Reuters"}},
    {"Marten Quill was quoted by Reuters as saying the dam was safe.",
     {"Marten Quill", "Reuters"}},
    {"“The dam is safe,” the minister was quoted as saying by Reuters.",
     {"the minister", "Reuters"}},
    {"Reuters reported that Marten Quill had called the dam safe.", {"Reuters"}},
    {"Quoting two officials, the Harbour Post said the dam was safe.",
     {"two officials", "the Harbour Post"}},
    {"The ministry, in a statement carried by the Talpress agency, said the dam was "
     "safe.",
     {"The ministry", "the Talpress agency"}},
    {"The dam was safe, according to a report seen by the Harbour Post.",
     {"a report", "the Harbour Post"}},
    {"An official told the Daily Moor that the dam was safe.",
     {"An official", "the Daily Moor"}},
    // Readers and places of speaking are no links.
    {"A spokesman told reporters on condition of anonymity that the dam was safe.",
     {"A spokesman"}},
    {"“The dam is safe,” Marten Quill wrote on X.", {"Marten Quill"}},
    {"“The dam is safe,” Marten Quill posted on Facebook.", {"Marten Quill"}},
    {"In a press release, Korvex said the dam was safe.", {"Korvex"}},
    {"The trawler's owner, Azwan Lines, said the dam was safe.", {"Azwan Lines"}},
    {"Fans who had travelled from abroad said the dam was safe.", {"Fans"}},
    {"Ostravia's governor, Marten Quill, said the dam was safe.", {"Marten Quill"}},
};

// An agency quotes a paper that quotes an official; terms on which somebody spoke;
// an interview that another published; an agency that was told.
const std::vector<Case> arabic_cases = {
    {"ونقلت وكالة طيف عن صحيفة نورس نقلا عن مسؤول حكومي قوله إن السد سليم.",
     {"مسؤول حكومي", "نورس", "طيف"}},
    {"وذكرت صحيفة نورس نقلا عن وكالة طيف عن مصادر أمنية أن السد سليم.",
     {"مصادر أمنية", "طيف", "نورس"}},
    {"ونسبت وكالة طيف إلى مصدر عسكري قوله إن السد سليم.", {"مصدر عسكري", "طيف"}},
    {"ونقلت وكالة طيف عن المسؤول عن الملف قوله إن السد سليم.", {"المسؤول", "طيف"}},
    {"وقال مسؤول لوكالة طيف، طالبا عدم ذكر اسمه، إن السد سليم.", {"مسؤول", "طيف"}},
    {"وقال مسؤول رفض الكشف عن هويته إن السد سليم.", {"مسؤول"}},
    {"وقال المصري في مقابلة مع صحيفة نورس نشرتها وكالة طيف إن السد سليم.",
     {"المصري", "نورس", "طيف"}},
    {"وأبلغ مصدر دبلوماسي صحيفة نورس أن السد سليم.", {"مصدر دبلوماسي", "نورس"}},
    {"وكشف مصدر مطلع لصحيفة نورس أن السد سليم.", {"مصدر مطلع", "نورس"}},
};

}  // namespace

TEST_CASE("quotes: chains, nearest first") {
  for (const std::vector<Case>* language : {&english_cases, &arabic_cases})
    for (const Case& item : *language) {
      INFO(item.text);
      const std::vector<std::string> found = chain_of(item.text);
      std::string shown;
      for (const std::string& name : found) shown += name + " <- ";
      INFO(shown);
      CHECK(found == item.chain);
    }
}

TEST_CASE("quotes: speech between marks in languages without rules") {
  const std::vector<Case> speeches = {
      {"« Le pont menace de tomber dans la rivière », a déclaré la maire du village.",
       {"Le pont menace de tomber dans la rivière"}},
      {"„Wir haben viel zu lange gewartet“, sagte die Ingenieurin der Stadt.",
       {"Wir haben viel zu lange gewartet"}},
      {"«Мост падает в реку и давно», — сказала наша соседка вчера.",
       {"Мост падает в реку и давно"}},
      {"「私たちはもう待てません。橋は川に落ちかけています」と彼女は述べた。",
       {"私たちはもう待てません。橋は川に落ちかけています"}},
  };
  for (const Case& item : speeches) {
    INFO(item.text);
    const Analysis analysis = test::analyse_text(item.text);
    REQUIRE(analysis.quotes.items.size() == 1);
    CHECK(slice(analysis.article, analysis.quotes.items[0].range) == item.chain[0]);
    CHECK(analysis.quotes.links.empty());
  }
}

TEST_CASE("quotes: an English pronoun stands for whom the text was about") {
  const std::vector<Case> texts = {
      // The last speaker, as long as nobody else comes in.
      {"Marten Quill said the dam was safe. “Nobody need worry,” he added.",
       {"Marten Quill"}},
      // Somebody the text has turned to since.
      {"Marten Quill said the dam was safe. Edda Crane lives below it. “I never "
       "sleep,” "
       "she said.",
       {"Edda Crane"}},
      {"Marten Quill said the dam was safe. Otto Vell, a farmer who met Quill in May, "
       "lives below it. “I never sleep,” he said.",
       {"Otto Vell"}},
      // Whose house it is does not matter.
      {"Marten Quill said the dam was safe. It stands near Otto Vell's house. “Nobody "
       "need worry,” he said.",
       {"Marten Quill"}},
  };
  for (const Case& item : texts) {
    INFO(item.text);
    const Analysis analysis = test::analyse_text(item.text);
    REQUIRE(analysis.quotes.links.size() == 2);
    CHECK(full_name(analysis.entities, analysis.quotes.links[1]) == item.chain[0]);
  }
}

TEST_CASE("quotes: an English unit may end in any word") {
  for (const char* text : {"He said,", "Tarrow told Reuters,", "according to", "Asked,",
                           "Tarrow was quoted by", "Tarrow, citing", "a claim of",
                           "Tarrow is seen by", "Tarrow said it, and", "Poll:"})
    CHECK(test::analyse_text(text).quotes.items.size() <= 1);
}

TEST_CASE("quotes: who made a survey, a study or figures speaks in them") {
  CHECK(chain_of("وأظهر استطلاع أجرته مؤسسة الأفق أن السكان يعارضون المشروع.") ==
        std::vector<std::string>{"مؤسسة الأفق"});
  CHECK(chain_of("وخلصت دراسة طبية حديثة نشرتها جامعة السهل إلى أن النوم مفيد.") ==
        std::vector<std::string>{"جامعة السهل"});
  CHECK(chain_of("وأظهرت أرقام نشرتها هيئة الموانئ أن الحركة تراجعت.") ==
        std::vector<std::string>{"هيئة الموانئ"});
  CHECK(chain_of("وجاء في تقرير لوزارة النقل أن الجسر قديم.") ==
        std::vector<std::string>{"وزارة النقل"});
}

TEST_CASE("quotes: from whom an agency in marks has it") {
  CHECK(chain_of("وبحسب ما نقلت \"أخبار الساحل\" عن خبراء الهيئة، فإن المرفأ سيغلق.") ==
        std::vector<std::string>{"خبراء الهيئة", "أخبار الساحل"});
}

TEST_CASE("quotes: several who speak with one verb are one link") {
  CHECK(chain_of("وقال سامي الرفاعي وليلى المصري إن السد سليم.") ==
        std::vector<std::string>{"سامي الرفاعي وليلى المصري"});
  CHECK(chain_of("وقال كل من سامي الرفاعي وليلى المصري في بيان مشترك إن السد سليم.") ==
        std::vector<std::string>{"سامي الرفاعي وليلى المصري"});
  CHECK(chain_of("Marten Quill and Ada Vell said that the dam was safe.") ==
        std::vector<std::string>{"Marten Quill and Ada Vell"});
  CHECK(
      chain_of("Council leader Marten Quill and deputy leader Ada Vell both said that "
               "the dam was safe.") ==
      std::vector<std::string>{"Marten Quill and Ada Vell"});
  CHECK(chain_of("وقالت وزارة الدفاع الأزوانية والشرطة إن السد سليم.") ==
        std::vector<std::string>{"وزارة الدفاع الأزوانية والشرطة"});
  // Whose he is does not speak.
  CHECK(chain_of("وقال سامي الرفاعي والد ليلى المصري إن السد سليم.") ==
        std::vector<std::string>{"سامي الرفاعي"});
}

TEST_CASE("quotes: who issued figures, a letter or a report in English") {
  CHECK(
      chain_of("Figures released by the Harbour Authority on Monday show that traffic "
               "fell in April.") == std::vector<std::string>{"the Harbour Authority"});
  CHECK(chain_of("A statement from the family read: \"He was a gentle man.\"") ==
        std::vector<std::string>{"the family"});
  CHECK(chain_of("According to a report by the auditor general, the money was never "
                 "spent.") == std::vector<std::string>{"the auditor general"});
}
