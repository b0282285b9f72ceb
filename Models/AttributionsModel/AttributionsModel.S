/* The models as they lie in their files, four bytes to a word; learn-attributions writes them. */
  .section .rodata
  .global tawatur_speakers_model
  .global tawatur_speakers_model_end
  .balign 64
tawatur_speakers_model:
  .incbin "speakers.model"
tawatur_speakers_model_end:
  .global tawatur_reports_model
  .global tawatur_reports_model_end
  .balign 64
tawatur_reports_model:
  .incbin "reports.model"
tawatur_reports_model_end:
  .global tawatur_certainty_model
  .global tawatur_certainty_model_end
  .balign 64
tawatur_certainty_model:
  .incbin "certainty.model"
tawatur_certainty_model_end:
  .section .note.GNU-stack,"",@progbits
