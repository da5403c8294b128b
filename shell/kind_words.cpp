#include "shell/words.h"

// The words for what the core tells apart: kinds of names, quotes, changes, faults and
// reasons.

namespace isnad {
namespace {

struct Phrase {
  const char* arabic;
  const char* english;
};

const char* in(Language language, const Phrase& phrase) {
  return language == Language::arabic ? phrase.arabic : phrase.english;
}

Phrase phrase_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return {"أشخاص", "People"};
    case EntityKind::organisation:
      return {"جهات", "Organisations"};
    case EntityKind::place:
      return {"أماكن", "Places"};
    case EntityKind::misc:
      return {"أسماء أخرى", "Other names"};
    case EntityKind::date:
      return {"تواريخ", "Dates"};
    case EntityKind::time:
      return {"أوقات", "Times"};
    case EntityKind::number:
      return {"أعداد", "Numbers"};
    case EntityKind::money:
      return {"مبالغ", "Money"};
    case EntityKind::percent:
      return {"نسب", "Percentages"};
    case EntityKind::quantity:
      return {"مقادير", "Quantities"};
  }
  return {"", ""};
}

Phrase phrase_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct:
      return {"مباشر", "direct"};
    case QuoteKind::mixed:
      return {"ممزوج", "mixed"};
    case QuoteKind::indirect:
      return {"منقول بالمعنى", "indirect"};
  }
  return {"", ""};
}

Phrase phrase_of(CueClass cue_class) {
  switch (cue_class) {
    case CueClass::say:
      return {"قول", "says"};
    case CueClass::add:
      return {"إضافة", "adds"};
    case CueClass::claim:
      return {"زعم", "claims"};
    case CueClass::deny:
      return {"نفي", "denies"};
    case CueClass::confirm:
      return {"تأكيد", "confirms"};
    case CueClass::warn:
      return {"تحذير", "warns"};
    case CueClass::reveal:
      return {"كشف", "reveals"};
    case CueClass::demand:
      return {"مطالبة", "demands"};
    case CueClass::promise:
      return {"تعهد", "promises"};
    case CueClass::condemn:
      return {"إدانة", "condemns"};
    case CueClass::praise:
      return {"إشادة", "praises"};
    case CueClass::announce:
      return {"إعلان", "announces"};
    case CueClass::expect:
      return {"توقع", "expects"};
    case CueClass::ask:
      return {"سؤال", "asks"};
    case CueClass::answer:
      return {"جواب", "answers"};
    case CueClass::agree:
      return {"موافقة", "agrees"};
    case CueClass::doubt:
      return {"تشكيك", "doubts"};
    case CueClass::according:
      return {"بحسب", "according to"};
  }
  return {"", ""};
}

Phrase phrase_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::same:
      return {"كما هو", "same"};
    case ChangeKind::orthography:
      return {"إملاء", "spelling"};
    case ChangeKind::particle:
      return {"أداة", "particle"};
    case ChangeKind::transliteration:
      return {"رسم اسم", "name spelt otherwise"};
    case ChangeKind::inflection:
      return {"تصريف", "inflection"};
    case ChangeKind::synonym:
      return {"مرادف", "synonym"};
    case ChangeKind::number:
      return {"عدد", "number"};
    case ChangeKind::negation:
      return {"نفي", "negation"};
    case ChangeKind::insertion:
      return {"زيادة", "added"};
    case ChangeKind::omission:
      return {"حذف", "left out"};
    case ChangeKind::moved:
      return {"تقديم وتأخير", "moved"};
    case ChangeKind::wording:
      return {"لفظ آخر", "other words"};
  }
  return {"", ""};
}

Phrase phrase_of(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::number:
      return {"عدد مختلف", "The numbers differ"};
    case DifferenceKind::negation:
      return {"نفي في جهة واحدة", "Negated on one side"};
    case DifferenceKind::speaker:
      return {"قائل مختلف", "The speakers differ"};
    case DifferenceKind::rank:
      return {"صفة مختلفة", "The speaker's rank differs"};
    case DifferenceKind::hedge:
      return {"تحفظ في جهة واحدة", "Hedged on one side"};
    case DifferenceKind::stance:
      return {"فعل قول منحاز", "A verb of saying with a stance"};
    case DifferenceKind::omission:
      return {"حذف", "Left out"};
    case DifferenceKind::wording:
      return {"لفظ مختلف", "Other words"};
    case DifferenceKind::directness:
      return {"مباشر هنا ومنقول بالمعنى هناك", "Quoted here, paraphrased there"};
  }
  return {"", ""};
}

Phrase phrase_of(SharedKind kind) {
  switch (kind) {
    case SharedKind::verbatim:
      return {"منقول حرفيا", "Word for word"};
    case SharedKind::near:
      return {"متقارب", "Nearly the same"};
    case SharedKind::statement:
      return {"التصريح نفسه", "The same statement"};
  }
  return {"", ""};
}

