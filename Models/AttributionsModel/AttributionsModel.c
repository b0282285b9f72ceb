#include "AttributionsModel.h"

extern const uint32_t tawatur_speakers_model[];
extern const uint32_t tawatur_speakers_model_end[];
extern const uint32_t tawatur_reports_model[];
extern const uint32_t tawatur_reports_model_end[];
extern const uint32_t tawatur_certainty_model[];
extern const uint32_t tawatur_certainty_model_end[];

const uint32_t *speakersModelWords(void) { return tawatur_speakers_model; }
size_t speakersModelCount(void) { return (size_t)(tawatur_speakers_model_end - tawatur_speakers_model); }

const uint32_t *reportsModelWords(void) { return tawatur_reports_model; }
size_t reportsModelCount(void) { return (size_t)(tawatur_reports_model_end - tawatur_reports_model); }

const uint32_t *certaintyModelWords(void) { return tawatur_certainty_model; }
size_t certaintyModelCount(void) { return (size_t)(tawatur_certainty_model_end - tawatur_certainty_model); }
