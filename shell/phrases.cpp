#include "shell/phrases.h"

// clang-format off: a line for each, so that a language is a column.

namespace isnad {

Phrase phrase_of(Term term) {
  using enum Term;
  switch (term) {
    case app_name: return {"إسناد", "Isnad"};
    case app_purpose: return {"من قال ماذا، ونقلا عمن، وبأي لفظ", "Who said what, through whom, in which words"};
    case add_files: return {"أضف ملفات", "Add files"};
    case add_folder: return {"أضف مجلدا", "Add a folder"};
    case try_samples: return {"جرب بالأمثلة", "Try with samples"};
    case drop_here: return {"أفلت هنا مقالات عن قصة واحدة من عدة مصادر", "Drop articles about one story from several outlets here"};
    case stays_here: return {"تبقى ملفاتك على جهازك: لا يرسل شيء إلى أي مكان", "Your files stay on your machine: nothing is sent anywhere"};
    case export_json: return {"صدر JSON", "Export JSON"};
    case export_as: return {"تصدير", "Export"};
    case cancel: return {"إلغاء", "Cancel"};
    case other_language: return {"English", "العربية"};
    case to_dark: return {"داكن", "Dark"};
    case to_light: return {"فاتح", "Light"};
    case read: return {"القراءة", "Read"};
    case compare: return {"المقارنة", "Compare"};
    case coverage: return {"التغطية", "Coverage"};
    case articles: return {"المقالات", "Articles"};
    case article: return {"المقال", "Article"};
    case names: return {"الأسماء", "Names"};
    case quotes: return {"الأقوال", "Quotes"};
    case statements: return {"التصريحات", "Statements"};
    case sources: return {"المصادر", "Sources"};
    case differences: return {"الفروق", "Differences"};
    case legend: return {"مفتاح الألوان", "Legend"};
    case remove_article: return {"أزل المقال", "Remove the article"};
    case unknown_outlet: return {"مصدر غير معروف", "Unknown outlet"};
    case no_date: return {"بلا تاريخ", "No date"};
    case no_title: return {"بلا عنوان", "No title"};
    case nobody_named: return {"قائل غير مسمى", "Nobody is named"};
    case understood: return {"مفهوم من السياق", "understood from the context"};
    case said: return {"قال", "said"};
    case through: return {"عن طريق", "through"};
    case base: return {"الأصل", "Base"};
    case make_base: return {"اجعله الأصل", "Make it the base"};
    case against_base: return {"الكلمات الملونة تختلف عن الأصل", "Coloured words differ from the base"};
    case only_here: return {"هنا فقط", "Only here"};
    case absent_here: return {"ليس هنا", "Not here"};
    case one_source: return {"لم يورده إلا مصدر واحد", "Reported by one source alone"};
    case refused: return {"لم تقرأ", "Not read"};
    case comparing: return {"تجري المقارنة…", "Comparing…"};
    case reading: return {"يقرأ", "Reading"};
    case nothing_open: return {"اختر مقالا لقراءته", "Choose an article to read"};
    case nothing_found: return {"لا شيء هنا", "Nothing here"};
    case no_quotes: return {"لم يعثر على أقوال في هذا المقال", "No quotes were found in this article"};
    case no_statements: return {"تظهر هنا التصريحات حين تضيف مقالات فيها أقوال", "Statements appear here once articles with quotes are added"};
    case pick_statement: return {"اختر تصريحا لترى صيغه في كل مصدر", "Choose a statement to see each source's wording"};
    case show_quotes: return {"الأقوال", "Quotes"};
    case smaller_text: return {"تصغير الخط", "Smaller text"};
    case larger_text: return {"تكبير الخط", "Larger text"};
    case search: return {"ابحث في القائمة", "Search the list"};
    case close: return {"إغلاق", "Close"};
    case back: return {"رجوع", "Back"};
    case variants: return {"الصيغ", "Spellings"};
    case roles: return {"الصفات", "Roles"};
    case mentions: return {"المواضع", "Mentions"};
    case why: return {"لماذا", "Why"};
    case confidence: return {"الثقة", "Confidence"};
    case passages: return {"فقرات مشتركة", "Shared passages"};
    case says_itself: return {"أورده", "Reports it"};
    case same_reason: return {"وللسبب نفسه أيضا", "for the same reason also"};
    case negated: return {"منفي", "negated"};
    case all: return {"الكل", "All"};
    case this_article: return {"هذا المقال", "This article"};
    case all_articles: return {"كل المقالات", "All articles"};
    case filter: return {"تصفية", "Filter"};
    case speaker: return {"القائل", "Speaker"};
    case kind: return {"النوع", "Kind"};
    case cue_class: return {"صيغة القول", "Way of saying"};
    case speaks_about: return {"يتحدث عن", "Speaks about"};
    case spoken_of_by: return {"تحدث عنه", "Spoken of by"};
    case details: return {"التفاصيل", "Details"};
    case overview: return {"نظرة عامة", "Overview"};
    case beside: return {"جنبا إلى جنب", "Side by side"};
    case other_article: return {"اختر مقالا آخر", "Choose another article"};
    case shares_with: return {"نص مشترك مع", "Text shared with"};
    case nothing_shared: return {"لم يعثر على نص مشترك بين هذين المقالين", "No shared text was found between these two articles"};
    case needs_two: return {"أضف مقالا ثانيا لترى ما يشترك فيه المقالان", "Add a second article to see what two articles share"};
    case likely_origin: return {"المصدر المرجح", "Likely origin"};
    case of_the_text: return {"من هذا النص في المقال الآخر", "of this text stands in the other one"};
    case shared_with_any: return {"في أي مقال آخر", "in any other article"};
    case own_text: return {"خاص", "own"};
    case shared_text: return {"نص مشترك", "Shared text"};
    case worth_a_look: return {"فروق تستحق النظر", "Differences worth a look"};
    case by_several: return {"من أكثر من مصدر", "by several sources"};
    case speakers: return {"القائلون", "Speakers"};
    case shared_share: return {"نص مشترك", "shared text"};
    case nothing_differs: return {"لم يعثر على فروق بين المصادر", "No differences between sources were found"};
    case nothing_in_common: return {"لا يشترك مصدران في تصريح ولا في نص", "No two sources have a statement or a passage in common"};
    case single_file: return {"أضف روايات أخرى للقصة نفسها لمقارنة ما فيها", "Add more accounts of the same story to compare them"};
    case spelt: return {"الرسم", "Spelling"};
    case titled: return {"الصفة", "Title"};
    case help: return {"مفاتيح لوحة المفاتيح", "Keyboard"};
    case arrow_keys: return {"الأسهم الأربعة", "The four arrows"};
    case key_next: return {"إلى الموضع التالي أو السابق", "To the next or the previous place"};
    case key_move: return {"إلى أقرب موضع في ذلك الاتجاه؛ وفي النص: تمرير", "To the nearest place that way; in a text: scroll"};
    case key_press: return {"اضغط ما عليه الإطار", "Press what the frame is on"};
    case key_back: return {"رجوع، وإلغاء التحديد", "Back; drop the selection"};
    case key_modes: return {"نظرة عامة، القراءة، المقارنة، جنبا إلى جنب، التغطية", "Overview, Read, Compare, Side by side, Coverage"};
    case key_step: return {"التصريح أو النص المشترك التالي أو السابق", "Next or previous statement or shared passage"};
    case key_search: return {"ابحث في القائمة", "Search the list"};
    case key_copy: return {"حدد المقال كله، وانسخ المحدد", "Select the whole article; copy the selection"};
    case key_scroll: return {"تمرير النص أو القائمة", "Scroll the text or the list"};
    case key_help: return {"هذه القائمة", "This list"};
    case key_leave: return {"اخرج من اللوحة إلى بقية الصفحة", "Leave for the rest of the page"};
    case copy: return {"نسخة", "Copy"};
    case edit: return {"تعديل", "Edit"};
    case undo: return {"تراجع", "Undo"};
    case not_found: return {"لم يُعثر عليه", "not found"};
    case was_found: return {"الأصل", "Found"};
    case more_quotes: return {"أخرى؛ ضيّق التصفية لعرضها", "more; narrow the filter to see them"};
  }
  return {};
}

CountForms forms_of(Noun noun) {
  using enum Noun;
  switch (noun) {
    case article: return {"مقال واحد", "مقالان", "مقالات", "مقالا", "مقال", "article", "articles"};
    case source: return {"مصدر واحد", "مصدران", "مصادر", "مصدرا", "مصدر", "source", "sources"};
    case quote: return {"قول واحد", "قولان", "أقوال", "قولا", "قول", "quote", "quotes"};
    case name: return {"اسم واحد", "اسمان", "أسماء", "اسما", "اسم", "name", "names"};
    case mention: return {"موضع واحد", "موضعان", "مواضع", "موضعا", "موضع", "mention", "mentions"};
    case statement: return {"تصريح واحد", "تصريحان", "تصريحات", "تصريحا", "تصريح", "statement", "statements"};
    case difference: return {"فرق واحد", "فرقان", "فروق", "فرقا", "فرق", "difference", "differences"};
    case report: return {"رواية واحدة", "روايتان", "روايات", "رواية", "رواية", "report", "reports"};
    case word: return {"كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة", "word", "words"};
    case passage: return {"نص مشترك واحد", "نصان مشتركان", "نصوص مشتركة", "نصا مشتركا", "نص مشترك", "shared passage", "shared passages"};
    case file: return {"ملف واحد", "ملفان", "ملفات", "ملفا", "ملف", "file", "files"};
    case speaker: return {"قائل واحد", "قائلان", "قائلين", "قائلا", "قائل", "speaker", "speakers"};
  }
  return {};
}

Phrase phrase_of(EntityKind kind) {
  using enum EntityKind;
  switch (kind) {
    case person: return {"أشخاص", "People"};
    case organisation: return {"جهات", "Organisations"};
    case place: return {"أماكن", "Places"};
    case misc: return {"أسماء أخرى", "Other names"};
    case date: return {"تواريخ", "Dates"};
    case time: return {"أوقات", "Times"};
    case number: return {"أعداد", "Numbers"};
    case money: return {"مبالغ", "Money"};
    case percent: return {"نسب", "Percentages"};
    case quantity: return {"مقادير", "Quantities"};
  }
  return {};
}

Phrase phrase_of(QuoteKind kind) {
  using enum QuoteKind;
  switch (kind) {
    case direct: return {"مباشر", "direct"};
    case mixed: return {"ممزوج", "mixed"};
    case indirect: return {"منقول بالمعنى", "indirect"};
  }
  return {};
}

Phrase phrase_of(CueClass cue_class) {
  using enum CueClass;
  switch (cue_class) {
    case say: return {"قول", "says"};
    case add: return {"إضافة", "adds"};
    case claim: return {"رأي أو زعم", "thinks or claims"};
    case deny: return {"نفي", "denies"};
    case confirm: return {"تأكيد", "confirms"};
    case warn: return {"تحذير", "warns"};
    case reveal: return {"كشف", "reveals"};
    case demand: return {"مطالبة", "demands"};
    case promise: return {"تعهد", "promises"};
    case condemn: return {"إدانة", "condemns"};
    case praise: return {"إشادة", "praises"};
    case announce: return {"إعلان", "announces"};
    case expect: return {"توقع", "expects"};
    case ask: return {"سؤال", "asks"};
    case answer: return {"جواب", "answers"};
    case agree: return {"موافقة", "agrees"};
    case doubt: return {"تشكيك", "doubts"};
    case according: return {"بحسب", "according to"};
  }
  return {};
}

Phrase phrase_of(Stance stance) {
  using enum Stance;
  switch (stance) {
    case neutral: return {"لا يحكم على صحته", "takes no side"};
    case distances: return {"يترك صحته على قائله", "leaves its truth to the speaker"};
    case weighs: return {"يعطيه ثقلا", "gives it weight"};
    case commits: return {"يأخذه على أنه صحيح", "takes it as true"};
  }
  return {};
}

Phrase phrase_of(ChangeKind kind) {
  using enum ChangeKind;
  switch (kind) {
    case same: return {"كما هو", "same"};
    case orthography: return {"إملاء", "spelling"};
    case particle: return {"أداة", "particle"};
    case transliteration: return {"رسم اسم", "name spelt otherwise"};
    case inflection: return {"تصريف", "inflection"};
    case synonym: return {"مرادف", "synonym"};
    case number: return {"عدد", "number"};
    case negation: return {"نفي", "negation"};
    case insertion: return {"زيادة", "added"};
    case omission: return {"حذف", "left out"};
    case moved: return {"تقديم وتأخير", "moved"};
    case wording: return {"لفظ آخر", "other words"};
  }
  return {};
}

Phrase phrase_of(DifferenceKind kind) {
  using enum DifferenceKind;
  switch (kind) {
    case number: return {"عدد مختلف", "The numbers differ"};
    case negation: return {"نفي في جهة واحدة", "Negated on one side"};
    case speaker: return {"قائل مختلف", "The speakers differ"};
    case rank: return {"صفة مختلفة", "The speaker's rank differs"};
    case hedge: return {"تحفظ في جهة واحدة", "Hedged on one side"};
    case stance: return {"فعل القول يحكم على صحته", "The verb judges whether it is true"};
    case omission: return {"حذف", "Left out"};
    case wording: return {"لفظ مختلف", "Other words"};
    case directness: return {"مباشر هنا ومنقول بالمعنى هناك", "Quoted here, paraphrased there"};
  }
  return {};
}

Phrase phrase_of(SharedKind kind) {
  using enum SharedKind;
  switch (kind) {
    case verbatim: return {"منقول حرفيا", "Word for word"};
    case near: return {"متقارب", "Nearly the same"};
    case statement: return {"التصريح نفسه", "The same statement"};
  }
  return {};
}

Phrase phrase_of(OriginReason why) {
  using enum OriginReason;
  switch (why) {
    case none: return {"", ""};
    case credit: return {"يذكره الآخر مصدرا", "the other one credits it"};
    case earlier: return {"تاريخه أسبق", "it has the earlier date"};
    case containment: return {"نصه كله تقريبا في الآخر", "nearly all of it stands in the other"};
  }
  return {};
}

Phrase phrase_of(Origin origin) {
  using enum Origin;
  switch (origin) {
    case unknown: return {"غير معروف", "not known"};
    case given: return {"من بيانات الملف", "given with the article"};
    case metadata: return {"من بيانات الصفحة", "the page's own data"};
    case text: return {"من كلمات المقال", "words of the article"};
    case file_name: return {"من اسم الملف", "the file's name"};
    case guess: return {"تقدير من شكل النص", "judged from the text"};
    case reader: return {"بتصحيح منك", "put right by you"};
  }
  return {};
}

Phrase phrase_of(Clue clue) {
  using enum Clue;
  switch (clue) {
    case none: return {"", ""};
    case column: return {"عمود", "column"};
    case markup: return {"وسم الصفحة", "markup"};
    case markup_and_line: return {"وسم الصفحة وسطر يوافقه", "markup, and a line that agrees"};
    case beside_title: return {"بجانب العنوان", "beside the title"};
    case address: return {"عنوان الصفحة على الشبكة", "the page's address"};
    case file_name: return {"اسم الملف", "file name"};
    case byte_order_mark: return {"علامة ترتيب البايتات", "byte order mark"};
    case byte_pattern: return {"بايت من كل اثنين من كتلة واحدة", "every other byte is of one block"};
    case well_formed: return {"بايتات UTF-8 سليمة كلها", "well-formed UTF-8"};
    case nearly_well_formed: return {"UTF-8 فيه بايتات تالفة", "UTF-8 with damaged bytes"};
    case reads_as: return {"يُقرأ نصا بلغة", "reads as language"};
    case declared: return {"معلن في الصفحة، ويُقرأ نصا بلغة", "declared, and reads as language"};
    case misread_once: return {"كان قد قُرئ بترميز خاطئ، وأُصلح", "had been decoded wrongly, repaired"};
    case letters: return {"حروف الكتابة", "its letters"};
    case common_words: return {"الحروف والكلمات الشائعة", "letters and common words"};
    case first_line: return {"أول سطر", "first line"};
    case byline: return {"سطر تحت العنوان", "a line under the title"};
    case line_beside_text: return {"سطر بجانب النص", "a line beside the text"};
    case dateline: return {"مطلع الخبر", "dateline"};
    case closing_bracket: return {"قوسان في آخر فقرة", "a bracket that ends a paragraph"};
    case credit_line: return {"سطر الوكالة", "credit line"};
    case copyright_line: return {"سطر حقوق النشر", "copyright line"};
    case source_line: return {"سطر المصدر", "a line that names the source"};
    case address_in_line: return {"عنوان على الشبكة بجانب النص", "an address beside the text"};
  }
  return {};
}

Phrase phrase_of(FieldKind field) {
  using enum FieldKind;
  switch (field) {
    case title: return {"العنوان", "Title"};
    case outlet: return {"المصدر", "Outlet"};
    case date: return {"التاريخ", "Date"};
    case author: return {"الكاتب", "Author"};
    case credit: return {"الوكالة", "Agency credit"};
    case language: return {"اللغة", "Language"};
    case encoding: return {"الترميز", "Encoding"};
  }
  return {};
}

Phrase phrase_of(Fault fault) {
  using enum Fault;
  switch (fault) {
    case not_text: return {"ليس ملفا نصيا", "It is not a text file"};
    case empty: return {"الملف فارغ", "The file is empty"};
    case too_large: return {"الملف أكبر من الحد المسموح، 64 ميغابايت", "The file is larger than 64 MB"};
    case bad_encoding: return {"ترميز الملف غير معروف", "The file's encoding is not known"};
    case too_deep: return {"عناصر الملف متداخلة أكثر من المسموح", "Its parts are nested too deep"};
    case bad_json: return {"ملف JSON غير سليم", "The JSON is malformed"};
    case bad_table: return {"جدول غير سليم", "The table is malformed"};
    case bad_archive: return {"أرشيف تالف أو غير آمن", "The archive is damaged or unsafe"};
    case nested_archive: return {"أرشيف داخل أرشيف", "It is an archive inside an archive"};
    case encrypted: return {"الملف محمي بكلمة مرور", "It needs a password"};
    case unreadable: return {"تعذرت قراءة الملف", "The file cannot be read"};
    case bad_model: return {"نموذج الأسماء تالف، والقواعد وحدها تجد الأسماء", "The model of names is damaged; rules alone find names"};
    case bad_date: return {"لم يُفهم هذا التاريخ؛ اكتبه هكذا: 2024-05-31 أو 31 مايو 2024", "That date cannot be read; write 2024-05-31 or 31 May 2024"};
    case worker_died: return {"تعطل التحليل أثناء قراءة هذا الملف، واستؤنف مع البقية", "The analysis broke down on this file and went on with the rest"};
    case bad_asset: return {"بيانات البرنامج تالفة", "The program's own data is damaged"};
  }
  return {};
}

Phrase phrase_of(ReasonKind kind) {
  using enum ReasonKind;
  switch (kind) {
    case none: return {"", ""};
    case listed_place: return {"مكان مدرج في القائمة", "A listed place"};
    case listed_name: return {"اسم مدرج في القائمة", "A listed name"};
    case title_before: return {"يسبقه لقب", "A title stands before it"};
    case repeated: return {"ورد أعلاه", "Seen above"};
    case tagger: return {"قرار النموذج من السياق", "The model's decision from the context"};
    case pattern: return {"صيغة مكتوبة معروفة", "A known written form"};
    case dateline: return {"مكان في صدر الخبر", "A place at the head of the report"};
    case marks_and_cue: return {"علامتا تنصيص مع فعل قول", "Quotation marks with a verb of saying"};
    case marks_continue: return {"تتمة للقول السابق", "It continues the quote before"};
    case marks_alone: return {"علامتا تنصيص بلا قائل", "Quotation marks without a speaker"};
    case cue_and_clause: return {"فعل قول وجملة بعده", "A verb of saying and its clause"};
    case source_phrase: return {"عبارة إسناد", "A phrase naming the source"};
    case same_words: return {"يشترك في كلمات نادرة", "It shares rare words"};
    case same_numbers: return {"يشترك في أسماء وأعداد", "It shares names and numbers"};
    case same_speaker: return {"القائل نفسه بكلمات قريبة", "The same speaker in similar words"};
    case named_beside: return {"مذكور مع فعل القول", "Named beside the verb"};
    case title_of: return {"لقب يحمله شخص واحد هنا", "A title that one person here bears"};
    case agrees: return {"آخر قائل يوافقه الفعل", "The last speaker the verb agrees with"};
    case same_sentence: return {"فاعل الجملة نفسها", "The subject of the same sentence"};
    case passed_on: return {"ناقل الكلام", "Who passed it on"};
  }
  return {};
}

const std::array<Phrase, 12> months = {{
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

const std::array<Phrase, 12> hijri_months = {{
    {"محرم", "Muharram"},
    {"صفر", "Safar"},
    {"ربيع الأول", "Rabi al-Awwal"},
    {"ربيع الآخر", "Rabi al-Thani"},
    {"جمادى الأولى", "Jumada al-Ula"},
    {"جمادى الآخرة", "Jumada al-Akhira"},
    {"رجب", "Rajab"},
    {"شعبان", "Shaban"},
    {"رمضان", "Ramadan"},
    {"شوال", "Shawwal"},
    {"ذو القعدة", "Dhu al-Qada"},
    {"ذو الحجة", "Dhu al-Hijja"},
}};

const std::array<Phrase, 4> seasons = {{
    {"ربيع", "spring"},
    {"صيف", "summer"},
    {"خريف", "autumn"},
    {"شتاء", "winter"},
}};

const std::array<Phrase, 4> quarters = {{
    {"الربع الأول", "first quarter"},
    {"الربع الثاني", "second quarter"},
    {"الربع الثالث", "third quarter"},
    {"الربع الرابع", "fourth quarter"},
}};

const std::array<Phrase, 2> halves = {{
    {"النصف الأول", "first half"},
    {"النصف الثاني", "second half"},
}};

const Phrase hijri_year = {"هـ", "AH"};
const Phrase week_of = {"الأسبوع", "week"};
const Phrase of_year = {"من", "of"};
const Phrase from_date = {"من", ""};
const Phrase to_date = {"إلى", "to"};
const Phrase century = {"القرن", "century"};

const std::array<UnitName, 63> units = {{
    {"USD", {"دولار واحد", "دولاران", "دولارات", "دولارا", "دولار", "dollar", "dollars"}},
    {"EUR", {"يورو واحد", "2 يورو", "يورو", "يورو", "يورو", "euro", "euros"}},
    {"GBP", {"جنيه إسترليني واحد", "جنيهان إسترلينيان", "جنيهات إسترلينية", "جنيها إسترلينيا", "جنيه إسترليني", "pound", "pounds"}},
    {"AED", {"درهم إماراتي واحد", "درهمان إماراتيان", "دراهم إماراتية", "درهما إماراتيا", "درهم إماراتي", "UAE dirham", "UAE dirhams"}},
    {"MAD", {"درهم مغربي واحد", "درهمان مغربيان", "دراهم مغربية", "درهما مغربيا", "درهم مغربي", "Moroccan dirham", "Moroccan dirhams"}},
    {"BHD", {"دينار بحريني واحد", "ديناران بحرينيان", "دنانير بحرينية", "دينارا بحرينيا", "دينار بحريني", "Bahraini dinar", "Bahraini dinars"}},
    {"DZD", {"دينار جزائري واحد", "ديناران جزائريان", "دنانير جزائرية", "دينارا جزائريا", "دينار جزائري", "Algerian dinar", "Algerian dinars"}},
    {"IQD", {"دينار عراقي واحد", "ديناران عراقيان", "دنانير عراقية", "دينارا عراقيا", "دينار عراقي", "Iraqi dinar", "Iraqi dinars"}},
    {"JOD", {"دينار أردني واحد", "ديناران أردنيان", "دنانير أردنية", "دينارا أردنيا", "دينار أردني", "Jordanian dinar", "Jordanian dinars"}},
    {"KWD", {"دينار كويتي واحد", "ديناران كويتيان", "دنانير كويتية", "دينارا كويتيا", "دينار كويتي", "Kuwaiti dinar", "Kuwaiti dinars"}},
    {"LYD", {"دينار ليبي واحد", "ديناران ليبيان", "دنانير ليبية", "دينارا ليبيا", "دينار ليبي", "Libyan dinar", "Libyan dinars"}},
    {"TND", {"دينار تونسي واحد", "ديناران تونسيان", "دنانير تونسية", "دينارا تونسيا", "دينار تونسي", "Tunisian dinar", "Tunisian dinars"}},
    {"IRR", {"ريال إيراني واحد", "ريالان إيرانيان", "ريالات إيرانية", "ريالا إيرانيا", "ريال إيراني", "Iranian rial", "Iranian rials"}},
    {"OMR", {"ريال عماني واحد", "ريالان عمانيان", "ريالات عمانية", "ريالا عمانيا", "ريال عماني", "Omani rial", "Omani rials"}},
    {"QAR", {"ريال قطري واحد", "ريالان قطريان", "ريالات قطرية", "ريالا قطريا", "ريال قطري", "Qatari riyal", "Qatari riyals"}},
    {"SAR", {"ريال سعودي واحد", "ريالان سعوديان", "ريالات سعودية", "ريالا سعوديا", "ريال سعودي", "Saudi riyal", "Saudi riyals"}},
    {"YER", {"ريال يمني واحد", "ريالان يمنيان", "ريالات يمنية", "ريالا يمنيا", "ريال يمني", "Yemeni rial", "Yemeni rials"}},
    {"EGP", {"جنيه مصري واحد", "جنيهان مصريان", "جنيهات مصرية", "جنيها مصريا", "جنيه مصري", "Egyptian pound", "Egyptian pounds"}},
    {"SDG", {"جنيه سوداني واحد", "جنيهان سودانيان", "جنيهات سودانية", "جنيها سودانيا", "جنيه سوداني", "Sudanese pound", "Sudanese pounds"}},
    {"LBP", {"ليرة لبنانية واحدة", "ليرتان لبنانيتان", "ليرات لبنانية", "ليرة لبنانية", "ليرة لبنانية", "Lebanese pound", "Lebanese pounds"}},
    {"SYP", {"ليرة سورية واحدة", "ليرتان سوريتان", "ليرات سورية", "ليرة سورية", "ليرة سورية", "Syrian pound", "Syrian pounds"}},
    {"TRY", {"ليرة تركية واحدة", "ليرتان تركيتان", "ليرات تركية", "ليرة تركية", "ليرة تركية", "Turkish lira", "Turkish liras"}},
    {"CHF", {"فرنك سويسري واحد", "فرنكان سويسريان", "فرنكات سويسرية", "فرنكا سويسريا", "فرنك سويسري", "Swiss franc", "Swiss francs"}},
    {"CNY", {"يوان واحد", "يوانان", "يوانات", "يوانا", "يوان", "yuan", "yuan"}},
    {"INR", {"روبية واحدة", "روبيتان", "روبيات", "روبية", "روبية", "rupee", "rupees"}},
    {"JPY", {"ين واحد", "ينان", "ينات", "ينا", "ين", "yen", "yen"}},
    {"KRW", {"وون واحد", "وونان", "وونات", "وونا", "وون", "won", "won"}},
    {"MRU", {"أوقية واحدة", "أوقيتان", "أوقيات", "أوقية", "أوقية", "ouguiya", "ouguiyas"}},
    {"RUB", {"روبل واحد", "روبلان", "روبلات", "روبلا", "روبل", "rouble", "roubles"}},
    {"cent", {"سنت واحد", "سنتان", "سنتات", "سنتا", "سنت", "cent", "cents"}},
    {"fils", {"فلس واحد", "فلسان", "فلوس", "فلسا", "فلس", "fils", "fils"}},
    {"halala", {"هللة واحدة", "هللتان", "هللات", "هللة", "هللة", "halala", "halalas"}},
    {"piastre", {"قرش واحد", "قرشان", "قروش", "قرشا", "قرش", "piastre", "piastres"}},
    {"MW", {"ميغاواط واحد", "2 ميغاواط", "ميغاواط", "ميغاواط", "ميغاواط", "megawatt", "megawatts"}},
    {"bbl", {"برميل واحد", "برميلان", "براميل", "برميلا", "برميل", "barrel", "barrels"}},
    {"bp", {"نقطة أساس واحدة", "نقطتا أساس", "نقاط أساس", "نقطة أساس", "نقطة أساس", "basis point", "basis points"}},
    {"cm", {"سنتيمتر واحد", "سنتيمتران", "سنتيمترات", "سنتيمترا", "سنتيمتر", "centimetre", "centimetres"}},
    {"d", {"يوم واحد", "يومان", "أيام", "يوما", "يوم", "day", "days"}},
    {"degree", {"درجة واحدة", "درجتان", "درجات", "درجة", "درجة", "degree", "degrees"}},
    {"ft", {"قدم واحدة", "قدمان", "أقدام", "قدم", "قدم", "foot", "feet"}},
    {"g", {"غرام واحد", "غرامان", "غرامات", "غراما", "غرام", "gram", "grams"}},
    {"h", {"ساعة واحدة", "ساعتان", "ساعات", "ساعة", "ساعة", "hour", "hours"}},
    {"ha", {"هكتار واحد", "هكتاران", "هكتارات", "هكتارا", "هكتار", "hectare", "hectares"}},
    {"kg", {"كيلوغرام واحد", "كيلوغرامان", "كيلوغرامات", "كيلوغراما", "كيلوغرام", "kilogram", "kilograms"}},
    {"km", {"كيلومتر واحد", "كيلومتران", "كيلومترات", "كيلومترا", "كيلومتر", "kilometre", "kilometres"}},
    {"km/h", {"كيلومتر واحد في الساعة", "كيلومتران في الساعة", "كيلومترات في الساعة", "كيلومترا في الساعة", "كيلومتر في الساعة", "kilometre an hour", "kilometres an hour"}},
    {"km2", {"كيلومتر مربع واحد", "كيلومتران مربعان", "كيلومترات مربعة", "كيلومترا مربعا", "كيلومتر مربع", "square kilometre", "square kilometres"}},
    {"knot", {"عقدة واحدة", "عقدتان", "عقد", "عقدة", "عقدة", "knot", "knots"}},
    {"l", {"لتر واحد", "لتران", "لترات", "لترا", "لتر", "litre", "litres"}},
    {"lb", {"رطل واحد", "رطلان", "أرطال", "رطلا", "رطل", "pound", "pounds"}},
    {"m", {"متر واحد", "متران", "أمتار", "مترا", "متر", "metre", "metres"}},
    {"m2", {"متر مربع واحد", "متران مربعان", "أمتار مربعة", "مترا مربعا", "متر مربع", "square metre", "square metres"}},
    {"m3", {"متر مكعب واحد", "متران مكعبان", "أمتار مكعبة", "مترا مكعبا", "متر مكعب", "cubic metre", "cubic metres"}},
    {"mi", {"ميل واحد", "ميلان", "أميال", "ميلا", "ميل", "mile", "miles"}},
    {"min", {"دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة", "minute", "minutes"}},
    {"mm", {"مليمتر واحد", "مليمتران", "مليمترات", "مليمترا", "مليمتر", "millimetre", "millimetres"}},
    {"mo", {"شهر واحد", "شهران", "أشهر", "شهرا", "شهر", "month", "months"}},
    {"mph", {"ميل واحد في الساعة", "ميلان في الساعة", "أميال في الساعة", "ميلا في الساعة", "ميل في الساعة", "mile an hour", "miles an hour"}},
    {"pp", {"نقطة مئوية واحدة", "نقطتان مئويتان", "نقاط مئوية", "نقطة مئوية", "نقطة مئوية", "percentage point", "percentage points"}},
    {"s", {"ثانية واحدة", "ثانيتان", "ثوان", "ثانية", "ثانية", "second", "seconds"}},
    {"t", {"طن واحد", "طنان", "أطنان", "طنا", "طن", "tonne", "tonnes"}},
    {"wk", {"أسبوع واحد", "أسبوعان", "أسابيع", "أسبوعا", "أسبوع", "week", "weeks"}},
    {"y", {"سنة واحدة", "سنتان", "سنوات", "سنة", "سنة", "year", "years"}},
}};

const std::array<LanguageName, 29> languages = {{
    {"ar", {"العربية", "Arabic"}},
    {"en", {"الإنجليزية", "English"}},
    {"fr", {"الفرنسية", "French"}},
    {"tr", {"التركية", "Turkish"}},
    {"fa", {"الفارسية", "Persian"}},
    {"ur", {"الأردية", "Urdu"}},
    {"ckb", {"الكردية السورانية", "Central Kurdish"}},
    {"ps", {"البشتوية", "Pashto"}},
    {"he", {"العبرية", "Hebrew"}},
    {"yi", {"اليديشية", "Yiddish"}},
    {"es", {"الإسبانية", "Spanish"}},
    {"de", {"الألمانية", "German"}},
    {"it", {"الإيطالية", "Italian"}},
    {"pt", {"البرتغالية", "Portuguese"}},
    {"nl", {"الهولندية", "Dutch"}},
    {"ru", {"الروسية", "Russian"}},
    {"uk", {"الأوكرانية", "Ukrainian"}},
    {"bg", {"البلغارية", "Bulgarian"}},
    {"sr", {"الصربية", "Serbian"}},
    {"pl", {"البولندية", "Polish"}},
    {"cs", {"التشيكية", "Czech"}},
    {"hu", {"المجرية", "Hungarian"}},
    {"ro", {"الرومانية", "Romanian"}},
    {"sv", {"السويدية", "Swedish"}},
    {"da", {"الدنماركية", "Danish"}},
    {"fi", {"الفنلندية", "Finnish"}},
    {"el", {"اليونانية", "Greek"}},
    {"id", {"الإندونيسية", "Indonesian"}},
    {"und", {"غير معروفة", "Unknown"}},
}};

const std::array<Phrase, 41> fault_details = {{
    {"تعطل التحليل وأعيد تشغيله", "the analysis broke down and was restarted"},
    {"الملف من نوع PDF، ولا يُقرأ هنا", "the file is a PDF, which is not read here"},
    {"الملف مستند RTF، ولا يُقرأ هنا", "the file is an RTF document, which is not read here"},
    {"الملف مستند مكتبي قديم، ولا يُقرأ هنا", "the file is an old office document, which is not read here"},
    {"الملف مضغوط بصيغة gzip، ولا يُفتح هنا", "the file is a gzip archive, which is not read here"},
    {"الملف أرشيف RAR، ولا يُفتح هنا", "the file is a RAR archive, which is not read here"},
    {"الملف أرشيف 7-Zip، ولا يُفتح هنا", "the file is a 7-Zip archive, which is not read here"},
    {"الملف صورة", "the file is a picture, which is not read here"},
    {"الملف تسجيل صوتي", "the file is a sound, which is not read here"},
    {"الملف برنامج", "the file is a program, which is not read here"},
    {"الملف أرشيف صفحة MHTML، ولا يُقرأ هنا", "the file is a web archive (MHTML), which is not read here"},
    {"الملف مستند مكتبي", "the file is an office document"},
    {"ليس ملفا نصيا: فيه بايت صفر لا يرد في نص", "the file holds a NUL, which no text has"},
    {"ليس ملفا نصيا: فيه بايتات تحكم لا ترد في نص", "the file holds control bytes as no text does"},
    {"ليس في الملف إلا فراغات", "the file holds only white space"},
    {"ليس في الملف مقال", "the file holds no article"},
    {"ليس في الصفحة نص", "the page holds no text"},
    {"الصفحة أكبر من 16 ميغابايت", "the page is larger than 16 MB"},
    {"عناصر الصفحة متداخلة أكثر من المسموح", "the page's elements are nested too deep"},
    {"ملف JSON متداخل أكثر من 500 مستوى", "the JSON is nested deeper than 500 levels"},
    {"في ملف JSON أكثر من مليوني قيمة", "the JSON holds more than 2,000,000 values"},
    {"ليس في ملف JSON عنصر له نص", "the JSON holds no object with a text"},
    {"سطر ليس فيه عنصر له نص", "a line holds no object with a text"},
    {"بعض عناصر القائمة بلا نص", "some items of the list hold no text"},
    {"علامة اقتباس في الجدول لا تغلق خانتها", "a quotation mark of the table does not close its cell"},
    {"ليس في الجدول عمود يدل اسمه على النص", "no column of the table is named as one of texts"},
    {"ليس في الجدول صف له نص", "the table holds no row with a text"},
    {"ليس في الأرشيف ملف", "the archive holds no file"},
    {"الأرشيف مبتور: فهرسه مفقود", "the archive is cut off: its directory is missing"},
    {"فهرس الأرشيف تالف", "the archive's directory is damaged"},
    {"الأرشيف من نوع zip64، وهو أكبر من المسموح", "the archive is of the zip64 kind"},
    {"في الأرشيف أكثر من 10000 ملف", "the archive holds more than 10,000 files"},
    {"محتوى الأرشيف أكبر من 512 ميغابايت", "the archive unpacks to more than 512 MB"},
    {"ملف الأرشيف هذا مبتور", "a file of the archive is cut off"},
    {"ملف في الأرشيف مبتور أو يتداخل مع غيره", "a file of the archive is cut off or overlaps another"},
    {"ملف الأرشيف هذا تالف", "a file of the archive is damaged"},
    {"ملف الأرشيف هذا تالف: مجموعه التدقيقي مختلف", "a file of the archive is damaged: its checksum differs"},
    {"ملف الأرشيف هذا مضغوط أكثر من المعقول", "a file of the archive is packed too densely"},
    {"ملف الأرشيف هذا مضغوط بطريقة غير معروفة هنا", "a file of the archive is packed by a method not known here"},
    {"ملف الأرشيف هذا ليس حيث يقول فهرسه", "a file of the archive is not where its directory says"},
    {"اسم الملف يقود إلى خارج الأرشيف", "the name of a file leads out of the archive"},
}};

}  // namespace isnad
