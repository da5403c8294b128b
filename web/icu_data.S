// ICU's data under the name by which ICU asks for it, so that no code hands it over.
  .section .rodata.icu_data,"",@
  .p2align 4
  .globl icudt72_dat
icudt72_dat:
  .incbin ICU_DATA_FILE
icudt72_dat_end:
  .byte 0
  .size icudt72_dat, icudt72_dat_end-icudt72_dat
  .size icudt72_dat_end, 1
