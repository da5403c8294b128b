#include "shell/fault_words.h"

#include <array>
#include <string_view>

namespace isnad {
namespace {

// What core says of a fault, in English, and the same in Arabic.  A detail that is not
// here is said by its fault alone.
struct DetailWords {
  std::string_view english;
  const char* arabic;
};
constexpr std::array<DetailWords, 40> details = {{
    {"the file is a PDF, which is not read here", "الملف من نوع PDF، ولا يُقرأ هنا"},
    {"the file is an RTF document, which is not read here",
     "الملف مستند RTF، ولا يُقرأ هنا"},
    {"the file is an old office document, which is not read here",
     "الملف مستند مكتبي قديم، ولا يُقرأ هنا"},
    {"the file is a gzip archive, which is not read here",
     "الملف مضغوط بصيغة gzip، ولا يُفتح هنا"},
    {"the file is a RAR archive, which is not read here",
     "الملف أرشيف RAR، ولا يُفتح هنا"},
    {"the file is a 7-Zip archive, which is not read here",
     "الملف أرشيف 7-Zip، ولا يُفتح هنا"},
    {"the file is a picture, which is not read here", "الملف صورة"},
    {"the file is a sound, which is not read here", "الملف تسجيل صوتي"},
    {"the file is a program, which is not read here", "الملف برنامج"},
    {"the file is a web archive (MHTML), which is not read here",
     "الملف أرشيف صفحة MHTML، ولا يُقرأ هنا"},
    {"the file is an office document", "الملف مستند مكتبي"},
    {"the file holds a NUL, which no text has",
     "ليس ملفا نصيا: فيه بايت صفر لا يرد في نص"},
    {"the file holds control bytes as no text does",
     "ليس ملفا نصيا: فيه بايتات تحكم لا ترد في نص"},
    {"the file holds only white space", "ليس في الملف إلا فراغات"},
    {"the file holds no article", "ليس في الملف مقال"},
    {"the page holds no text", "ليس في الصفحة نص"},
    {"the page is larger than 16 MB", "الصفحة أكبر من 16 ميغابايت"},
    {"the page's elements are nested too deep", "عناصر الصفحة متداخلة أكثر من المسموح"},
    {"the JSON is nested deeper than 500 levels", "ملف JSON متداخل أكثر من 500 مستوى"},
    {"the JSON holds more than 2,000,000 values", "في ملف JSON أكثر من مليوني قيمة"},
    {"the JSON holds no object with a text", "ليس في ملف JSON عنصر له نص"},
    {"a line holds no object with a text", "سطر ليس فيه عنصر له نص"},
    {"some items of the list hold no text", "بعض عناصر القائمة بلا نص"},
    {"a quotation mark of the table does not close its cell",
     "علامة اقتباس في الجدول لا تغلق خانتها"},
    {"no column of the table is named as one of texts",
     "ليس في الجدول عمود يدل اسمه على النص"},
    {"the table holds no row with a text", "ليس في الجدول صف له نص"},
    {"the archive holds no file", "ليس في الأرشيف ملف"},
    {"the archive is cut off: its directory is missing", "الأرشيف مبتور: فهرسه مفقود"},
    {"the archive's directory is damaged", "فهرس الأرشيف تالف"},
    {"the archive is of the zip64 kind", "الأرشيف من نوع zip64، وهو أكبر من المسموح"},
    {"the archive holds more than 10,000 files", "في الأرشيف أكثر من 10000 ملف"},
    {"the archive unpacks to more than 512 MB", "محتوى الأرشيف أكبر من 512 ميغابايت"},
    {"a file of the archive is cut off", "ملف الأرشيف هذا مبتور"},
    {"a file of the archive is cut off or overlaps another",
     "ملف في الأرشيف مبتور أو يتداخل مع غيره"},
    {"a file of the archive is damaged", "ملف الأرشيف هذا تالف"},
    {"a file of the archive is damaged: its checksum differs",
     "ملف الأرشيف هذا تالف: مجموعه التدقيقي مختلف"},
    {"a file of the archive is packed too densely",
     "ملف الأرشيف هذا مضغوط أكثر من المعقول"},
    {"a file of the archive is packed by a method not known here",
     "ملف الأرشيف هذا مضغوط بطريقة غير معروفة هنا"},
    {"a file of the archive is not where its directory says",
     "ملف الأرشيف هذا ليس حيث يقول فهرسه"},
    {"the name of a file leads out of the archive", "اسم الملف يقود إلى خارج الأرشيف"},
}};

std::string reason(const Error& error, Language language) {
  for (const DetailWords& words : details) {
    if (words.english != error.detail) continue;
    if (language == Language::arabic) return words.arabic;
    std::string english(words.english);
    english[0] = static_cast<char>(english[0] - 'a' + 'A');
    return english;
  }
  return say(error.fault, language);
}

}  // namespace

std::string say(const Error& error, Language language) {
  std::string out = reason(error, language);
  if (error.at_byte == 0) return out;
  out += language == Language::arabic ? " (عند البايت " : " (at byte ";
  return out + std::to_string(error.at_byte) + ")";
}

}  // namespace isnad