Phrase phrase_of(OriginReason why) {
  switch (why) {
    case OriginReason::none:
      return {"", ""};
    case OriginReason::credit:
      return {"يذكره الآخر مصدرا", "the other one credits it"};
    case OriginReason::earlier:
      return {"تاريخه أسبق", "it has the earlier date"};
    case OriginReason::containment:
      return {"نصه كله تقريبا في الآخر", "nearly all of it stands in the other"};
  }
  return {"", ""};
}

Phrase phrase_of(Origin origin) {
  switch (origin) {
    case Origin::unknown:
      return {"غير معروف", "not known"};
    case Origin::given:
      return {"من بيانات الملف", "given with the article"};
    case Origin::metadata:
      return {"من بيانات الصفحة", "the page's own data"};
    case Origin::text:
      return {"من كلمات المقال", "words of the article"};
    case Origin::file_name:
      return {"من اسم الملف", "the file's name"};
    case Origin::guess:
      return {"تقدير من شكل النص", "judged from the text"};
    case Origin::reader:
      return {"بتصحيح منك", "put right by you"};
  }
  return {};
}

Phrase phrase_of(Clue clue) {
  switch (clue) {
    case Clue::none:
      return {"", ""};
    case Clue::column:
      return {"عمود", "column"};
    case Clue::markup:
      return {"وسم الصفحة", "markup"};
    case Clue::markup_and_line:
      return {"وسم الصفحة وسطر يوافقه", "markup, and a line that agrees"};
    case Clue::beside_title:
      return {"بجانب العنوان", "beside the title"};
    case Clue::address:
      return {"عنوان الصفحة على الشبكة", "the page's address"};
    case Clue::file_name:
      return {"اسم الملف", "file name"};
    case Clue::byte_order_mark:
      return {"علامة ترتيب البايتات", "byte order mark"};
    case Clue::byte_pattern:
      return {"بايت من كل اثنين من كتلة واحدة", "every other byte is of one block"};
    case Clue::well_formed:
      return {"بايتات UTF-8 سليمة كلها", "well-formed UTF-8"};
    case Clue::nearly_well_formed:
      return {"UTF-8 فيه بايتات تالفة", "UTF-8 with damaged bytes"};
    case Clue::reads_as:
      return {"يُقرأ نصا بلغة", "reads as language"};
    case Clue::declared:
      return {"معلن في الصفحة، ويُقرأ نصا بلغة", "declared, and reads as language"};
    case Clue::misread_once:
      return {"كان قد قُرئ بترميز خاطئ، وأُصلح", "had been decoded wrongly, repaired"};
    case Clue::letters:
      return {"حروف الكتابة", "its letters"};
    case Clue::common_words:
      return {"الحروف والكلمات الشائعة", "letters and common words"};
    case Clue::first_line:
      return {"أول سطر", "first line"};
    case Clue::byline:
      return {"سطر تحت العنوان", "a line under the title"};
    case Clue::line_beside_text:
      return {"سطر بجانب النص", "a line beside the text"};
    case Clue::dateline:
      return {"مطلع الخبر", "dateline"};
    case Clue::closing_bracket:
      return {"قوسان في آخر فقرة", "a bracket that ends a paragraph"};
    case Clue::credit_line:
      return {"سطر الوكالة", "credit line"};
    case Clue::copyright_line:
      return {"سطر حقوق النشر", "copyright line"};
    case Clue::source_line:
      return {"سطر المصدر", "a line that names the source"};
    case Clue::address_in_line:
      return {"عنوان على الشبكة بجانب النص", "an address beside the text"};
  }
  return {"", ""};
}

Phrase phrase_of(FieldKind field) {
  switch (field) {
    case FieldKind::title:
      return {"العنوان", "Title"};
    case FieldKind::outlet:
      return {"المصدر", "Outlet"};
    case FieldKind::date:
      return {"التاريخ", "Date"};
    case FieldKind::author:
      return {"الكاتب", "Author"};
    case FieldKind::credit:
      return {"الوكالة", "Agency credit"};
    case FieldKind::language:
      return {"اللغة", "Language"};
    case FieldKind::encoding:
      return {"الترميز", "Encoding"};
  }
  return {"", ""};
}

