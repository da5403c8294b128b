# Reading only: archives are unpacked, never written.
add_library(z STATIC
  ${SOURCE}/adler32.c ${SOURCE}/crc32.c ${SOURCE}/inffast.c ${SOURCE}/inflate.c
  ${SOURCE}/inftrees.c ${SOURCE}/zutil.c)
target_compile_options(z PRIVATE -O2)
