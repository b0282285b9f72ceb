/* The model as it lies in the file, four bytes to a word; train-names writes the file. */
  .section .rodata
  .global tawatur_names_model
  .global tawatur_names_model_end
  .balign 64
tawatur_names_model:
  .incbin "names.model"
tawatur_names_model_end:
  .section .note.GNU-stack,"",@progbits
