// Puts a file into the program's read-only data: EMBED_FILE between EMBED_NAME_begin
// and EMBED_NAME_end.  The same source serves ELF and wasm.
#define JOIN2(a, b) a##b
#define JOIN(a, b) JOIN2(a, b)
#define BEGIN JOIN(EMBED_NAME, _begin)
#define END JOIN(EMBED_NAME, _end)
#ifdef __wasm__
  .section .rodata.embed,"",@
#else
  .section .note.GNU-stack,"",@progbits
  .section .rodata
#endif
  .p2align 4
  .globl BEGIN
BEGIN:
  .incbin EMBED_FILE
  .globl END
END:
  .byte 0
  .size BEGIN, END-BEGIN
  .size END, 1
