# The analysis: lists and models packed in, then the library.

# Lists and models, packed in one file and put into the program.
file(GLOB_RECURSE isnad_asset_files CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/assets/lexicon/* ${PROJECT_SOURCE_DIR}/assets/model/*)
set(isnad_pack ${PROJECT_BINARY_DIR}/assets.pack)
add_custom_command(OUTPUT ${isnad_pack}
  COMMAND python3 ${PROJECT_SOURCE_DIR}/assets/pack.py ${isnad_pack} ${isnad_asset_files}
  DEPENDS ${PROJECT_SOURCE_DIR}/assets/pack.py ${isnad_asset_files})
add_library(isnad_assets STATIC core/embed.S)
set_source_files_properties(core/embed.S PROPERTIES OBJECT_DEPENDS ${isnad_pack})
target_compile_definitions(isnad_assets PRIVATE
  EMBED_NAME=isnad_assets EMBED_FILE="${isnad_pack}")

add_library(isnad_core STATIC
  core/analysis.cpp
  core/article.cpp
  core/assets.cpp
  core/code_points.cpp
  core/compare/alignment.cpp
  core/compare/bases.cpp
  core/compare/changed_comparison.cpp
  core/compare/compare_lexicon.cpp
  core/compare/comparer.cpp
  core/compare/comparison.cpp
  core/compare/comparison_change.cpp
  core/compare/comparison_parts.cpp
  core/compare/coverage.cpp
  core/compare/differences.cpp
  core/compare/furniture.cpp
  core/compare/known_odds.cpp core/compare/name_skeleton.cpp
  core/compare/passage_index.cpp
  core/compare/polarity.cpp
  core/compare/quote_index.cpp
  core/compare/quote_words.cpp
  core/compare/shared_runs.cpp
  core/compare/sharing.cpp
  core/compare/similarity.cpp
  core/compare/report_differences.cpp
  core/compare/report_groups.cpp
  core/compare/report_names.cpp
  core/compare/rivals.cpp
  core/compare/same_story.cpp
  core/compare/speaker_differences.cpp
  core/compare/statement_weights.cpp
  core/compare/statements.cpp
  core/compare/stem.cpp
  core/compare/vocabulary.cpp
  core/compare/word_changes.cpp
  core/dump.cpp
  core/entities/calendar.cpp
  core/entities/clock_grammar.cpp
  core/entities/combine.cpp
  core/entities/datelines.cpp
  core/entities/date_grammar.cpp
  core/entities/date_spans.cpp
  core/entities/digits.cpp
  core/entities/echoes.cpp
  core/entities/edge_words.cpp
  core/entities/entities.cpp
  core/entities/expression_words.cpp
  core/entities/expressions.cpp
  core/entities/features.cpp
  core/entities/identities.cpp
  core/entities/identity_items.cpp
  core/entities/name_edges.cpp
  core/entities/name_lexicon.cpp
  core/entities/name_rules.cpp
  core/entities/name_words.cpp
  core/entities/number_words.cpp
  core/entities/own_outlet.cpp
  core/entities/resolve.cpp
  core/entities/roles.cpp
  core/entities/ruled_choice.cpp
  core/entities/span_choice.cpp
  core/entities/spelling.cpp
  core/entities/tagger.cpp
  core/entities/tagger_model.cpp
  core/entities/word_facts.cpp
  core/entities/word_memory.cpp
  core/entities/known_words.cpp
  core/export.cpp
  core/export_csv.cpp
  core/export_html.cpp
  core/icu.cpp
  core/ingest/archive.cpp
  core/ingest/article_date.cpp
  core/ingest/author.cpp
  core/ingest/charset.cpp
  core/ingest/copies.cpp
  core/ingest/correction.cpp
  core/ingest/credit.cpp
  core/ingest/decode.cpp
  core/ingest/ingest.cpp
  core/ingest/ingest_lexicon.cpp
  core/ingest/json_articles.cpp
  core/ingest/language.cpp
  core/ingest/letter_model.cpp
  core/ingest/lines.cpp
  core/ingest/lost_marks.cpp
  core/ingest/mojibake.cpp
  core/ingest/outlet.cpp
  core/ingest/page.cpp
  core/ingest/page_blocks.cpp
  core/ingest/page_body.cpp
  core/ingest/page_bounds.cpp
  core/ingest/page_metadata.cpp
  core/ingest/page_tree.cpp
  core/ingest/page_votes.cpp
  core/ingest/plain_text.cpp
  core/ingest/record.cpp
  core/ingest/refusals.cpp
  core/ingest/roles.cpp
  core/ingest/table.cpp
  core/ingest/utf16.cpp
  core/lexicon.cpp
  core/normalise.cpp
  core/quotes/chains_ar.cpp
  core/quotes/chains_en.cpp
  core/quotes/choices_en.cpp
  core/quotes/clauses_ar.cpp
  core/quotes/contents.cpp
  core/quotes/cue_forms.cpp
  core/quotes/cues.cpp
  core/quotes/dialogue.cpp
  core/quotes/marked_ar.cpp
  core/quotes/marked_en.cpp
  core/quotes/marks.cpp
  core/quotes/objects_ar.cpp
  core/quotes/openings_en.cpp
  core/quotes/outlets_ar.cpp
  core/quotes/phrases_ar.cpp
  core/quotes/phrases_en.cpp
  core/quotes/postposed_en.cpp
  core/quotes/quotes.cpp
  core/quotes/raised_en.cpp
  core/quotes/reading.cpp
  core/quotes/report_model.cpp
  core/quotes/reports.cpp
  core/quotes/reports_ar.cpp
  core/quotes/reports_en.cpp
  core/quotes/source_phrases_ar.cpp
  core/quotes/sources_ar.cpp
  core/quotes/sources_en.cpp
  core/quotes/speaker_context.cpp
  core/quotes/speaker_joint.cpp
  core/quotes/speaker_names.cpp
  core/quotes/speaker_titles.cpp
  core/quotes/speakers.cpp
  core/quotes/speech_ar.cpp
  core/quotes/subjects_ar.cpp
  core/quotes/titles_en.cpp
  core/reason.cpp
  core/result.cpp
  core/segment.cpp
  core/session.cpp
  core/wire.cpp
  core/wire/checks.cpp)
target_link_libraries(isnad_core PUBLIC isnad_flags PRIVATE json gumbo zlib isnad_assets ICU::uc ICU::data)
target_compile_options(isnad_core PRIVATE -fno-exceptions)
if(EMSCRIPTEN)
  # Fast; what is drawn is built small (web/web.cmake).  Never both for one file: an -Os
  # in front of -O2 still keeps emcc from inlining.
  target_compile_options(isnad_core PRIVATE -O2)
endif()
# ICU's macros convert signs in our code.
set_source_files_properties(core/icu.cpp PROPERTIES
  COMPILE_OPTIONS "-Wno-sign-conversion;-Wno-old-style-cast")
