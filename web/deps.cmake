# The third-party libraries of the wasm build, under the names the native build uses.
# web/deps/build.sh has made them; only ICU's small data file is made here.
set(ISNAD_WASM_LIBRARIES ${isnad_cache}/wasm CACHE PATH "what web/deps/build.sh made")

function(isnad_import name archive)
  add_library(${name} STATIC IMPORTED)
  set_target_properties(${name} PROPERTIES
    IMPORTED_LOCATION ${ISNAD_WASM_LIBRARIES}/${archive})
  target_include_directories(${name} SYSTEM INTERFACE ${ARGN})
endfunction()

set(icu_source ${ISNAD_DEPS}/icu/source)
isnad_import(ICU::uc icu/libicuuc.a ${icu_source}/common)
target_compile_definitions(ICU::uc INTERFACE U_STATIC_IMPLEMENTATION U_CHARSET_IS_UTF8=1)
isnad_import(harfbuzz harfbuzz/libharfbuzz.a ${ISNAD_DEPS}/harfbuzz/src)
isnad_import(gumbo gumbo/libgumbo.a ${ISNAD_DEPS}/gumbo/src)
isnad_import(zlib zlib/libz.a ${ISNAD_DEPS}/zlib)
isnad_import(lzma xz/liblzma.a ${ISNAD_DEPS}/xz/src/liblzma/api)

# The file must keep this name: ICU knows its items by it.
set(icu_data ${PROJECT_BINARY_DIR}/icu/icudt72l.dat)
set(icu_data_maker ${PROJECT_SOURCE_DIR}/assets/icu/make_data.py)
set(icu_data_whole ${icu_source}/data/in/icudt72l.dat)
add_custom_command(OUTPUT ${icu_data}
  COMMAND python3 ${icu_data_maker} ${icu_data_whole} ${PROJECT_BINARY_DIR}/icu
  DEPENDS ${icu_data_maker} ${icu_data_whole} VERBATIM)
add_library(icu_data STATIC web/icu_data.S)
add_library(ICU::data ALIAS icu_data)
set_source_files_properties(web/icu_data.S PROPERTIES OBJECT_DEPENDS ${icu_data})
target_compile_definitions(icu_data PRIVATE ICU_DATA_FILE="${icu_data}")
