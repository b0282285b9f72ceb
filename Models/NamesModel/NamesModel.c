#include "NamesModel.h"

extern const uint32_t tawatur_names_model[];
extern const uint32_t tawatur_names_model_end[];

const uint32_t *namesModelWords(void) { return tawatur_names_model; }

size_t namesModelCount(void) { return (size_t)(tawatur_names_model_end - tawatur_names_model); }
