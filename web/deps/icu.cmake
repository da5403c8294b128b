# The common library whole: the linker drops what is not called.  No stubdata: the data
# is the symbol icudt72_dat, which web/icu_data.S defines, so ICU finds it by itself.
file(GLOB sources ${SOURCE}/source/common/*.cpp)
add_library(icuuc STATIC ${sources})
target_include_directories(icuuc PRIVATE ${SOURCE}/source/common)
target_compile_definitions(icuuc PRIVATE
  U_COMMON_IMPLEMENTATION U_STATIC_IMPLEMENTATION U_CHARSET_IS_UTF8=1
  U_ENABLE_DYLOAD=0 U_HAVE_TZSET=0 U_HAVE_TIMEZONE=0 UCONFIG_NO_SERVICE=1)
target_compile_options(icuuc PRIVATE -O2)
