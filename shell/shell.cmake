# What draws: Dear ImGui and HarfBuzz, the faces, the text, the explorer.

# Dear ImGui and HarfBuzz, built from their sources with our settings.
add_library(imgui STATIC
  ${ISNAD_DEPS}/imgui/imgui.cpp
  ${ISNAD_DEPS}/imgui/imgui_draw.cpp
  ${ISNAD_DEPS}/imgui/imgui_tables.cpp
  ${ISNAD_DEPS}/imgui/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${ISNAD_DEPS}/imgui)
target_include_directories(imgui PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="shell/imgui_config.h")
if(NOT TARGET harfbuzz)
  add_library(harfbuzz STATIC ${ISNAD_DEPS}/harfbuzz/src/harfbuzz.cc)
  target_include_directories(harfbuzz SYSTEM PUBLIC ${ISNAD_DEPS}/harfbuzz/src)
  target_compile_definitions(harfbuzz PUBLIC HB_NO_MT)
  target_compile_options(harfbuzz PRIVATE -fno-exceptions -fno-rtti)
endif()

# The faces the page carries, cut down and put into the program.  fontTools is there for
# the python that Debian installs, whichever else comes first in PATH.
set(isnad_font_names interface reading wide hebrew)
set(isnad_font_files ${isnad_font_names})
list(TRANSFORM isnad_font_files REPLACE "(.+)" "${PROJECT_BINARY_DIR}/fonts/\\1.ttf")
add_custom_command(OUTPUT ${isnad_font_files}
  COMMAND /usr/bin/python3 ${PROJECT_SOURCE_DIR}/assets/fonts/make_fonts.py
    ${ISNAD_DEPS} ${PROJECT_BINARY_DIR}/fonts
  DEPENDS ${PROJECT_SOURCE_DIR}/assets/fonts/make_fonts.py VERBATIM)
add_custom_target(isnad_font_files DEPENDS ${isnad_font_files})
add_library(isnad_fonts INTERFACE)
foreach(name IN LISTS isnad_font_names)
  add_library(isnad_font_${name} STATIC core/embed.S)
  target_compile_definitions(isnad_font_${name} PRIVATE EMBED_NAME=isnad_font_${name}
    EMBED_FILE="${PROJECT_BINARY_DIR}/fonts/${name}.ttf")
  add_dependencies(isnad_font_${name} isnad_font_files)
  target_link_libraries(isnad_fonts INTERFACE isnad_font_${name})
endforeach()

add_library(isnad_text STATIC
  shell/text/atlas.cpp
  shell/text/bidi.cpp
  shell/text/breaks.cpp
  shell/text/column.cpp
  shell/text/draw.cpp
  shell/text/elide.cpp
  shell/text/font.cpp
  shell/text/hit.cpp
  shell/text/lines.cpp
  shell/text/shape.cpp
  shell/text/shipped.cpp
  shell/text/truetype.cpp
  shell/text/typesetter.cpp
  shell/text/utf8.cpp)
target_link_libraries(isnad_text PUBLIC isnad_flags isnad_core imgui harfbuzz
  PRIVATE isnad_fonts ICU::uc ICU::data)
target_compile_options(isnad_text PRIVATE -fno-exceptions)
set_source_files_properties(shell/text/truetype.cpp PROPERTIES COMPILE_OPTIONS "-w")

add_library(isnad_shell STATIC
  shell/actions.cpp
  shell/collection.cpp
  shell/collection_worker.cpp
  shell/command.cpp
  shell/filter.cpp
  shell/keys.cpp
  shell/fault_words.cpp
  shell/kit.cpp
  shell/labels.cpp
  shell/layout.cpp
  shell/mirror.cpp
  shell/mirror_compare.cpp
  shell/mirror_html.cpp
  shell/name_index.cpp
  shell/name_sources.cpp
  shell/overview.cpp
  shell/phrases.cpp
  shell/quote_list.cpp
  shell/shared_text.cpp
  shell/panels/article_column.cpp
  shell/panels/article_details.cpp
  shell/panels/articles_panel.cpp
  shell/panels/band_view.cpp
  shell/panels/bands.cpp
  shell/panels/beside_panel.cpp
  shell/panels/compare_panel.cpp
  shell/panels/coverage_panel.cpp
  shell/panels/difference_card.cpp
  shell/panels/legend.cpp
  shell/panels/marked_text.cpp
  shell/panels/names_panel.cpp
  shell/panels/narrow_tabs.cpp
  shell/panels/overview_panel.cpp
  shell/panels/quote_facets.cpp
  shell/panels/quotes_panel.cpp
  shell/panels/reader_marks.cpp
  shell/panels/reader_panel.cpp
  shell/panels/statements_panel.cpp
  shell/panels/top_bar.cpp
  shell/panels/welcome_panel.cpp
  shell/shell.cpp
  shell/theme.cpp
  shell/values.cpp
  shell/words.cpp)
target_link_libraries(isnad_shell PUBLIC isnad_text isnad_core)
target_compile_options(isnad_shell PRIVATE -fno-exceptions)