Phrase phrase_of(Fault fault) {
  switch (fault) {
    case Fault::not_text:
      return {"ليس ملفا نصيا", "It is not a text file"};
    case Fault::empty:
      return {"الملف فارغ", "The file is empty"};
    case Fault::too_large:
      return {"الملف أكبر من الحد المسموح، 64 ميغابايت",
              "The file is larger than 64 MB"};
    case Fault::bad_encoding:
      return {"ترميز الملف غير معروف", "The file's encoding is not known"};
    case Fault::too_deep:
      return {"عناصر الملف متداخلة أكثر من المسموح", "Its parts are nested too deep"};
    case Fault::bad_json:
      return {"ملف JSON غير سليم", "The JSON is malformed"};
    case Fault::bad_table:
      return {"جدول غير سليم", "The table is malformed"};
    case Fault::bad_archive:
      return {"أرشيف تالف أو غير آمن", "The archive is damaged or unsafe"};
    case Fault::nested_archive:
      return {"أرشيف داخل أرشيف", "It is an archive inside an archive"};
    case Fault::encrypted:
      return {"الملف محمي بكلمة مرور", "It needs a password"};
    case Fault::unreadable:
      return {"تعذرت قراءة الملف", "The file cannot be read"};
    case Fault::bad_model:
      return {"نموذج الأسماء تالف، والقواعد وحدها تجد الأسماء",
              "The model of names is damaged; rules alone find names"};
    case Fault::bad_date:
      return {"لم يُفهم هذا التاريخ؛ اكتبه هكذا: 2024-05-31 أو 31 مايو 2024",
              "That date cannot be read; write 2024-05-31 or 31 May 2024"};
    case Fault::bad_asset:
      return {"بيانات البرنامج تالفة", "The program's own data is damaged"};
  }
  return {"", ""};
}

Phrase phrase_of(ReasonKind kind) {
  switch (kind) {
    case ReasonKind::none:
      return {"", ""};
    case ReasonKind::listed_place:
      return {"مكان مدرج في القائمة", "A listed place"};
    case ReasonKind::listed_name:
      return {"اسم مدرج في القائمة", "A listed name"};
    case ReasonKind::title_before:
      return {"يسبقه لقب", "A title stands before it"};
    case ReasonKind::repeated:
      return {"ورد أعلاه", "Seen above"};
    case ReasonKind::tagger:
      return {"قرار النموذج من السياق", "The model's decision from the context"};
    case ReasonKind::pattern:
      return {"صيغة مكتوبة معروفة", "A known written form"};
    case ReasonKind::dateline:
      return {"مكان في صدر الخبر", "A place at the head of the report"};
    case ReasonKind::marks_and_cue:
      return {"علامتا تنصيص مع فعل قول", "Quotation marks with a verb of saying"};
    case ReasonKind::marks_continue:
      return {"تتمة للقول السابق", "It continues the quote before"};
    case ReasonKind::marks_alone:
      return {"علامتا تنصيص بلا قائل", "Quotation marks without a speaker"};
    case ReasonKind::cue_and_clause:
      return {"فعل قول وجملة بعده", "A verb of saying and its clause"};
    case ReasonKind::source_phrase:
      return {"عبارة إسناد", "A phrase naming the source"};
    case ReasonKind::same_words:
      return {"يشترك في كلمات نادرة", "It shares rare words"};
    case ReasonKind::same_numbers:
      return {"يشترك في أسماء وأعداد", "It shares names and numbers"};
    case ReasonKind::same_speaker:
      return {"القائل نفسه بكلمات قريبة", "The same speaker in similar words"};
    case ReasonKind::named_beside:
      return {"مذكور مع فعل القول", "Named beside the verb"};
    case ReasonKind::title_of:
      return {"لقب يحمله شخص واحد هنا", "A title that one person here bears"};
    case ReasonKind::agrees:
      return {"آخر قائل يوافقه الفعل", "The last speaker the verb agrees with"};
    case ReasonKind::same_sentence:
      return {"فاعل الجملة نفسها", "The subject of the same sentence"};
    case ReasonKind::passed_on:
      return {"ناقل الكلام", "Who passed it on"};
  }
  return {"", ""};
}

}  // namespace

const char* say(EntityKind kind, Language language) {
  return in(language, phrase_of(kind));
}
const char* say(QuoteKind kind, Language language) {
  return in(language, phrase_of(kind));
}
const char* say(CueClass cue_class, Language language) {
  return in(language, phrase_of(cue_class));
}
const char* say(ChangeKind kind, Language language) {
  return in(language, phrase_of(kind));
}
const char* say(DifferenceKind kind, Language language) {
  return in(language, phrase_of(kind));
}
const char* say(Fault fault, Language language) {
  return in(language, phrase_of(fault));
}

const char* say(SharedKind kind, Language language) {
  return in(language, phrase_of(kind));
}
const char* say(OriginReason why, Language language) {
  return in(language, phrase_of(why));
}
const char* say(Origin origin, Language language) {
  return in(language, phrase_of(origin));
}

const char* say(FieldKind field, Language language) {
  return in(language, phrase_of(field));
}

const char* say(Clue clue, Language language) { return in(language, phrase_of(clue)); }

std::string say(const Reason& reason, std::string_view text, Language language) {
  std::string out = in(language, phrase_of(reason.kind));
  if (reason.evidence.empty() || reason.evidence.end > text.size()) return out;
  out += language == Language::arabic ? ": «" : ": “";
  out += text.substr(reason.evidence.begin, reason.evidence.size_bytes());
  out += language == Language::arabic ? "»" : "”";
  return out;
}

}  // namespace isnad
