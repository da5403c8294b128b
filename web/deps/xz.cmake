# Unpacking .xz alone, and of that what the packer writes: LZMA2 with a CRC-32.
set(liblzma ${SOURCE}/src/liblzma)
add_library(lzma STATIC
  ${liblzma}/check/check.c ${liblzma}/check/crc32_small.c
  ${liblzma}/common/block_decoder.c ${liblzma}/common/block_header_decoder.c
  ${liblzma}/common/block_util.c ${liblzma}/common/common.c
  ${liblzma}/common/filter_common.c ${liblzma}/common/filter_decoder.c
  ${liblzma}/common/filter_flags_decoder.c ${liblzma}/common/index_hash.c
  ${liblzma}/common/stream_decoder.c ${liblzma}/common/stream_flags_common.c
  ${liblzma}/common/stream_flags_decoder.c ${liblzma}/common/vli_decoder.c
  ${liblzma}/common/vli_size.c ${liblzma}/lz/lz_decoder.c
  ${liblzma}/lzma/lzma2_decoder.c ${liblzma}/lzma/lzma_decoder.c)
target_include_directories(lzma PRIVATE
  ${SOURCE}/src/common ${liblzma}/api ${liblzma}/check ${liblzma}/common
  ${liblzma}/delta ${liblzma}/lz ${liblzma}/lzma ${liblzma}/rangecoder ${liblzma}/simple)
target_compile_definitions(lzma PRIVATE
  HAVE_CHECK_CRC32 HAVE_DECODERS HAVE_DECODER_LZMA2 HAVE_INTTYPES_H HAVE_LIMITS_H
  HAVE_SMALL HAVE_STDBOOL_H HAVE_STDINT_H HAVE_STRING_H NDEBUG SIZEOF_SIZE_T=4
  TUKLIB_SYMBOL_PREFIX=lzma_)
target_compile_options(lzma PRIVATE -O2)
