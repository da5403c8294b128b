#include "shell/words.h"

#include <array>

namespace isnad {
namespace {

struct Phrase {
  const char* arabic;
  const char* english;
};

const char* in(Language language, const Phrase& phrase) {
  return language == Language::arabic ? phrase.arabic : phrase.english;
}

Phrase phrase_of(Term term) {
  switch (term) {
    case Term::app_name:
      return {"إسناد", "Isnad"};
    case Term::app_purpose:
      return {"من قال ماذا، ونقلا عمن، وبأي لفظ",
              "Who said what, through whom, in which words"};
    case Term::add_files:
      return {"أضف ملفات", "Add files"};
    case Term::add_folder:
      return {"أضف مجلدا", "Add a folder"};
    case Term::try_samples:
      return {"جرب بالأمثلة", "Try with samples"};
    case Term::drop_here:
      return {"أفلت هنا مقالات عن قصة واحدة من عدة مصادر",
              "Drop articles about one story from several outlets here"};
    case Term::stays_here:
      return {"تبقى ملفاتك على جهازك: لا يرسل شيء إلى أي مكان",
              "Your files stay on your machine: nothing is sent anywhere"};
    case Term::export_json:
      return {"صدر JSON", "Export JSON"};
    case Term::export_as:
      return {"تصدير", "Export"};
    case Term::cancel:
      return {"إلغاء", "Cancel"};
    case Term::other_language:
      return {"English", "العربية"};
    case Term::to_dark:
      return {"داكن", "Dark"};
    case Term::to_light:
      return {"فاتح", "Light"};
    case Term::read:
      return {"القراءة", "Read"};
    case Term::compare:
      return {"المقارنة", "Compare"};
    case Term::coverage:
      return {"التغطية", "Coverage"};
    case Term::articles:
      return {"المقالات", "Articles"};
    case Term::article:
      return {"المقال", "Article"};
    case Term::names:
      return {"الأسماء", "Names"};
    case Term::quotes:
      return {"الأقوال", "Quotes"};
    case Term::statements:
      return {"التصريحات", "Statements"};
    case Term::sources:
      return {"المصادر", "Sources"};
    case Term::differences:
      return {"الفروق", "Differences"};
    case Term::legend:
      return {"مفتاح الألوان", "Legend"};
    case Term::remove_article:
      return {"أزل المقال", "Remove the article"};
    case Term::unknown_outlet:
      return {"مصدر غير معروف", "Unknown outlet"};
    case Term::no_date:
      return {"بلا تاريخ", "No date"};
    case Term::no_title:
      return {"بلا عنوان", "No title"};
    case Term::nobody_named:
      return {"قائل غير مسمى", "Nobody is named"};
    case Term::understood:
      return {"مفهوم من السياق", "understood from the context"};
    case Term::said:
      return {"قال", "said"};
    case Term::through:
      return {"عن طريق", "through"};
    case Term::base:
      return {"الأصل", "Base"};
    case Term::make_base:
      return {"اجعله الأصل", "Make it the base"};
    case Term::against_base:
      return {"الكلمات الملونة تختلف عن الأصل", "Coloured words differ from the base"};
    case Term::only_here:
      return {"هنا فقط", "Only here"};
    case Term::absent_here:
      return {"ليس هنا", "Not here"};
    case Term::one_source:
      return {"لم يورده إلا مصدر واحد", "Reported by one source alone"};
    case Term::refused:
      return {"لم تقرأ", "Not read"};
    case Term::comparing:
      return {"تجري المقارنة…", "Comparing…"};
    case Term::reading:
      return {"يقرأ", "Reading"};
    case Term::nothing_open:
      return {"اختر مقالا لقراءته", "Choose an article to read"};
    case Term::nothing_found:
      return {"لا شيء هنا", "Nothing here"};
    case Term::no_quotes:
      return {"لم يعثر على أقوال في هذا المقال",
              "No quotes were found in this article"};
    case Term::no_statements:
      return {"تظهر هنا التصريحات حين تضيف مقالات فيها أقوال",
              "Statements appear here once articles with quotes are added"};
    case Term::pick_statement:
      return {"اختر تصريحا لترى صيغه في كل مصدر",
              "Choose a statement to see each source's wording"};
    case Term::show_quotes:
      return {"الأقوال", "Quotes"};
    case Term::smaller_text:
      return {"تصغير الخط", "Smaller text"};
    case Term::larger_text:
      return {"تكبير الخط", "Larger text"};
    case Term::search:
      return {"ابحث في القائمة", "Search the list"};
    case Term::close:
      return {"إغلاق", "Close"};
    case Term::back:
      return {"رجوع", "Back"};
    case Term::variants:
      return {"الصيغ", "Spellings"};
    case Term::roles:
      return {"الصفات", "Roles"};
    case Term::mentions:
      return {"المواضع", "Mentions"};
    case Term::why:
      return {"لماذا", "Why"};
    case Term::confidence:
      return {"الثقة", "Confidence"};
    case Term::passages:
      return {"فقرات مشتركة", "Shared passages"};
    case Term::says_itself:
      return {"أورده", "Reports it"};
    case Term::worker_died:
      return {"تعطل التحليل أثناء قراءة هذا الملف، واستؤنف مع البقية:",
              "The analysis broke down on this file and went on with the rest:"};
    case Term::worker_died_idle:
      return {"تعطل التحليل وأعيد تشغيله", "The analysis broke down and was restarted"};
    case Term::negated:
      return {"منفي", "negated"};
    case Term::all:
      return {"الكل", "All"};
    case Term::this_article:
      return {"هذا المقال", "This article"};
    case Term::all_articles:
      return {"كل المقالات", "All articles"};
    case Term::filter:
      return {"تصفية", "Filter"};
    case Term::speaker:
      return {"القائل", "Speaker"};
    case Term::kind:
      return {"النوع", "Kind"};
    case Term::cue_class:
      return {"صيغة القول", "Way of saying"};
    case Term::speaks_about:
      return {"يتحدث عن", "Speaks about"};
    case Term::spoken_of_by:
      return {"تحدث عنه", "Spoken of by"};
    case Term::details:
      return {"التفاصيل", "Details"};
    case Term::overview:
      return {"نظرة عامة", "Overview"};
    case Term::beside:
      return {"جنبا إلى جنب", "Side by side"};
    case Term::other_article:
      return {"اختر مقالا آخر", "Choose another article"};
    case Term::shares_with:
      return {"نص مشترك مع", "Text shared with"};
    case Term::nothing_shared:
      return {"لم يعثر على نص مشترك بين هذين المقالين",
              "No shared text was found between these two articles"};
    case Term::needs_two:
      return {"أضف مقالا ثانيا لترى ما يشترك فيه المقالان",
              "Add a second article to see what two articles share"};
    case Term::likely_origin:
      return {"المصدر المرجح", "Likely origin"};
    case Term::of_the_text:
      return {"من هذا النص في المقال الآخر", "of this text stands in the other one"};
    case Term::shared_with_any:
      return {"في أي مقال آخر", "in any other article"};
    case Term::own_text:
      return {"خاص", "own"};
    case Term::shared_text:
      return {"نص مشترك", "Shared text"};
    case Term::worth_a_look:
      return {"فروق تستحق النظر", "Differences worth a look"};
    case Term::by_several:
      return {"من أكثر من مصدر", "by several sources"};
    case Term::speakers:
      return {"القائلون", "Speakers"};
    case Term::shared_share:
      return {"نص مشترك", "shared text"};
    case Term::nothing_differs:
      return {"لم يعثر على فروق بين المصادر",
              "No differences between sources were found"};
    case Term::single_file:
      return {"أضف روايات أخرى للقصة نفسها لمقارنة ما فيها",
              "Add more accounts of the same story to compare them"};
    case Term::spelt:
      return {"الرسم", "Spelling"};
    case Term::titled:
      return {"الصفة", "Title"};
    case Term::help:
      return {"مفاتيح لوحة المفاتيح", "Keyboard"};
    case Term::arrow_keys:
      return {"الأسهم الأربعة", "The four arrows"};
    case Term::key_next:
      return {"إلى الموضع التالي أو السابق", "To the next or the previous place"};
    case Term::key_move:
      return {"إلى أقرب موضع في ذلك الاتجاه؛ وفي النص: تمرير",
              "To the nearest place that way; in a text: scroll"};
    case Term::key_press:
      return {"اضغط ما عليه الإطار", "Press what the frame is on"};
    case Term::key_back:
      return {"رجوع، وإلغاء التحديد", "Back; drop the selection"};
    case Term::key_modes:
      return {"نظرة عامة، القراءة، المقارنة، جنبا إلى جنب، التغطية",
              "Overview, Read, Compare, Side by side, Coverage"};
    case Term::key_step:
      return {"التصريح أو النص المشترك التالي أو السابق",
              "Next or previous statement or shared passage"};
    case Term::key_search:
      return {"ابحث في القائمة", "Search the list"};
    case Term::key_copy:
      return {"حدد المقال كله، وانسخ المحدد",
              "Select the whole article; copy the selection"};
    case Term::key_scroll:
      return {"تمرير النص أو القائمة", "Scroll the text or the list"};
    case Term::key_help:
      return {"هذه القائمة", "This list"};
    case Term::key_leave:
      return {"اخرج من اللوحة إلى بقية الصفحة", "Leave for the rest of the page"};
    case Term::copy:
      return {"نسخة", "Copy"};
    case Term::edit:
      return {"تعديل", "Edit"};
    case Term::undo:
      return {"تراجع", "Undo"};
    case Term::not_found:
      return {"لم يُعثر عليه", "not found"};
    case Term::was_found:
      return {"الأصل", "Found"};
    case Term::more_quotes:
      return {"أخرى؛ ضيّق التصفية لعرضها", "more; narrow the filter to see them"};
  }
  return {"", ""};
}

// A noun as counting wants it.
struct CountForms {
  const char* one;      // "مقال واحد"
  const char* two;      // "مقالان"
  const char* few;      // after 3 to 10
  const char* many;     // after 11 to 99
  const char* hundred;  // after 0, 100, 101, 102 ...
  const char* english_one;
  const char* english_many;
};

CountForms forms_of(Noun noun) {
  switch (noun) {
    case Noun::article:
      return {"مقال واحد", "مقالان", "مقالات", "مقالا", "مقال", "article", "articles"};
    case Noun::source:
      return {"مصدر واحد", "مصدران", "مصادر", "مصدرا", "مصدر", "source", "sources"};
    case Noun::quote:
      return {"قول واحد", "قولان", "أقوال", "قولا", "قول", "quote", "quotes"};
    case Noun::name:
      return {"اسم واحد", "اسمان", "أسماء", "اسما", "اسم", "name", "names"};
    case Noun::mention:
      return {"موضع واحد", "موضعان", "مواضع", "موضعا", "موضع", "mention", "mentions"};
    case Noun::statement:
      return {"تصريح واحد", "تصريحان",   "تصريحات",   "تصريحا",
              "تصريح",      "statement", "statements"};
    case Noun::difference:
      return {"فرق واحد", "فرقان", "فروق", "فرقا", "فرق", "difference", "differences"};
    case Noun::report:
      return {"رواية واحدة", "روايتان", "روايات", "رواية",
              "رواية",       "report",  "reports"};
    case Noun::word:
      return {"كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة", "word", "words"};
    case Noun::passage:
      return {"نص مشترك واحد", "نصان مشتركان",   "نصوص مشتركة",    "نصا مشتركا",
              "نص مشترك",      "shared passage", "shared passages"};
    case Noun::speaker:
      return {"قائل واحد", "قائلان", "قائلين", "قائلا", "قائل", "speaker", "speakers"};
  }
  return {"", "", "", "", "", "", ""};
}

constexpr std::array<Phrase, 12> months = {{
    {"يناير", "January"},
    {"فبراير", "February"},
    {"مارس", "March"},
    {"أبريل", "April"},
    {"مايو", "May"},
    {"يونيو", "June"},
    {"يوليو", "July"},
    {"أغسطس", "August"},
    {"سبتمبر", "September"},
    {"أكتوبر", "October"},
    {"نوفمبر", "November"},
    {"ديسمبر", "December"},
}};

// The number the digits spell, or 0.
size_t number_of(std::string_view digits) {
  size_t number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return 0;
    number = number * 10 + static_cast<size_t>(digit - '0');
  }
  return number;
}

}  // namespace

const char* code_of(Language language) {
  return language == Language::arabic ? "ar" : "en";
}

const char* say(Term term, Language language) { return in(language, phrase_of(term)); }
std::string counted(Noun noun, size_t number, Language language) {
  const CountForms forms = forms_of(noun);
  const std::string digits = std::to_string(number) + " ";
  if (language == Language::english)
    return digits + (number == 1 ? forms.english_one : forms.english_many);
  if (number == 1) return forms.one;
  if (number == 2) return forms.two;
  const size_t rest = number % 100;
  if (rest >= 3 && rest <= 10) return digits + forms.few;
  if (rest >= 11) return digits + forms.many;
  return digits + forms.hundred;
}

std::string say_date(std::string_view iso_8601, Language language) {
  const size_t month = iso_8601.size() >= 7 ? number_of(iso_8601.substr(5, 2)) : 0;
  if (month < 1 || month > months.size()) return std::string(iso_8601);
  const size_t day = iso_8601.size() >= 10 ? number_of(iso_8601.substr(8, 2)) : 0;
  std::string out = day == 0 ? "" : std::to_string(day) + " ";
  out += in(language, months[month - 1]);
  out += " ";
  out += iso_8601.substr(0, 4);
  return out;
}

}  // namespace isnad
