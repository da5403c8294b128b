# The two libraries whole: the linker drops what is not called.  No stubdata: the
# data is the symbol icudt72_dat, which web/embed.S defines, so ICU finds it by itself.
file(GLOB common_sources ${SOURCE}/source/common/*.cpp)
file(GLOB i18n_sources ${SOURCE}/source/i18n/*.cpp)
add_library(icuuc STATIC ${common_sources})
add_library(icui18n STATIC ${i18n_sources})

foreach(library icuuc icui18n)
  target_include_directories(${library} PRIVATE
    ${SOURCE}/source/common ${SOURCE}/source/i18n)
  target_compile_definitions(${library} PRIVATE
    U_STATIC_IMPLEMENTATION U_CHARSET_IS_UTF8=1 U_ENABLE_DYLOAD=0
    U_HAVE_TZSET=0 U_HAVE_TIMEZONE=0 UCONFIG_NO_SERVICE=1)
  target_compile_options(${library} PRIVATE -O2)
endforeach()
target_compile_definitions(icuuc PRIVATE U_COMMON_IMPLEMENTATION)
target_compile_definitions(icui18n PRIVATE U_I18N_IMPLEMENTATION)
