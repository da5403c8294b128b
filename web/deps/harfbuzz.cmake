# HB_TINY leaves out what Noto Naskh Arabic does not need and draws the same pixels.
add_library(harfbuzz STATIC ${SOURCE}/src/harfbuzz.cc)
target_compile_definitions(harfbuzz PRIVATE HB_TINY HB_NO_MT)
target_compile_options(harfbuzz PRIVATE -Oz -fno-rtti)
